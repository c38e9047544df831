package org.minkang.chronic;

import java.time.LocalDate;

import org.minkang.base.Bilingual;
import org.minkang.base.Period;

/**
 * A certificate in a list.
 *
 * @param code     the county's code of the disease
 * @param maskedId the holder's masked number; empty for a person without one
 * @param caseId   the case it came from; 0 for one that was issued before this program was used
 * @param counts   whether it counts on the day the list was asked for
 */
public record CertificateRow(long id, String number, long personId, String personName, String maskedId, String code,
        Bilingual disease, String classKey, LocalDate issuedOn, Period valid, boolean counts, int prints,
        long caseId) {
}
