package org.minkang.benefit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyPack;

/** The packs that are shipped. */
final class Packs {

    private Packs() {
    }

    static List<Path> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return text(folder().resolve(name + ".yaml"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PolicyPack read(String fileName, String text) {
        return new PackReader(List.of(new BenefitSection())).read(fileName, text);
    }

    private static Path folder() {
        try {
            return Path.of(BenefitSection.class.getResource("/packs/yian-2017.yaml").toURI()).getParent();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
