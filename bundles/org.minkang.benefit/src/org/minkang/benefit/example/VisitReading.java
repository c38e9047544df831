package org.minkang.benefit.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.base.Period;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Visit;
import org.minkang.policy.PackNode;

/** Reads the person and the visits of an example. */
final class VisitReading {

    static final String[] VISIT_KEYS = {"kind", "level", "disease", "flags", "on", "from", "to", "cost", "items", "own-expense",
            "number", "expect", "open"};
    static final String[] PERSON_KEYS = {"birth", "tier", "marks", "certified", "members", "already"};
    private static final Text TEXT = Text.of(BenefitSection.class);
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final int MOST_MEMBERS = 50;
    private static final int MOST_DAYS = 3660;

    private final BenefitRules rules;

    VisitReading(BenefitRules rules) {
        this.rules = rules;
    }

    Insured person(Fallback node) {
        return new Insured("example", node.of("birth").optionalDay("birth").orElse(null), term(node, "tier", rules.words().tiers()),
                dated(node, "marks", rules.words().marks()), dated(node, "certified", rules.words().diseases()), "household",
                node.has("members") ? node.of("members").integer("members", 1, MOST_MEMBERS) : 1);
    }

    /** Keys, or maps with a key and dates: {@code [low-income, {key: orphan, from: 2017-06-01}]} is written as maps only. */
    private static List<Dated> dated(Fallback node, String key, Vocabulary words) {
        List<Dated> all = new ArrayList<>();
        PackNode at = node.of(key);
        if (!at.has(key)) {
            return all;
        }
        if (at.isMap(key)) {
            for (Map.Entry<String, PackNode> one : at.nodes(key).entrySet()) {
                one.getValue().onlyKeys("from", "to");
                all.add(new Dated(known(at, key, one.getKey(), words), new Period(one.getValue().day("from"),
                        one.getValue().optionalDay("to").orElse(null))));
            }
            return all;
        }
        for (String word : at.words(key)) {
            all.add(new Dated(known(at, key, word, words), Period.from(ALWAYS)));
        }
        return all;
    }

    private static String term(Fallback node, String key, Vocabulary words) {
        return node.has(key) ? known(node.of(key), key, node.of(key).text(key), words) : "";
    }

    /** The word, or "" and a problem when the pack does not know it. */
    static String known(PackNode node, String key, String word, Vocabulary words) {
        if (!words.has(word)) {
            node.wrong(key, "benefit.example-term", TEXT.get("benefit.example-term", word, key));
            return "";
        }
        return word;
    }

    /** @param day on which it is when it names none */
    Visit visit(Fallback node, LocalDate day, int place) {
        VisitKind kind = node.has("kind") ? node.of("kind").choice("kind", VisitKind.class) : VisitKind.STAY;
        LocalDate to = day(node, "to").or(() -> day(node, "on")).orElse(day);
        LocalDate from = day(node, "from").orElse(to);
        if (from.isAfter(to)) {
            node.own().wrong("from", "benefit.example-days", TEXT.get("benefit.example-days"));
            from = to;
        }
        Set<String> flags = node.of("flags").optionalWords("flags").stream()
                .map(f -> known(node.of("flags"), "flags", f, rules.words().flags())).filter(f -> !f.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Visit(node.text("number", String.valueOf(place)), kind, term(node, "level", rules.words().levels()), from, to,
                term(node, "disease", rules.words().diseases()), costs(node),
                node.has("own-expense") ? fen(node.of("own-expense"), "own-expense") : 0, flags);
    }

    private static Optional<LocalDate> day(Fallback node, String key) {
        return node.own().optionalDay(key);
    }

    private List<Cost> costs(Fallback node) {
        List<Cost> costs = new ArrayList<>();
        if (node.has("cost")) {
            costs.add(Cost.other(fen(node.of("cost"), "cost")));
        }
        if (node.has("items")) {
            PackNode items = node.of("items").node("items");
            for (String key : items.keys()) {
                String known = known(items, key, key, rules.words().items());
                if (items.isMap(key)) {
                    PackNode item = items.node(key);
                    item.onlyKeys("cost", "days");
                    costs.add(new Cost(known, fen(item, "cost"), item.integer("days", 0, MOST_DAYS)));
                } else {
                    costs.add(new Cost(known, fen(items, key), 0));
                }
            }
        }
        return costs;
    }

    /** An amount in yuan that is not negative. */
    static long fen(PackNode node, String key) {
        BigDecimal yuan = node.decimal(key);
        try {
            return yuan.movePointRight(2).longValueExact();
        } catch (ArithmeticException e) {
            node.wrong(key, "benefit.number-money", TEXT.get("benefit.number-money", key));
            return 0;
        }
    }
}
