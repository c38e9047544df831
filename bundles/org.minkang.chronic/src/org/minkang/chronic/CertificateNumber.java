package org.minkang.chronic;

import java.math.BigInteger;
import java.util.Locale;

/**
 * What the square code of a certificate says: the number and two check characters (ISO 7064 MOD 97-10), so that a
 * number typed or scanned wrongly is seen at once. It proves nothing else: whether a certificate counts is asked of
 * the bureau.
 */
public final class CertificateNumber {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private CertificateNumber() {
    }

    /** The number with its check characters: {，ode 4310992026000001-53}. */
    public static String withCheck(String number) {
        BigInteger remainder = digits(number).multiply(BigInteger.valueOf(100)).mod(MODULUS);
        return number + String.format(Locale.ROOT, "-%02d", (98 - remainder.intValue()) % 97);
    }

    /** Whether the check characters belong to the number before them. */
    public static boolean isRight(String scanned) {
        int dash = scanned.lastIndexOf('-');
        return dash > 0 && withCheck(scanned.substring(0, dash)).equals(scanned);
    }

    /** Letters count as 10 to 35, as the standard has it; other characters are passed over. */
    private static BigInteger digits(String number) {
        StringBuilder digits = new StringBuilder("0");
        for (char c : number.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                digits.append(c - 'A' + 10);
            }
        }
        return new BigInteger(digits.toString());
    }
}
