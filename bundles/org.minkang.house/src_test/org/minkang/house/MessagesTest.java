package org.minkang.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void bothLanguagesAreComplete() throws IOException {
        assertEquals(new TreeSet<>(read("messages.properties").keySet()), new TreeSet<>(read("messages_en.properties").keySet()));
    }

    /** A single apostrophe would swallow the rest of the pattern. */
    @Test
    void noPlaceholderIsLostInAPattern() throws IOException {
        Properties english = read("messages_en.properties");
        read("messages.properties").forEach((key, chinese) -> {
            for (int i = 0; i < 4; i++) {
                String placeholder = "{" + i + "}";
                assertEquals(chinese.toString().contains(placeholder),
                        english.get(key).toString().contains(placeholder), key + " " + placeholder);
            }
            assertTrue(!english.get(key).toString().replace("''", "").contains("'"), key.toString());
        });
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(HouseVisits.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
