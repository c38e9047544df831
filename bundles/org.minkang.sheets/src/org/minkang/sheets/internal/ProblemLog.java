package org.minkang.sheets.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.minkang.sheets.CellProblem;

/**
 * Every problem of a file in row order, packed: the sentences repeat themselves, so that hundreds of thousands of bad rows stay some
 * megabytes. Kept in memory because the sentences may quote what a person's row says.
 */
public final class ProblemLog {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, deflater, 8192));

    /** Rows must be added in ascending order. */
    public void add(int row, List<CellProblem> problems) {
        try {
            out.writeInt(row);
            out.writeShort(problems.size());
            for (CellProblem p : problems) {
                out.writeUTF(p.column());
                out.writeUTF(p.kind());
                out.writeUTF(shorten(p.message(), 2000));
                out.writeUTF(shorten(p.value(), 200));
                out.writeBoolean(p.note());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    public void finish() {
        try {
            out.writeInt(Integer.MAX_VALUE);
            out.close();
            deflater.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads from the beginning; only after {@link #finish}. */
    public Reader reader() {
        return new Reader(packed.toByteArray());
    }

    /** Goes through the rows once, upwards. */
    public static final class Reader {

        private final DataInputStream in;
        private int row;

        private Reader(byte[] packed) {
            in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)));
            row = number();
        }

        /** The problems of a row; rows must be asked for in ascending order. */
        public List<CellProblem> of(int wanted) {
            List<CellProblem> problems = List.of();
            while (row <= wanted && row != Integer.MAX_VALUE) {
                List<CellProblem> read = problems(row);
                problems = row == wanted ? read : problems;
                row = number();
            }
            return problems;
        }

        private List<CellProblem> problems(int of) {
            try {
                int count = in.readShort();
                List<CellProblem> list = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    String column = in.readUTF();
                    String kind = in.readUTF();
                    String message = in.readUTF();
                    list.add(new CellProblem(of, column, in.readUTF(), message, kind, in.readBoolean()));
                }
                return list;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int number() {
            try {
                return in.readInt();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
