package org.minkang.sheets;

import java.io.PrintWriter;
import java.nio.file.Path;

import org.minkang.base.Progress;
import org.minkang.base.Text;

/** A workbook that comes in over the command line: checked row by row, its good rows entered, and what happens printed. */
public final class PrintedImport {

    private static final Text TEXT = Text.of(PrintedImport.class);
    private static final int MOST_NAMED = 20;

    private final PrintWriter out;
    private final Progress progress;

    public PrintedImport(PrintWriter out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /**
     * Reads it.
     *
     * @param rejected where the rows with problems are saved, or null
     * @param only     to check and enter nothing
     */
    public void run(SheetImport<?, ?> sheet, Path rejected, boolean only) {
        SheetCheck check = sheet.check(progress);
        out.println(TEXT.get("import.checked", check.rows(), check.good(), check.bad()));
        check.problems().stream().filter(p -> !p.note()).limit(MOST_NAMED)
                .forEach(p -> out.println(TEXT.get("import.row", p.row()) + " " + p.message()));
        if (check.bad() > 0 && rejected != null) {
            out.println(TEXT.get("import.rejected", sheet.saveRejected(rejected)));
        }
        if (!only && check.good() > 0) {
            ApplyReport report = sheet.apply(progress);
            out.println(TEXT.get("import.entered", report.created(), report.skipped()));
        }
    }
}
