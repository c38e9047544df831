package org.minkang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    /** New Year 2026 as published: 1 to 3 January free, Sunday 4 January worked. */
    private final WorkingCalendar calendar = read("""
            # source: State Council notice
            2026-01-01,holiday,元旦
            2026-01-02,holiday,元旦
            2026-01-03,holiday,元旦
            2026-01-04,workday,元旦
            """);

    private static WorkingCalendar read(String csv) {
        try {
            return WorkingCalendar.of(WorkingCalendar.days(new StringReader(csv)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void countsAWorkedSundayAndSkipsAHoliday() {
        assertTrue(calendar.isWorkingDay(LocalDate.of(2026, 1, 4)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 1, 2)));
        assertEquals(LocalDate.of(2026, 1, 4), calendar.plusWorkingDays(LocalDate.of(2025, 12, 31), 1));
    }

    @Test
    void oneWorkingDayFromFridayIsMonday() {
        assertEquals(LocalDate.of(2026, 3, 9), calendar.plusWorkingDays(LocalDate.of(2026, 3, 6), 1));
    }

    @Test
    void countsBothWays() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        assertEquals(5, calendar.workingDaysBetween(friday, friday.plusDays(7)));
        assertEquals(-5, calendar.workingDaysBetween(friday.plusDays(7), friday));
    }

    @Test
    void saysWhichYearsItKnows() {
        assertTrue(calendar.knows(2026));
        assertFalse(calendar.knows(2027));
    }

    @Test
    void namesEachBadLine() {
        Refused refused = assertThrows(Refused.class, () -> read("2026-01-01,holiday,x\n2026-11-31,holiday,y\n2026-01-02,perhaps,z\n"));
        assertEquals(2, refused.problems().size());
        assertTrue(refused.problems().get(0).message().contains("2026-11-31"), refused.getMessage());
    }
}
