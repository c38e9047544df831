package org.minkang.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitCodeTest {

    @Test
    void comesBackAsItWentOut() {
        VisitCode code = new VisitCode(100_234L, 391, 2);
        assertEquals(Optional.of(code), VisitCode.read(" " + code.toString().toLowerCase() + " "));
    }

    @Test
    void aFigureTypedOverIsNoticed() {
        String code = new VisitCode(100_234L, 391, 2).toString();
        int noticed = 0;
        int changes = 0;
        for (int i = 0; i < code.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                if (Character.isDigit(code.charAt(i)) && code.charAt(i) != c) {
                    changes++;
                    noticed += VisitCode.read(code.substring(0, i) + c + code.substring(i + 1)).isEmpty() ? 1 : 0;
                }
            }
        }
        assertTrue(changes > 50);
        assertEquals(changes, noticed, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "391", "2E5-391-2", "ZZZZZZZZZZZZZ-1-1-11", "2E5--1-2-00", "张三"})
    void whatIsNoCodeIsNone(String written) {
        assertEquals(Optional.empty(), VisitCode.read(written));
    }
}
