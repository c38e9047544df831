package org.minkang.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TypedDayTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 3, 5));

    @Test
    void readsADayAsPeopleTypeIt() {
        assertEquals(DAY, TypedDay.of("2026-03-05"));
        assertEquals(DAY, TypedDay.of("2026-3-5"));
        assertEquals(DAY, TypedDay.of("20260305"));
        assertEquals(DAY, TypedDay.of("2026.3.5"));
        assertEquals(DAY, TypedDay.of(" 2026/03/05 "));
        assertEquals(DAY, TypedDay.of("2026年3月5日"));
    }

    @Test
    void refusesADayThatIsNone() {
        assertEquals(Optional.empty(), TypedDay.of("2026-11-31"));
        assertEquals(Optional.empty(), TypedDay.of("3月5日"));
        assertEquals(Optional.empty(), TypedDay.of(""));
        assertEquals(Optional.empty(), TypedDay.of("abc"));
    }
}
