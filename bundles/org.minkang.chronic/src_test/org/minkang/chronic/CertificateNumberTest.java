package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    private static final String NUMBER = "4310992026000123";

    @Test
    void itsOwnCheckCharactersAreRight() {
        assertTrue(CertificateNumber.isRight(CertificateNumber.withCheck(NUMBER)));
    }

    /** The example of ISO 7064: 794 has the check characters 44 under MOD 97-10. */
    @Test
    void followsTheStandard() {
        assertEquals("794-44", CertificateNumber.withCheck("794"));
    }

    @Test
    void everyWrongDigitIsSeen() {
        String right = CertificateNumber.withCheck(NUMBER);
        for (int i = 0; i < NUMBER.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = right.substring(0, i) + digit + right.substring(i + 1);
                assertEquals(other.equals(right), CertificateNumber.isRight(other), other);
            }
        }
    }

    @Test
    void neighboursExchangedAreSeen() {
        String right = CertificateNumber.withCheck(NUMBER);
        for (int i = 0; i + 1 < NUMBER.length(); i++) {
            if (right.charAt(i) != right.charAt(i + 1)) {
                assertFalse(CertificateNumber.isRight(right.substring(0, i) + right.charAt(i + 1) + right.charAt(i)
                        + right.substring(i + 2)));
            }
        }
    }

    @Test
    void somethingElseIsNotRight() {
        assertFalse(CertificateNumber.isRight(""));
        assertFalse(CertificateNumber.isRight("-44"));
        assertFalse(CertificateNumber.isRight(NUMBER));
    }
}
