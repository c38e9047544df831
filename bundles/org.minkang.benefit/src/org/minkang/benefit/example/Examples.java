package org.minkang.benefit.example;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.RulesReading;
import org.minkang.policy.PackNode;

/**
 * A pack's own worked examples: groups of cases, each group with the numbers it assumes for those the county left
 * open. Every case is reckoned; what comes out differently is told at its line.
 */
public final class Examples {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private Examples() {
    }

    /** Reckons all examples of a benefit section; what is wrong goes to its nodes. @return how many there are */
    public static int check(PackNode section) {
        Set<String> ids = new HashSet<>();
        int count = 0;
        for (PackNode group : section.optionalList("examples")) {
            group.onlyKeys("name", "assume", "person", "visit", "on", "cases");
            Map<String, PackNode> assumed = new HashMap<>();
            group.optionalNode("assume").ifPresent(node -> values(node).forEach(key -> assumed.put(key, node)));
            group.optionalNode("person").ifPresent(node -> node.onlyKeys(VisitReading.PERSON_KEYS));
            group.optionalNode("visit").ifPresent(node -> node.onlyKeys(VisitReading.VISIT_KEYS));
            BenefitRules rules = new RulesReading(section, assumed).read();
            for (PackNode one : group.list("cases")) {
                count++;
                if (!ids.add(one.text("id"))) {
                    one.wrong("id", "benefit.key-twice", TEXT.get("benefit.key-twice", one.text("id")));
                }
                check(one.has("assume") ? assuming(section, assumed, one.node("assume")) : rules, group, one);
            }
        }
        return count;
    }

    /** What one case assumes comes before what its group does. */
    private static BenefitRules assuming(PackNode section, Map<String, PackNode> ofGroup, PackNode ofCase) {
        Map<String, PackNode> assumed = new HashMap<>(ofGroup);
        values(ofCase).forEach(key -> assumed.put(key, ofCase));
        return new RulesReading(section, assumed).read();
    }

    private static Stream<String> values(PackNode node) {
        return node.keys().stream().filter(key -> !key.equals("source") && !key.equals("note") && !key.equals("wording"));
    }

    private static void check(BenefitRules rules, PackNode group, PackNode example) {
        example.onlyKeys(Stream.concat(Stream.of("id", "name", "assume", "person", "visits", "expect", "quota", "other-reading"),
                PlanExample.KEYS.stream()).toArray(String[]::new));
        boolean ofPlan = PlanExample.KEYS.stream().anyMatch(example::has);
        if (ofPlan) {
            new PlanExample(rules, example).check();
        }
        if (!ofPlan || example.has("visits")) {
            new SettleExample(rules, group).check(example);
        }
    }
}
