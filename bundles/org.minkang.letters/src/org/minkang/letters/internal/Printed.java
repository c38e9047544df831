package org.minkang.letters.internal;

import java.time.LocalDate;
import java.util.Collection;
import org.minkang.base.Bilingual;
import org.minkang.base.Money;
import org.minkang.letters.ChineseDates;
import org.minkang.letters.Qr;

/** How a value looks on paper. */
final class Printed {

    private Printed() {}

    /** The text of a value; empty for nothing. Lines are separated by {@code \n}. */
    static String text(Object value, Token.Form form) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return form == Token.Form.NUMERALS ? ChineseDates.numerals(day) : ChineseDates.plain(day);
        }
        if (value instanceof Boolean yes) {
            return yes ? "√" : "□"; // the ballot boxes ☑ ☐ are not in the font
        }
        if (value instanceof Money money) {
            return money.format();
        }
        if (value instanceof Bilingual name) {
            return name.zh(); // letters are Chinese, whatever language the clerk works in
        }
        return clean(value.toString());
    }

    /** Whether there is nothing to print. */
    static boolean isEmpty(Object value) {
        return value == null || value instanceof Collection<?> c && c.isEmpty()
                || value instanceof Qr qr && qr.text().isBlank() || value instanceof CharSequence s && clean(s.toString()).isBlank();
    }

    /** Without the marks nobody sees that come along when text is copied from elsewhere (zero-width space, byte order mark). */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
