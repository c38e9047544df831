package org.minkang.house;

import java.time.LocalDate;

/** A row of a workbook that came back, as it was read. Texts may be blank, days null. */
public record ReturnedVisit(String code, String name, String maskedId, String outcome, LocalDate on, String visitor,
        String remark, LocalDate nextOn, String detail) {

    /** Whether nothing was filled in. */
    boolean untouched() {
        return outcome.isEmpty() && on == null && visitor.isEmpty() && remark.isEmpty() && nextOn == null
                && detail.isEmpty();
    }
}
