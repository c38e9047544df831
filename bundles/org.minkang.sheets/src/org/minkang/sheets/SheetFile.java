package org.minkang.sheets;

import java.nio.file.Path;
import java.util.List;

import org.minkang.sheets.internal.Book;
import org.minkang.sheets.internal.Opening;

/**
 * A file with rows, recognised by its content and not by its name: .xlsx, .xls, or text in UTF-8, UTF-16 or GB18030. Opening reads enough
 * to refuse with a sentence what cannot or must not be read: another kind of file, a password, macros, a damaged or cut-off file, a zip
 * bomb, a document type with entities, more rows than allowed.
 */
public final class SheetFile {

    private final Path path;
    private final Book book;

    private SheetFile(Path path, Book book) {
        this.path = path;
        this.book = book;
    }

    /**
     * Opens a file.
     *
     * @throws org.minkang.base.Refused with one sentence when the file cannot be used
     */
    public static SheetFile open(Path file, SheetLimits limits) {
        return new SheetFile(file, Opening.open(file, limits));
    }

    /** How the file is written. */
    public enum Format {
        XLSX, XLS, CSV
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** How it is written. */
    public Format format() {
        return book.format();
    }

    /** A text file's encoding ("UTF-8", "GB18030", …), "" for workbooks. */
    public String encoding() {
        return book.encoding();
    }

    /** Names of the visible sheets in order; a text file has one, called as the file. */
    public List<String> sheets() {
        return book.sheets();
    }

    Book book() {
        return book;
    }
}
