package org.minkang.benefit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.policy.PackNode;

/** Reads {@code layers}. */
final class LayerReading {

    private static final Text TEXT = Text.of(BenefitSection.class);
    private static final Bilingual NO_OTHER = Bilingual.of("", "");

    private enum Time {
        VISIT, YEAR
    }

    private final Vocabularies words;
    private final ValueReading values;
    private final List<Limit> limits;
    /** When the layer that is being read holds. */
    private Condition within = Condition.ALWAYS;

    LayerReading(Vocabularies words, ValueReading values, List<Limit> limits) {
        this.words = words;
        this.values = values;
        this.limits = limits;
    }

    List<Layer> read(PackNode section) {
        return RulesReading.all(section, "layers", this::layer, Layer::term);
    }

    private Layer layer(PackNode node) {
        node.onlyKeys("key", "name", "when", "base", "counts", "deductible", "rate", "bands", "points", "fixed", "fill-to",
                "limits", "needs", "other-reading");
        Term term = RulesReading.term(node);
        within = when(node);
        return new Layer(term, within, base(node), method(node, term.key()), limits(node), needs(node, term.key()),
                node.optionalBilingual("other-reading").orElse(NO_OTHER), Clause.of(node));
    }

    private Condition when(PackNode layer) {
        return layer.optionalNode("when").map(node -> {
            node.onlyKeys(ConditionReading.keysWith());
            return values.conditions().read(node);
        }).orElse(Condition.ALWAYS);
    }

    private Base base(PackNode layer) {
        return layer.optionalNode("base").map(node -> {
            node.onlyKeys("of", "items");
            Base.Of of = node.optionalChoice("of", Base.Of.class).orElse(Base.Of.COST);
            long items = items(node, "items");
            if (items != 0 && of != Base.Of.COST) {
                node.wrong("items", "benefit.base-items", TEXT.get("benefit.base-items"));
            }
            return new Base(of, items);
        }).orElse(new Base(Base.Of.COST, 0));
    }

    private Method method(PackNode node, String path) {
        List<String> given = List.of("rate", "bands", "fixed", "fill-to").stream()
                .filter(key -> node.has(key) || node.isOpen(key)).toList();
        if (given.size() != 1) {
            node.wrong(null, "benefit.layer-method", TEXT.get("benefit.layer-method"));
            return new Method.Fixed(Value.constant(path, Unit.MONEY, 0), false);
        }
        if (!given.get(0).equals("rate") && !given.get(0).equals("bands")) {
            for (String key : List.of("deductible", "points", "counts")) {
                if (node.has(key)) {
                    node.wrong(key, "benefit.only-share", TEXT.get("benefit.only-share", key));
                }
            }
        }
        return switch (given.get(0)) {
            case "fixed" -> fixed(node, path);
            case "fill-to" -> fillTo(node, path);
            default -> share(node, path);
        };
    }

    private Method fillTo(PackNode node, String path) {
        if (base(node).isLeft()) {
            node.wrong("base", "benefit.fill-base", TEXT.get("benefit.fill-base"));
        }
        return new Method.FillTo(values.read(node, "fill-to", path + ".fill-to", Unit.RATE, within));
    }

    private Method fixed(PackNode node, String path) {
        PackNode fixed = node.node("fixed");
        fixed.onlyKeys("amount", "whole");
        return new Method.Fixed(values.read(fixed, "amount", path + ".fixed", Unit.MONEY, within), fixed.flagOr("whole", false));
    }

    private Method share(PackNode node, String path) {
        boolean ofYear = node.optionalChoice("counts", Time.class).orElse(Time.VISIT) == Time.YEAR;
        Optional<Deductible> deductible = node.has("deductible") || node.isOpen("deductible")
                ? Optional.of(deductible(node, path)) : Optional.empty();
        Bands bands = node.has("bands") ? bands(node.node("bands"), path, ofYear)
                : new Bands(List.of(new Band(Long.MAX_VALUE, true, values.read(node, "rate", path + ".rate", Unit.RATE, within))),
                        false, false, false);
        List<Points> points = new ArrayList<>();
        for (PackNode one : node.optionalList("points")) {
            one.onlyKeys(ConditionReading.keysWith("items", "is"));
            if (ofYear && one.has("items")) {
                one.wrong("items", "benefit.points-year", TEXT.get("benefit.points-year"));
            }
            points.add(new Points(items(one, "items"), pointsOf(one, path + ".points" + (points.size() + 1))));
        }
        return new Method.Share(deductible, bands, points, ofYear);
    }

    /** Points are one case; a person whom it does not fit gets none. */
    private Value pointsOf(PackNode node, String path) {
        Value read = values.readSome(node, "is", path, Unit.RATE);
        Condition when = values.conditions().read(node);
        return new Value(path, Unit.RATE, read.cases().stream()
                .map(c -> new Value.Case(c.when().isAlways() ? when : c.when(), c.open(), c.number(), c.clause())).toList(),
                read.choose());
    }

