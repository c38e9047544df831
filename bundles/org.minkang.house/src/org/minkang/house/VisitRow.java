package org.minkang.house;

import java.time.LocalDate;

/**
 * A person on a list, as a list shows it.
 *
 * @param code        names the row on paper and in workbooks
 * @param personId    0 while nobody of the register was found
 * @param maskedId    {@code 431021********0027}
 * @param village     township and village; empty when unknown
 * @param group       as the list wrote it
 * @param door        as the list wrote it
 * @param about       what the list says about the person
 * @param reportedBy  who said so
 * @param doubt       why nobody of the register was found; null when somebody was
 * @param visits      how many there were; hand it back when recording the next one
 * @param outcome     code of what the newest found; empty before the first
 * @param outcomeName its name then
 * @param visitedOn   null before the first
 * @param nextOn      null when nobody means to go again
 * @param caseId      the case that was opened at the door; 0 when there is none
 */
public record VisitRow(long id, long checkId, int rowNo, String code, long personId, String name, String maskedId,
        String areaCode, String village, String group, String door, String about, String reportedBy,
        ListedPerson.Doubt doubt, int visits, String outcome, String outcomeName, boolean settled, LocalDate visitedOn,
        LocalDate nextOn, String remark, long caseId) {

    /** Group and door in one. */
    public String home() {
        return (group + " " + door).strip();
    }
}
