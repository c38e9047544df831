package org.minkang.chronic;

import java.nio.file.Path;

import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetProfile;

/** A workbook that comes in over the command line: checked row by row, its good rows entered. */
public final class ReturnedSheet {

    private static final Text TEXT = Text.of(ReturnedSheet.class);
    private static final int MOST_NAMED = 20;

    private ReturnedSheet() {
    }

    /**
     * Reads it.
     *
     * @param rejected where the rows with problems are saved, or null
     * @param only     to check and enter nothing
     */
    public static <T> void read(Console console, Actor actor, SheetProfile<T, Actor> profile, Path file, Path rejected,
            boolean only) {
        SheetImport<T, Actor> sheet = new SheetImport<>(profile, actor, file);
        SheetCheck check = sheet.check(console.progress());
        console.out().println(TEXT.get("cli.returned", check.rows(), check.good(), check.bad()));
        check.problems().stream().filter(p -> !p.note()).limit(MOST_NAMED)
                .forEach(p -> console.out().println(TEXT.get("exam.row", p.row()) + " " + p.message()));
        if (check.bad() > 0 && rejected != null) {
            console.out().println(TEXT.get("cli.rejected", sheet.saveRejected(rejected)));
        }
        if (!only && check.good() > 0) {
            ApplyReport report = sheet.apply(console.progress());
            console.out().println(TEXT.get("cli.entered", report.created(), report.skipped()));
        }
    }
}
