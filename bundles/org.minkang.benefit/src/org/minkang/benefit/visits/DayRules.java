package org.minkang.benefit.visits;

import java.util.Set;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.policy.PolicyPack;

/**
 * What a visit of a person can be entered with on a day.
 *
 * @param certified diseases certified for the person on that day, by their keys in the pack
 */
public record DayRules(PolicyPack pack, Set<String> certified) {

    public DayRules {
        certified = Set.copyOf(certified);
    }

    public BenefitRules rules() {
        return pack.section(BenefitRules.class);
    }
}
