package org.minkang.casework.stock;

import java.time.LocalDate;

import org.minkang.base.Money;
import org.minkang.store.Row;

/**
 * One piece and what became of it.
 *
 * @param holder  code of the township or village that has it or had it last; empty for the county
 * @param use     what it was used for, also when it was made void since; null when it never was
 * @param usedOn  when; null when it never was
 * @param usedBy  by whom, or empty
 * @param endedOn when it was made void or returned; null when it was not
 * @param endedBy by whom, or empty
 * @param reason  why it was made void or returned, or empty
 */
public record Piece(String serial, State state, String holder, SerialUse use, LocalDate usedOn, String usedBy,
        LocalDate endedOn, String endedBy, String reason) {

    /** Every piece is in one of them. */
    public enum State {
        /** Can be handed over, used, written off and returned. */
        LEFT, USED,
        /** 作废: spoilt before it was used, or made void afterwards. */
        VOID,
        /** 退回: unused, to where it came from. */
        RETURNED
    }

    static final String COLUMNS = "serial, state, holder, used_for, used_id, used_text, amount_fen, used_on, used_by, ended_on,"
            + " ended_by, reason";

    static Piece of(Row row) {
        SerialUse use = row.isNull(4) ? null
                : new SerialUse(row.text(4), row.number(5), row.text(6), row.isNull(7) ? null : Money.ofFen(row.number(7)));
        return new Piece(row.text(1), State.valueOf(row.text(2)), row.text(3), use, row.day(8), orEmpty(row.text(9)),
                row.day(10), orEmpty(row.text(11)), orEmpty(row.text(12)));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** When the last thing happened to it; null while it is left. */
    public LocalDate lastOn() {
        return endedOn == null ? usedOn : endedOn;
    }

    /** Who did the last thing to it, or empty. */
    public String lastBy() {
        return endedOn == null ? usedBy : endedBy;
    }
}
