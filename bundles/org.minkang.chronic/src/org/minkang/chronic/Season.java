package org.minkang.chronic;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of every year in which applications are taken in (申报期), both days included. It may go over the year's end.
 */
public record Season(MonthDay from, MonthDay to) {

    /** Whether a day lies in it. In a common year, 29 February stands for the 28th. */
    public boolean contains(LocalDate day) {
        boolean begun = !day.isBefore(from.atYear(day.getYear()));
        boolean notOver = !day.isAfter(to.atYear(day.getYear()));
        return from.isAfter(to) ? begun || notOver : begun && notOver;
    }

    /** The first day after this one on which it begins. */
    public LocalDate nextAfter(LocalDate day) {
        LocalDate thisYear = from.atYear(day.getYear());
        return thisYear.isAfter(day) ? thisYear : from.atYear(day.getYear() + 1);
    }

    @Override
    public String toString() {
        return part(from) + "–" + part(to);
    }

    private static String part(MonthDay day) {
        return String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }
}