    private Deductible deductible(PackNode layer, String path) {
        if (!layer.isMap("deductible") || layer.node("deductible").has("is")) {
            return new Deductible(false, values.read(layer, "deductible", path + ".deductible", Unit.MONEY, within),
                    Value.constant(path + ".deductible.factor", Unit.FACTOR, Unit.WHOLE), List.of());
        }
        PackNode node = layer.node("deductible");
        node.onlyKeys("per", "amount", "factor", "takes");
        return new Deductible(node.optionalChoice("per", Time.class).orElse(Time.VISIT) == Time.YEAR,
                values.read(node, "amount", path + ".deductible", Unit.MONEY, within),
                values.readOr(node, "factor", path + ".deductible.factor", Unit.FACTOR, Unit.WHOLE),
                order(node));
    }

    private List<Integer> order(PackNode node) {
        List<Integer> order = new ArrayList<>();
        for (String word : node.optionalTexts("takes")) {
            if (word.equals("other")) {
                order.add(Item.OTHER);
            } else {
                words.items().place(word).ifPresentOrElse(place -> order.add(place + 1), () -> unknownItem(node, "takes", word));
            }
        }
        return order;
    }

    private void unknownItem(PackNode node, String key, String word) {
        node.wrong(key, "benefit.unknown-term", TEXT.get("benefit.unknown-term", key, word, "other, "
                + words.items().terms().stream().map(Term::key).collect(Collectors.joining(", "))));
    }

    private long items(PackNode node, String key) {
        long bits = 0;
        for (String word : node.optionalWords(key)) {
            if (word.equals("other")) {
                bits |= 1;
            } else if (words.items().has(word)) {
                bits |= words.items().bit(word) << 1;
            } else {
                unknownItem(node, key, word);
            }
        }
        return bits;
    }

    private Bands bands(PackNode node, String path, boolean ofYear) {
        node.onlyKeys("list", "apply", "measured", "per");
        List<Band> bands = new ArrayList<>();
        long before = -1;
        List<PackNode> nodes = node.list("list");
        for (PackNode one : nodes) {
            one.onlyKeys("to", "below", "rate");
            boolean last = one == nodes.get(nodes.size() - 1);
            String key = one.has("below") ? "below" : "to";
            if (last == one.has(key) || one.has("to") && one.has("below")) {
                one.wrong(null, "benefit.band-end", TEXT.get("benefit.band-end"));
            }
            long upTo = one.has(key) ? Unit.MONEY.of(one.decimal(key)).orElse(-1) : Long.MAX_VALUE;
            if (upTo <= before) {
                one.wrong(key, "benefit.band-order", TEXT.get("benefit.band-order"));
            }
            before = upTo;
            bands.add(new Band(upTo, !one.has("below"),
                    values.read(one, "rate", path + ".rate" + (bands.size() + 1), Unit.RATE, within)));
        }
        if (bands.isEmpty()) {
            bands.add(new Band(Long.MAX_VALUE, true, Value.constant(path, Unit.RATE, 0)));
        }
        boolean year = node.optionalChoice("per", Time.class).orElse(Time.VISIT) == Time.YEAR;
        if (year && ofYear) {
            node.wrong("per", "benefit.band-year", TEXT.get("benefit.band-year"));
        }
        return new Bands(bands, node.optionalChoice("apply", Apply.class).orElse(Apply.MARGINAL) == Apply.WHOLE,
                node.optionalChoice("measured", Measured.class).orElse(Measured.ABOVE_DEDUCTIBLE) == Measured.FROM_ZERO, year);
    }

    private enum Apply {
        MARGINAL, WHOLE
    }

    private enum Measured {
        ABOVE_DEDUCTIBLE, FROM_ZERO
    }

    private List<Integer> limits(PackNode node) {
        List<Integer> places = new ArrayList<>();
        for (String key : node.optionalWords("limits")) {
            int place = -1;
            for (int i = 0; i < limits.size(); i++) {
                place = limits.get(i).term().key().equals(key) ? i : place;
            }
            if (place < 0) {
                node.wrong("limits", "benefit.unknown-term", TEXT.get("benefit.unknown-term", "limits", key,
                        limits.stream().map(l -> l.term().key()).collect(Collectors.joining(", "))));
            } else {
                places.add(place);
            }
            boolean ofVisitShare = (node.has("rate") || node.has("bands") || node.isOpen("rate"))
                    && node.optionalChoice("counts", Time.class).orElse(Time.VISIT) == Time.VISIT;
            if (place >= 0 && limits.get(place).ofCost() && !ofVisitShare) {
                node.wrong("limits", "benefit.cost-limit", TEXT.get("benefit.cost-limit", key));
            }
        }
        return places;
    }

    private List<Need> needs(PackNode layer, String path) {
        List<Need> needs = new ArrayList<>();
        for (PackNode node : layer.optionalList("needs")) {
            node.onlyKeys("key", "name", "above");
            Term term = RulesReading.term(node);
            needs.add(new Need(term, values.read(node, "above", path + "." + term.key(), Unit.MONEY, within), Clause.of(node)));
        }
        return needs;
    }
}
