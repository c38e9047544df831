package org.minkang.house;

import java.time.LocalDate;

/**
 * A visit to be recorded.
 *
 * @param on         the day of the visit
 * @param visitor    who went
 * @param outcome    code of what was found
 * @param remark     may be blank
 * @param nextOn     when somebody goes again; may be null
 * @param detail     what its kind asks for beside the outcome, see {@link HouseCheckKind#detail}; may be blank
 * @param source     how it comes in
 */
public record NewVisit(LocalDate on, String visitor, String outcome, String remark, LocalDate nextOn, String detail,
        Source source) {

    /** How a visit came in. */
    public enum Source {
        SCREEN, WORKBOOK,
        /** Together with something that was taken in at the door. */
        INTAKE
    }

    public NewVisit {
        visitor = visitor == null ? "" : visitor.strip();
        remark = remark == null ? "" : remark.strip();
        detail = detail == null ? "" : detail.strip();
    }

    /** Typed in at the screen, without what may be left out. */
    public static NewVisit of(LocalDate on, String visitor, String outcome) {
        return new NewVisit(on, visitor, outcome, "", null, "", Source.SCREEN);
    }

    public NewVisit remark(String text) {
        return new NewVisit(on, visitor, outcome, text, nextOn, detail, source);
    }

    public NewVisit next(LocalDate day) {
        return new NewVisit(on, visitor, outcome, remark, day, detail, source);
    }

    public NewVisit detail(String text) {
        return new NewVisit(on, visitor, outcome, remark, nextOn, text, source);
    }
}
