package org.minkang.letters.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A placeholder as it is written in a document.
 *
 * @param written the whole, {@code ${…}}
 * @param form how the value is printed
 * @param conditional whether it was marked with {@code ?}
 * @param list the list it is a column of, or null
 * @param name the value's name, {@code #} for the row's number
 * @param millimetres how wide a picture is
 */
record Token(String written, Form form, boolean conditional, String list, String name, int millimetres) {

    enum Form { PLAIN, NUMERALS, QR }

    /** Where a token stands in a text; the token is empty when what stands there cannot be understood. */
    record Place(int from, int to, String written, Optional<Token> token) {}

    private static final int QR_WIDTH = 25;
    private static final Pattern ANY = Pattern.compile("\\$\\{([^{}$]*)(\\}?)");
    private static final Pattern INSIDE = Pattern.compile(
            "\\s*(\\?)?(?:(cn|qr):)?(?:([A-Za-z][A-Za-z0-9_-]*)\\.)?([A-Za-z][A-Za-z0-9_-]*|#)(?::([0-9]{1,3}))?\\s*");

    static List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            Optional<Token> token = matcher.group(2).isEmpty() ? Optional.empty() : read(matcher.group(), matcher.group(1));
            places.add(new Place(matcher.start(), matcher.end(), matcher.group(), token));
        }
        return places;
    }

    private static Optional<Token> read(String written, String inside) {
        Matcher m = INSIDE.matcher(inside);
        if (!m.matches()) {
            return Optional.empty();
        }
        Form form = "cn".equals(m.group(2)) ? Form.NUMERALS : "qr".equals(m.group(2)) ? Form.QR : Form.PLAIN;
        int width = m.group(5) == null ? QR_WIDTH : Integer.parseInt(m.group(5));
        boolean sized = m.group(5) != null;
        boolean number = "#".equals(m.group(4));
        if (sized && form != Form.QR || width < 5 || number && (m.group(3) == null || form != Form.PLAIN)) {
            return Optional.empty();
        }
        return Optional.of(new Token(written, form, m.group(1) != null, m.group(3), m.group(4), width));
    }

    boolean isNumber() {
        return "#".equals(name);
    }
}
