package org.minkang.chronic;

import java.util.List;

import org.minkang.base.Text;
import org.minkang.house.HouseOutcome;
import org.minkang.house.HouseOutcomes;

/**
 * How the bureau goes to the people: what a household check can find, and how many persons a day of touring diagnosis takes.
 *
 * @param outcomes what a visit can find
 * @param capacity how many persons a touring day takes when nothing else is said
 */
public record FieldRules(HouseOutcomes outcomes, int capacity) {

    static final int USUAL_CAPACITY = 50;

    /** What an outcome of a household check must rest on. */
    public enum Needs {
        NOTHING,
        /** A certificate that counts on the day of the visit. */
        CERTIFICATE,
        /** An application of the person that was taken in. */
        APPLICATION,
        NEXT_DAY, REMARK
    }

    /** Of a county that says nothing about it. */
    public static FieldRules usual() {
        return new FieldRules(usualOutcomes(), USUAL_CAPACITY);
    }

    /** What F002-5 L74 counted, and what else happens at a door. */
    static HouseOutcomes usualOutcomes() {
        return new HouseOutcomes(List.of(usual("has-card", true, Needs.CERTIFICATE), usual("on-the-spot", true, Needs.APPLICATION),
                usual("not-eligible", true, Needs.NOTHING), usual("not-needed", true, Needs.NOTHING),
                usual("away", false, Needs.NEXT_DAY), usual("gone", true, Needs.REMARK)));
    }

    private static HouseOutcome usual(String code, boolean settles, Needs needs) {
        return new HouseOutcome(code, Text.of(FieldRules.class).both("outcome." + code), settles, needs);
    }
}
