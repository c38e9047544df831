package org.minkang.benefit.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.Value.Case;
import org.minkang.benefit.rules.Value.Choose;
import org.minkang.policy.PackNode;

/**
 * Reads numbers: {@code 0.65}, {@code null}, {@code {is: 0.65, source: …}} or a list of cases, each with its
 * condition. An example may assume another number for one that the county left open.
 */
final class ValueReading {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private final ConditionReading conditions;
    private final CaseCheck checks;
    private final Map<String, PackNode> assumed;
    private final Set<String> met = new HashSet<>();

    /** @param assumed from the path of a value to the map that holds it under that path as key */
    ValueReading(Vocabularies words, Map<String, PackNode> assumed) {
        this.conditions = new ConditionReading(words);
        this.checks = new CaseCheck(words);
        this.assumed = assumed;
    }

    CaseCheck checks() {
        return checks;
    }

    ConditionReading conditions() {
        return conditions;
    }

    Value read(PackNode node, String key, String path, Unit unit) {
        return read(node, key, path, unit, Condition.ALWAYS);
    }

    /** @param within when the number is asked for: for all of that a case must fit */
    Value read(PackNode node, String key, String path, Unit unit, Condition within) {
        Value value = assumedOrOwn(node, key, path, unit);
        if (!assumed.containsKey(path) && (value.cases().size() > 1 || !value.cases().isEmpty() && !value.cases().get(0).when().isAlways())) {
            checks.gaps(value, within, node, key);
        }
        return value;
    }

    /** As {@link #read}, where it is no gap when no case fits. */
    Value readSome(PackNode node, String key, String path, Unit unit) {
        return assumedOrOwn(node, key, path, unit);
    }

    private Value assumedOrOwn(PackNode node, String key, String path, Unit unit) {
        Value own = value(node, key, path, unit);
        PackNode instead = assumed.get(path);
        if (instead == null) {
            return own;
        }
        met.add(path);
        if (own.cases().stream().noneMatch(Case::open)) {
            instead.wrong(path, "benefit.assume-known", TEXT.get("benefit.assume-known", path));
        }
        return value(instead, path, path, unit);
    }

    /** Tells of assumptions for values that the pack does not have. */
    void tellUnmet() {
        assumed.forEach((path, node) -> {
            if (!met.contains(path)) {
                node.wrong(path, "benefit.assume-unknown", TEXT.get("benefit.assume-unknown", path));
            }
        });
    }

    /** As {@link #read}, a constant when the key is not there. */
    Value readOr(PackNode node, String key, String path, Unit unit, long otherwise) {
        return node.has(key) || node.isOpen(key) ? read(node, key, path, unit) : Value.constant(path, unit, otherwise);
    }

    private Value value(PackNode node, String key, String path, Unit unit) {
        if (node.isList(key)) {
            List<Case> cases = new ArrayList<>();
            List<PackNode> nodes = new ArrayList<>();
            Choose choose = Choose.SPECIAL;
            for (PackNode one : node.list(key)) {
                if (one.has("choose")) {
                    one.onlyKeys("choose");
                    choose = one.choice("choose", Choose.class);
                } else {
                    one.onlyKeys(ConditionReading.keysWith("is"));
                    cases.add(oneCase(one, "is", conditions.read(one), unit));
                    nodes.add(one);
                }
            }
            Value value = new Value(path, unit, cases, choose);
            checks.overlaps(value, nodes);
            return value;
        }
        if (node.isMap(key)) {
            PackNode one = node.node(key);
            one.onlyKeys("is");
            return new Value(path, unit, List.of(oneCase(one, "is", Condition.ALWAYS, unit)), Choose.SPECIAL);
        }
        return new Value(path, unit, List.of(oneCase(node, key, Condition.ALWAYS, unit)), Choose.SPECIAL);
    }

    private static Case oneCase(PackNode node, String key, Condition when, Unit unit) {
        if (node.isOpen(key)) {
            return new Case(when, true, 0, Clause.of(node));
        }
        OptionalLong number = unit.of(node.decimal(key));
        if (number.isEmpty()) {
            String code = "benefit.number-" + ConditionReading.written(unit);
            node.wrong(key, code, TEXT.get(code, key));
        }
        return new Case(when, false, number.orElse(0), Clause.of(node));
    }
}
