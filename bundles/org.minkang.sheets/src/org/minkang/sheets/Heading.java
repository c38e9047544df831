package org.minkang.sheets;

/**
 * A heading of the file.
 *
 * @param index  column of the file, from 0
 * @param letter the same as the spreadsheet program shows it: A, B … AA
 * @param text   as written there, line breaks and outer blanks removed; "" for a column without heading
 */
public record Heading(int index, String letter, String text) {
}
