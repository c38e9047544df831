package org.minkang.benefit.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.PersonYear;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.settle.Step;
import org.minkang.benefit.settle.Visit;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.policy.PackNode;

/** An example of visits: what each layer pays for each of them, and in sum. */
final class SettleExample {

    private static final Text TEXT = Text.of(BenefitSection.class);
    static final LocalDate SOME_DAY = LocalDate.of(2020, 7, 1);

    private final BenefitRules rules;
    private final PackNode group;

    SettleExample(BenefitRules rules, PackNode group) {
        this.rules = rules;
        this.group = group;
    }

    void check(PackNode node) {
        Fallback personNode = new Fallback(node.has("person") ? node.node("person") : node, group.optionalNode("person"));
        if (node.has("person")) {
            node.node("person").onlyKeys(VisitReading.PERSON_KEYS);
        }
        VisitReading reading = new VisitReading(rules);
        Insured person = reading.person(personNode);
        List<Claim> claims = new ArrayList<>();
        Map<Visit, PackNode> nodes = new HashMap<>();
        LocalDate day = group.optionalDay("on").orElse(SOME_DAY);
        for (PackNode visit : node.list("visits")) {
            visit.onlyKeys(VisitReading.VISIT_KEYS);
            Visit read = reading.visit(new Fallback(visit, group.optionalNode("visit")), day.plusDays(claims.size()), claims.size());
            claims.add(new Claim(person, read));
            nodes.put(read, visit);
        }
        if (!node.has("expect") && nodes.values().stream().noneMatch(v -> v.has("expect") || v.has("open"))) {
            node.wrong(null, "benefit.example-empty", TEXT.get("benefit.example-empty"));
            return;
        }
        var years = new YearSettler(rules).openingWith(year -> already(personNode, year)).settle(claims, true);
        List<Settlement> settlements = years.settled().stream().map(s -> s.settlement()).toList();
        for (Settlement one : settlements) {
            PackNode visit = nodes.get(one.visit());
            visit.optionalNode("expect").ifPresent(expect -> compare(node, expect, List.of(one)));
            Set<String> open = one.lines().stream().filter(Line::isOpen).map(l -> l.layer().key())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> expected = new TreeSet<>(visit.optionalWords("open"));
            if (!open.equals(expected)) {
                Differences.say(node, visit, "open", TEXT.get("benefit.example-open"), String.join(", ", expected), missing(one));
            }
        }
        node.optionalNode("expect").ifPresent(expect -> compare(node, expect, settlements));
        node.optionalNode("quota").ifPresent(quota -> quota(node, quota, settlements));
    }

    private static void already(Fallback person, PersonYear year) {
        if (!person.has("already")) {
            return;
        }
        PackNode node = person.of("already").node("already");
        node.onlyKeys("limits", "layers");
        year.already(amounts(node, "limits"), amounts(node, "layers"));
    }

    private static Map<String, Long> amounts(PackNode node, String key) {
        Map<String, Long> amounts = new HashMap<>();
        node.optionalNode(key).ifPresent(below -> below.keys().forEach(k -> amounts.put(k, VisitReading.fen(below, k))));
        return amounts;
    }

    private void compare(PackNode example, PackNode expect, List<Settlement> settlements) {
        for (String key : expect.keys()) {
            switch (key) {
                case "paid" -> compare(example, expect, key, settlements.stream().mapToLong(Settlement::paid).sum());
                case "self" -> compare(example, expect, key, settlements.stream().mapToLong(Settlement::self).sum());
                case "own" -> compare(example, expect, key, settlements.stream().mapToLong(Settlement::own).sum());
                case "needs" -> needs(example, expect, settlements);
                default -> layer(example, expect, key, settlements);
            }
        }
    }

    private void layer(PackNode example, PackNode expect, String key, List<Settlement> settlements) {
        if (rules.layers().stream().noneMatch(l -> l.key().equals(key))) {
            expect.wrong(key, "benefit.unknown-term", TEXT.get("benefit.unknown-term", "expect", key, "paid, self, own, needs, "
                    + rules.layers().stream().map(l -> l.key()).collect(Collectors.joining(", "))));
            return;
        }
        compare(example, expect, key, settlements.stream().mapToLong(s -> s.paid(key)).sum());
    }

    private static void compare(PackNode example, PackNode expect, String key, long found) {
        if (VisitReading.fen(expect, key) != found) {
            Differences.say(example, expect, key, key, expect.text(key), new Money(found).toString());
        }
    }

    private static void needs(PackNode example, PackNode expect, List<Settlement> settlements) {
        Set<String> found = new TreeSet<>();
        settlements.forEach(s -> s.lines().forEach(l -> l.needs().forEach(n -> found.add(n.term().key()))));
        Set<String> expected = new TreeSet<>(expect.isList("needs") && expect.has("needs") ? expect.texts("needs")
                : expect.optionalWords("needs"));
        expected.remove("none");
        if (!expected.equals(found)) {
            Differences.say(example, expect, "needs", "needs", String.join(", ", expected), String.join(", ", found));
        }
    }

    private static void quota(PackNode example, PackNode quota, List<Settlement> settlements) {
        quota.onlyKeys("limit", "full", "left");
        Optional<Step.QuotaMade> made = settlements.stream().flatMap(s -> s.lines().stream()).flatMap(l -> l.steps().stream())
                .filter(Step.QuotaMade.class::isInstance).map(Step.QuotaMade.class::cast)
                .filter(q -> q.limit().term().key().equals(quota.text("limit"))).reduce((a, b) -> b);
        if (made.isEmpty()) {
            Differences.say(example, quota, "limit", quota.text("limit"), quota.text("full"), "-");
            return;
        }
        compare(example, quota, "full", made.get().full());
        compare(example, quota, "left", made.get().quota());
    }

    private static String missing(Settlement one) {
        return one.lines().stream().filter(Line::isOpen).map(l -> l.layer().key() + " (" + l.missing().what() + ")")
                .collect(Collectors.joining(", "));
    }
}
