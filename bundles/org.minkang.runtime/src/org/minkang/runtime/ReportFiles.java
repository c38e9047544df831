package org.minkang.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureList;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.ReportWriter;
import org.minkang.casework.report.RowSource;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;

/**
 * Reports as workbooks and papers. A workbook has a sheet per table, one with the cross-checks, one per list, and for
 * every kind of rows one that names beside each row the table, line and column it was counted in: filtered by these
 * three it shows the rows of a figure. Total lines are left out there, their rows stand with the lines above.
 */
final class ReportFiles implements ReportWriter {

    static final Text TEXT = Text.of(ReportFiles.class);

    private final Letters letters;

    ReportFiles(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void write(MadeReport report, Details details, Path file, Progress progress) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            workbook(report, details, file, progress);
        } else if (name.endsWith(".pdf")) {
            letters.pdf(List.of(paper(report, details)), file, progress);
        } else {
            throw Refused.of("report.ending", TEXT.get("report.ending", file.getFileName()));
        }
    }

    // ---- paper ----------------------------------------------------------------------------------------------------------

    private static Letter paper(MadeReport report, Details details) {
        ReportTemplate template = new ReportTemplate(report);
        return new Letter(template, template.data(list -> {
            List<List<Object>> rows = new ArrayList<>();
            details.each(list.source(), list.rows(), row -> rows.add(row.cells()));
            return rows;
        }));
    }

    // ---- workbook -------------------------------------------------------------------------------------------------------

    private static void workbook(MadeReport report, Details details, Path file, Progress progress) {
        Map<RowSource, List<Counted>> counted = counted(report);
        long total = counted.values().stream().flatMap(List::stream).mapToLong(c -> c.figure().rows().size()).sum()
                + report.sheet().lists().stream().mapToLong(l -> l.rows().size()).sum();
        progress.begin(TEXT.get("report.writing", report.name()), total);
        long[] done = new long[1];
        Runnable step = () -> {
            progress.check();
            progress.step(++done[0]);
        };
        try (SheetWriter writer = new SheetWriter(file, report.name() + "   " + line(report), report.madeBy(),
                report.madeAt(), checkColumns())) {
            for (CrossCheck check : report.sheet().checks()) {
                writer.row(check.name(), check.expected(), check.found(),
                        TEXT.get(check.holds() ? "report.holds" : "report.differs"));
            }
            report.sheet().tables().forEach(table -> table(writer, table));
            for (FigureList list : report.sheet().lists()) {
                writer.nextSheet(list.title(), columns(List.of(), list.source()));
                details.each(list.source(), list.rows(), row -> {
                    writer.row(row.cells().toArray());
                    step.run();
                });
            }
            counted.forEach((source, figures) -> rows(writer, details, source, figures, step));
            writer.finish();
        }
    }

    static String line(MadeReport report) {
        return TEXT.get("report.line", report.question().from(), report.question().to(), report.areaName());
    }

    private static List<SheetColumn> checkColumns() {
        return List.of(column("report.check").wide(60), number(TEXT.get("report.expected")),
                number(TEXT.get("report.found")), column("report.checks"));
    }

    private static void table(SheetWriter writer, FigureTable table) {
        List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.text("line", table.lineName(),
                table.lineName()).wide(32)));
        table.columns().forEach(c -> columns.add(number(c.heading())));
        writer.nextSheet(table.title(), columns);
        for (FigureLine line : table.lines()) {
            List<Object> cells = new ArrayList<>(List.of(line.label()));
            line.figures().forEach(f -> cells.add(f.value()));
            writer.row(cells.toArray());
        }
    }

    /** A figure with where it stands. */
    private record Counted(FigureTable table, FigureLine line, String column, Figure figure) {
    }

    private static Map<RowSource, List<Counted>> counted(MadeReport report) {
        Map<RowSource, List<Counted>> all = new LinkedHashMap<>();
        for (FigureTable table : report.sheet().tables()) {
            for (FigureLine line : table.lines()) {
                for (int i = 0; i < line.figures().size() && !line.total(); i++) {
                    Figure figure = line.figures().get(i);
                    if (figure.counted()) {
                        all.computeIfAbsent(figure.source(), s -> new ArrayList<>())
                                .add(new Counted(table, line, table.columns().get(i).heading(), figure));
                    }
                }
            }
        }
        return all;
    }

    private static void rows(SheetWriter writer, Details details, RowSource source, List<Counted> figures,
            Runnable step) {
        List<SheetColumn> place = List.of(column("report.table").wide(24), column("report.row").wide(24),
                column("report.column"));
        writer.nextSheet(TEXT.get("report.details", source.name()), columns(place, source));
        for (Counted c : figures) {
            details.each(source, c.figure().rows(), row -> {
                List<Object> cells = new ArrayList<>(List.of(c.table().title(), c.line().label(), c.column()));
                cells.addAll(row.cells());
                writer.row(cells.toArray());
                step.run();
            });
        }
    }

    private static List<SheetColumn> columns(List<SheetColumn> before, RowSource source) {
        List<SheetColumn> columns = new ArrayList<>(before);
        source.columns().forEach(c -> columns.add(SheetColumn.text(c.heading(), c.heading(), c.heading())
                .wide(c.chars() + 2)));
        return columns;
    }

    private static SheetColumn column(String key) {
        String heading = TEXT.get(key);
        return SheetColumn.text(key, heading, heading);
    }

    private static SheetColumn number(String heading) {
        return SheetColumn.number(heading, heading, heading);
    }
}
