package org.minkang.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.base.IdNumber;

/**
 * What someone meant by the text typed into the search box: one or more ways to look, the most
 * telling first. Each is one range over one index.
 */
sealed interface SearchText {

    /** The whole number. */
    record Number(String number) implements SearchText {
    }

    /** A number by its beginning, its end, or both, as a masked one is copied; empty where not given. */
    record NumberPart(String beginning, String end) implements SearchText {
    }

    /** A name by its beginning, narrowed by the last four of the number when {@code tail} is not null. */
    record Name(String beginning, String tail) implements SearchText {
    }

    /** The reading of a name by its beginning. */
    record Reading(String beginning, String tail) implements SearchText {
    }

    /** The initials of a name by their beginning. */
    record Initials(String beginning, String tail) implements SearchText {
    }

    /** A household number. */
    record HouseholdNumber(String number) implements SearchText {
    }

    /** Longer texts are a slip of the clipboard, not a search. */
    int LONGEST = 100;
    int TAIL = 4;
    Pattern TAIL_BEHIND = Pattern.compile("(.*\\S) (\\d{3}[\\dXx])");
    Pattern MASKED = Pattern.compile("(\\d{0,17})\\*+(\\d{0,17}[\\dX])?");

    /** How to look for the text; empty when there is nothing to look for. */
    static List<SearchText> ways(String typed) {
        String plain = typed == null ? "" : narrow(typed).replaceAll("[\\s\u00a0\u200b\ufeff]+", " ").strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return List.of();
        }
        String joined = plain.replace(" ", "").toUpperCase(Locale.ROOT);
        if (joined.matches("[\\d*]+X?")) {
            return digits(joined);
        }
        if (joined.matches("[A-Z0-9-]*\\d[A-Z0-9-]*") && !TAIL_BEHIND.matcher(plain).matches()) {
            return List.of(new HouseholdNumber(joined));
        }
        return nameOrReading(plain);
    }

    private static List<SearchText> digits(String text) {
        Matcher masked = MASKED.matcher(text);
        if (masked.matches()) {
            String end = masked.group(2) == null ? "" : masked.group(2);
            return masked.group(1).isEmpty() && end.isEmpty() ? List.of()
                    : List.of(new NumberPart(masked.group(1), end));
        }
        List<SearchText> ways = new ArrayList<>();
        if (text.length() == 18 || text.length() == 15) {
            ways.add(new Number(IdNumber.parse(text).map(IdNumber::text).orElse(text)));
        } else if (text.length() == TAIL) {
            ways.add(new NumberPart("", text));
        } else if (text.length() < 18 && !text.endsWith("X")) {
            ways.add(new NumberPart(text, ""));
        }
        if (!text.contains("*")) {
            ways.add(new HouseholdNumber(text));
        }
        return ways;
    }

    private static List<SearchText> nameOrReading(String plain) {
        Matcher behind = TAIL_BEHIND.matcher(plain);
        String tail = behind.matches() ? behind.group(2).toUpperCase(Locale.ROOT) : null;
        String name = tail == null ? plain : behind.group(1);
        String reading = Pinyin.typed(name);
        boolean latin = name.codePoints().allMatch(c -> c < 0x300 || Character.getType(c) == Character.NON_SPACING_MARK);
        if (!latin) {
            return List.of(new Name(PersonName.clean(name), tail));
        }
        if (reading.isEmpty()) {
            return List.of();
        }
        List<SearchText> ways = new ArrayList<>();
        ways.add(new Reading(reading, tail));
        // no syllable begins with i, u or v
        if (reading.matches("[^iuv]{1,6}")) {
            ways.add(new Initials(reading, tail));
        }
        return ways;
    }

    /** Turns full-width digits, letters and blanks; characters of names stay exactly as they are. */
    private static String narrow(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
