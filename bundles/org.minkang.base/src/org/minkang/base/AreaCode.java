package org.minkang.base;

/**
 * An administrative area by its statistical code: province 2, prefecture 4, county 6,
 * township 9, village 12 digits (GB/T 2260 and the statistical division codes).
 */
public record AreaCode(String digits) implements Comparable<AreaCode> {

    /** In the order from large to small. */
    public enum Level {
        PROVINCE(2), PREFECTURE(4), COUNTY(6), TOWNSHIP(9), VILLAGE(12);

        private final int length;

        Level(int length) {
            this.length = length;
        }

        public int length() {
            return length;
        }
    }

    public AreaCode {
        if (digits == null || !digits.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
            throw new IllegalArgumentException("not an area code of 2, 4, 6, 9 or 12 digits: " + digits);
        }
    }

    /** Reads a code that may be padded with zeros, as 431099000000 for a county. */
    public static Outcome<AreaCode> parse(String text) {
        String digits = text == null ? "" : text.strip();
        while (digits.length() > 2 && switch (digits.length()) {
            case 12, 9 -> digits.endsWith("000");
            case 6, 4 -> digits.endsWith("00");
            default -> false;
        }) {
            digits = digits.substring(0, digits.length() - (digits.length() > 6 ? 3 : 2));
        }
        try {
            return Outcome.done(new AreaCode(digits));
        } catch (IllegalArgumentException e) {
            return Outcome.failed(Problem.of("area.form", Text.of(AreaCode.class).get("area.form", text)));
        }
    }

    public Level level() {
        for (Level level : Level.values()) {
            if (level.length() == digits.length()) {
                return level;
            }
        }
        throw new IllegalStateException(digits);
    }

    /** The next larger area, or null for a province. */
    public AreaCode parent() {
        int ordinal = level().ordinal();
        return ordinal == 0 ? null : new AreaCode(digits.substring(0, Level.values()[ordinal - 1].length()));
    }

    /** Whether the other area is this one or lies in it. */
    public boolean contains(AreaCode other) {
        return other.digits.startsWith(digits);
    }

    @Override
    public int compareTo(AreaCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
