package org.minkang.enrollment.roll;

import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;

/** Where a person of a year stands. */
public enum MemberState {

    /** Should be enrolled and is not. */
    OPEN,
    /** Has paid what is due, or owes nothing because others bear all of it. */
    ENROLLED,
    /** Need not be enrolled here; the reason says why. */
    EXEMPT;

    /** Its name in the current language. */
    public String text() {
        return Text.of(EnrollmentModule.class).get("state." + name());
    }
}
