package org.minkang.benefit;

import java.util.Map;
import org.minkang.benefit.example.Examples;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.RulesReading;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;
import org.minkang.policy.PolicyPack;

/** The section {@code benefit} of a policy pack. A new pack's own worked examples are reckoned before it is taken. */
public final class BenefitSection implements PackSection<BenefitRules> {

    public static final String ID = "benefit";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Class<BenefitRules> type() {
        return BenefitRules.class;
    }

    @Override
    public BenefitRules read(PackNode node, PackProblems problems) {
        return new RulesReading(node, Map.of()).read();
    }

    @Override
    public void check(BenefitRules value, PackNode node, PolicyPack whole) {
        Examples.check(node);
    }
}
