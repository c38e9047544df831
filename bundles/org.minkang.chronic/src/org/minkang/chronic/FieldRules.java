package org.minkang.chronic;

import java.util.List;
import java.util.Optional;

import org.minkang.base.PlainText;

/**
 * How the bureau goes to the people: what a household check can find, and how many persons a day of touring diagnosis takes.
 *
 * @param outcomes what a visit can find, in the order of their digits
 * @param capacity how many persons a touring day takes when nothing else is said
 */
public record FieldRules(List<VisitOutcome> outcomes, int capacity) {

    static final int USUAL_CAPACITY = 50;

    public FieldRules {
        outcomes = List.copyOf(outcomes);
    }

    /** Of a county that says nothing about it. */
    public static FieldRules usual() {
        return new FieldRules(VisitOutcome.usual(), USUAL_CAPACITY);
    }

    public Optional<VisitOutcome> outcome(String code) {
        return outcomes.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    /** By its digit, its code or its name in either language, as people write it. */
    public Optional<VisitOutcome> outcomeNamed(String written) {
        String plain = PlainText.caseless(written);
        for (int i = 0; i < outcomes.size(); i++) {
            VisitOutcome outcome = outcomes.get(i);
            String digit = Integer.toString(i + 1);
            if (List.of(digit, digit + PlainText.caseless(outcome.name().zh()), PlainText.caseless(outcome.code()),
                    PlainText.caseless(outcome.name().zh()), PlainText.caseless(outcome.name().en())).contains(plain)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** The first outcome that rests on an application: what an intake opened at the door means. */
    public Optional<VisitOutcome> onTheSpot() {
        return outcomes.stream().filter(o -> o.needs() == VisitOutcome.Needs.APPLICATION).findFirst();
    }
}
