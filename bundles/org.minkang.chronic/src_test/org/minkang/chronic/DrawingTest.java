package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class DrawingTest {

    /** By hand: {@code printf 'MB26-00012/345/1/1/abc' | sha256sum}, read as a number, the remainder by 7. */
    @Test
    void anybodyCanDrawAgainWithSha256() {
        String seed = Drawing.seed("MB26-00012", 345, 1, 1, "abc");
        assertEquals("MB26-00012/345/1/1/abc", seed);
        assertEquals("2c6ad45788515a1a577e723dbe7bac1dcdc323a2af9d3717dbd47c61f2b237cc", Drawing.checksum(seed));
        assertEquals(2, Drawing.index(seed, 7));
        assertEquals(3, Drawing.index(Drawing.seed("MB26-00012", 345, 2, 1, "abc"), 7));
        assertEquals(0, Drawing.index(seed, 1));
    }

    @Test
    void everyCandidateHasTheSameChance() {
        int[] drawn = new int[5];
        for (int i = 0; i < 5000; i++) {
            drawn[Drawing.index(Drawing.seed("MB26-" + i, 1000 + i, 1, 1, "f"), 5)]++;
        }
        for (int count : drawn) {
            // four standard deviations of 5000 draws with a chance of one in five
            assertTrue(Math.abs(count - 1000) < 114, () -> Arrays.toString(drawn));
        }
    }

    @Test
    void aListIsReadAsItWasWritten() {
        List<Drawing.Line> lines = List.of(new Drawing.Line(7, "zhuanjia1", ""), new Drawing.Line(12, "x", "own-hospital"));
        assertEquals("7\tzhuanjia1\t\n12\tx\town-hospital\n", Drawing.Line.write(lines));
        assertEquals(lines, Drawing.Line.read(Drawing.Line.write(lines)));
        assertEquals(List.of(), Drawing.Line.read(""));
    }
}
