package org.minkang.chronic;

import java.util.Set;

/**
 * How a county finds its experts.
 *
 * @param draw   whether places for opinions are drawn from the pool
 * @param avoid  the grounds that keep an expert from a case
 * @param source the clause
 */
public record ExpertRules(Draw draw, Set<Ground> avoid, String source) {

    /** Without the key: whoever has the right takes a free place, and keeps away from a case where that was declared. */
    static final ExpertRules USUAL = new ExpertRules(Draw.NONE, Set.of(Ground.DECLARED), "");

    /** Whether places are drawn. */
    public enum Draw {
        NONE, AUTOMATIC
    }

    /** Why an expert keeps away from a case (回避). */
    public enum Ground {
        /** The expert's hospital issued the diagnosis. */
        OWN_HOSPITAL,
        /** The expert is the doctor who issued it. */
        ISSUING_DOCTOR,
        /** Kinship or another conflict was declared. */
        DECLARED
    }

    public ExpertRules {
        avoid = Set.copyOf(avoid);
    }

    public boolean drawn() {
        return draw == Draw.AUTOMATIC;
    }
}
