package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.minkang.base.WorkingCalendar;

/** By when the monthly reports have to be out. */
class ReportRulesTest {

    /** The 8th to the 10th of June 2026 are off (Monday to Wednesday), and Saturday 9 May is worked. */
    private final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 10)),
            Set.of(LocalDate.of(2026, 5, 9)));

    @Test
    void isTheTenthOfTheNextMonthWhenThatIsAWorkingDay() {
        assertEquals(LocalDate.of(2026, 7, 10), ReportRules.USUAL.due(YearMonth.of(2026, 6), calendar));
        assertEquals(LocalDate.of(2027, 1, 8), ReportRules.USUAL.due(YearMonth.of(2026, 12), calendar));
    }

    @Test
    void isTheLastWorkingDayBeforeAHolidayOrAWeekend() {
        // back over the holidays and the weekend before them
        assertEquals(LocalDate.of(2026, 6, 5), ReportRules.USUAL.due(YearMonth.of(2026, 5), calendar));
        // the 10th is a Sunday, the Saturday before is worked
        assertEquals(LocalDate.of(2026, 5, 9), ReportRules.USUAL.due(YearMonth.of(2026, 4), calendar));
    }

    @Test
    void isTheNextWorkingDayWhereTheCountySaysSo() {
        ReportRules later = new ReportRules(10, ReportRules.OnHoliday.LATER, "");
        assertEquals(LocalDate.of(2026, 6, 11), later.due(YearMonth.of(2026, 5), calendar));
        assertEquals(LocalDate.of(2026, 5, 11), later.due(YearMonth.of(2026, 4), calendar));
    }
}
