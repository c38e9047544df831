/**
 * Workbooks in and out: open a file that an office sent, match its headings to columns, check every row, show what is wrong at its
 * place, apply the good rows in one transaction, hand the rest back as a workbook; and write lists as workbooks.
 *
 * <p>
 * A module contributes a {@link org.minkang.sheets.SheetProfile}; the window and the command line drive a
 * {@link org.minkang.sheets.SheetImport}.
 */
package org.minkang.sheets;
