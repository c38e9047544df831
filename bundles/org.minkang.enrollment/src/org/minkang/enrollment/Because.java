package org.minkang.enrollment;

import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** What a decision rests on, in the words of whoever made it. */
public final class Because {

    /** As much as the tables have room for. */
    private static final int LONGEST = 300;
    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private Because() {
    }

    /**
     * As it is kept.
     *
     * @throws Refused {@code enrollment.reason} when nothing is written, {@code enrollment.reason-long} when it is too long to be kept
     */
    public static String of(String written) {
        if (written == null || written.isBlank()) {
            throw new Refused(new Problem("enrollment.reason", "reason", TEXT.get("enrollment.reason")));
        }
        if (written.strip().length() > LONGEST) {
            throw new Refused(new Problem("enrollment.reason-long", "reason", TEXT.get("enrollment.reason-long", LONGEST)));
        }
        return written.strip();
    }
}
