package org.minkang.runtime.form;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.minkang.base.Text;
import org.minkang.policy.PackCell;
import org.minkang.policy.PackTables;
import org.minkang.policy.PackTerm;
import org.minkang.policy.PackTerms;
import org.minkang.policy.PolicyPack;
import org.minkang.sheets.SheetWriter;

/** Writes the workbook: the head, the numbers, the tables apart, and a sheet for each list of words. */
final class FormWriter {

    static final String FINGERPRINT = "fingerprint";
    private static final Text TEXT = Text.of(FormWriter.class);
    /** How many words may be added at a time: a locked sheet takes no rows. */
    private static final int FREE_ROWS = 40;

    private final SheetWriter writer;

    private FormWriter(SheetWriter writer) {
        this.writer = writer;
    }

    static Path write(Path target, PolicyPack pack, PackTables tables) {
        try (SheetWriter writer = new SheetWriter(target, title(FormSheet.name("head").text(), "form.hint.head"), "", LocalDateTime.MIN,
                FormSheet.HEAD.columns())) {
            FormWriter form = new FormWriter(writer);
            form.head(pack, tables.head());
            tables.numbers().forEach(form::numbers);
            tables.terms().forEach(form::terms);
            return writer.finish();
        }
    }

    /** The sheet is called by what stands before the wide gap. */
    private static String title(String name, String hint) {
        return name + "   " + TEXT.get(hint);
    }

    private void begin(FormSheet sheet) {
        writer.keepTextAsText();
        writer.fillOnly(sheet.filled());
        writer.hide(FormSheet.PATH);
    }

    private void head(PolicyPack pack, List<PackCell> cells) {
        begin(FormSheet.HEAD);
        cells.forEach(cell -> writer.row(cell.where(), cell.value(), cell.path()));
        writer.fillOnly(List.of());
        writer.row(TEXT.get("form.pack"), pack.county().text() + " " + pack.id(), "");
        writer.row(TEXT.get("form.fingerprint"), pack.fingerprint(), FINGERPRINT);
    }

    private void numbers(String sheet, List<PackCell> cells) {
        writer.nextSheet(title(sheet.isEmpty() ? FormSheet.name("numbers").text() : sheet, "form.hint.numbers"), FormSheet.NUMBERS.columns());
        begin(FormSheet.NUMBERS);
        cells.forEach(cell -> writer.row(cell.where(), cell.condition(), value(cell), cell.unit(), cell.clause(), cell.wording(), cell.path()));
    }

    private static Object value(PackCell cell) {
        if (cell.kind() == PackCell.Kind.KEPT) {
            return TEXT.get("form.kept");
        }
        return cell.value() == null ? TEXT.get("form.open") : cell.isDecimal() ? new BigDecimal(cell.value()) : cell.value();
    }

    private void terms(PackTerms list) {
        writer.nextSheet(title(list.title(), "form.hint.terms"), FormSheet.TERMS.columns());
        begin(FormSheet.TERMS);
        for (PackTerm term : list.terms()) {
            writer.row(term.key(), term.zh(), term.en(), term.path());
        }
        writer.fillOnly(List.of("key", "zh", "en"));
        for (int i = 0; i < FREE_ROWS; i++) {
            writer.row(null, null, null, null);
        }
    }
}
