package org.minkang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ",
            "'11010519491231002X"})
    void readsTheNumberAsPeopleWriteIt(String written) {
        IdNumber number = IdNumber.parse(written).orRefuse();
        assertEquals("11010519491231002X", number.text());
        assertEquals(LocalDate.of(1949, 12, 31), number.birth());
        assertEquals(Sex.FEMALE, number.sex());
        assertEquals(new AreaCode("110105"), number.areaCode());
    }

    @Test
    void convertsTheFifteenDigitForm() {
        assertEquals("11010519491231002X", IdNumber.parse("110105491231002").orRefuse().text());
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021, id.check-digit", "110105194911310021, id.date", "11010519491231002, id.form",
            "1101051949123100A2, id.form", "'', id.form", "110105199902290026, id.date", "4.31021E+17, id.form"})
    void refusesANumberThatCannotBe(String written, String code) {
        assertEquals(code, IdNumber.parse(written).problems().get(0).code());
    }

    @Test
    void namesTheCheckDigitThatWouldBeRight() {
        assertTrue(IdNumber.parse("110105194912310021").problems().get(0).message().contains("X"));
    }

    @Test
    void knowsTheResidencePermit() {
        String seventeen = "81000019900101001";
        assertTrue(IdNumber.parse(seventeen + IdNumber.checkDigit(seventeen)).orRefuse().isResidencePermit());
        assertFalse(IdNumber.parse("11010519491231002X").orRefuse().isResidencePermit());
    }

    @Test
    void masksInListsAndInText() {
        assertEquals("110105********002X", IdNumber.parse("11010519491231002X").orRefuse().toString());
        assertEquals("***56", IdNumber.mask("12356"));
    }
}
