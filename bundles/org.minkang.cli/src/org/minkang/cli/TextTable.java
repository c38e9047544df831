package org.minkang.cli;

import java.io.PrintWriter;

/** A table in plain text whose columns line up also with Chinese characters, which are two cells wide. */
public final class TextTable {

    /** @param headings one per column; {@code ">合计"} aligns the column to the right */
    public TextTable(String... headings) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Adds a row; {@code null} is printed as nothing. */
    public TextTable row(Object... cells) {
        return this;
    }

    /** Prints headings, a rule and all rows. */
    public void print(PrintWriter to) {
        throw new UnsupportedOperationException("not yet");
    }
}
