package org.minkang.enrollment.roll;

import java.time.LocalDate;

/**
 * A person of a year as a list shows them.
 *
 * @param maskedId        the number as lists show it
 * @param householdNumber of the household; empty for none
 * @param reason          key of the reason; empty for none
 * @param tier            key of the tier; empty for none
 * @param paidOn          null while not all is paid
 * @param receipt         of the household's collection; empty for none
 */
public record MemberRow(long id, int version, long personId, String name, String maskedId, LocalDate birth, long householdId,
        String householdNumber, String area, MemberState state, String reason, boolean present, String tier, Due due, long paid,
        LocalDate paidOn, String receipt) {
}
