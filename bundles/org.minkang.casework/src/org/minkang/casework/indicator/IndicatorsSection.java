package org.minkang.casework.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minkang.base.Text;
import org.minkang.casework.indicator.Indicator.Kind;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;

/** Reads the section {@code indicators}; its examples are reckoned, and one that comes out differently is a problem. */
public final class IndicatorsSection implements PackSection<Indicators> {

    private static final Text TEXT = Text.of(IndicatorsSection.class);
    private static final int MANY = 1_000_000;

    @Override
    public String id() {
        return "indicators";
    }

    @Override
    public Class<Indicators> type() {
        return Indicators.class;
    }

    @Override
    public Indicators read(PackNode node, PackProblems problems) {
        node.onlyKeys("list", "examples");
        List<Indicator> list = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (PackNode one : node.list("list")) {
            Indicator indicator = indicator(one);
            list.add(indicator);
            if (!keys.add(indicator.key())) {
                wrong(one, "key", "indicator.twice", indicator.key());
            }
        }
        Indicators indicators = new Indicators(list);
        node.optionalList("examples").forEach(example -> example(example, indicators));
        return indicators;
    }

    private static Indicator indicator(PackNode node) {
        Kind kind = node.choice("kind", Kind.class);
        List<Integer> each = new ArrayList<>();
        if (kind == Kind.SAMPLE) {
            node.onlyKeys("key", "name", "kind", "each");
            for (PackNode level : node.list("each")) {
                level.onlyKeys("what", "count");
                level.text("what");
                each.add(level.integer("count", 1, MANY));
            }
        } else if (kind == Kind.GOVERNMENT_INPUT) {
            node.onlyKeys("key", "name", "kind");
        } else {
            node.onlyKeys("key", "name", "kind", "at-least", "at-most");
        }
        return new Indicator(node.text("key"), node.bilingual("name"), kind == null ? Kind.SHARE : kind, node.optionalDecimal("at-least"),
                node.optionalDecimal("at-most"), each, node.clause());
    }

    private static void example(PackNode node, Indicators indicators) {
        Optional<Indicator> found = indicators.find(node.text("key"));
        if (found.isEmpty()) {
            wrong(node, "key", "indicator.unknown", node.text("key"));
            return;
        }
        switch (found.get().kind()) {
            case SHARE -> {
                node.onlyKeys("id", "key", "done", "of", "expect", "met");
                BigDecimal done = node.decimal("done");
                BigDecimal of = node.decimal("of");
                both(node, Indicator.percent(done, of), found.get().met(done, of));
            }
            case GROWTH -> {
                node.onlyKeys("id", "key", "last", "this", "expect", "met");
                BigDecimal last = node.decimal("last");
                BigDecimal now = node.decimal("this");
                both(node, Indicator.growth(last, now), found.get().grew(last, now));
            }
            case SAMPLE -> {
                node.onlyKeys("id", "key", "drawn-of", "expect");
                both(node, Optional.of(BigDecimal.valueOf(found.get().sample(node.integer("drawn-of", 0, MANY)))), true);
            }
            default -> {
                node.onlyKeys("id", "key", "rate", "cost", "deductible", "persons", "premium", "expect");
                both(node, Optional.of(Indicator.governmentInput(node.decimal("rate"), node.decimal("cost"), node.decimal("deductible"),
                        node.decimal("persons"), node.decimal("premium"))), true);
            }
        }
    }

    private static void both(PackNode node, Optional<BigDecimal> value, boolean met) {
        node.text("id");
        if (!node.has("expect") && !node.has("met")) {
            wrong(node, null, "indicator.expects-nothing");
        }
        node.optionalDecimal("expect").filter(expected -> value.isEmpty() || expected.compareTo(value.get()) != 0)
                .ifPresent(expected -> wrong(node, "expect", "indicator.example", node.text("id"), expected.toPlainString(),
                        value.map(BigDecimal::toPlainString).orElse("–")));
        if (node.has("met") && node.flag("met") != met) {
            wrong(node, "met", "indicator.example", node.text("id"), node.text("met"), String.valueOf(met));
        }
    }

    private static void wrong(PackNode node, String key, String code, Object... args) {
        node.wrong(key, code, TEXT.get(code, args));
    }
}
