package org.minkang.runtime.settle;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.sheet.WhyBlock;
import org.minkang.benefit.sheet.WhyLine;
import org.minkang.benefit.sheet.WhySheet;
import org.minkang.policy.PolicyPack;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;

/** The sheet "why this amount" as a workbook: what came out, and on a second sheet how, with the words of each clause. */
public final class WhyFile {

    private static final Text TEXT = Text.of(PackSet.class);

    private WhyFile() {
    }

    /**
     * Writes the workbook.
     *
     * @param person as it may be shown
     * @param who    exports it, for the line below the title
     */
    public static void write(Path file, WhySheet sheet, String person, String invoice, PolicyPack pack, String who, LocalDateTime now) {
        try (SheetWriter writer = new SheetWriter(file, TEXT.get("why.result"), who, now,
                List.of(text("why.what", 60), money()))) {
            for (String line : List.of(sheet.title(), sheet.circumstances(), TEXT.get("why.person", person, invoice),
                    TEXT.get("why.pack", pack.id(), pack.version(), pack.fingerprint()))) {
                if (!line.isBlank()) {
                    writer.row(line, null);
                }
            }
            sheet.sums().forEach(line -> writer.row(line.what(), amount(line.amount())));
            SheetWriter steps = writer.nextSheet(TEXT.get("why.how"), List.of(text("why.block", 18), text("why.what", 24),
                    text("why.calculation", 48), money(), text("why.source", 24), text("why.wording", 60)));
            sheet.items().forEach(line -> row(steps, "", line));
            for (WhyBlock block : sheet.blocks()) {
                block.lines().forEach(line -> row(steps, block.title(), line));
                steps.row(block.title(), TEXT.get("why.paid"), "", amount(block.result()), "", "");
                if (!block.other().isEmpty()) {
                    steps.row(block.title(), TEXT.get("why.other"), block.other(), null, "", "");
                }
            }
            steps.finish();
        }
    }

    private static void row(SheetWriter steps, String block, WhyLine line) {
        steps.row(block, line.what(), line.how(), amount(line.amount()), line.source(), line.wording());
    }

    /** A number where it is one, so that it can be added up; otherwise what stands there. */
    private static Object amount(String written) {
        try {
            return written.isEmpty() ? null : Money.parse(written);
        } catch (NumberFormatException e) {
            return written;
        }
    }

    private static SheetColumn text(String key, int wide) {
        return SheetColumn.text(key, TEXT.both(key).zh(), TEXT.both(key).en()).wide(wide);
    }

    private static SheetColumn money() {
        return SheetColumn.money("amount", TEXT.both("why.amount").zh(), TEXT.both("why.amount").en()).wide(16);
    }
}
