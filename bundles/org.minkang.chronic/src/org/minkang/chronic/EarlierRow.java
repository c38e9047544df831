package org.minkang.chronic;

import java.time.LocalDate;

import org.minkang.base.IdNumber;

/**
 * A row of the list of earlier certificates as it was written.
 *
 * @param name    of the holder; compared with the register when it is there
 * @param disease as the list calls it
 * @param number  of the certificate
 * @param from    first day of its validity
 * @param to      last day, or null when it has none
 */
record EarlierRow(String name, IdNumber idNumber, String disease, String number, LocalDate from, LocalDate to) {
}
