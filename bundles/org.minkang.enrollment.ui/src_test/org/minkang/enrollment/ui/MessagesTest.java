package org.minkang.enrollment.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void areThereInBothLanguages() throws IOException {
        List<Path> files = messages();
        assertFalse(files.isEmpty());
        for (Path chinese : files) {
            Path english = chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
            assertEquals(keys(chinese), keys(english), chinese.toString());
        }
    }

    private static List<Path> messages() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("."))) {
            return all.filter(p -> p.toString().matches(".*(src/.*messages|/plugin)\\.properties")
                    && !p.toString().contains("target")).toList();
        }
    }

    private static TreeSet<Object> keys(Path file) throws IOException {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        }
        return new TreeSet<>(p.keySet());
    }
}
