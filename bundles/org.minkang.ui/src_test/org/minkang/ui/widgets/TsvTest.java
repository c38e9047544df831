package org.minkang.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TsvTest {

    @Test
    void keepsOneLinePerRow() {
        assertEquals("a b c", Tsv.cell("a\tb\nc"));
    }

    @Test
    void startsNoFormula() {
        assertEquals("'=1+1", Tsv.cell("=1+1"));
        assertEquals("'@x", Tsv.cell("@x"));
        assertEquals("2026-03-05", Tsv.cell("2026-03-05"));
        assertEquals("", Tsv.cell(null));
    }
}
