package org.minkang.sheets;

import java.util.Iterator;
import java.util.NoSuchElementException;

import org.minkang.base.Progress;
import org.minkang.sheets.internal.Fingerprint;
import org.minkang.sheets.internal.RawRow;
import org.minkang.sheets.internal.Refusals;
import org.minkang.sheets.internal.RowSource;

/**
 * The good rows of a checked file, read once more. At the end the file's fingerprint is compared again, so that a file that changed
 * while it was read ends the transaction.
 */
final class GoodRows<T> implements Iterable<SheetEntry<T>>, Iterator<SheetEntry<T>>, AutoCloseable {

    private final SheetFile file;
    private final CheckRun<T, ?> checked;
    private final RowReading<T> reading;
    private final RowSource source;
    private final int headingRow;
    private final String fingerprint;
    private final Progress progress;
    private SheetEntry<T> next;
    private boolean ended;
    private boolean begun;
    private long given;

    GoodRows(SheetFile file, String sheet, int headingRow, CheckRun<T, ?> checked, RowReading<T> reading, String fingerprint, Progress progress) {
        this.file = file;
        this.checked = checked;
        this.reading = reading;
        this.headingRow = headingRow;
        this.fingerprint = fingerprint;
        this.progress = progress;
        this.source = file.book().rows(sheet);
    }

    @Override
    public Iterator<SheetEntry<T>> iterator() {
        if (begun) {
            throw new IllegalStateException("the good rows can be gone through once only");
        }
        begun = true;
        return this;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            if (next == null) {
                ended = true;
                source.close();
                if (!Fingerprint.of(file.path()).equals(fingerprint)) {
                    throw Refusals.file("sheet.changed", file.path());
                }
            }
        }
        return next != null;
    }

    private SheetEntry<T> read() {
        for (RawRow raw; (raw = source.next()) != null;) {
            int row = raw.row();
            if (row > headingRow && !checked.isBad(row) && !checked.isSkipped(row) && !reading.isNoData(raw)) {
                SheetEntry<T> entry = reading.read(raw, r -> {
                });
                if (!entry.good() || entry.value() == null) {
                    throw Refusals.file("sheet.changed", file.path());
                }
                return entry;
            }
        }
        return null;
    }

    @Override
    public SheetEntry<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetEntry<T> entry = next;
        next = null;
        if (given++ % 100 == 0) {
            progress.check();
            progress.step(given - 1);
        }
        return entry;
    }

    @Override
    public void close() {
        source.close();
    }
}
