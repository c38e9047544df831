package org.minkang.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** Every kind of fault in a pack is told at its line, and the pack is not taken. */
class PackFaultsTest {

    private static final String GOOD = """
            pack: {id: a, county: 某县, area: "000000", version: "1", valid-from: 2020-01-01}
            benefit:
              source: 某办法第一条
              plan: 某险
              rounding: {mode: half-up, to: 0.01}
              levels: [{key: L1}, {key: L2}]
              marks: [{key: poor}, {key: old}]
              items: [{key: tcm}]
              diseases: [{key: A}]
              limits:
                - {key: year, per: year, amount: 5000}
                - {key: cost, per: visit, of: cost, amount: 9000}
                - {key: house, per: year, each: household, for-each-member: true, amount: 50}
                - {key: quota, per: year, quota: {disease: A, amount: 1000, hospital: {each: month, share: 1/12}}}
              layers:
                - key: stay
                  when: {kind: stay}
                  base: {of: cost}
                  deductible: {amount: [{level: L1, is: 100}, {level: L2, is: 200}], factor: [{marks: poor, is: 0.5}, {is: 1}]}
                  bands: {list: [{to: 1000, rate: 0.5}, {rate: 0.6}]}
                  limits: [year, cost]
                - key: open
                  when: {kind: outpatient}
                  rate: null
                - key: fill
                  when: {kind: stay, marks: poor}
                  base: {of: cost}
                  fill-to: 0.9
                - key: birth
                  when: {kind: maternity}
                  fixed: {amount: 400}
              premium: {amount: 100, help: [{marks: poor, is: 40}]}
              splits: [{key: pool, parts: [{key: a, share: 0.4}, {key: b}]}]
              rewards: [{key: r, tiers: [{from: 1.0, amount: 10}, {from: 0.9, amount: 5}]}]
              aid: {kinds: [{key: living, most: 700}]}
              examples:
                - assume: {open.rate: 0.5}
                  cases:
                    - {id: 一, visits: [{kind: stay, level: L1, cost: 600, from: 2020-03-01, to: 2020-03-04}], expect: {stay: 250}}
                    - {id: 二, visits: [{kind: outpatient, cost: 600}], expect: {open: 300}}
                    - {id: 三, reward: {key: r, done: 9, task: 10, expect: 5}}
            """;

    /** A slip: what is written instead of what, the kind of fault it makes, and a word that its sentence must hold. */
    record Slip(String instead, String written, String code, String says) {
        @Override
        public String toString() {
            return code + ": " + written;
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip("{key: L1}, {key: L2}", "{key: L1}, {key: L1}", "benefit.key-twice", "L1"),
                new Slip("{key: L1}, ", "{key: \"L 1\"}, ", "benefit.key-form", "L 1"),
                new Slip("to: 0.01", "to: 0.05", "benefit.rounding-unit", "0.1"),
                new Slip("when: {kind: stay}", "when: {kind: stays}", "benefit.unknown-kind", "outpatient"),
                new Slip("{level: L1, is: 100}", "{level: L9, is: 100}", "benefit.unknown-term", "L9"),
                new Slip("{level: L1, is: 100}, ", "", "benefit.gap", "L1"),
                new Slip("{level: L1, is: 100}", "{is: 100}", "benefit.unreachable", ""),
                new Slip("{marks: poor, is: 0.5}", "{marks: poor, is: 0.5}, {marks: old, is: 0.4}", "benefit.overlap", "choose"),
                new Slip("is: 0.5}", "is: 11}", "benefit.number-factor", "10"),
                new Slip("amount: 5000", "amount: 5000.001", "benefit.number-money", "amount"),
                new Slip("{rate: 0.6}", "{rate: 60}", "benefit.number-rate", "0.65"),
                new Slip("{to: 1000, rate: 0.5}", "{rate: 0.5}", "benefit.band-end", "to"),
                new Slip("{rate: 0.6}", "{to: 900, rate: 0.6}, {rate: 0.7}", "benefit.band-order", ""),
                new Slip("bands: {list: [{to: 1000, rate: 0.5}, {rate: 0.6}]}\n      limits: [year, cost]",
                        "counts: year\n      rate: 0.5\n      points: [{items: tcm, is: 0.1}]", "benefit.points-year", "year"),
                new Slip("bands: {list", "counts: year\n      bands: {per: year, list", "benefit.band-year", "counts"),
                new Slip("base: {of: cost}\n      deductible", "base: {of: left, items: tcm}\n      deductible", "benefit.base-items", "cost"),
                new Slip("rate: null", "rate: null\n      fixed: {amount: 1}", "benefit.layer-method", "fill-to"),
                new Slip("fixed: {amount: 400}", "fixed: {amount: 400}\n      counts: year", "benefit.only-share", "counts"),
                new Slip("fill-to: 0.9", "limits: cost\n      fill-to: 0.9", "benefit.cost-limit", "cost"),
                new Slip("base: {of: cost}\n      fill-to", "base: {of: left}\n      fill-to", "benefit.fill-base", "cost"),
                new Slip("{key: year, per: year, amount: 5000}", "{key: year, per: year}", "benefit.limit-amount", "quota"),
                new Slip("each: household, ", "", "benefit.member", "household"),
                new Slip("share: 1/12", "share: 13/12", "benefit.share-form", "1/12"),
                new Slip("is: 40}", "is: 101}", "benefit.above", "help"),
                new Slip("{key: b}", "{key: b, share: 0.6}", "benefit.split-rest", "share"),
                new Slip("{from: 0.9,", "{from: 1.1,", "benefit.tier-order", "from"),
                new Slip("items: [{key: tcm}]", "items: [" + many(70) + "]", "benefit.too-many-terms", "63"),
                new Slip("expect: {stay: 250}", "expect: {stay: 251}", "benefit.example", "250.00"),
                new Slip("from: 2020-03-01, to: 2020-03-04", "from: 2020-03-05, to: 2020-03-04", "benefit.example-days", "from"),
                new Slip(", expect: {stay: 250}", "", "benefit.example-empty", "expect"),
                new Slip("task: 10, expect: 5", "task: 10", "policy.missing", "expect"),
                new Slip("{kind: stay, level: L1", "{kind: stay, level: L7", "benefit.example-term", "L7"),
                new Slip("open.rate: 0.5", "open.rate: 0.5, fill.fill-to: 0.8", "benefit.assume-known", "fill.fill-to"),
                new Slip("open.rate: 0.5", "open.rate: 0.5, clinic.rate: 0.8", "benefit.assume-unknown", "clinic.rate"),
                new Slip("reward: {key: r, done: 9, task: 10, expect: 5}", "aid: {kind: living, amount: 701, expect: granted}",
                        "benefit.example", "too-much"),
                new Slip("premium: {amount: 100, help: [{marks: poor, is: 40}]}\n  ", "", "benefit.no-premium", "premium"),
                new Slip("aid: {kinds: [{key: living, most: 700}]}\n  ", "", "benefit.no-aid", "aid"),
                new Slip("amount: 5}", "amount: null}", "benefit.example", "r.amount2"));
    }

