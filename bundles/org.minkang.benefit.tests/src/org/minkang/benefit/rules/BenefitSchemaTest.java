package org.minkang.benefit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minkang.benefit.BenefitSection;
import org.minkang.policy.PackSchema;
import org.minkang.testing.SchemaCheck;

class BenefitSchemaTest {

    private static final Path PACKS = Path.of("../org.minkang.benefit/src/packs");
    /** What no shipped pack has. */
    private static final String RARE = """
            pack: {id: rare, county: 某县, area: "000000", version: "1", valid-from: 2020-01-01}
            benefit:
              plan: 某险
              rounding: {mode: half-up, to: 0.01}
              items: [{key: tcm}, {key: bed, per-day: {is: 40, source: 第一条}}]
              layers:
                - key: a
                  deductible: {amount: {is: 100}, factor: {is: 1}, takes: [other, tcm]}
                  rate: {is: null}
                - key: b
                  rate: [{choose: first}, {kind: stay, is: 0.5}, {is: 0.4}]
                  deductible: {amount: 10, factor: [{kind: stay, is: 0.5}, {choose: first}, {is: 1}]}
                - key: c
                  deductible: {is: 100}
                  rate: 0.1
              examples:
                - assume: {a.rate: {is: 0.5}}
                  person: {already: {layers: {a: 1}, limits: {}}}
                  cases: [{id: 一, visits: [{cost: 300}], expect: {a: 100, b: 147.50}}]
                - assume: {a.rate: [{choose: first}, {kind: stay, is: 0.5}, {is: 0.4}]}
                  cases: [{id: 二, visits: [{cost: 300}], expect: {a: 100, b: 147.50}}]
            """;
    private final SchemaCheck check = new SchemaCheck(List.of(new BenefitSection()));

    @Test
    void theSchemaSaysOfEveryMapWhatItsReaderSays() throws IOException {
        try (Stream<Path> packs = Files.list(PACKS)) {
            for (Path pack : packs.sorted().toList()) {
                check.with(pack.getFileName().toString(), Files.readString(pack));
            }
        }
        assertEquals("", String.join("\n", check.with("rare.yaml", RARE).faults()));
    }

    @Test
    void wordsThatAreReadByHandAreTheSameToo() {
        assertEquals(Stream.of(VisitKind.values()).map(VisitKind::key).collect(Collectors.toCollection(TreeSet::new)),
                check.words("benefit.condition/kind"));
        Set<String> answers = Stream.of(Aid.Objection.values()).map(Aid.Objection::key).collect(Collectors.toCollection(TreeSet::new));
        answers.add("granted");
        assertEquals(answers, check.words("benefit.example/aid/expect"));
    }

    @Test
    void theEndsOfANumberAreThoseOfItsUnit() {
        PackSchema schema = PackSchema.of(List.of(new BenefitSection()));
        for (Unit unit : Unit.values()) {
            Map<?, ?> number = (Map<?, ?>) ((Map<?, ?>) schema.tree().get("definitions")).get("benefit." + ConditionReading.written(unit));
            BigDecimal least = new BigDecimal(number.get("minimum").toString());
            BigDecimal most = new BigDecimal(number.get("maximum").toString());
            int decimals = (Integer) number.get("x-decimals");
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
            assertTrue(unit.of(least).isPresent() && unit.of(most).isPresent() && unit.of(least.add(step)).isPresent(), unit::toString);
            assertTrue(unit.of(least.subtract(step)).isEmpty() && unit.of(most.add(step)).isEmpty(), unit::toString);
            assertTrue(unit.of(least.add(step.movePointLeft(1))).isEmpty(), unit::toString);
        }
    }
}
