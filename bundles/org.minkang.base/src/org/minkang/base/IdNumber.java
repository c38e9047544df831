package org.minkang.base;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A citizen's number of 18 characters (GB 11643-1999, check digit by ISO 7064 MOD 11-2), also
 * that of the residence permit for people of Hong Kong, Macao and Taiwan (810000, 820000, 830000).
 *
 * @param text always 18 characters, X in upper case, check digit right
 */
public record IdNumber(String text) implements Comparable<IdNumber> {

    /** The check digits by the remainder of the weighted sum of the others. */
    public static final String CHECK = "10X98765432";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public IdNumber {
        if (!text.matches("\\d{17}[0-9X]") || checkDigit(text) != text.charAt(17)) {
            throw new IllegalArgumentException("not a checked number; use parse");
        }
    }

    /**
     * Reads a number as people write it: lower-case x, full-width digits, blanks, and the
     * 15-digit form (born in the 20th century), which is converted.
     * Fails with {@code id.form}, {@code id.date} or {@code id.check-digit}.
     */
    public static Outcome<IdNumber> parse(String written) {
        String plain = written == null ? "" : Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u200b\\ufeff'’`]", "").toUpperCase(java.util.Locale.ROOT);
        if (plain.matches("\\d{15}")) {
            String seventeen = plain.substring(0, 6) + "19" + plain.substring(6);
            plain = seventeen + checkDigit(seventeen);
        }
        if (!plain.matches("\\d{17}[0-9X]")) {
            return failed("id.form", plain.length());
        }
        LocalDate birth = birth(plain);
        if (birth == null || birth.getYear() < 1850) {
            return failed("id.date", plain.substring(6, 14));
        }
        char expected = checkDigit(plain);
        if (expected != plain.charAt(17)) {
            return failed("id.check-digit", String.valueOf(expected), String.valueOf(plain.charAt(17)));
        }
        return Outcome.done(new IdNumber(plain));
    }

    private static Outcome<IdNumber> failed(String code, Object... args) {
        return Outcome.failed(Problem.of(code, Text.of(IdNumber.class).get(code, args)));
    }

    /** By what GB 11643 multiplies a digit. @param place of the digit, from 0 to 16 */
    public static int weight(int place) {
        return WEIGHTS[place];
    }

    /** The check digit that belongs to the first 17 digits. */
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    private static LocalDate birth(String number) {
        try {
            return LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public LocalDate birth() {
        return birth(text);
    }

    public Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The county of first registration. */
    public AreaCode areaCode() {
        return new AreaCode(text.substring(0, 6));
    }

    /** 港澳台居民居住证. */
    public boolean isResidencePermit() {
        return text.matches("8[123]0000.*");
    }

    /** For lists: {@code 431021********0027}. */
    public String masked() {
        return mask(text);
    }

    /** Masks any stored number the same way; short ones show nothing but their last two characters. */
    public static String mask(String number) {
        if (number == null || number.isEmpty()) {
            return "";
        }
        if (number.length() < 12) {
            return "*".repeat(Math.max(0, number.length() - 2)) + number.substring(Math.max(0, number.length() - 2));
        }
        return number.substring(0, 6) + "*".repeat(number.length() - 10) + number.substring(number.length() - 4);
    }

    @Override
    public int compareTo(IdNumber other) {
        return text.compareTo(other.text);
    }

    /** Masked, so that a number that reaches a log by mistake is not a leak. Use {@link #text()} for the number. */
    @Override
    public String toString() {
        return masked();
    }
}
