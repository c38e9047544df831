package org.minkang.sheets.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import org.minkang.sheets.SheetCell;

/** Reads separated fields after RFC 4180, and what programs make of it: single quotes inside, {@code ="00123"}, any line ends. */
final class CsvReader {

    /** A quote is opened and never closed: the rest of the file would be one field. */
    static final class OpenQuote extends IOException {
        private static final long serialVersionUID = 1L;
        private final int row;

        OpenQuote(int row) {
            this.row = row;
        }

        int row() {
            return row;
        }
    }

    /** More fields than allowed. */
    static final class TooWide extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A field this long is no field; the quote before it was never closed. */
    private static final int MOST_FIELD = 1 << 20;

    private final Reader reader;
    private final char delimiter;
    private final int mostColumns;
    private final StringBuilder field = new StringBuilder();
    private int row;
    private int pushed = -2;

    CsvReader(Reader reader, char delimiter, int mostColumns) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.mostColumns = mostColumns;
    }

    /** Number of the row read last or being read, from 1. */
    int row() {
        return row;
    }

    RawRow next() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        row++;
        List<SheetCell> cells = new ArrayList<>();
        while (true) {
            c = field(c);
            cells.add(cell());
            if (cells.size() > mostColumns) {
                throw new TooWide();
            }
            if (c != delimiter) {
                return new RawRow(row, cells);
            }
            c = read();
        }
    }

    /** Reads one field that begins with {@code c}; returns the delimiter, a line end, or −1. */
    private int field(int first) throws IOException {
        field.setLength(0);
        int c = first;
        if (c == '"') {
            quoted();
            c = read();
        }
        while (c >= 0 && c != delimiter && c != '\n' && c != '\r') {
            field.append((char) c);
            if (c == '"' && field.length() == 2 && field.charAt(0) == '=') {
                field.setLength(0);
                quoted();
            }
            c = read();
        }
        if (c == '\r') {
            int following = read();
            if (following != '\n') {
                pushed = following;
            }
            c = '\n';
        }
        return c;
    }

    private void quoted() throws IOException {
        int start = row;
        while (true) {
            int c = read();
            if (c < 0 || field.length() > MOST_FIELD) {
                throw new OpenQuote(start);
            }
            if (c == '"') {
                c = read();
                if (c != '"') {
                    pushed = c;
                    return;
                }
            }
            field.append((char) c);
        }
    }

    private int read() throws IOException {
        if (pushed != -2) {
            int c = pushed;
            pushed = -2;
            return c;
        }
        return reader.read();
    }

    private SheetCell cell() {
        return SheetCell.text(field.toString());
    }

    void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
