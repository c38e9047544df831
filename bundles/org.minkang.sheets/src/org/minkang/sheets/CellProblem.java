package org.minkang.sheets;

/**
 * Something about one cell that a person should know.
 *
 * @param row     row number as the spreadsheet program shows it, from 1
 * @param column  key of the column; "" when the whole row is meant
 * @param value   what stands there
 * @param message a finished sentence in the current language: what is wrong and what to do
 * @param kind    what sort of problem, for counting; own kinds of this room are the constants of {@link ProblemKinds}
 * @param note    true when the row can be used all the same
 */
public record CellProblem(int row, String column, String value, String message, String kind, boolean note) {
}
