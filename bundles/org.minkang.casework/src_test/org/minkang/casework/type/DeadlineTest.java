package org.minkang.casework.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.Calendars;

class DeadlineTest {

    private static WorkingCalendar calendar;

    @BeforeAll
    static void readsTheShippedCalendar() throws Exception {
        calendar = WorkingCalendar.of(WorkingCalendar.days(new InputStreamReader(
                Calendars.class.getResourceAsStream("working-calendar.csv"), StandardCharsets.UTF_8)));
    }

    @Test
    void countsCalendarDaysFromTheDayAfter() {
        assertEquals(day("2026-03-09"), days(Deadline.Kind.DAYS, 7).from(day("2026-03-02"), calendar));
    }

    @Test
    void oneWorkingDayIsOneWorkingDay() {
        assertEquals(day("2026-03-03"), days(Deadline.Kind.WORKING_DAYS, 1).from(day("2026-03-02"), calendar));
        assertEquals(day("2026-03-09"), days(Deadline.Kind.WORKING_DAYS, 1).from(day("2026-03-06"), calendar), "Friday");
    }

    @Test
    void aMakeUpSaturdayCountsAndTheHolidayDoesNot() {
        // Friday 13 February 2026; Saturday 14 is worked; the Spring Festival is 15–23
        Deadline three = days(Deadline.Kind.WORKING_DAYS, 3);
        assertEquals(day("2026-02-25"), three.from(day("2026-02-13"), calendar));
        // Saturday 28 February is worked too
        assertEquals(day("2026-02-28"), days(Deadline.Kind.WORKING_DAYS, 1).from(day("2026-02-27"), calendar));
    }

    @Test
    void theFixedDayOfTheMonthIsThisMonthOrTheNext() {
        Deadline the25th = days(Deadline.Kind.MONTH_DAY, 25);
        assertEquals(day("2026-03-25"), the25th.from(day("2026-03-02"), calendar));
        assertEquals(day("2026-03-25"), the25th.from(day("2026-03-25"), calendar), "the day itself still counts");
        assertEquals(day("2026-04-25"), the25th.from(day("2026-03-26"), calendar));
        assertEquals(day("2026-02-28"), days(Deadline.Kind.MONTH_DAY, 31).from(day("2026-02-03"), calendar));
    }

    @Test
    void aStoppedClockMovesTheLimitByTheStoppedTime() {
        LocalDate due = day("2026-03-30");
        assertEquals(day("2026-04-02"), days(Deadline.Kind.DAYS, 9).movedBy(due, day("2026-03-06"), day("2026-03-09"), calendar));
        // Friday to Monday is one working day
        assertEquals(day("2026-03-31"),
                days(Deadline.Kind.WORKING_DAYS, 9).movedBy(due, day("2026-03-06"), day("2026-03-09"), calendar));
        assertEquals(due, days(Deadline.Kind.DAYS, 9).movedBy(due, day("2026-03-06"), day("2026-03-06"), calendar));
    }

    @Test
    void aFixedDayThatPassedWhileTheClockStoodStillIsTheNextOne() {
        Deadline the25th = days(Deadline.Kind.MONTH_DAY, 25);
        assertEquals(day("2026-04-25"), the25th.movedBy(day("2026-03-25"), day("2026-03-20"), day("2026-03-27"), calendar));
        assertEquals(day("2026-03-25"), the25th.movedBy(day("2026-03-25"), day("2026-03-20"), day("2026-03-23"), calendar));
    }

    private static Deadline days(Deadline.Kind kind, int count) {
        return new Deadline(kind, count, "");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
