package org.minkang.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is shipped: every bundle of ours in exactly one feature, nothing made for tests in any. */
public final class Features {

    private static final Pattern PLUGIN = Pattern.compile("<plugin\\s+id=\"(org\\.minkang\\.[^\"]+)\"");

    private Features() {
    }

    public static List<String> faults(Path repository, List<Bundle> bundles) {
        Map<String, List<String>> features = new TreeMap<>();
        for (Path folder : folders(repository)) {
            Matcher m = PLUGIN.matcher(Sources.text(folder.resolve("feature.xml")));
            while (m.find()) {
                features.computeIfAbsent(m.group(1), k -> new ArrayList<>()).add(folder.getFileName().toString());
            }
        }
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : bundles) {
            List<String> in = features.getOrDefault(bundle.name(), List.of());
            boolean forTests = bundle.isTests() || bundle.name().endsWith(".test") || bundle.name().equals("org.minkang.testing");
            if (forTests && !in.isEmpty()) {
                faults.add(bundle.name() + " is made for tests and would be shipped in " + in);
            } else if (!forTests && in.size() != 1) {
                faults.add(bundle.name() + " is in " + (in.isEmpty() ? "no feature" : "more than one feature: " + in));
            }
        }
        return faults;
    }

    private static List<Path> folders(Path repository) {
        try (Stream<Path> folders = Files.list(repository.resolve("features"))) {
            return folders.filter(f -> Files.exists(f.resolve("feature.xml"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
