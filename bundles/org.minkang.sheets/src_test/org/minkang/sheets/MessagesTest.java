package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Both languages are complete. */
class MessagesTest {

    private static Properties read(String name) throws Exception {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(SheetFile.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static String arguments(String sentence) {
        return Pattern.compile("\\{\\d}").matcher(sentence).results().map(r -> r.group()).distinct().sorted().collect(Collectors.joining());
    }

    @Test
    void saysEverySentenceInBothLanguagesWithTheSameArguments() throws Exception {
        Properties chinese = read("messages.properties");
        Properties english = read("messages_en.properties");
        assertEquals(chinese.keySet(), english.keySet());
        for (String key : chinese.stringPropertyNames()) {
            assertTrue(!english.getProperty(key).contains("'"), key + ": an apostrophe swallows arguments");
            if (!key.startsWith("day.") && !key.equals("sheet.headings-none")) {
                assertEquals(arguments(chinese.getProperty(key)), arguments(english.getProperty(key)), key);
            }
        }
    }

    @Test
    void hasATitleForEveryKindOfProblem() throws Exception {
        Properties chinese = read("messages.properties");
        for (Field kind : ProblemKinds.class.getFields()) {
            assertTrue(chinese.containsKey("kind." + kind.get(null)), kind.getName());
        }
    }
}
