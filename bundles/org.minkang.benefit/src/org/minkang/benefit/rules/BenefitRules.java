package org.minkang.benefit.rules;

import java.util.List;
import org.minkang.base.Bilingual;

/**
 * The benefit rules of one pack.
 *
 * @param plan       the plan they are for
 * @param words      everything the pack has a word for
 * @param items      by place; the first is other cost
 * @param yearByEntry whether a stay belongs to the year of its admission; otherwise to that of its discharge
 * @param ageOn      the day on which age counts
 * @param layers     in the order in which they are reckoned
 * @param asksAge    whether any number depends on age
 * @param more       premium, splits, payment of providers, aid, rewards
 */
public record BenefitRules(Bilingual plan, Vocabularies words, List<Item> items, List<Limit> limits, List<Layer> layers,
        Rounding rounding, boolean yearByEntry, AgeOn ageOn, PlanRules more, boolean asksAge) {

    /** The day on which a person's age counts. */
    public enum AgeOn {
        /** The day the visit is settled for: of service or of discharge. */
        SETTLED,
        /** The first day: of service or of admission. */
        ADMITTED,
        /** The first of January. */
        YEAR_START
    }

    public BenefitRules {
        items = List.copyOf(items);
        limits = List.copyOf(limits);
        layers = List.copyOf(layers);
    }

    /** Whether the members of a household share a limit, so that they have to be settled together. */
    public boolean sharesHouseholds() {
        return limits.stream().anyMatch(limit -> limit.each() == Limit.Each.HOUSEHOLD);
    }
}
