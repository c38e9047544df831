package org.minkang.sheets;

/** What a column holds. It decides how a value is read, how a template is formatted, and how an export is aligned. */
public enum ColumnKind {
    /** Any text. A number in such a column is read as its plain digits (telephone numbers, codes). */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** An amount in yuan with at most two decimals. */
    MONEY,
    /** A day. */
    DAY,
    /** An 18- or 15-digit identity number; digits that Excel rounded away are recognised. */
    ID_NUMBER
}
