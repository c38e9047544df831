package org.minkang.chronic;

import java.time.LocalDate;
import java.time.YearMonth;

import org.minkang.base.WorkingCalendar;

/**
 * What the reports of a county go by.
 *
 * @param dueDay    the day of the next month by which the monthly reports have to be out
 * @param onHoliday what happens when that is no working day
 * @param source    the clause
 */
public record ReportRules(int dueDay, OnHoliday onHoliday, String source) {

    /** Where the due day goes when nobody works on it. */
    public enum OnHoliday {
        /** To the last working day before: "by the 10th" stays kept. */
        EARLIER,
        /** To the next working day. */
        LATER
    }

    /** For a pack that says nothing: by the 10th, earlier when it is a holiday. */
    public static final ReportRules USUAL = new ReportRules(10, OnHoliday.EARLIER, "");

    /** By when the reports of a month have to be out. */
    public LocalDate due(YearMonth month, WorkingCalendar calendar) {
        LocalDate day = month.plusMonths(1).atDay(dueDay);
        if (onHoliday == OnHoliday.LATER) {
            return calendar.sameOrNextWorkingDay(day);
        }
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
