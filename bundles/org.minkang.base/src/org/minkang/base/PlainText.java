package org.minkang.base;

import java.text.Normalizer;
import java.util.Locale;

/** Words that people wrote, compared as a reader would: blanks and width do not make another name. */
public final class PlainText {

    private PlainText() {
    }

    /** Whether both say the same. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** What is left of a text, such as the name of a person, when it is compared. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u200b\\ufeff·•・]", "");
    }

    /** The form in which words of a list are compared: one width, no blanks, one case ("Ⅱ" becomes "ii"). */
    public static String caseless(String written) {
        return Normalizer.normalize(written == null ? "" : written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u200b\\ufeff]", "").toLowerCase(Locale.ROOT);
    }
}
