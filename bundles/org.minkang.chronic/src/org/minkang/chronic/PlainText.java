package org.minkang.chronic;

import java.text.Normalizer;

import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** Words of a workbook compared as a reader would: blanks and width do not make another name. */
public final class PlainText {

    private static final Text TEXT = Text.of(PlainText.class);

    private PlainText() {
    }

    /** Refused {@code chronic.text-too-long} when more was written than is kept; nothing is cut off. */
    static void requireAtMost(int most, String place, String text) {
        if (text != null && text.strip().length() > most) {
            throw new Refused(new Problem("chronic.text-too-long", place, TEXT.get("chronic.text-too-long", most)));
        }
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
