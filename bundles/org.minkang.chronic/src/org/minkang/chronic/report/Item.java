package org.minkang.chronic.report;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A disease that was applied for, as the reports count it.
 *
 * @param id      of the row in {@code chronic_application_disease}
 * @param area    village of the applicant; empty when unknown
 * @param reason  the standard reason of its refusal; empty unless refused
 * @param agrees  whether the application, the case and its decisions say the same
 * @param steps   how the case runs
 */
record Item(Long id, Long applicationId, Long caseId, String area, String channel, LocalDate appliedOn, String code,
        String disease, boolean issued, Fate fate, String reason, boolean agrees, Steps steps) {

    private static final int TOWNSHIP = 9;

    String township() {
        return area.substring(0, Math.min(TOWNSHIP, area.length()));
    }

    String month() {
        return YearMonth.from(appliedOn).toString();
    }
}
