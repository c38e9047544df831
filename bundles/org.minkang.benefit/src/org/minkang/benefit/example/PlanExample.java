package org.minkang.benefit.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.Aid;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.OpenValue;
import org.minkang.benefit.rules.Premium.Due;
import org.minkang.benefit.rules.ProviderPayment;
import org.minkang.benefit.rules.Situation;
import org.minkang.benefit.rules.Term;
import org.minkang.policy.PackNode;

/** Examples of what a pack says beside the settling of visits. */
final class PlanExample {

    static final List<String> KEYS = List.of("premium", "split", "payment", "control", "aid", "reward", "waivers");
    private static final Text TEXT = Text.of(BenefitSection.class);
    private static final int MANY = Integer.MAX_VALUE;

    private final BenefitRules rules;
    private final PackNode example;

    PlanExample(BenefitRules rules, PackNode example) {
        this.rules = rules;
        this.example = example;
    }

    void check() {
        for (String key : KEYS) {
            example.optionalNode(key).ifPresent(node -> {
                try {
                    check(key, node);
                } catch (OpenValue e) {
                    Differences.say(example, node, null, key, "", TEXT.get("benefit.open-value", e.getMessage()));
                }
            });
        }
    }

    private void check(String key, PackNode node) {
        switch (key) {
            case "premium" -> premium(node);
            case "split" -> split(node);
            case "payment" -> payment(node);
            case "control" -> control(node);
            case "aid" -> aid(node);
            case "reward" -> reward(node);
            default -> waivers(node);
        }
    }

    private void premium(PackNode node) {
        node.onlyKeys("persons", "on", "expect");
        if (rules.more().premium().isEmpty()) {
            node.wrong(null, "benefit.no-premium", TEXT.get("benefit.no-premium"));
            return;
        }
        LocalDate on = node.optionalDay("on").orElse(SettleExample.SOME_DAY);
        Due sum = new Due(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        for (PackNode person : node.list("persons")) {
            person.onlyKeys("count", "tier", "marks", "birth");
            long marks = 0;
            for (String mark : person.optionalWords("marks")) {
                marks |= rules.words().marks().bit(VisitReading.known(person, "marks", mark, rules.words().marks()));
            }
            String tier = person.optionalText("tier").map(t -> VisitReading.known(person, "tier", t, rules.words().tiers())).orElse("");
            int age = person.optionalDay("birth").map(b -> java.time.Period.between(b, on).getYears()).orElse(0);
            Situation situation = new Situation().person(rules.words().tiers().bit(tier), marks, 0, age);
            int count = person.has("count") ? person.integer("count", 1, MANY) : 1;
            sum = sum.plus(rules.more().premium().get().due(situation).times(count));
        }
        Due due = sum;
        compare(node, Map.of("pays", due.pays(), "refund", due.refund(), "net", due.net(), "help", due.help(),
                "government", due.government(), "fund", due.fund()));
    }

    private void split(PackNode node) {
        node.onlyKeys("key", "amount", "expect");
        find(node, rules.more().splits(), s -> s.term()).ifPresent(split ->
                compare(node, split.of(Money.ofFen(VisitReading.fen(node, "amount")))));
    }

    private void payment(PackNode node) {
        node.onlyKeys("key", "units", "actual", "expect");
        find(node, rules.more().payments(), p -> p.term()).ifPresent(payment -> {
            ProviderPayment.Outcome outcome = payment.settle(node.has("units") ? node.integer("units", 0, MANY) : 1,
                    Money.ofFen(VisitReading.fen(node, "actual")));
            PackNode expect = node.node("expect");
            expect.onlyKeys("fund", "provider", "over");
            compareIfSaid(expect, "fund", outcome.fund());
            compareIfSaid(expect, "provider", outcome.provider());
            if (expect.has("over") && expect.flag("over") != outcome.over()) {
                Differences.say(example, expect, "over", "over", expect.text("over"), String.valueOf(outcome.over()));
            }
        });
    }

    private void control(PackNode node) {
        node.onlyKeys("key", "over", "cases", "expect");
        find(node, rules.more().payments(), p -> p.term()).ifPresent(payment -> {
            boolean within = payment.within(node.integer("over", 0, MANY), node.integer("cases", 0, MANY));
            if (node.flag("expect") != within) {
                Differences.say(example, node, "expect", "control", node.text("expect"), String.valueOf(within));
            }
        });
    }

    private void aid(PackNode node) {
        node.onlyKeys("kind", "amount", "persons", "done", "signatures", "expect");
        if (rules.more().aid().isEmpty()) {
            node.wrong(null, "benefit.no-aid", TEXT.get("benefit.no-aid"));
            return;
        }
        String found = rules.more().aid().get().objections(node.text("kind"), Money.ofFen(VisitReading.fen(node, "amount")),
                node.has("persons") ? node.integer("persons", 1, MANY) : 1, node.has("done") ? node.integer("done", 0, MANY) : 0,
                node.has("signatures") ? node.integer("signatures", 0, MANY) : MANY).stream()
                .map(Aid.Objection::key).collect(Collectors.joining(", "));
        String expected = String.join(", ", new TreeSet<>(node.words("expect")));
        if (!expected.equals(found.isEmpty() ? "granted" : found)) {
            Differences.say(example, node, "expect", "aid", expected, found.isEmpty() ? "granted" : found);
        }
    }

    private void reward(PackNode node) {
        node.onlyKeys("key", "done", "task", "rank", "expect");
        find(node, rules.more().rewards(), r -> r.term()).ifPresent(reward -> compare(node, "expect",
                reward.of(node.integer("done", 0, MANY), node.integer("task", 1, MANY),
                        node.has("rank") ? node.integer("rank", 1, MANY) : 1)));
    }

    private void waivers(PackNode node) {
        node.onlyKeys("units", "expect");
        PackNode units = node.node("units");
        Money sum = Money.ZERO;
        for (String key : units.keys()) {
            Money one = rules.more().waivers().stream().filter(w -> w.term().key().equals(key)).findFirst()
                    .map(w -> w.of(units.integer(key, 0, MANY))).orElse(null);
            if (one == null) {
                unknown(units, key, key, rules.more().waivers().stream().map(w -> w.term()).toList());
                return;
            }
            sum = sum.plus(one);
        }
        compare(node, "expect", sum);
    }

    private static <T> java.util.Optional<T> find(PackNode node, List<T> all, java.util.function.Function<T, Term> term) {
        String key = node.text("key");
        var found = all.stream().filter(one -> term.apply(one).key().equals(key)).findFirst();
        if (found.isEmpty()) {
            unknown(node, "key", key, all.stream().map(term).toList());
        }
        return found;
    }

    private static void unknown(PackNode node, String at, String key, List<Term> known) {
        node.wrong(at, "benefit.unknown-term", TEXT.get("benefit.unknown-term", at, key,
                known.stream().map(Term::key).collect(Collectors.joining(", "))));
    }

    private void compare(PackNode node, Map<String, Money> found) {
        PackNode expect = node.node("expect");
        expect.onlyKeys(found.keySet().toArray(String[]::new));
        for (String key : expect.keys()) {
            if (found.containsKey(key)) {
                compare(expect, key, found.get(key));
            }
        }
    }

    private void compareIfSaid(PackNode expect, String key, Money found) {
        if (expect.has(key)) {
            compare(expect, key, found);
        }
    }

    private void compare(PackNode expect, String key, Money found) {
        if (VisitReading.fen(expect, key) != found.fen()) {
            Differences.say(example, expect, key, key, expect.text(key), found.toString());
        }
    }
}
