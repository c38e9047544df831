package org.minkang.benefit.rules;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.policy.PackNode;

/** Reads the benefit section; what is wrong goes to its nodes. */
public final class RulesReading {

    private static final List<String> KEYS = List.of("plan", "year-of-stay", "age-on", "rounding", "levels", "tiers", "marks",
            "items", "flags", "diseases", "limits", "layers", "examples");
    private static final Text TEXT = Text.of(BenefitSection.class);

    private final PackNode node;
    private final Map<String, PackNode> assumed;

    /** @param assumed numbers that an example takes instead of those of the pack, by path */
    public RulesReading(PackNode node, Map<String, PackNode> assumed) {
        this.node = node;
        this.assumed = assumed;
    }

    public BenefitRules read() {
        node.onlyKeys(Stream.concat(KEYS.stream(), PlanReading.KEYS.stream()).toArray(String[]::new));
        Vocabularies words = vocabularies(node);
        ValueReading values = new ValueReading(words, assumed);
        List<Item> items = items(words, values);
        List<Limit> limits = new LimitReading(words, values).read(node);
        List<Layer> layers = new LayerReading(words, values, limits).read(node);
        BenefitRules rules = new BenefitRules(node.bilingual("plan"), words, items, limits, layers, rounding(),
                node.has("year-of-stay") && node.choice("year-of-stay", YearOfStay.class) == YearOfStay.ADMISSION,
                node.optionalChoice("age-on", BenefitRules.AgeOn.class).orElse(BenefitRules.AgeOn.SETTLED),
                new PlanReading(values).read(node), values.conditions().asksAge());
        values.tellUnmet();
        return rules;
    }

    private enum YearOfStay {
        DISCHARGE, ADMISSION
    }

    private enum RoundTo {
        HALF_UP, HALF_EVEN, UP, DOWN
    }

    private static Vocabularies vocabularies(PackNode node) {
        return new Vocabularies(vocabulary(node, "levels"), vocabulary(node, "tiers"), vocabulary(node, "marks"),
                vocabulary(node, "items", "per-day"), vocabulary(node, "flags"), vocabulary(node, "diseases"));
    }

    private static Vocabulary vocabulary(PackNode node, String key, String... more) {
        String[] keys = Stream.concat(Stream.of("key", "name"), Stream.of(more)).toArray(String[]::new);
        List<Term> terms = all(node, key, one -> {
            one.onlyKeys(keys);
            return term(one);
        }, Function.identity());
        if (terms.size() >= Vocabulary.MOST) {
            node.wrong(key, "benefit.too-many-terms", TEXT.get("benefit.too-many-terms", key, Vocabulary.MOST - 1));
        }
        return new Vocabulary(terms);
    }

    static Term term(PackNode node) {
        String key = node.text("key");
        if (!key.matches("[\\p{L}\\p{N}_-]*")) {
            node.wrong("key", "benefit.key-form", TEXT.get("benefit.key-form", key));
        }
        return new Term(key, node.has("name") ? node.bilingual("name") : Bilingual.of(key, key));
    }

    /** The elements of a list, in the order of the pack; of two with one key the second is told. */
    static <T> List<T> all(PackNode node, String key, Function<PackNode, T> read, Function<T, Term> term) {
        Map<String, T> all = new LinkedHashMap<>();
        for (PackNode one : node.optionalList(key)) {
            T value = read.apply(one);
            String name = term.apply(value).key();
            if (all.putIfAbsent(name, value) != null) {
                one.wrong("key", "benefit.key-twice", TEXT.get("benefit.key-twice", name));
            }
        }
        return new ArrayList<>(all.values());
    }

    private List<Item> items(Vocabularies words, ValueReading values) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(new Term("", TEXT.both("benefit.other-cost")), Optional.empty()));
        List<PackNode> nodes = node.optionalList("items");
        for (int i = 0; i < words.items().size(); i++) {
            PackNode one = nodes.get(i);
            Term term = words.items().terms().get(i);
            items.add(new Item(term, one.has("per-day") || one.isOpen("per-day")
                    ? Optional.of(values.read(one, "per-day", term.key() + ".per-day", Unit.MONEY)) : Optional.empty()));
        }
        return items;
    }

    private Rounding rounding() {
        if (!node.has("rounding")) {
            return Rounding.USUAL;
        }
        PackNode one = node.node("rounding");
        one.onlyKeys("mode", "to");
        RoundTo mode = one.optionalChoice("mode", RoundTo.class).orElse(RoundTo.HALF_UP);
        long unit = one.has("to") ? Unit.MONEY.of(one.decimal("to")).orElse(0) : 1;
        if (unit != 1 && unit != 10 && unit != 100) {
            one.wrong("to", "benefit.rounding-unit", TEXT.get("benefit.rounding-unit"));
            unit = 1;
        }
        return new Rounding(RoundingMode.valueOf(mode.name()), unit);
    }
}
