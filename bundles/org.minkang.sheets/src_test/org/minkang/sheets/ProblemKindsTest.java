package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.api.Test;

/** What lists of problems are headed by. */
class ProblemKindsTest {

    private static Properties read(String name) throws Exception {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(SheetFile.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void hasATitleForEveryKindOfProblem() throws Exception {
        Properties chinese = read("messages.properties");
        for (Field kind : ProblemKinds.class.getFields()) {
            assertTrue(chinese.containsKey("kind." + kind.get(null)), kind.getName());
        }
    }
}
