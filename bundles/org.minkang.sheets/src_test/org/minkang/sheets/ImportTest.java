package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Cancelled;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** From a township's workbook to stored rows, and back for what was wrong. */
class ImportTest {

    @TempDir
    Path dir;
    private final People people = new People();

    @AfterEach
    void chinese() {
        Text.use(java.util.Locale.SIMPLIFIED_CHINESE);
    }

    private SheetImport<People.Person, String> open(Object[]... rows) throws IOException {
        return People.open(people, Books.xlsx(dir.resolve("青山镇.xlsx"), rows));
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static String message(SheetCheck check, int row) {
        return check.problems().stream().filter(p -> p.row() == row).findFirst().map(CellProblem::message).orElse("");
    }

    @Test
    void findsHeadingsUnderATitleAndLeavesSumsAndSignaturesOut() throws IOException {
        Path file = Books.xlsx(dir.resolve("a.xlsx"), sheet -> {
            Books.rows(sheet, 0, row("示例县青山镇2026年门诊补助申报花名册"), row("填报单位: 青山镇  填报日期: 2026-03-05"),
                    row("序 号", "参保人 姓名*", "身份证号码(18位)", "出生\n日期", "联系电话"), row(1, "张三", People.number(1), LocalDate.of(1941, 2, 2), 13800000000L),
                    row(2, "李四", People.number(2), "1942年3月3日", null), row(3), row(), row("合计", "2人"), row("填表人: 王五", null, "审核人: 赵六"));
            sheet.range(0, 0, 0, 4).merge();
            sheet.range(8, 0, 8, 1).merge();
        });
        var sheetImport = People.open(people, file);
        assertEquals(3, sheetImport.headingRow());
        assertEquals("参保人 姓名*", sheetImport.mapping().get("name").text());
        SheetCheck check = sheetImport.check(Progress.NONE);
        assertEquals(List.of(), check.problems());
        assertEquals(2, check.rows());
        sheetImport.apply(Progress.NONE);
        assertEquals(new People.Person("张三", People.number(1), LocalDate.of(1941, 2, 2), Money.ZERO, "13800000000"), people.stored.get(0));
        assertEquals(LocalDate.of(1942, 3, 3), people.stored.get(1).born());
    }

    @Test
    void readsHeadingsOverTwoLines() throws IOException {
        Path file = Books.xlsx(dir.resolve("a.xlsx"), sheet -> {
            Books.rows(sheet, 0, row("姓名", "身份证号", "费用", null), row(null, null, "金额", "备注"), row("张三", People.number(1), 12.5, "x"));
            sheet.range(0, 0, 1, 0).merge();
            sheet.range(0, 1, 1, 1).merge();
            sheet.range(0, 2, 0, 3).merge();
        });
        var sheetImport = People.open(people, file);
        assertEquals(2, sheetImport.headingRow());
        sheetImport.check(Progress.NONE);
        sheetImport.apply(Progress.NONE);
        assertEquals(Money.ofFen(1250), people.stored.get(0).paid());
    }

    @Test
    void readsAnOldWorkbookWithAWrongEnding() throws IOException {
        Path file = Books.xls(dir.resolve("really-xls.xlsx"), row("姓名", "身份证号", "联系电话"), row("张三", People.number(1), 13800000000L));
        var sheetImport = People.open(people, file);
        assertEquals(SheetFile.Format.XLS, sheetImport.file().format());
        assertEquals(1, sheetImport.check(Progress.NONE).good());
        sheetImport.apply(Progress.NONE);
        assertEquals("13800000000", people.stored.get(0).phone());
    }

    @Test
    void saysWhichHeadingsWereExpectedAndWhichFound() throws IOException {
        var sheetImport = open(row("名字", "证件", "电话"), row("张三", People.number(1), "1"));
        assertEquals(2, sheetImport.missing().size());
        Refused refused = assertThrows(Refused.class, () -> sheetImport.check(Progress.NONE));
        assertEquals("缺少必需的列:姓名、身份证号。第 1 行找到的表头是:名字、证件、电话。请改正表头,或指定对应关系。", refused.problems().get(0).message());
        sheetImport.map("name", sheetImport.headings().get(0));
        sheetImport.map("idNumber", sheetImport.headings().get(1));
        assertEquals(1, sheetImport.check(Progress.NONE).good());
    }

    @Test
    void remembersAMappingMadeByHand() throws IOException {
        Map<String, Map<String, String>> stored = new HashMap<>();
        MappingMemory memory = new MappingMemory() {
            @Override
            public Optional<Map<String, String>> recall(String profileId, String headingsFingerprint) {
                return Optional.ofNullable(stored.get(profileId + headingsFingerprint));
            }

            @Override
            public void remember(String profileId, String headingsFingerprint, Map<String, String> mapping) {
                stored.put(profileId + headingsFingerprint, mapping);
            }
        };
        Path first = Books.xlsx(dir.resolve("a.xlsx"), row("名字", "证件"), row("张三", People.number(1)));
        var one = new SheetImport<>(people, "t", first, SheetLimits.STANDARD, memory);
        one.map("name", one.headings().get(0));
        one.map("idNumber", one.headings().get(1));
        one.check(Progress.NONE);
        one.apply(Progress.NONE);
        Path second = Books.xlsx(dir.resolve("b.xlsx"), row(" 名 字", "证件"), row("李四", People.number(2)));
        // another blank in a heading makes no other form, but the heading is not found under its old text
        var two = new SheetImport<>(people, "t", Books.xlsx(dir.resolve("c.xlsx"), row("名字", "证件"), row("李四", People.number(2))),
                SheetLimits.STANDARD, memory);
        assertTrue(two.missing().isEmpty());
        assertFalse(new SheetImport<>(people, "t", second, SheetLimits.STANDARD, memory).missing().isEmpty());
    }

    @Test
    void choosesTheSheetThatFits() throws IOException {
        Path file = dir.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file); var book = new org.dhatim.fastexcel.Workbook(out, "t", "1.0")) {
            Books.rows(book.newWorksheet("填表说明"), 0, row("请按要求填写"));
            Books.rows(book.newWorksheet("数据"), 0, row("姓名", "身份证号"), row("张三", People.number(1)));
        }
        var sheetImport = People.open(people, file);
        assertEquals("数据", sheetImport.sheet());
        assertEquals(List.of("填表说明", "数据"), sheetImport.file().sheets());
        sheetImport.choose("填表说明");
        assertThrows(Refused.class, () -> sheetImport.check(Progress.NONE));
    }

    @Test
    void saysWhatExcelDidToAnIdNumber() throws IOException {
        var check = open(row("姓名", "身份证号"), row("张三", new BigDecimal("431021198503021000")), row("李四", "4.31021E+17"),
                row("王五", 431021850302123L)).check(Progress.NONE);
        assertEquals("Excel 把身份证号当作数字,末三位已丢失(现为 431021198503021000)。请把该列设为文本格式,按证件重新填写。", message(check, 2));
        assertEquals("Excel 把身份证号当作数字,末三位已丢失(现为 4.31021E+17)。请把该列设为文本格式,按证件重新填写。", message(check, 3));
        assertEquals("", message(check, 4));
    }

    @Test
    void takesTheStoredResultOfAFormulaAndRefusesOneWithout() throws IOException {
        Path file = Books.parts(dir.resolve("a.xlsx"), Map.of("xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + inline(1, "姓名", "身份证号", "金额") + "<row r=\"2\">" + cell("A2", "张三") + cell("B2", People.number(1))
                        + "<c r=\"C2\"><f>1+1.5</f><v>2.5</v></c></row><row r=\"3\">" + cell("A3", "李四") + cell("B3", People.number(2))
                        + "<c r=\"C3\"><f>SUM(D1:D9)</f></c></row><row r=\"4\">" + cell("A4", "王五") + cell("B4", People.number(3))
                        + "<c r=\"C4\" t=\"e\"><v>#N/A</v></c></row></sheetData></worksheet>"));
        var sheetImport = People.open(people, file);
        SheetCheck check = sheetImport.check(Progress.NONE);
        assertEquals(1, check.good());
        assertEquals("值来自公式,按文件中保存的结果“2.5”读取。请核对。", message(check, 2));
        assertEquals("此处是公式,文件中没有它的计算结果。请在 Excel 或 WPS 中打开并保存后再导入,或改填数值。", message(check, 3));
        assertEquals("此处是错误值 #N/A。请改正公式或直接填写。", message(check, 4));
        sheetImport.apply(Progress.NONE);
        assertEquals(Money.ofFen(250), people.stored.get(0).paid());
    }

    private static String inline(int row, String... texts) {
        StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < texts.length; i++) {
            cells.append(cell((char) ('A' + i) + "" + row, texts[i]));
        }
        return cells + "</row>";
    }

    private static String cell(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void countsDaysFrom1904WhenTheWorkbookDoes() throws IOException {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + inline(1, "姓名", "身份证号", "出生日期")
                + "<row r=\"2\">" + cell("A2", "张三") + cell("B2", People.number(1)) + "<c r=\"C2\" s=\"1\"><v>366</v></c></row></sheetData></worksheet>";
        String styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
        String workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<workbookPr date1904=\"%s\"/><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
        String rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";
        for (String flag : List.of("1", "0")) {
            people.stored.clear();
            var sheetImport = People.open(people, Books.parts(dir.resolve("d" + flag + ".xlsx"), Map.of("xl/worksheets/sheet1.xml", sheet, "xl/styles.xml", styles,
                    "xl/workbook.xml", workbook.formatted(flag), "[Content_Types].xml", types, "xl/_rels/workbook.xml.rels", rels)));
            sheetImport.check(Progress.NONE);
            sheetImport.apply(Progress.NONE);
            assertEquals(flag.equals("1") ? LocalDate.of(1905, 1, 1) : LocalDate.of(1900, 12, 31), people.stored.get(0).born());
        }
    }

    @Test
    void refusesRowsTouchedByAMergedCell() throws IOException {
        Path file = Books.xlsx(dir.resolve("a.xlsx"), sheet -> {
            Books.rows(sheet, 0, row("姓名", "身份证号", "备注"), row("张三", People.number(1), "甲"), row("李四", People.number(2)), row("王五", People.number(3)));
            sheet.range(1, 2, 2, 2).merge();
        });
        SheetCheck check = People.open(people, file).check(Progress.NONE);
        assertEquals(1, check.good());
        assertEquals("C2:C3 是合并单元格,本行“备注”的值不明确。请取消合并并逐行填写。", message(check, 2));
        assertEquals("C2:C3 是合并单元格,本行“备注”的值不明确。请取消合并并逐行填写。", message(check, 3));
    }

    @Test
    void refusesRowsTouchedByAMergedCellInAnOldWorkbook() throws IOException {
        Path file = dir.resolve("a.xls");
        try (var book = new org.apache.poi.hssf.usermodel.HSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("s");
            String[][] rows = {{"姓名", "身份证号"}, {"张三", People.number(1)}, {"李四", ""}};
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < 2; c++) {
                    (sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c]);
                }
            }
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(1, 2, 1, 1));
            book.write(out);
        }
        SheetCheck check = People.open(people, file).check(Progress.NONE);
        assertEquals("B2:B3 是合并单元格,本行“身份证号”的值不明确。请取消合并并逐行填写。", message(check, 3));
    }

    @Test
    void reportsEveryProblemOfARowAndCountsThemByKind() throws IOException {
        people.known.add(People.number(5));
        var check = open(row("姓名", "身份证号", "出生日期", "金额"), row(null, "431021198503021235", "2025-11-31", "一百"), row("李四", People.number(2), "3/5/2026", "12.345"),
                row("王五", People.number(3), null, "1,234.50"), row("赵六", People.number(3)), row("钱七", People.number(5))).check(Progress.NONE);
        assertEquals(5, check.rows());
        assertEquals(1, check.good());
        assertEquals(List.of("“姓名”未填。请补填。", "身份证号校验位不对(应为 3,写的是 5)。请与户口簿核对。", "“2025-11-31”不存在:2025 年 11 月只有 30 天。请核对。",
                "“一百”不是金额(最多两位小数)。请核对。"), check.problems().stream().filter(p -> p.row() == 2).map(CellProblem::message).toList());
        assertEquals("“3/5/2026”可能是几月几日,也可能是几日几月。请写成 2026-03-05 的样子。", message(check, 3));
        assertEquals("与第 4 行重复。", message(check, 5));
        assertEquals(2, check.counts().get(0).count());
        assertEquals("金额不对", check.counts().get(0).label());
        assertTrue(check.counts().stream().anyMatch(k -> k.label().equals("文件内重复") && k.count() == 1));
        assertEquals(4, check.problemRows().size());
    }

    @Test
    void rejectedRowsComeBackCorrected() throws IOException {
        var first = open(row("序号", "姓名", "身份证号", "出生日期", "村"), row(1, "张三", People.number(1), LocalDate.of(1941, 2, 2), "一村"),
                row(2, "李四", "431021198503021235", "1985-03-02", "二村"), row(3, "=王(wáng)五", new BigDecimal("431021198503021000"), LocalDate.of(1950, 1, 1), "三村"));
        assertEquals(1, first.check(Progress.NONE).good());
        first.apply(Progress.NONE);
        Path rejected = first.saveRejected(dir.resolve("退回.csv"));
        assertEquals("退回.xlsx", rejected.getFileName().toString(), "it is a workbook, and is called so");

        var second = People.open(people, rejected);
        assertEquals(List.of("序号", "姓名", "身份证号", "出生日期", "村", "原因"), second.headings().stream().map(Heading::text).toList());
        SheetCheck again = second.check(Progress.NONE);
        assertEquals(2, again.bad());
        assertEquals("身份证号: 身份证号校验位不对(应为 3,写的是 5)。请与户口簿核对。", again.preview().get(0).cells().get(5));
        second.correct(2, "idNumber", "431021198503021233");
        second.correct(3, "idNumber", People.number(9));
        second.correct(3, "name", "王五");
        assertEquals(2, second.check(Progress.NONE).good());
        second.apply(Progress.NONE);
        assertEquals(List.of("张三", "李四", "王五"), people.stored.stream().map(People.Person::name).toList());
        assertEquals(LocalDate.of(1950, 1, 1), people.stored.get(2).born());
    }

    @Test
    void rejectedRowsOfRejectedRowsHaveOneReasonOnly() throws IOException {
        var first = open(row("姓名", "身份证号"), row("李四", "x"));
        first.check(Progress.NONE);
        var second = People.open(people, first.saveRejected(dir.resolve("1.xlsx")));
        second.check(Progress.NONE);
        var third = People.open(people, second.saveRejected(dir.resolve("2.xlsx")));
        assertEquals(List.of("姓名", "身份证号", "原因"), third.headings().stream().map(Heading::text).toList());
    }

    @Test
    void offersRepairsAndStoresNoneSilently() throws IOException {
        var sheetImport = open(row("姓名", "身份证号", "备注"), row("李(lǐ)明(míng)", People.number(1)), row("王五", People.number(2), "?；颊叩尼t療"), row("张?", People.number(3)));
        SheetCheck check = sheetImport.check(Progress.NONE);
        assertEquals(0, check.good());
        assertEquals(List.of("李明"), check.repairs().get(0).candidates());
        assertEquals("文字后面带有拼音注音,应为“李明”吗?请确认或改正。", message(check, 2));
        assertEquals("有文字丢失(显示为问号),无法还原。请对照原件改正。", message(check, 4));
        sheetImport.accept(check.repairs().get(0), "李明");
        assertEquals(1, sheetImport.check(Progress.NONE).good());
        sheetImport.apply(Progress.NONE);
        assertEquals("李明", people.stored.get(0).name());
    }

    @Test
    void appliesNothingWhenTheFileChangedAfterTheCheck() throws IOException {
        var sheetImport = open(row("姓名", "身份证号"), row("张三", People.number(1)));
        sheetImport.check(Progress.NONE);
        Books.xlsx(dir.resolve("青山镇.xlsx"), row("姓名", "身份证号"), row("李四", People.number(2)));
        Refused refused = assertThrows(Refused.class, () -> sheetImport.apply(Progress.NONE));
        assertEquals("文件“青山镇.xlsx”在检查之后被改动过,没有导入任何数据。请重新检查。", refused.problems().get(0).message());
        assertEquals(List.of(), people.stored);
    }

    @Test
    void appliesNothingWhenTheFileChangesWhileItIsApplied() throws IOException {
        var sheetImport = open(row("姓名", "身份证号"), row("张三", People.number(1)));
        sheetImport.check(Progress.NONE);
        people.duringApply = () -> {
            try {
                Files.write(dir.resolve("青山镇.xlsx"), new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        assertTrue(assertThrows(Refused.class, () -> sheetImport.apply(Progress.NONE)).has("sheet.changed"));
        assertEquals(List.of(), people.stored);
    }

    @Test
    void appliesOnlyAfterACheckOnlyOnceAndOnlyWhatIsGood() throws IOException {
        var sheetImport = open(row("姓名", "身份证号"), row("张三", People.number(1)));
        assertTrue(assertThrows(Refused.class, () -> sheetImport.apply(Progress.NONE)).has("sheet.check-first"));
        sheetImport.check(Progress.NONE);
        sheetImport.apply(Progress.NONE);
        assertTrue(assertThrows(Refused.class, () -> sheetImport.apply(Progress.NONE)).has("sheet.applied"));
        sheetImport.correct(2, "name", "");
        assertTrue(assertThrows(Refused.class, () -> sheetImport.apply(Progress.NONE)).has("sheet.check-first"));
        sheetImport.check(Progress.NONE);
        assertTrue(assertThrows(Refused.class, () -> sheetImport.apply(Progress.NONE)).has("sheet.nothing-good"));
    }

    @Test
    void containsAProfileThatFails() throws IOException {
        people.failing = new IllegalStateException("张三");
        SheetCheck check = open(row("姓名", "身份证号"), row("张三", People.number(1))).check(Progress.NONE);
        assertEquals("检查本行时程序出错,原因已记入日志。请与管理员联系。", message(check, 2));
    }

    @Test
    void stopsWhenAsked() throws IOException {
        Object[][] rows = new Object[2001][];
        rows[0] = row("姓名", "身份证号");
        for (int i = 1; i < rows.length; i++) {
            rows[i] = row("甲", People.number(i));
        }
        var sheetImport = open(rows);
        Progress impatient = new Progress() {
            private long at;

            @Override
            public void begin(String what, long total) {
                assertEquals("检查 青山镇.xlsx", what);
                assertEquals(2001, total);
            }

            @Override
            public void step(long done) {
                at = done;
            }

            @Override
            public boolean cancelled() {
                return at >= 1000;
            }
        };
        assertThrows(Cancelled.class, () -> sheetImport.check(impatient));
        assertThrows(Refused.class, () -> sheetImport.apply(Progress.NONE));
        assertEquals(2000, sheetImport.check(Progress.NONE).good());
        assertEquals(List.of(1501, 1502), sheetImport.rows(1499, 2, false).stream().map(PreviewRow::row).toList());
    }

    @Test
    void speaksEnglishToo() throws IOException {
        Text.use(java.util.Locale.ENGLISH);
        SheetCheck check = open(row("Name", "ID number"), row(null, People.number(1))).check(Progress.NONE);
        assertEquals("“Name” is not filled in. Please fill it in.", message(check, 2));
        assertEquals("Required, not filled in", check.counts().get(0).label());
    }
}
