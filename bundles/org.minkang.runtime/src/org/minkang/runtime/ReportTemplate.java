package org.minkang.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.FigureColumn;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureList;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.RowColumn;
import org.minkang.letters.LetterData;
import org.minkang.letters.LetterTemplate;
import org.minkang.letters.Placeholder;
import org.minkang.letters.TemplateBuilder;

/**
 * A report as a letter: its tables and lists one under the other, then the cross-checks, then by whom and when it was
 * made. A bureau's own file {@code report.<id>.docx} asks for the same: {@code ${t0.c0}} is the line of the first table,
 * {@code ${t0.c1}} its first figure, {@code ${l0.c0}} the first column of the first list.
 */
final class ReportTemplate implements LetterTemplate {

    private static final Text TEXT = ReportFiles.TEXT;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final double PAGE = 257;
    private static final double WIDEST_NAME = 70;

    private final MadeReport report;

    ReportTemplate(MadeReport report) {
        this.report = report;
    }

    @Override
    public String id() {
        return "report." + report.id();
    }

    @Override
    public Bilingual name() {
        return Bilingual.of(report.name(), report.name());
    }

    @Override
    public List<Placeholder> placeholders() {
        List<Placeholder> all = new ArrayList<>(List.of(text("title"), text("line"), text("checks"), text("made")));
        for (int i = 0; i < report.sheet().tables().size(); i++) {
            all.add(rows("t" + i, report.sheet().tables().get(i).columns().size() + 1));
        }
        for (int i = 0; i < report.sheet().lists().size(); i++) {
            all.add(rows("l" + i, report.sheet().lists().get(i).source().columns().size()));
        }
        return all;
    }

    private static Placeholder text(String name) {
        return Placeholder.text(name, name, name);
    }

    private static Placeholder rows(String name, int columns) {
        return Placeholder.rows(name, name, name, IntStream.range(0, columns)
                .mapToObj(c -> Placeholder.text("c" + c, "c" + c, "c" + c).mayBeEmpty()).toArray(Placeholder[]::new))
                .mayBeEmpty();
    }

    @Override
    public InputStream docx() {
        TemplateBuilder page = TemplateBuilder.a4Landscape().title("${title}").subtitle("${line}");
        List<FigureTable> tables = report.sheet().tables();
        for (int i = 0; i < tables.size(); i++) {
            FigureTable table = tables.get(i);
            List<String> headings = new ArrayList<>(List.of(table.lineName()));
            table.columns().stream().map(FigureColumn::heading).forEach(headings::add);
            double[] widths = new double[headings.size()];
            widths[0] = Math.min(WIDEST_NAME, PAGE / headings.size() * 2);
            Arrays.fill(widths, 1, widths.length, (PAGE - widths[0]) / (widths.length - 1));
            grid(page, table.title(), "t" + i, headings, widths, "l" + "r".repeat(headings.size() - 1));
        }
        List<FigureList> lists = report.sheet().lists();
        for (int i = 0; i < lists.size(); i++) {
            List<RowColumn> columns = lists.get(i).source().columns();
            int chars = columns.stream().mapToInt(RowColumn::chars).sum();
            grid(page, TEXT.get("report.rows", lists.get(i).title(), lists.get(i).rows().size()), "l" + i,
                    columns.stream().map(RowColumn::heading).toList(),
                    columns.stream().mapToDouble(c -> PAGE * c.chars() / chars).toArray(), "l".repeat(columns.size()));
        }
        page.space(2).paragraph("${checks}").right("${made}").pageNumbersAsSpoken();
        return new ByteArrayInputStream(page.build());
    }

    private static void grid(TemplateBuilder page, String title, String rows, List<String> headings, double[] widths,
            String align) {
        String[] cells = new String[headings.size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = "${" + rows + ".c" + c + "}";
        }
        page.heading(title).table(widths).header(headings.toArray(String[]::new)).align(align).row(cells).end();
    }

    /** @param cells reads the rows of a list */
    LetterData data(Function<FigureList, List<List<Object>>> cells) {
        List<CrossCheck> checks = report.sheet().checks();
        List<CrossCheck> faults = report.sheet().faults();
        LetterData data = LetterData.empty().with("title", report.name()).with("line", ReportFiles.line(report))
                .with("made", TEXT.get("report.made", report.madeBy(), MINUTE.format(report.madeAt())))
                .with("checks", faults.isEmpty() ? TEXT.get("report.all-hold", checks.size())
                        : TEXT.get("report.some-differ", checks.size(), faults.size(),
                                faults.stream().map(CrossCheck::name).collect(Collectors.joining("; "))));
        for (int i = 0; i < report.sheet().tables().size(); i++) {
            data = data.withRows("t" + i, report.sheet().tables().get(i).lines().stream().map(this::line).toList());
        }
        for (int i = 0; i < report.sheet().lists().size(); i++) {
            data = data.withRows("l" + i, cells.apply(report.sheet().lists().get(i)).stream().map(this::cells).toList());
        }
        return data;
    }

    private Map<String, Object> line(FigureLine line) {
        List<Object> cells = new ArrayList<>(List.of(line.label()));
        line.figures().forEach(f -> cells.add(f.text()));
        return cells(cells);
    }

    private Map<String, Object> cells(List<Object> cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            Object cell = cells.get(c);
            values.put("c" + c, cell == null ? "" : cell.toString());
        }
        return values;
    }
}
