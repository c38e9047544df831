package org.minkang.sheets;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Writes a list as .xlsx, row by row, in memory that does not grow with the rows. Text that a spreadsheet program could take for a
 * formula is made harmless. The file appears under its name only when {@link #finish} has written it to the disk as a whole; closing
 * without finishing leaves nothing.
 *
 * <pre>
 * try (var writer = new SheetWriter(target, title, "张某 (初审)", LocalDateTime.now(clock), columns)) {
 *     for (var r : rows) writer.row(r.number(), r.name(), r.amount(), r.day());
 *     writer.finish();
 * }
 * </pre>
 */
public final class SheetWriter implements AutoCloseable {

	/**
	 * Begins a file.
	 *
	 * @param title   first line
	 * @param who     who exports, stands with the time in the second line and at the foot of each printed page; "" for neither line
	 *                (templates, rejected rows)
	 * @param columns headings, formats and widths
	 * @throws org.minkang.base.Refused when the file cannot be written there
	 */
	public SheetWriter(Path target, String title, String who, LocalDateTime when, List<SheetColumn> columns) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes a row: String, Number, Money, LocalDate, LocalDateTime, Boolean, null; anything else by its {@code toString}.
	 *
	 * @throws org.minkang.base.Refused when the disk is full, or at the row limit of .xlsx
	 */
	public void row(Object... values) {
		throw new UnsupportedOperationException();
	}

	/** Completes the file under its name. */
	public Path finish() {
		throw new UnsupportedOperationException();
	}

	/** Gives up what is not finished. */
	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}

	/** An empty workbook with a profile's headings, for a township to fill in. */
	public static Path template(Path target, SheetProfile<?, ?> profile) {
		throw new UnsupportedOperationException();
	}
}
