package org.minkang.benefit.rules;

import java.util.List;

/**
 * A number of the rules: one for all, or one for each of several cases. A number that the county left open
 * ({@code null} in the pack) is known to be missing, and only what needs it is not settled.
 *
 * @param path   how the number is named in sentences and in the assumptions of an example, for instance
 *               {@code inpatient.deductible}
 * @param unit   what it counts
 * @param cases  in the order of the pack
 * @param choose which holds when several fit
 */
public record Value(String path, Unit unit, List<Case> cases, Choose choose) {

    /** Which of several cases that fit holds. */
    public enum Choose {
        /** The special one, which stands before the general one; of two neither may be more general than the other. */
        SPECIAL,
        /** The one that stands first. */
        FIRST, LOWEST, HIGHEST
    }

    /**
     * One case.
     *
     * @param open   whether the county left it open
     * @param number in the unit; 0 when open
     */
    public record Case(Condition when, boolean open, long number, Clause clause) {
    }

    public Value {
        cases = List.copyOf(cases);
    }

    public static Value constant(String path, Unit unit, long number) {
        return new Value(path, unit, List.of(new Case(Condition.ALWAYS, false, number, Clause.NONE)), Choose.SPECIAL);
    }

    /** The case that holds; null when the pack says nothing for this situation. */
    public Case in(Situation s) {
        Case found = null;
        for (int i = 0; i < cases.size(); i++) {
            Case next = cases.get(i);
            if (!next.when().fits(s)) {
                continue;
            }
            if (choose == Choose.SPECIAL || choose == Choose.FIRST || next.open()) {
                return found != null && isOtherwise(next, i) ? found : next;
            }
            if (found == null) {
                found = next;
            } else if (!isOtherwise(next, i)
                    && (choose == Choose.LOWEST ? next.number() < found.number() : next.number() > found.number())) {
                found = next;
            }
        }
        return found;
    }

    /** The number that holds. @throws OpenValue when it is open or no case fits */
    long number(Situation s) {
        Case found = in(s);
        if (found == null || found.open()) {
            throw new OpenValue(path);
        }
        return found.number();
    }

    /** The number as far as it is known: 0 when it is open or no case fits. */
    long known(Situation s) {
        Case found = in(s);
        return found == null ? 0 : found.number();
    }

    /** The last case without a condition is for those whom no other fits. */
    private boolean isOtherwise(Case one, int place) {
        return place == cases.size() - 1 && one.when().isAlways();
    }
}
