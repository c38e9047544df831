package org.minkang.casework.report;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a report is asked for.
 *
 * @param from first day
 * @param to   last day
 * @param area code of a township or village and everything in it; empty for all the actor may see
 */
public record ReportQuestion(LocalDate from, LocalDate to, String area) {

    public ReportQuestion {
        area = area == null ? "" : area.strip();
    }

    public static ReportQuestion of(LocalDate from, LocalDate to) {
        return new ReportQuestion(from, to, "");
    }

    public static ReportQuestion of(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth());
    }

    public ReportQuestion in(String newArea) {
        return new ReportQuestion(from, to, newArea);
    }

    /** Whether it is one whole month. */
    public boolean isMonth() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
    }

    /** What a report is usually asked for on a day: last month, or the year so far. */
    public static ReportQuestion usual(Report.Span span, LocalDate today) {
        return span == Report.Span.MONTH ? of(YearMonth.from(today).minusMonths(1)) : of(today.withDayOfYear(1), today);
    }
}
