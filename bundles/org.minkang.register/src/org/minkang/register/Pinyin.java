package org.minkang.register;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a personal name is read: pinyin without tones and blanks, and the first letter of each syllable.
 *
 * <p>A surname is read as a surname (单 shan, 曾 zeng, 仇 qiu), compound surnames as a whole
 * (尉迟 yuchi), given names character by character as usual. A character nobody has a reading for
 * adds nothing to the reading; it stays in the name and is found by itself.
 *
 * @param pinyin   {@code a} to {@code z} and digits only; ü is written v, as it is typed
 * @param initials {@code oynn} for 欧阳娜娜
 */
public record Pinyin(String pinyin, String initials) {

    /** Readings do not change while the program runs, and a county's names use some 6,000 characters. */
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();
    private static final Map<Integer, String> SURNAME_READINGS = new ConcurrentHashMap<>();

    /** The reading of a whole name, surname first. */
    public static Pinyin ofName(String name) {
        StringBuilder pinyin = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        int at = 0;
        String surname = Tables.SURNAMES.get(firstTwo(name));
        if (surname == null || name.codePointCount(0, name.length()) < 3) {
            // 单于 alone is someone of the family 单: a compound surname needs a given name behind it
            surname = null;
        } else {
            at = name.offsetByCodePoints(0, 2);
            for (String syllable : surname.split(" ")) {
                add(syllable, pinyin, initials);
            }
        }
        for (boolean first = surname == null; at < name.length(); first = false) {
            int c = name.codePointAt(at);
            at += Character.charCount(c);
            if (isLatin(c)) {
                boolean wordBegins = at < 2 || !isLatin(name.codePointBefore(at - 1));
                String letter = plain(Character.toString(c));
                pinyin.append(letter);
                initials.append(wordBegins ? letter : "");
            } else {
                add(first ? surname(c) : reading(c), pinyin, initials);
            }
        }
        return new Pinyin(pinyin.toString(), initials.toString());
    }

    /** What someone typed as pinyin, made comparable: tones, blanks and capitals go, ü and lyu become v and lv. */
    static String typed(String text) {
        String plain = plain(text);
        return plain.replace("lyu", "lv").replace("nyu", "nv");
    }

    private static void add(String syllable, StringBuilder pinyin, StringBuilder initials) {
        pinyin.append(syllable);
        initials.append(syllable, 0, Math.min(1, syllable.length()));
    }

    private static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static String firstTwo(String name) {
        return name.codePointCount(0, name.length()) < 2 ? name : name.substring(0, name.offsetByCodePoints(0, 2));
    }

    private static String surname(int c) {
        return SURNAME_READINGS.computeIfAbsent(c, key -> {
            String known = Tables.SURNAMES.get(Character.toString(key));
            return known != null ? known : read(Tables.NAMES, key);
        });
    }

    private static String reading(int c) {
        return READINGS.computeIfAbsent(c, key -> read(Tables.WORDS, key));
    }

    private static String read(Transliterator transliterator, int c) {
        String own = Tables.RARE.get(Character.toString(c));
        if (own != null) {
            return own;
        }
        if (!Character.isIdeographic(c)) {
            return "";
        }
        return plain(transliterator.transliterate(Character.toString(c)));
    }

    private static String plain(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[ǖǘǚǜ]", "v");
        // the ü of decomposed input would otherwise become a plain u below
        small = Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("u\\p{Mn}*\u0308\\p{Mn}*", "v");
        return Normalizer.normalize(small, Normalizer.Form.NFKD).replaceAll("[^a-z0-9]", "");
    }

    /** Loaded when the first name is read: the transliterators take most of a second. */
    private static final class Tables {

        static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
        static final Transliterator WORDS = Transliterator.getInstance("Han-Latin");
        static final Map<String, String> SURNAMES = load("surnames.txt");
        static final Map<String, String> RARE = load("rare-readings.txt");

        private static Map<String, String> load(String resource) {
            Map<String, String> map = new HashMap<>();
            try (BufferedReader in = new BufferedReader(new InputStreamReader(
                    Pinyin.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
                in.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> map.put(line.substring(0, line.indexOf('=')),
                                line.substring(line.indexOf('=') + 1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(map);
        }
    }
}
