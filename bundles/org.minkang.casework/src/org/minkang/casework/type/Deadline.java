package org.minkang.casework.type;

import java.time.LocalDate;
import java.time.YearMonth;

import org.minkang.base.WorkingCalendar;

/**
 * A time limit as the county's rules state it: so many calendar days, so many working days (with 调休), or a fixed day of
 * the month ("每月25日, later → next month").
 *
 * @param kind   how to count
 * @param count  days, working days, or the day of the month (1–31)
 * @param source the clause the limit is taken from, may be empty
 */
public record Deadline(Kind kind, int count, String source) {

    /** How a limit is counted. */
    public enum Kind {
        DAYS, WORKING_DAYS, MONTH_DAY
    }

    public Deadline {
        if (count < 0 || kind == Kind.MONTH_DAY && (count < 1 || count > 31)) {
            throw new IllegalArgumentException(kind + " " + count);
        }
        source = source == null ? "" : source;
    }

    /** The last day of the limit when it starts on {@code start}; the day it starts is not counted. */
    public LocalDate from(LocalDate start, WorkingCalendar calendar) {
        return switch (kind) {
            case DAYS -> start.plusDays(count);
            case WORKING_DAYS -> calendar.plusWorkingDays(start, count);
            case MONTH_DAY -> monthDayFrom(start);
        };
    }

    /**
     * Where a running limit ends after the clock stood still: counted limits move by the time that was stopped, a fixed day of
     * the month is the next such day that has not yet passed.
     */
    public LocalDate movedBy(LocalDate due, LocalDate stoppedOn, LocalDate resumedOn, WorkingCalendar calendar) {
        if (!resumedOn.isAfter(stoppedOn)) {
            return due;
        }
        return switch (kind) {
            case DAYS -> due.plusDays(resumedOn.toEpochDay() - stoppedOn.toEpochDay());
            case WORKING_DAYS -> calendar.plusWorkingDays(due, calendar.workingDaysBetween(stoppedOn, resumedOn));
            case MONTH_DAY -> due.isBefore(resumedOn) ? monthDayFrom(resumedOn) : due;
        };
    }

    private LocalDate monthDayFrom(LocalDate start) {
        LocalDate here = dayOf(YearMonth.from(start));
        return here.isBefore(start) ? dayOf(YearMonth.from(start).plusMonths(1)) : here;
    }

    private LocalDate dayOf(YearMonth month) {
        return month.atDay(Math.min(count, month.lengthOfMonth()));
    }
}
