package org.minkang.sheets.internal;

/** What is done to every text that comes out of a cell, and to text that goes into one. */
public final class CellTexts {

    private CellTexts() {
    }

    /** Without blanks and invisible characters at the ends, without zero-width and control characters anywhere. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00A0' || c == '\u3000') {
                clean.append(' ');
            } else if (isInvisible(c)) {
                continue;
            } else {
                clean.append(c);
            }
        }
        return unguard(clean.toString().strip());
    }

    private static boolean isInvisible(char c) {
        return c == '\r' || c == '\uFEFF' || c >= '\u200B' && c <= '\u200F' || c < ' ' && c != '\n' && c != '\t' || c == '\u007F';
    }

    /** Whether {@link #clean} would leave nothing: spreadsheets are full of blanks that are no ordinary ones. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\u00A0' && !isInvisible(c) && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    /** Text that a spreadsheet program would take for a formula gets an apostrophe in front; {@link #clean} takes it off again. */
    public static String guard(String text) {
        return couldBeFormula(text) || isGuarded(text) ? "'" + text : text;
    }

    private static String unguard(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    private static boolean isGuarded(String text) {
        return text.startsWith("'") && (couldBeFormula(text.substring(1)) || isGuarded(text.substring(1)));
    }

    private static boolean couldBeFormula(String text) {
        if (text.isEmpty() || "=+-@\t\r\n|＝＋－＠".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return !text.matches("[-+]?\\d+(\\.\\d+)?");
    }
}
