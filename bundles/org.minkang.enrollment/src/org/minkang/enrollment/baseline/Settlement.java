package org.minkang.enrollment.baseline;

import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;

/** How a finding was settled. */
public enum Settlement {

    /** The person need not be enrolled here. */
    EXEMPT,
    /** The person stays where the roll has them. */
    KEEP,
    /** The other village collects. */
    MOVE,
    /** It is the same person. */
    SAME,
    /** A person was entered and put on the roll. */
    CREATE,
    /** The list is wrong. */
    REJECT,
    /** A newer list does not say it any more. */
    GONE;

    /** Its name in the current language. */
    public String text() {
        return Text.of(EnrollmentModule.class).get("settlement." + name());
    }
}
