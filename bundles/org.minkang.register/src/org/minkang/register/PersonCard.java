package org.minkang.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of one person without asking for a reason; masked like {@link PersonRow}.
 *
 * @param row             the person as in a list
 * @param version         to be given back with a change
 * @param idKind          by which paper the person is known
 * @param areaPath        names from the county to the village
 * @param maskedPhone     {@code 138****0027}; empty when there is none
 * @param householdNumber empty when there is no household; masked when it is the number of a person, as some
 *                        counties number households by their heads
 * @param household       the other members, masked
 * @param marks           the marks valid today
 */
public record PersonCard(PersonRow row, int version, IdKind idKind, List<String> areaPath, String maskedPhone,
        Optional<String> householdNumber, List<PersonRow> household, List<Mark> marks, Optional<LocalDate> diedOn) {
}
