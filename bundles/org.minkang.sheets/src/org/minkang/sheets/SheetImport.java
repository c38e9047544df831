package org.minkang.sheets;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.minkang.base.Progress;

/**
 * The import of one file, step by step: choose a sheet, match headings, {@link #check}, correct in place or {@link #saveRejected}, and
 * {@link #apply}. Nothing is written before {@code apply}. Memory does not grow with the file. For one thread at a time.
 *
 * @param <T> what the profile makes of a row
 * @param <C> who calls
 */
public final class SheetImport<T, C> {

	/** Rows given to a profile at once. */
	public static final int CHUNK = 500;
	/** Rows kept for showing. */
	public static final int PREVIEW = 500;
	/** Problems kept for showing. */
	public static final int PROBLEMS = 5000;

	/**
	 * Opens the file with the usual limits and without remembered mappings.
	 *
	 * @throws org.minkang.base.Refused when the file cannot be used; wrong headings are no reason yet, see {@link #missing}
	 */
	public SheetImport(SheetProfile<T, C> profile, C caller, Path file) {
		this(profile, caller, file, SheetLimits.STANDARD, MappingMemory.NONE);
	}

	/** Opens the file. */
	public SheetImport(SheetProfile<T, C> profile, C caller, Path file, SheetLimits limits, MappingMemory memory) {
		throw new UnsupportedOperationException();
	}

	/** The opened file. */
	public SheetFile file() {
		throw new UnsupportedOperationException();
	}

	/** The chosen sheet; at first the one whose headings fit best. */
	public String sheet() {
		throw new UnsupportedOperationException();
	}

	/** Chooses another sheet. Mapping and corrections start anew. */
	public void choose(String sheet) {
		throw new UnsupportedOperationException();
	}

	/** Row of the headings as the spreadsheet program shows it; title lines may stand above. */
	public int headingRow() {
		throw new UnsupportedOperationException();
	}

	/** Says by hand which row holds the headings. */
	public void headingRow(int row) {
		throw new UnsupportedOperationException();
	}

	/** The headings of the file. */
	public List<Heading> headings() {
		throw new UnsupportedOperationException();
	}

	/** Which heading each column of the profile is read from; a column not in the map is not in the file. */
	public Map<String, Heading> mapping() {
		throw new UnsupportedOperationException();
	}

	/** Reads a column from another heading; {@code null} reads it from nowhere. A heading serves one column only. */
	public void map(String column, Heading heading) {
		throw new UnsupportedOperationException();
	}

	/** Required columns without a heading. While there are any, {@link #check} is refused. */
	public List<SheetColumn> missing() {
		throw new UnsupportedOperationException();
	}

	/** Replaces a cell's value for this import; the file stays as it is. The next {@link #check} sees it. */
	public void correct(int row, String column, String value) {
		throw new UnsupportedOperationException();
	}

	/** Accepts a repair; the same as {@link #correct} with one of its candidates. */
	public void accept(Repair repair, String candidate) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Reads and checks the whole file; writes nothing.
	 *
	 * @throws org.minkang.base.Refused   code {@code sheet.headings} when required columns are missing (lists what was expected and what
	 *                                    was found); other codes when the file turns out unreadable on the way
	 * @throws org.minkang.base.Cancelled when the user stopped
	 */
	public SheetCheck check(Progress progress) {
		throw new UnsupportedOperationException();
	}

	/** Rows of the file with the problems of the last check, from the {@code first}-th row of data (from 0) on. Reads the file again. */
	public List<PreviewRow> rows(long first, int most, boolean onlyProblems) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Hands the good rows of the last check to the profile, all or nothing.
	 *
	 * @throws org.minkang.base.Refused code {@code sheet.check-first} without a valid check, {@code sheet.changed} when the file is no
	 *                                  longer the one that was checked, or what the profile refuses
	 */
	public ApplyReport apply(Progress progress) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Saves the bad rows of the last check as an .xlsx with the headings of the file and a last column with the reasons. It can be
	 * corrected and imported; that last column is then ignored.
	 *
	 * @return the file written
	 */
	public Path saveRejected(Path target) {
		throw new UnsupportedOperationException();
	}
}
