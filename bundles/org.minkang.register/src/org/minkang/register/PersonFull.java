package org.minkang.register;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything about a person, unmasked. Whoever holds one has given a reason that stands in the journal.
 *
 * @param card      the masked card of the same moment
 * @param idNumber  the full number; empty without one
 * @param birth     day of birth
 * @param phone     the full phone number; empty without one
 * @param note      remarks
 * @param householdNumber  as it stands; empty without a household
 * @param allMarks  all marks, past ones too, newest first
 * @param history   what was changed of the person, unmasked, newest first
 */
public record PersonFull(PersonCard card, String idNumber, LocalDate birth, String phone, String note,
        String householdNumber, List<Mark> allMarks, List<HistoryLine> history) {
}
