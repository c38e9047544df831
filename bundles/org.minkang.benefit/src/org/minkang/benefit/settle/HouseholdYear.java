package org.minkang.benefit.settle;

import org.minkang.benefit.rules.BenefitRules;

/** The running totals that the members of one household share in one year. */
public final class HouseholdYear {

    private BenefitRules rules;
    private Totals totals;

    Totals totals(BenefitRules now) {
        if (totals == null) {
            totals = new Totals(now);
        } else if (rules != now) {
            totals = totals.under(rules, now);
        }
        rules = now;
        return totals;
    }
}
