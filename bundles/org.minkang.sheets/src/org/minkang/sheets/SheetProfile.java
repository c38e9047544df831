package org.minkang.sheets;

import java.util.List;

import org.minkang.base.Bilingual;
import org.minkang.base.Progress;

/**
 * A kind of workbook that a module understands: its columns, how a row becomes a value, what is checked, how the good rows are stored.
 *
 * @param <T> what a row becomes
 * @param <C> who calls; this room does not know accounts, it only hands the caller through
 */
public interface SheetProfile<T, C> {

    /** Stable name, unique among installed profiles, for instance {@code grants.applications}. */
    String id();

    /** Name shown where one chooses what to import. */
    Bilingual name();

    /** The columns in the order of the bureau's template. */
    List<SheetColumn> columns();

    /**
     * Makes a value of one row. Typed getters of the row report unreadable cells by themselves; add here what only this profile knows
     * and what needs no database. Called again for the same row when the good rows are applied.
     *
     * @return the value; may be {@code null} when a problem was reported that makes one impossible
     */
    T read(SheetRow row, RowProblems problems);

    /**
     * Compares a chunk of rows (at most {@link SheetImport#CHUNK}) with what is stored and adds problems to the entries. Reads only; must
     * not write. Only entries that are good so far and have a value are given.
     */
    void check(C caller, List<SheetEntry<T>> chunk, CheckContext context);

    /**
     * Stores the good rows in one transaction, or nothing. The file is read again while {@code good} is iterated (once); the iterator
     * throws {@link org.minkang.base.Refused} when the file changed since the check and {@link org.minkang.base.Cancelled} when the user
     * stopped, and the transaction must then roll back. Time has passed since the check, so what must hold in the database is tested
     * again here.
     */
    ApplyReport apply(C caller, String fileName, Iterable<SheetEntry<T>> good, Progress progress);

    /**
     * The same profile for one thing that all rows of a file belong to, when rows belong to something that is not in the file.
     *
     * @param subject which one, in the words of the profile
     */
    default SheetProfile<T, C> about(String subject) {
        return this;
    }

    /** Title for a kind of problem that this profile reports, for the list of counts; own kinds of this room are known already. */
    default String kindLabel(String kind) {
        return kind;
    }
}
