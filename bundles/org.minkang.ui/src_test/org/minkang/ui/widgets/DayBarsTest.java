package org.minkang.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class DayBarsTest {

    @Test
    void theHighestFillsTheRoomAndTheOthersStandInProportion() {
        assertArrayEquals(new int[] {0, 5, 20, 10}, DayBars.heights(List.of(0L, 10L, 40L, 20L), 20));
    }

    @Test
    void aDayWithAnythingIsSeenAndAMonthWithNothingIsFlat() {
        assertArrayEquals(new int[] {1, 20}, DayBars.heights(List.of(1L, 5000L), 20));
        assertArrayEquals(new int[] {0, 0}, DayBars.heights(List.of(0L, 0L), 20));
        assertArrayEquals(new int[] {}, DayBars.heights(List.of(), 20));
    }
}
