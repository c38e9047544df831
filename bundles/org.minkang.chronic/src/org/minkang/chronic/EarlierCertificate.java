package org.minkang.chronic;

import org.minkang.base.Period;

/**
 * A certificate that was issued before this program was used.
 *
 * @param personId who holds it
 * @param disease  code of the disease
 * @param number   its number
 * @param valid    its first and last day
 */
public record EarlierCertificate(long personId, String disease, String number, Period valid) {
}
