package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.ReportStatus;
import org.minkang.casework.report.Reports;
import org.minkang.store.Store;
import org.minkang.ui.PageCommand;
import org.minkang.ui.Pages;
import org.minkang.ui.ReportAim;
import org.minkang.ui.reports.AnyReport;
import org.minkang.ui.reports.ReportsPage;

class ReportsPageTest {

    private static final ReportQuestion YEAR = ReportQuestion.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 5));

    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

    @TempDir
    Path folder;
    private final Bureau bureau = new Bureau();
    private Screen screen;

    @AfterEach
    void close() {
        if (screen != null) {
            screen.end();
        }
        bureau.close();
    }

    private Canvas grid() {
        return screen.find(Canvas.class, c -> c.getClass().getSimpleName().equals("FigureGrid"));
    }

    private void cases() {
        bureau.open("李某甲");
        bureau.open("李某甲");
        bureau.open("王某乙");
    }

    @Test
    void aFigureOpensItsRowsByTheKeyboardAndARowItsCase() {
        cases();
        screen = new Screen(bureau.desk(bureau.reviewer), "").show(new ReportsPage());
        assertTrue(screen.words().contains("全部一致"), screen.words());
        assertTrue(screen.words().contains("报出期限 2026-03-10"), screen.words());
        screen.key(grid(), SWT.CR, SWT.CR, 0);
        Table rows = screen.find(Table.class, t -> t.isVisible());
        assertEquals(2, rows.getItemCount());
        assertEquals("李某甲", rows.getItem(0).getText(1));
        assertTrue(screen.words().contains("按姓名 · 李某甲 · 件数"), screen.words());
        rows.setSelection(1);
        rows.notifyListeners(SWT.DefaultSelection, new Event());
        assertTrue(screen.opened.get(0).startsWith(Pages.CASE), screen.opened.toString());
        screen.key(rows, SWT.ESC, SWT.ESC, 0);
        assertFalse(rows.isVisible());
        screen.key(grid(), SWT.END, (char) 0, 0).key(grid(), SWT.CR, SWT.CR, 0);
        assertEquals(3, screen.find(Table.class, t -> t.isVisible()).getItemCount());
    }

    @Test
    void aCheckThatDoesNotHoldIsNamedWithBothNumbers() {
        cases();
        bureau.report.more = 4;
        screen = new Screen(bureau.desk(bureau.reviewer), "").show(new ReportsPage());
        assertTrue(screen.words().contains("不一致：件数与库存一致。应为 7，实为 3。"), screen.words());
    }

    @Test
    void whatIsCountedForLongSaysHowFarItIsAndCanBeStoppedAndBegunAgain() {
        cases();
        ReportsPage page = new ReportsPage();
        screen = new Screen(bureau.desk(bureau.reviewer), "").show(page);
        assertFalse(page.run(PageCommand.BACK), "nothing is being counted");
        bureau.report.endless = true;
        page.run(PageCommand.REFRESH);
        screen.until(() -> screen.words().matches("(?s).*正在统计“案件统计”：已读 [\\d,]*00 行.*"));
        assertTrue(grid().isVisible(), "what was counted before stays");
        screen.press("停止");
        assertTrue(screen.words().contains("已停止统计"), screen.words());
        assertFalse(screen.words().contains("正在"), screen.words());
        page.run(PageCommand.REFRESH);
        screen.until(() -> screen.words().contains("正在统计"));
        assertTrue(page.run(PageCommand.BACK));
        screen.settle();
        assertTrue(screen.words().contains("已停止统计"), screen.words());
        bureau.report.endless = false;
        page.run(PageCommand.REFRESH);
        screen.settle();
        assertTrue(screen.words().contains("全部一致"), screen.words());
        assertFalse(screen.words().contains("已停止统计"), screen.words());
    }

    @Test
    void aNumberThatWasFollowedHereOpensTheRowsItCounted() {
        cases();
        ReportAim year = ReportAim.at(CountedCases.ID, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        ReportsPage page = new ReportsPage();
        screen = new Screen(bureau.desk(bureau.reviewer), year.figure("names", 0, 0).argument()).show(page);
        assertTrue(screen.words().contains("按姓名 · 李某甲 · 件数"), screen.words());
        assertTrue(screen.words().contains("2026-12-31"), screen.words());
        assertEquals(2, screen.find(Table.class, t -> t.isVisible()).getItemCount());
        page.reopened(year.figure("names", -1, 0).argument());
        screen.settle();
        assertEquals(3, screen.find(Table.class, t -> t.isVisible()).getItemCount());
        page.reopened(year.figure("no-such-table", 0, 0).argument());
        screen.settle();
        assertNull(screen.find(Table.class, t -> t.isVisible()));
        page.reopened(ReportAim.at("no.such-report", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)).argument());
        screen.settle();
        assertTrue(screen.words().contains("2026-12-31"), "what was shown stays");
    }

    @Test
    void aDayThatIsNoneIsSaidBesideIt() {
        screen = new Screen(bureau.desk(bureau.reviewer), "").show(new ReportsPage());
        var from = screen.find(org.eclipse.swt.widgets.Text.class, t -> t.getText().equals("2026-01-01"));
        from.setText("3月5日");
        from.notifyListeners(SWT.DefaultSelection, new Event());
        screen.settle();
        assertTrue(screen.words().contains("日期应写作"), screen.words());
    }

    @Test
    void isNoPlaceForWhoMaySeeNoReport() {
        assertTrue(new AnyReport().test(bureau.desk(bureau.reviewer)));
        assertFalse(new AnyReport().test(bureau.desk(bureau.clerk)));
    }

    @Test
    void aWorkbookNamesTheFigureBesideEachOfItsRows() throws IOException {
        cases();
        Actor exporter = bureau.person("导出员", "t.review", "export.run");
        Path file = folder.resolve("报表.xlsx");
        Reports reports = bureau.get(Reports.class);
        assertThrows(Refused.class,
                () -> reports.export(bureau.reviewer, CountedCases.ID, YEAR, file, null, Progress.NONE));
        assertFalse(Files.exists(file));
        reports.export(exporter, CountedCases.ID, YEAR, file, null, Progress.NONE);
        List<String> sheets = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int i = 1; zip.getEntry("xl/worksheets/sheet" + i + ".xml") != null; i++) {
                String xml = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + i + ".xml")).readAllBytes(),
                        StandardCharsets.UTF_8);
                sheets.add(CHARACTER.matcher(xml).replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16))));
            }
        }
        assertEquals(4, sheets.size());
        assertTrue(sheets.get(0).contains("统计期间：2026-01-01 至 2026-03-05"), sheets.get(0));
        assertTrue(sheets.get(0).contains("导出员"), sheets.get(0));
        // checks, the table, the list of three cases, and the rows: two of one line and one of the other
        assertEquals(2, sheets.get(3).split(counted("李某甲"), -1).length - 1);
        assertEquals(1, sheets.get(3).split(counted("王某乙"), -1).length - 1);
        assertEquals(List.of("导出员"), bureau.get(Store.class).read(s -> reports.status(s, exporter, CountedCases.ID, YEAR))
                .exported().stream().map(ReportStatus.Export::who).toList());
    }

    @Test
    void aPaperHasTheFiguresAndAnotherEndingIsRefused() throws IOException {
        cases();
        Actor exporter = bureau.person("导出员", "t.review", "export.run");
        Reports reports = bureau.get(Reports.class);
        Path file = reports.export(exporter, CountedCases.ID, YEAR, folder.resolve("报表.pdf"), "", Progress.NONE);
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            assertEquals(1, pdf.getNumberOfPages());
        }
        Refused refused = assertThrows(Refused.class, () -> reports.export(exporter, CountedCases.ID, YEAR,
                folder.resolve("报表.doc"), null, Progress.NONE));
        assertTrue(refused.has("report.ending"));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    /** A line and, in the next cell, its column. */
    private static String counted(String line) {
        return "<t[^>]*>" + line + "</t></is></c><c[^>]*><is><t[^>]*>件数</t>";
    }
}
