package org.minkang.chronic;

import java.text.Normalizer;

/** Words of a workbook compared as a reader would: blanks and width do not make another name. */
public final class PlainText {

    private PlainText() {
    }

    /** Whether both say the same. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** What is left of a text when it is compared. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u200b\\ufeff·•・]", "");
    }
}
