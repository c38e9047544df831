package org.minkang.sheets.internal;

import java.io.ByteArrayOutputStream;

/**
 * Looks through the bytes of a sheet's XML without parsing it: counts rows, keeps what follows the rows (merged ranges stand there), and
 * notices a column name longer than three letters, which no program writes and which would make a reader reserve gigabytes.
 */
final class SheetPartScanner {

    private static final int MOST_TAIL = 16 << 20;

    private final byte[] name = new byte[16];
    private int nameLength = -1;
    private int letters = -1;
    private int before;
    private boolean inCell;
    private long rows;
    private boolean wild;
    private boolean after;
    private final ByteArrayOutputStream tail = new ByteArrayOutputStream(0);

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (after) {
                tail.write(bytes, i, Math.min(length - i, MOST_TAIL - tail.size()));
                return;
            }
            step(bytes[i]);
        }
    }

    private void step(byte b) {
        if (nameLength >= 0) {
            if (b == ' ' || b == '>' || b == '\n' || b == '\r' || b == '\t' || b == '/' && nameLength > 0) {
                named();
                nameLength = -1;
            } else if (b == ':') {
                nameLength = nameLength > 0 && name[0] == '/' ? 1 : 0;
            } else if (nameLength < name.length) {
                name[nameLength++] = b;
            }
        } else if (b == '<') {
            nameLength = 0;
            inCell = false;
        } else if (b == '>') {
            inCell = false;
        } else if (inCell) {
            reference(b);
        }
        before = b;
    }

    private void named() {
        if (is("row")) {
            rows++;
        } else if (is("c")) {
            inCell = true;
            letters = -1;
        } else if (is("/sheetData")) {
            after = true;
        }
    }

    /** Counts the letters of a cell's reference {@code r="AB12"}. */
    private void reference(byte b) {
        if ((b == '"' || b == '\'') && letters == -1 && before == '=') {
            letters = 0;
        } else if (letters >= 0 && b >= 'A' && b <= 'Z') {
            wild |= ++letters > 3;
        } else if (letters >= 0) {
            letters = b == '"' || b == '\'' ? -1 : letters;
        }
    }

    private boolean is(String wanted) {
        if (nameLength != wanted.length()) {
            return false;
        }
        for (int i = 0; i < nameLength; i++) {
            if (name[i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    long rows() {
        return rows;
    }

    boolean wildColumn() {
        return wild;
    }

    byte[] tail() {
        return tail.toByteArray();
    }
}
