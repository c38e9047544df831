package org.minkang.chronic.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "commands"})
    void bothLanguagesAreComplete(String name) throws IOException {
        assertEquals(new TreeSet<>(read(name + ".properties").keySet()), new TreeSet<>(read(name + "_en.properties").keySet()));
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
        try (InputStreamReader in = new InputStreamReader(Tours.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
