package org.minkang.casework.stock;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.minkang.base.Refused;
import org.minkang.base.Text;

/** Serials in a row: the same beginning, then digits of the same length. */
record SerialRun(String prefix, int width, long low, long high) {

    private static final Text TEXT = Text.of(SerialRun.class);
    private static final Pattern SERIAL = Pattern.compile("(.*?)(\\d{1,18})");
    private static final int LONGEST = 40;

    /**
     * @param most how many it may be
     * @throws Refused {@code stock.serial-form} when the two do not begin and end a row, {@code stock.serial-range} when they
     *     stand the wrong way round or there are too many between them
     */
    static SerialRun of(String first, String last, int most) {
        Matcher from = SERIAL.matcher(first.strip());
        Matcher to = SERIAL.matcher(last.strip());
        if (!from.matches() || !to.matches() || !from.group(1).equals(to.group(1))
                || from.group(2).length() != to.group(2).length() || from.group().length() > LONGEST) {
            throw Refused.of("stock.serial-form", TEXT.get("stock.serial-form", first.strip(), last.strip()));
        }
        long low = Long.parseLong(from.group(2));
        long high = Long.parseLong(to.group(2));
        if (high < low || high - low >= most) {
            throw Refused.of("stock.serial-range", TEXT.get("stock.serial-range", first.strip(), last.strip(), most));
        }
        return new SerialRun(from.group(1), from.group(2).length(), low, high);
    }

    /** A single serial, if it can be one. */
    static Optional<SerialRun> single(String serial) {
        String known = serial.strip();
        return known.length() <= LONGEST && SERIAL.matcher(known).matches() ? Optional.of(of(known, known, 1)) : Optional.empty();
    }

    int count() {
        return (int) (high - low + 1);
    }

    /** The serial with this number. */
    String at(long number) {
        String digits = Long.toString(number);
        return prefix + "0".repeat(width - digits.length()) + digits;
    }

    String first() {
        return at(low);
    }

    String last() {
        return at(high);
    }

    /** What is in both. */
    Optional<SerialRun> common(SerialRun other) {
        long from = Math.max(low, other.low);
        long to = Math.min(high, other.high);
        return width == other.width && prefix.equals(other.prefix) && from <= to
                ? Optional.of(new SerialRun(prefix, width, from, to)) : Optional.empty();
    }
}
