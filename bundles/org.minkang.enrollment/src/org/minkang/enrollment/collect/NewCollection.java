package org.minkang.enrollment.collect;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a household hands over.
 *
 * @param fen     for each person of the year, by the id of the member; more than is due is owed back
 * @param channel key of the channel
 * @param payer   who pays
 * @param form    number of the form (参保登记表); empty for none
 * @param receipt number of the receipt (票据); empty for none, which only a channel without cash may have
 * @param on      the day
 * @param ground  key of the exception of the pack that allows it after the last day; empty before
 * @param event   the day that the exception counts from; null for the birth, or where it counts from nothing
 */
public record NewCollection(int year, Map<Long, Long> fen, String channel, String payer, String form, String receipt, LocalDate on,
        String ground, LocalDate event) {

    public NewCollection {
        fen = Map.copyOf(fen);
    }

    /** Within the days of the campaign. */
    public static NewCollection of(int year, Map<Long, Long> fen, String channel, String payer, String form, String receipt, LocalDate on) {
        return new NewCollection(year, fen, channel, payer, form, receipt, on, "", null);
    }

    /** After the last day, on a ground. */
    public NewCollection late(String lateGround, LocalDate eventDay) {
        return new NewCollection(year, fen, channel, payer, form, receipt, on, lateGround, eventDay);
    }
}