    private static String many(int count) {
        return Stream.iterate(1, i -> i + 1).limit(count).map(i -> "{key: t" + i + "}").collect(Collectors.joining(", "));
    }

    @AfterEach
    void chineseAgain() {
        Text.use(Locale.CHINESE);
    }

    @Test
    void thePackWithoutASlipIsTaken() {
        Packs.read("good.yaml", GOOD);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldAtItsLineInBothLanguagesAndThePackIsNotTaken(Slip slip) {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Text.use(language);
            List<Problem> problems = problems(text(slip));
            List<Problem> meant = problems.stream().filter(p -> p.code().equals(slip.code())).toList();
            assertFalse(meant.isEmpty(), () -> "only " + problems);
            assertTrue(meant.stream().anyMatch(p -> p.message().contains(slip.says())), () -> "no word of " + slip.says() + " in " + meant);
            problems.forEach(p -> assertTrue(p.place().matches("slip\\.yaml:\\d+") && !p.message().contains("!"), p::toString));
        }
    }

    private static String text(Slip slip) {
        String text = GOOD;
        if (slip.code().equals("benefit.no-premium")) {
            text = text.replace("reward: {key: r, done: 9, task: 10, expect: 5}",
                    "premium: {persons: [{count: 1}], expect: {pays: 100}}");
        } else if (slip.code().equals("benefit.no-aid")) {
            text = text.replace("reward: {key: r, done: 9, task: 10, expect: 5}", "aid: {kind: living, amount: 1, expect: granted}");
        }
        assertTrue(text.contains(slip.instead()), "the good pack has " + slip.instead());
        return text.replace(slip.instead(), slip.written());
    }

    private static List<Problem> problems(String text) {
        return assertThrows(Refused.class, () -> Packs.read("slip.yaml", text)).problems();
    }

    @Test
    void allSlipsOfAFileAreToldAtOnce() {
        String text = GOOD.replace("to: 0.01", "to: 0.05").replace("share: 1/12", "share: 13/12").replace("is: 40}", "is: 101}");
        assertEquals(List.of("benefit.rounding-unit", "benefit.share-form", "benefit.above"),
                problems(text).stream().map(Problem::code).toList());
    }

    @Test
    void aProblemNamesTheClause() {
        assertTrue(problems(GOOD.replace("to: 0.01", "to: 0.05")).get(0).message().contains("某办法第一条"));
    }

    @Test
    void everyKindOfFaultIsTried() throws IOException {
        Properties messages = new Properties();
        try (var in = new InputStreamReader(BenefitSection.class.getResourceAsStream("messages.properties"), StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        Set<String> words = Set.of("benefit.example-open", "benefit.no-terms", "benefit.other-cost", "benefit.open-value");
        Set<String> faults = messages.stringPropertyNames().stream().filter(k -> k.startsWith("benefit.") && !words.contains(k))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> tried = new ArrayList<>(slips().map(Slip::code).filter(c -> c.startsWith("benefit.")).toList());
        assertEquals(faults, new TreeSet<>(tried));
    }
}
