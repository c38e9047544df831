package org.minkang.ui.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.minkang.base.WorkingCalendar;

class QueueModelTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    @Test
    void countsWorkingDaysNotCalendarDays() {
        assertEquals("剩 1 日(03-09)", QueueModel.due(FRIDAY.plusDays(3), FRIDAY, calendar()));
        assertEquals("超 1 日", QueueModel.due(FRIDAY, FRIDAY.plusDays(3), calendar()));
    }

    @Test
    void saysTodayAndNothing() {
        assertEquals("今天到期", QueueModel.due(FRIDAY, FRIDAY, calendar()));
        assertEquals("", QueueModel.due(null, FRIDAY, calendar()));
    }

    @Test
    void isLateAtTheWeekendWithoutALateWorkingDay() {
        assertEquals("已到期", QueueModel.due(FRIDAY, FRIDAY.plusDays(1), calendar()));
    }

    private static WorkingCalendar calendar() {
        return new WorkingCalendar(Set.of(), Set.of());
    }
}
