package org.minkang.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One bundle of the repository, as its folder says. */
public record Bundle(String name, Path folder, Attributes headers) {

    /** Something a manifest asks for. */
    public record Use(String header, String name) {
    }

    private static final List<String> HEADERS = List.of("Import-Package", "Require-Bundle", "DynamicImport-Package");

    private static final String EXAMPLES = "examples";

    /** Every folder below {@code bundles} and {@code examples} that has a manifest. */
    public static List<Bundle> all(Path repository) {
        return Stream.of("bundles", EXAMPLES).map(repository::resolve).filter(Files::exists)
                .flatMap(home -> below(home).stream()).toList();
    }

    private static List<Bundle> below(Path home) {
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).sorted().map(Bundle::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return of(folder, new Manifest(in).getMainAttributes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bundle of(Path folder, Attributes headers) {
        String name = headers.getValue("Bundle-SymbolicName");
        if (name == null) {
            throw new IllegalStateException(folder + ": the manifest has no Bundle-SymbolicName");
        }
        return new Bundle(name.split(";")[0].strip(), folder, headers);
    }

    public static Set<String> names(List<Bundle> bundles) {
        return bundles.stream().map(Bundle::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it only carries somebody else's jars. */
    public boolean isLibrary() {
        return name.startsWith("org.minkang.lib.");
    }

    public boolean isTests() {
        return name.endsWith(".tests");
    }

    /** Whether it shows integrators how a module is made, and is not shipped. */
    public boolean isExample() {
        return home().equals(EXAMPLES);
    }

    private String home() {
        return folder.getParent() == null ? "bundles" : folder.getParent().getFileName().toString();
    }

    public String manifest() {
        return home() + "/" + folder.getFileName() + "/META-INF/MANIFEST.MF";
    }

    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (String header : HEADERS) {
            String value = headers.getValue(header);
            for (String clause : value == null ? List.<String>of() : clauses(value)) {
                String used = clause.split(";")[0].strip();
                if (!used.isEmpty()) {
                    uses.add(new Use(header, used));
                }
            }
        }
        return uses;
    }

    /** Splits at commas outside quotes: a version range has commas of its own. */
    private static List<String> clauses(String value) {
        List<String> clauses = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                clauses.add(value.substring(from, i));
                from = i + 1;
            }
        }
        clauses.add(value.substring(from));
        return clauses;
    }

    /** Files of the bundle whose names end so, without what the build made. */
    public List<Path> files(String... endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(f -> !made(folder.relativize(f)))
                    .filter(f -> Stream.of(endings).anyMatch(e -> f.getFileName().toString().endsWith(e))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean made(Path relative) {
        String top = relative.getName(0).toString();
        return top.equals("target") || top.equals("bin") || top.equals("lib");
    }

    public String place(Path file) {
        return home() + "/" + folder.getFileName() + "/" + folder.relativize(file);
    }
}
