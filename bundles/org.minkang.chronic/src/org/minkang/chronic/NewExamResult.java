package org.minkang.chronic;

import java.time.LocalDate;

/**
 * What an examination found about one disease.
 *
 * @param supports whether it supports that the person has the disease
 * @param finding  what was found; may be empty
 * @param doctor   who examined
 * @param on       when, not before the day of the list and not in the future
 */
public record NewExamResult(boolean supports, String finding, String doctor, LocalDate on) {

    public NewExamResult {
        finding = finding == null ? "" : finding.strip();
        doctor = doctor == null ? "" : doctor.strip();
    }
}
