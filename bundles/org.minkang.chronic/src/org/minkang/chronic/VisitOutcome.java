package org.minkang.chronic;

import java.util.List;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;

/**
 * What a household check can find about a person on a list (核查结果).
 *
 * @param code    short name in the pack and in the database
 * @param name    as it stands on lists and in the workbook
 * @param settles whether the person is done with
 * @param needs   what must be there for it
 */
public record VisitOutcome(String code, Bilingual name, boolean settles, Needs needs) {

    /** What an outcome must rest on. */
    public enum Needs {
        NOTHING,
        /** A certificate that counts on the day of the visit. */
        CERTIFICATE,
        /** An application of the person that was taken in. */
        APPLICATION,
        /** The day of the next visit. */
        NEXT_DAY,
        /** A sentence on what was found. */
        REMARK
    }

    /** One digit chooses one. */
    public static final int MOST = 9;

    /** What F002-5 L74 counted, and what else happens at a door. */
    static List<VisitOutcome> usual() {
        return List.of(usual("has-card", true, Needs.CERTIFICATE), usual("on-the-spot", true, Needs.APPLICATION),
                usual("not-eligible", true, Needs.NOTHING), usual("not-needed", true, Needs.NOTHING),
                usual("away", false, Needs.NEXT_DAY), usual("gone", true, Needs.REMARK));
    }

    private static VisitOutcome usual(String code, boolean settles, Needs needs) {
        return new VisitOutcome(code, Text.of(VisitOutcome.class).both("outcome." + code), settles, needs);
    }
}
