package org.minkang.enrollment.baseline;

import java.time.LocalDate;

/**
 * What a list and the roll do not agree on, as the worklist shows it.
 *
 * @param list        key of the list that said it first
 * @param alsoOn      keys of the others, with commas; empty for none
 * @param row         in the file
 * @param area        the village it is the business of; empty when none is known
 * @param personId    0 for nobody
 * @param personName  of the person of the roll; empty for nobody
 * @param personId18  the masked number of the person of the roll; empty for nobody
 * @param written     the masked number as the list has it
 * @param name        as the list has it
 * @param writtenArea code of the village as the list has it; empty for none
 * @param day         of what the list says; null for none
 * @param score       how sure it is that the person is meant, 0 to 100
 * @param evidence    in words
 * @param settlement  null while it is open
 * @param settledBy   empty while it is open
 */
public record FindingRow(long id, int version, FindingKind kind, String list, String alsoOn, int row, String area, long personId,
        String personName, String personId18, String written, String name, LocalDate birth, String writtenArea, String detail, LocalDate day,
        int score, String evidence, Settlement settlement, String settledBy, String reason) {
}
