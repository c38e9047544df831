package org.minkang.register;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What may stand in a person's name, and how the same name is always written the same way. */
public final class PersonName {

    /** In characters; the longest names of minorities in transcription stay well below. */
    static final int LENGTH = 60;

    private static final Pattern DOT = Pattern.compile("[•・‧∙⋅・●．。﹒]");
    private static final Pattern BLANK = Pattern.compile("[\\s\u00a0\u3000\u200b\ufeff]+");
    private static final Pattern BLANK_BESIDE_CHINESE = Pattern.compile("(?<!\\p{IsLatin}) | (?!\\p{IsLatin})");

    private PersonName() {
    }

    /**
     * One way to write a name: the dot between the parts of a transcribed name is always ·, blanks
     * stand only between Latin words. Characters are never replaced by others that look alike.
     */
    public static String clean(String written) {
        if (written == null) {
            return "";
        }
        String name = BLANK.matcher(DOT.matcher(written).replaceAll("·")).replaceAll(" ").strip();
        return name.indexOf(' ') < 0 ? name : BLANK_BESIDE_CHINESE.matcher(name).replaceAll("");
    }

    /** The first character that cannot be part of a name: digits, brackets (a reading noted beside it), marks of a broken encoding. */
    static OptionalInt firstWrong(String name) {
        return name.codePoints().filter(c -> !allowed(c)).findFirst();
    }

    private static boolean allowed(int c) {
        return Character.isIdeographic(c)
                // newer blocks of ideographs than this Java knows, and characters counties keep in the private area
                || c >= 0x20000 && c < 0x40000
                || Character.getType(c) == Character.PRIVATE_USE && c < 0xF900
                || c == '·' || c == ' ' || c == '-' || c == '\'' || c == '〇'
                || Character.isLetter(c) && c < 0x3000;
    }
}
