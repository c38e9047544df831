package org.minkang.sheets;

import java.util.List;

/**
 * What the check of a whole file found. Nothing has been written.
 *
 * @param fileName    name of the file, without folder
 * @param sheet       the sheet that was read
 * @param fingerprint SHA-256 of the file, in hexadecimal
 * @param rows        rows of data
 * @param good        rows that can be applied
 * @param bad         rows with at least one error
 * @param skipped     blank lines between, and lines of sums or signatures
 * @param counts      how often each kind of problem occurs, the most frequent first, errors before notes
 * @param preview     the first {@value SheetImport#PREVIEW} rows
 * @param problemRows the first {@value SheetImport#PREVIEW} rows that have an error
 * @param problems    the first {@value SheetImport#PROBLEMS} problems and notes, in file order
 * @param repairs     the first {@value SheetImport#PROBLEMS} cells with a known encoding fault
 */
public record SheetCheck(String fileName, String sheet, String fingerprint, long rows, long good, long bad, long skipped,
        List<KindCount> counts, List<PreviewRow> preview, List<PreviewRow> problemRows, List<CellProblem> problems, List<Repair> repairs) {

    /**
     * How often a kind of problem occurs.
     *
     * @param kind  the kind
     * @param label its title in the current language
     * @param count how often
     * @param note  true when rows with it can be used all the same
     */
    public record KindCount(String kind, String label, long count, boolean note) {
    }
}
