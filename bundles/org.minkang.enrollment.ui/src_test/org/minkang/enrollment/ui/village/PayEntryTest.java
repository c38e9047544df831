package org.minkang.enrollment.ui.village;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PayEntryTest {

    @Test
    void theNextSerialIsAsWideAsTheLastOne() {
        assertEquals("A0002", PayEntry.next("A0001"));
        assertEquals("SP-100", PayEntry.next("SP-099"));
        assertEquals("10", PayEntry.next("9"));
        assertEquals("", PayEntry.next("ohne"), "nothing is proposed where nothing counts");
        assertEquals("", PayEntry.next(""));
    }
}
