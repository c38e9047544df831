package org.minkang.runtime.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        assertEquals(read("messages.properties").keySet(), read("messages_en.properties").keySet());
    }

    private static Properties read(String name) throws IOException {
        Properties p = new Properties();
        try (var in = new InputStreamReader(SettleFiles.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            p.load(in);
        }
        return p;
    }
}
