package org.minkang.runtime.roster;

import java.time.LocalDate;
import java.util.List;
import org.minkang.base.IdNumber;
import org.minkang.register.NewPerson;

/**
 * A row of a roster.
 *
 * @param number    null for a person without a number
 * @param person    what is written about the person, without village and household
 * @param household number of the household as written; "" when there is none
 * @param head      whether the person heads it
 * @param marks     keys of the marks
 * @param from      first day of the marks; null without marks
 * @param source    where the marks come from; "" when it is not written
 */
record RosterRow(IdNumber number, NewPerson person, String township, String village, String household, boolean head, List<String> marks,
        LocalDate from, String source) {
}
