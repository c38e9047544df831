package org.minkang.chronic;

import java.time.LocalDate;

/** A row of the workbook that came back from the hospital, as it was read. Texts may be blank, the day null. */
public record ReturnedExam(String code, String number, String maskedId, String name, String disease, String conclusion,
        String finding, String doctor, LocalDate on) {

    /** Whether nothing was filled in. */
    boolean untouched() {
        return conclusion.isEmpty() && finding.isEmpty() && doctor.isEmpty() && on == null;
    }
}
