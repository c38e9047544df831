package org.minkang.register;

import java.util.List;

/**
 * Everything about a person, unmasked. Whoever holds one has given a reason that stands in the journal.
 *
 * @param card      the masked card of the same moment
 * @param idNumber  the full number; empty without one
 * @param birth     day of birth
 * @param phone     the full phone number; empty without one
 * @param note      remarks
 * @param allMarks  all marks, past ones too, newest first
 */
public record PersonFull(PersonCard card, String idNumber, java.time.LocalDate birth, String phone, String note,
        List<Mark> allMarks) {
}
