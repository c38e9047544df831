package org.minkang.house;

import org.minkang.base.Bilingual;

/**
 * What a household check can find about a person on a list (核查结果).
 *
 * @param code    short name in the pack and in the database
 * @param name    as it stands on lists and in the workbook
 * @param settles whether the person is done with
 * @param needs   name of the constant that says what must be there for it: of {@link Needs}, or of the kind's own
 */
public record HouseOutcome(String code, Bilingual name, boolean settles, String needs) {

    /** What an outcome can need for every kind of check. A kind that knows more has an enum of its own with these in it. */
    public enum Needs {
        NOTHING,
        /** The day of the next visit. */
        NEXT_DAY,
        /** A sentence on what was found. */
        REMARK
    }

    /** One digit chooses one. */
    public static final int MOST = 9;

    public HouseOutcome(String code, Bilingual name, boolean settles, Enum<?> needs) {
        this(code, name, settles, needs.name());
    }

    public boolean needs(Enum<?> what) {
        return needs.equals(what.name());
    }
}
