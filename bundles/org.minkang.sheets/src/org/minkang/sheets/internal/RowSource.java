package org.minkang.sheets.internal;

/** Rows of one sheet, one after the other. Failures while reading are {@link org.minkang.base.Refused} with a sentence. */
public interface RowSource extends AutoCloseable {

    /** The next row, or null at the end. Rows that the file leaves out are left out here too. */
    RawRow next();

    @Override
    void close();
}
