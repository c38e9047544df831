package org.minkang.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quote that has gone stale is found, and named. */
class QuotesTest {

    @TempDir
    Path repository;

    @BeforeEach
    void oneFile() throws IOException {
        write("src/One.java", "class One {\n\n    int a;\n    int b;\n    int c;\n}\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(repository.resolve(file).getParent());
        Files.writeString(repository.resolve(file), text);
    }

    private List<String> faults(String code) throws IOException {
        write("docs/guide.md", "Look:\n\n[One](../src/One.java)\n\n```java\n" + code + "\n```\n\n```sh\nls\n```\n");
        return Quotes.faults(repository, "docs/guide.md");
    }

    @Test
    void findsNothingWhereTheLinesStandInTheFile() throws IOException {
        assertEquals(List.of(), faults("int a;\nint b;"));
        assertEquals(List.of(), faults("class One {\n…\nint c;\n}"));
        assertEquals(1, Quotes.of(repository.resolve("docs/guide.md")).size());
    }

    @Test
    void findsALineThatHasChanged() throws IOException {
        assertEquals(1, faults("int a;\nint x;").size());
    }

    @Test
    void findsLinesThatDoNotFollowEachOther() throws IOException {
        assertEquals(1, faults("int a;\nint c;").size());
        assertEquals(1, faults("int c;\n…\nint a;").size());
    }

    @Test
    void findsALinkToNothing() throws IOException {
        write("docs/guide.md", "[Two](../src/Two.java)\n\n```java\nint a;\n```\n");
        List<String> faults = Quotes.faults(repository, "docs/guide.md");
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains("Two.java"), faults::toString);
    }

    @Test
    void findsATranslationThatQuotesLess() throws IOException {
        faults("int a;");
        write("docs/guide.zh.md", "没有引用\n");
        assertEquals(1, Quotes.faults(repository, "docs/guide.md", "docs/guide.zh.md").size());
    }
}
