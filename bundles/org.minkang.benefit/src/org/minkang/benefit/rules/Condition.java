package org.minkang.benefit.rules;

import java.util.EnumSet;
import java.util.Set;

/**
 * When something holds. Each part that is named must be true; within a part one of the named is enough, but every
 * named flag must be there.
 *
 * @param kinds        one of these kinds of visit; empty for any
 * @param levels       bits, 0 for any
 * @param tiers        bits, 0 for any
 * @param marks        the person bears one of them; 0 for any
 * @param withoutMarks the person bears none of them
 * @param flags        the visit has all of them
 * @param withoutFlags the visit has none of them
 * @param diseases     the visit is for one of them; 0 for any or none
 * @param certified    whether the visit's disease must be certified on the day
 * @param ageFrom      in full years, included
 * @param ageBelow     in full years, not included
 * @param nthFrom      which stay of the year, included
 * @param nthTo        included
 */
public record Condition(Set<VisitKind> kinds, long levels, long tiers, long marks, long withoutMarks, long flags,
        long withoutFlags, long diseases, boolean certified, int ageFrom, int ageBelow, int nthFrom, int nthTo) {

    public static final Condition ALWAYS = new Condition(EnumSet.noneOf(VisitKind.class), 0, 0, 0, 0, 0, 0, 0, false, 0,
            Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    public boolean fits(Situation s) {
        return fitsVisit(s) && fitsPerson(s);
    }

    /** The part about the visit alone: it stays true when the person's marks change. */
    public boolean fitsVisit(Situation s) {
        return (kinds.isEmpty() || kinds.contains(s.kind))
                && (levels == 0 || (levels & s.level) != 0)
                && (flags & s.flags) == flags && (withoutFlags & s.flags) == 0
                && (diseases == 0 || s.disease >= 0 && (diseases >>> s.disease & 1) != 0)
                && (!certified || s.disease >= 0 && (s.certified >>> s.disease & 1) != 0)
                && s.nth >= nthFrom && s.nth <= nthTo;
    }

    /** The part about the person on the day. */
    public boolean fitsPerson(Situation s) {
        return (tiers == 0 || (tiers & s.tier) != 0)
                && (marks == 0 || (marks & s.marks) != 0) && (withoutMarks & s.marks) == 0
                && s.age >= ageFrom && s.age < ageBelow;
    }

    /** Whether it names anything of the visit but its disease. */
    public boolean asksVisit() {
        return !kinds.isEmpty() || (levels | flags | withoutFlags) != 0 || nthFrom > 0 || nthTo < Integer.MAX_VALUE;
    }

    /** Whether it names the disease that the visit is for. */
    public boolean asksDisease() {
        return diseases != 0 || certified;
    }

    boolean isAlways() {
        return equals(ALWAYS);
    }
}
