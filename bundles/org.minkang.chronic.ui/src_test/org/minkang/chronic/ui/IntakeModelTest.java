package org.minkang.chronic.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.minkang.base.Problem;

class IntakeModelTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 3, 5));

    @Test
    void readsADayAsPeopleTypeIt() {
        assertEquals(DAY, IntakeModel.day("2026-03-05"));
        assertEquals(DAY, IntakeModel.day("2026-3-5"));
        assertEquals(DAY, IntakeModel.day("20260305"));
        assertEquals(DAY, IntakeModel.day("2026.3.5"));
        assertEquals(DAY, IntakeModel.day(" 2026/03/05 "));
        assertEquals(DAY, IntakeModel.day("2026年3月5日"));
    }

    @Test
    void refusesADayThatIsNone() {
        assertEquals(Optional.empty(), IntakeModel.day("2026-11-31"));
        assertEquals(Optional.empty(), IntakeModel.day("3月5日"));
        assertEquals(Optional.empty(), IntakeModel.day(""));
        assertEquals(Optional.empty(), IntakeModel.day("abc"));
    }

    @Test
    void putsProblemsBesideTheirField() {
        Map<String, String> wrong = IntakeModel.byField(List.of(new Problem("a", "diseases/M03900", "一"),
                new Problem("b", "diseases/M01600", "二"), new Problem("c", "provider", "三"), new Problem("d", "", "四")));
        assertEquals(Map.of("diseases", "一\n二", "provider", "三", "", "四"), wrong);
    }
}
