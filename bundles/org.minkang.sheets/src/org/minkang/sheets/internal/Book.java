package org.minkang.sheets.internal;

import java.util.List;

import org.minkang.sheets.SheetFile.Format;

/** An opened file of any format. Each call of {@link #rows} reads it anew; nothing stays open in between. */
public interface Book {

    Format format();

    /** Encoding of a text file, "" otherwise. */
    String encoding();

    /** Visible sheets in order. */
    List<String> sheets();

    RowSource rows(String sheet);

    /** Merged ranges, ordered by their first row. */
    List<Merge> merges(String sheet);

    /** About how many rows the sheet has, for progress. */
    long rowCount(String sheet);
}
