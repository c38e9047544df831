package org.minkang.chronic;

import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** How long a text may be that somebody typed. */
final class TextLimit {

    private static final Text TEXT = Text.of(TextLimit.class);

    private TextLimit() {
    }

    /** Refused {@code chronic.text-too-long} when more was written than is kept; nothing is cut off. */
    static void requireAtMost(int most, String place, String text) {
        if (text != null && text.strip().length() > most) {
            throw new Refused(new Problem("chronic.text-too-long", place, TEXT.get("chronic.text-too-long", most)));
        }
    }
}
