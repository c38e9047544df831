package org.minkang.chronic.visits;

import java.time.LocalDate;

/**
 * A visit to be recorded.
 *
 * @param on         the day of the visit
 * @param visitor    who went
 * @param outcome    code of what was found
 * @param remark     may be blank
 * @param nextOn     when somebody goes again; may be null
 * @param caseNumber case of the application made on the spot; blank takes the person's newest since the check was opened
 * @param source     how it comes in
 */
public record NewVisit(LocalDate on, String visitor, String outcome, String remark, LocalDate nextOn, String caseNumber,
        Source source) {

    /** How a visit came in. */
    public enum Source {
        SCREEN, WORKBOOK, INTAKE
    }

    public NewVisit {
        visitor = visitor == null ? "" : visitor.strip();
        remark = remark == null ? "" : remark.strip();
        caseNumber = caseNumber == null ? "" : caseNumber.strip();
    }

    /** Typed in at the screen, without what may be left out. */
    public static NewVisit of(LocalDate on, String visitor, String outcome) {
        return new NewVisit(on, visitor, outcome, "", null, "", Source.SCREEN);
    }

    public NewVisit remark(String text) {
        return new NewVisit(on, visitor, outcome, text, nextOn, caseNumber, source);
    }

    public NewVisit next(LocalDate day) {
        return new NewVisit(on, visitor, outcome, remark, day, caseNumber, source);
    }

    public NewVisit forCase(String number) {
        return new NewVisit(on, visitor, outcome, remark, nextOn, number, source);
    }
}
