package org.minkang.sheets;

import java.nio.file.Path;
import java.util.List;

/**
 * A file with rows, recognised by its content and not by its name: .xlsx, .xls, or text in UTF-8, UTF-16 or GB18030. Opening reads enough
 * to refuse with a sentence what cannot or must not be read: another kind of file, a password, macros, a damaged or cut-off file, a zip
 * bomb, a document type with entities, more rows than allowed.
 */
public final class SheetFile {

	private SheetFile() {
	}

	/**
	 * Opens a file.
	 *
	 * @throws org.minkang.base.Refused with one sentence when the file cannot be used
	 */
	public static SheetFile open(Path file, SheetLimits limits) {
		throw new UnsupportedOperationException();
	}

	/** How the file is written. */
	public enum Format {
		XLSX, XLS, CSV
	}

	/** The file. */
	public Path path() {
		throw new UnsupportedOperationException();
	}

	/** How it is written. */
	public Format format() {
		throw new UnsupportedOperationException();
	}

	/** A text file's encoding ("UTF-8", "GB18030", …), "" for workbooks. */
	public String encoding() {
		throw new UnsupportedOperationException();
	}

	/** Names of the visible sheets in order; a text file has one, called as the file. */
	public List<String> sheets() {
		throw new UnsupportedOperationException();
	}
}
