package org.minkang.enrollment.handover;

import java.util.HashSet;
import java.util.Set;
import org.minkang.store.Session;

/** Which villages are done. */
public final class HandedOver {

    private HandedOver() {
    }

    /** The codes of the villages of a year that were accepted and not opened again. */
    public static Set<String> villages(Session s, int year) {
        Set<String> villages = new HashSet<>();
        s.rows(row -> villages.add(row.text(1)), "select area_code from enrollment_handover where plan_year = ? and reopened_at is null", year);
        return villages;
    }
}
