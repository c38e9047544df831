package org.minkang.house;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which somebody walks through a village: by group (村民小组), then by door (门牌), then by household number;
 * who lives in one household stands together, at the door that is known of it.
 *
 * <p>The key it makes has digits and letters only, so that databases sort it alike. What has no group or door comes last.
 */
final class WalkOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern CHINESE = Pattern.compile("[零一二三四五六七八九十]+");
    private static final String LAST = "zzzzzz";
    private static final int MOST = 60;

    private final Map<Long, String> doors = new HashMap<>();

    /** Where somebody lives. */
    record Home(Long householdId, String householdNumber, String group, String door) {
    }

    /** @param homes all of the list: a door known of one member is that of the household */
    WalkOrder(List<Home> homes) {
        for (Home home : homes) {
            if (home.householdId() != null && !(home.group() + home.door()).isBlank()) {
                doors.putIfAbsent(home.householdId(), door(home));
            }
        }
    }

    String key(Home home) {
        String own = (home.group() + home.door()).isBlank() && home.householdId() != null
                ? doors.getOrDefault(home.householdId(), door(home)) : door(home);
        String household = plain(home.householdNumber());
        return own + "." + (household.isEmpty() ? LAST : ("0".repeat(20) + household).substring(
                Math.min(20, household.length())));
    }

    private static String door(Home home) {
        return number(home.group()) + "." + number(home.door());
    }

    /** The first number in a text, in figures or in Chinese ("十二组" is 12), then the rest: "12号附1" comes after "12号". */
    static String number(String text) {
        String written = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).strip();
        Matcher digits = NUMBER.matcher(written);
        Matcher chinese = CHINESE.matcher(written);
        if (digits.find()) {
            String rest = plain(written.substring(digits.end()));
            return String.format("%09d", Long.parseLong(digits.group())) + rest.substring(0, Math.min(20, rest.length()));
        }
        return chinese.find() ? String.format("%09d", chinese(chinese.group())) : LAST;
    }

    private static int chinese(String text) {
        int value = 0;
        int last = 0;
        for (char c : text.toCharArray()) {
            if (c == '十') {
                value += 10 * Math.max(1, last);
                last = 0;
            } else {
                last = DIGITS.indexOf(c);
            }
        }
        return value + last;
    }

    private static String plain(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "");
        return plain.substring(0, Math.min(MOST, plain.length()));
    }
}
