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

/** What is shipped: every bundle of ours in exactly one feature, nothing made for tests in any, no example in the product. */
public final class Features {

    private static final Pattern PLUGIN = Pattern.compile("<plugin\\s+id=\"(org\\.minkang\\.[^\"]+)\"");

    private Features() {
    }

    public static List<String> faults(Path repository, List<Bundle> bundles) {
        Map<String, List<String>> shipped = features(repository.resolve("features"));
        Map<String, List<String>> shown = features(repository.resolve("examples"));
        String product = Sources.text(repository.resolve("product/minkang.product"))
                + Sources.text(repository.resolve("product/category.xml"));
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : bundles) {
            if (bundle.isExample() && shipped.containsKey(bundle.name())) {
                faults.add(bundle.name() + " is an example and would be shipped in " + shipped.get(bundle.name()));
            }
            if (bundle.isExample() && product.contains(bundle.name())) {
                faults.add(bundle.name() + " is an example and is named in the product");
            }
            List<String> in = (bundle.isExample() ? shown : shipped).getOrDefault(bundle.name(), List.of());
            boolean forTests = bundle.isTests() || bundle.name().endsWith(".test") || bundle.name().equals("org.minkang.testing");
            if (forTests && !in.isEmpty()) {
                faults.add(bundle.name() + " is made for tests and would be shipped in " + in);
            } else if (!forTests && in.size() != 1) {
                faults.add(bundle.name() + " is in " + (in.isEmpty() ? "no feature" : "more than one feature: " + in));
            }
        }
        return faults;
    }

    /** The features below a folder that each bundle is in. */
    private static Map<String, List<String>> features(Path home) {
        Map<String, List<String>> features = new TreeMap<>();
        for (Path folder : folders(home)) {
            Matcher m = PLUGIN.matcher(Sources.text(folder.resolve("feature.xml")));
            while (m.find()) {
                features.computeIfAbsent(m.group(1), k -> new ArrayList<>()).add(folder.getFileName().toString());
            }
        }
        return features;
    }

    private static List<Path> folders(Path home) {
        if (!Files.exists(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(f -> Files.exists(f.resolve("feature.xml"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
