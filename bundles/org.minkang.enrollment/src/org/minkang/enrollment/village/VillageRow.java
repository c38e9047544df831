package org.minkang.enrollment.village;

import java.time.LocalDate;

/**
 * A row of a village's workbook as it came back.
 *
 * @param known   the reason that stood there when it went out
 * @param due     what was due then, in fen
 * @param amount  what was taken, in fen; 0 for nothing
 * @param receipt empty where it is that of the household's first row
 * @param on      null for that of the household's first row
 * @param reason  why not; empty for nothing
 */
public record VillageRow(long member, String name, String known, long due, long amount, String payer, String receipt, String form, LocalDate on,
        String reason, String remark) {

    boolean empty() {
        return amount == 0 && reason.isEmpty();
    }
}
