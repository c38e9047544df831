package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.testing.SchemaCheck;

class ChronicSchemaTest {

    private static final Path PACKS = Path.of("../org.minkang.chronic/src/packs");
    private final SchemaCheck check = new SchemaCheck(List.of(new ChronicSection(), new CaseworkSection(type -> Optional.empty())));

    @Test
    void theSchemaSaysOfEveryMapWhatItsReaderSays() throws IOException {
        try (Stream<Path> packs = Files.list(PACKS)) {
            for (Path pack : packs.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                check.with(pack.getFileName().toString(), Files.readString(pack));
            }
        }
        String withOwnCodes = Files.readString(PACKS.resolve("two-diseases.yaml"))
                .replace("\nchronic:\n", "\nchronic:\n  national-codes: [{code: M99999, name: 某病, source: 某文}]\n");
        assertEquals("", String.join("\n", check.with("own-codes.yaml", withOwnCodes).faults()));
    }

    @Test
    void theGroundsOfRecusalAreTheSame() {
        assertEquals(Stream.of(ExpertRules.Ground.values()).map(g -> g.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new)), check.words("chronic/experts/avoid"));
    }
}
