package org.minkang.sheets.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.sheets.SheetFile;

/** The sentences with which a whole file is refused. */
public final class Refusals {

    private static final Text TEXT = Text.of(SheetFile.class);

    private Refusals() {
    }

    /** A sentence {@code key} about the file; the file's name is the place and argument 0. */
    public static Refused file(String key, Path file, Object... more) {
        return file(key, null, file, more);
    }

    public static Refused file(String key, Throwable cause, Path file, Object... more) {
        String name = String.valueOf(file.getFileName());
        Object[] args = new Object[more.length + 1];
        args[0] = name;
        System.arraycopy(more, 0, args, 1, more.length);
        return new Refused(java.util.List.of(new Problem(key, name, TEXT.get(key, args))), cause);
    }

    /** What went wrong while reading, said as far as the operating system tells. */
    public static Refused reading(Path file, IOException e) {
        if (e instanceof NoSuchFileException || e instanceof java.io.FileNotFoundException && !java.nio.file.Files.exists(file)) {
            return file("sheet.file-missing", e, file);
        }
        if (e instanceof AccessDeniedException || e instanceof java.io.FileNotFoundException
                || e instanceof FileSystemException fs && fs.getReason() != null && fs.getReason().contains("process")) {
            return file("sheet.file-locked", e, file);
        }
        return file("sheet.file-damaged", e, file);
    }

    /** What went wrong while writing. */
    public static Refused writing(Path file, Exception e) {
        return file(e instanceof AccessDeniedException ? "sheet.write-denied" : "sheet.write-failed", e, file);
    }
}
