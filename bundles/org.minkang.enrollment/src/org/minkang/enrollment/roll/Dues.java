package org.minkang.enrollment.roll;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Premium;
import org.minkang.benefit.rules.Situation;
import org.minkang.benefit.rules.Term;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.policy.PolicyPack;
import org.minkang.register.RollEntry;

/**
 * What is due for persons of a year, by the rules of a pack. One person gets one help, the one the pack chooses, which is
 * the highest in most counties. A county has few different persons as far as premiums go, so each kind is reckoned once.
 */
public final class Dues {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Premium premium;
    private final BenefitRules rules;
    private final LocalDate coverFrom;
    private final LocalDate marksOn;
    private final Map<Kind, Due> known = new HashMap<>();

    private record Kind(String tier, long marks, int age) {
    }

    /**
     * @param coverFrom the day on which age counts: the first of the cover, not today
     * @param marksOn   the day on which marks count
     * @throws Refused {@code enrollment.no-premium} when the pack says nothing of premiums
     */
    public Dues(PolicyPack pack, LocalDate coverFrom, LocalDate marksOn) {
        this.rules = pack.optional(BenefitRules.class).filter(r -> r.more().premium().isPresent())
                .orElseThrow(() -> Refused.of("enrollment.no-premium", TEXT.get("enrollment.no-premium")));
        this.premium = rules.more().premium().orElseThrow();
        this.coverFrom = coverFrom;
        this.marksOn = marksOn;
    }

    /** Whether the pack has tiers to choose from. */
    public boolean tiers() {
        return rules.words().tiers().size() > 0;
    }

    /** The tiers to choose from. */
    public List<Term> tierTerms() {
        return rules.words().tiers().terms();
    }

    /** @param tier by its key; empty where the pack has none, or for the first one */
    public Due of(RollEntry person, String tier) {
        return of(person, tier, marksOn);
    }

    /** As {@link #of(RollEntry, String)}, by the marks of another day. */
    Due of(RollEntry person, String tier, LocalDate marksOn) {
        long marks = 0;
        for (RollEntry.Marked mark : person.marks()) {
            if (mark.period().contains(marksOn)) {
                marks |= rules.words().marks().bit(mark.kind());
            }
        }
        // who is not born yet on that day counts as 0
        int age = rules.asksAge() ? Math.max(0, Period.between(person.birth(), coverFrom).getYears()) : 0;
        String chosen = tier == null || tier.isEmpty() ? rules.words().tiers().terms().stream().findFirst().map(Term::key).orElse("") : tier;
        return known.computeIfAbsent(new Kind(chosen, marks, age), this::reckon);
    }

    private Due reckon(Kind kind) {
        Premium.Due due = due(kind, kind.marks());
        String mark = "";
        if (due.help().isPositive()) {
            for (Term term : rules.words().marks().terms()) {
                long bit = rules.words().marks().bit(term.key());
                if ((kind.marks() & bit) != 0 && due(kind, bit).help().equals(due.help())) {
                    mark = term.key();
                    break;
                }
            }
        }
        return new Due(due.pays().fen(), due.help().fen(), due.refund().fen(), due.government().fen(), mark);
    }

    private Premium.Due due(Kind kind, long marks) {
        return premium.due(new Situation().person(rules.words().tiers().bit(kind.tier()), marks, 0, kind.age()));
    }
}
