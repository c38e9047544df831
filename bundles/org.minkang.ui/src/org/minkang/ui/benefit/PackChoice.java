package org.minkang.ui.benefit;

import org.minkang.benefit.rules.BenefitRules;
import org.minkang.policy.PolicyPack;

/** A pack that has benefit rules; one of them may be the one that applies today. */
record PackChoice(String name, PolicyPack pack, boolean today) {

    BenefitRules rules() {
        return pack.section(BenefitRules.class);
    }
}
