package org.minkang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.access.journal.Journal;

class MessagesTest {

    private static Properties read(Class<?> anchor, String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = anchor.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(classes = {Accounts.class, Journal.class})
    void sayTheSameThingsInBothLanguages(Class<?> anchor) throws IOException {
        Properties chinese = read(anchor, "messages.properties");
        Properties english = read(anchor, "messages_en.properties");
        assertFalse(chinese.isEmpty());
        assertEquals(chinese.keySet(), english.keySet());
        chinese.forEach((key, pattern) -> assertEquals(
                new MessageFormat((String) pattern).getFormatsByArgumentIndex().length,
                new MessageFormat(english.getProperty((String) key)).getFormatsByArgumentIndex().length,
                (String) key));
    }
}
