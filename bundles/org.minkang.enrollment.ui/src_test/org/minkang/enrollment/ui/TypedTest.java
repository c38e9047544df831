package org.minkang.enrollment.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void anAmountIsReadInYuanAndNothingElseIsOne() {
        assertEquals(120_000, Typed.fen("1,200.00").orElseThrow());
        assertEquals(40_050, Typed.fen(" 400.5元").orElseThrow());
        assertTrue(Typed.fen("").isEmpty());
        assertTrue(Typed.fen("0.001").isEmpty());
        assertTrue(Typed.fen("vierhundert").isEmpty());
    }
}
