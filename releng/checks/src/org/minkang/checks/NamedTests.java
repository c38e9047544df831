package org.minkang.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document that says which tests catch a fault must name tests that exist. */
public final class NamedTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    private NamedTests() {
    }

    /** The tests that a document names as {@code `SomeTest.someMethod`} and that none of the folders has. */
    public static List<String> faults(Path document, List<Path> folders) {
        Map<String, String> tests = folders.stream().flatMap(NamedTests::tests).collect(Collectors.toMap(
                file -> file.getFileName().toString().replace(".java", ""), NamedTests::text, String::concat));
        List<String> faults = new ArrayList<>();
        Matcher m = NAMED.matcher(text(document));
        while (m.find()) {
            String code = tests.getOrDefault(m.group(1), "");
            if (code.isEmpty() || m.group(2) != null && !code.contains("void " + m.group(2) + "(")) {
                faults.add(document.getFileName() + " names " + m.group() + ", which does not exist");
            }
        }
        return faults;
    }

    private static Stream<Path> tests(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
