package org.minkang.casework.type;

import java.util.Set;

/**
 * A step in which what is to be decided hangs out in public (公示), names masked: it cannot be passed before its time is over
 * and every objection is answered.
 *
 * @param lasts        how long it hangs, from the day the step is entered; an objection counts until its last day
 * @param levels       where it hangs: {@code village}, {@code township}, {@code county}
 * @param answerWithin how long the bureau has to answer an objection
 */
public record PostingRule(Deadline lasts, Set<String> levels, Deadline answerWithin) {

    /** What {@link #levels} may hold. */
    public static final Set<String> LEVELS = Set.of("village", "township", "county");

    public PostingRule {
        levels = Set.copyOf(levels);
    }
}
