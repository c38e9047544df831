package org.minkang.sheets;

import java.nio.file.Path;

/** Writes a list row by row; the file appears under its name when it is finished, and closing without that leaves nothing. */
public interface RowWriter extends AutoCloseable {

    /**
     * Writes a row: String, Number, Money, LocalDate, LocalDateTime, Boolean, null; anything else by its {@code toString}.
     *
     * @throws org.minkang.base.Refused when the disk is full, or where the format takes no more rows
     */
    void row(Object... values);

    /** Completes the file under its name. */
    Path finish();

    /** Gives up what is not finished. */
    @Override
    void close();
}
