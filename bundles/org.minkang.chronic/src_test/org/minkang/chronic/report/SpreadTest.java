package org.minkang.chronic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SpreadTest {

    private static Spread hours(int... hours) {
        return Spread.of(IntStream.of(hours).mapToObj(Duration::ofHours).toList());
    }

    @Test
    void takesTheMiddleOfAnOddNumber() {
        assertEquals(3.0, hours(9, 1, 3).median());
    }

    @Test
    void takesWhatLiesBetweenTheTwoInTheMiddle() {
        assertEquals(2.5, hours(4, 1, 3, 2).median());
    }

    @Test
    void nineInTenDoNotExceedTheNinetiethPercentile() {
        assertEquals(9.0, hours(1, 2, 3, 4, 5, 6, 7, 8, 9, 100).ninetieth());
        assertEquals(10.0, hours(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ninetieth());
        assertEquals(7.0, hours(7).ninetieth());
    }

    @Test
    void meanAndLongestAreInHoursToOneDecimal() {
        Spread spread = Spread.of(List.of(Duration.ofMinutes(10), Duration.ofMinutes(40)));
        assertEquals(0.4, spread.mean());
        assertEquals(0.7, spread.longest());
    }

    @Test
    void saysNothingAboutNothing() {
        Spread none = hours();
        assertNull(none.mean());
        assertNull(none.median());
        assertNull(none.ninetieth());
        assertNull(none.longest());
    }
}
