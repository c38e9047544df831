package org.minkang.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Stores.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void sayTheSameThingsInBothLanguages() throws IOException {
        Properties chinese = read("messages.properties");
        Properties english = read("messages_en.properties");
        assertFalse(chinese.isEmpty());
        assertEquals(chinese.keySet(), english.keySet());
        chinese.forEach((key, pattern) -> assertEquals(
                new MessageFormat((String) pattern).getFormatsByArgumentIndex().length,
                new MessageFormat(english.getProperty((String) key)).getFormatsByArgumentIndex().length,
                (String) key));
    }
}
