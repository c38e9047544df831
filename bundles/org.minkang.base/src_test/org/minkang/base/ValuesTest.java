package org.minkang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @AfterEach
    void backToChinese() {
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aPeriodIncludesBothItsEnds() {
        Period year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertTrue(year.contains(LocalDate.of(2026, 12, 31)));
        assertFalse(year.contains(LocalDate.of(2027, 1, 1)));
        assertTrue(year.overlaps(Period.from(LocalDate.of(2026, 12, 31))));
        assertFalse(year.overlaps(Period.from(LocalDate.of(2027, 1, 1))));
        assertThrows(IllegalArgumentException.class, () -> new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)));
    }

    @Test
    void anAreaKnowsItsParentAndWhatLiesInIt() {
        AreaCode village = new AreaCode("431099101203");
        assertEquals(new AreaCode("431099101"), village.parent());
        assertTrue(new AreaCode("431099").contains(village));
        assertEquals(AreaCode.Level.VILLAGE, village.level());
        assertEquals(new AreaCode("431099"), AreaCode.parse("431099000000").orRefuse());
        assertFalse(AreaCode.parse("43x").isDone());
    }

    @Test
    void speaksChineseUnlessEnglishIsChosen() {
        assertEquals("女", Sex.FEMALE.text());
        Text.use(Locale.ENGLISH);
        assertEquals("Female", Sex.FEMALE.text());
        Text.use(Locale.FRENCH);
        assertEquals("女", Sex.FEMALE.text());
    }

    @Test
    void aMissingSentenceIsSeen() {
        assertEquals("!no.such.key!", Text.of(Text.class).get("no.such.key"));
    }
}
