package org.minkang.runtime.settle;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.replay.ReplayFigures;
import org.minkang.benefit.replay.ReplayTable;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;

/** What a replay came to, as a workbook: a sheet for each grouping. */
public final class ReplayFile {

    private static final Text TEXT = Text.of(PackSet.class);

    private ReplayFile() {
    }

    /**
     * Writes the workbook.
     *
     * @param title what was replayed under what
     * @param who   for the line below the title
     */
    public static void write(Path file, ReplayTable table, String title, String who, LocalDateTime now) {
        SheetWriter writer = null;
        try {
            for (ReplayTable.By by : ReplayTable.By.values()) {
                List<SheetColumn> columns = columns(by);
                String sheet = TEXT.get("replay.sheet", by.label(), title);
                writer = writer == null ? new SheetWriter(file, sheet, who, now, columns) : writer.nextSheet(sheet, columns);
                for (ReplayTable.Row row : table.rows(by)) {
                    ReplayFigures f = row.figures();
                    writer.row(row.name(), f.count(), Money.ofFen(f.before()), Money.ofFen(f.after()), Money.ofFen(f.change()), f.more(),
                            Money.ofFen(f.won()), f.less(), Money.ofFen(f.lost()));
                }
            }
            writer.finish();
        } finally {
            if (writer != null) {
                writer.close();
            }
        }
    }

    private static List<SheetColumn> columns(ReplayTable.By by) {
        return List.of(text("name"), count(by.ofPersons() ? "persons" : "visits"), money("before"), money("after"), money("change"),
                count("more"), money("won"), count("less"), money("lost"));
    }

    private static SheetColumn text(String key) {
        return SheetColumn.text(key, TEXT.both("replay.column." + key).zh(), TEXT.both("replay.column." + key).en()).wide(24);
    }

    private static SheetColumn count(String key) {
        return SheetColumn.number(key, TEXT.both("replay.column." + key).zh(), TEXT.both("replay.column." + key).en());
    }

    private static SheetColumn money(String key) {
        return SheetColumn.money(key, TEXT.both("replay.column." + key).zh(), TEXT.both("replay.column." + key).en()).wide(18);
    }
}
