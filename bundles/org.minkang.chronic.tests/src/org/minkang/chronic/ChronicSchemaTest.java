package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.chronic.internal.SectionComponent;
import org.minkang.policy.PackCell;
import org.minkang.policy.PackEdit;
import org.minkang.policy.PackSchema;
import org.minkang.policy.PackSection;
import org.minkang.policy.PackTables;
import org.minkang.policy.PackTerms;
import org.minkang.testing.SchemaCheck;

/** By the section as it is installed. */
class ChronicSchemaTest {

    private static final Path PACKS = Path.of("../org.minkang.chronic/src/packs");
    private static final List<PackSection<?>> SECTIONS = List.of(new SectionComponent(), new CaseworkSection(type -> Optional.empty()));
    private final SchemaCheck check = new SchemaCheck(SECTIONS);

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
    void everyNumberOfEveryPackCanBeChangedInATableAndNothingElseChanges() throws IOException {
        try (Stream<Path> packs = Files.list(PACKS)) {
            for (Path pack : packs.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String before = Files.readString(pack);
                PackSchema schema = PackSchema.of(SECTIONS);
                List<PackCell> cells = PackTables.of("before", before, schema).numbers().values().stream().flatMap(List::stream).toList();
                PackEdit edit = PackEdit.of(pack);
                cells.forEach(cell -> edit.set(cell.path(), new BigDecimal(cell.value()).add(BigDecimal.ONE)));
                String after = edit.text();
                assertEquals(cells.stream().map(cell -> new BigDecimal(cell.value()).add(BigDecimal.ONE).toPlainString()).toList(),
                        PackTables.of("after", after, schema).numbers().values().stream().flatMap(List::stream).map(PackCell::value).toList());
                assertEquals(before.replaceAll("\\d", ""), after.replaceAll("\\d", ""), pack::toString);
                assertEquals(Set.of("材料", "专科"), PackTables.of("before", before, schema).terms().stream().map(PackTerms::title)
                        .collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void theGroundsOfRecusalAreTheSame() {
        assertEquals(Stream.of(ExpertRules.Ground.values()).map(g -> g.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new)), check.words("chronic/experts/avoid"));
    }
}
