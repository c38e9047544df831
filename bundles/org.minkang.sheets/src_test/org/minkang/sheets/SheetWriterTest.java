package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Money;
import org.minkang.base.Refused;

/** What leaves the house in a workbook. */
class SheetWriterTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 5, 9, 12);

    @TempDir
    Path dir;

    private SheetWriter writer(Path file) {
        return new SheetWriter(file, "补助认定名单", "张某 (初审)", NOW,
                List.of(SheetColumn.text("name", "姓名", "Name"), SheetColumn.idNumber("id", "身份证号", "ID"), SheetColumn.money("paid", "金额", "Amount"), SheetColumn.day("on", "日期", "Date")));
    }

    private static List<Row> rows(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            return book.getFirstSheet().read();
        }
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void onlyTheColumnsToBeFilledCanBeTypedInto() throws IOException {
        Path file = dir.resolve("fill.xlsx");
        List<SheetColumn> columns = List.of(SheetColumn.text("who", "谁", "Who"), SheetColumn.text("result", "结论", "Result"),
                SheetColumn.day("on", "日期", "Day"));
        try (SheetWriter writer = new SheetWriter(file, "", "", NOW, columns)) {
            writer.keepTextAsText();
            writer.fillOnly(List.of("result", "on"));
            writer.row("李某", null, null);
            writer.nextSheet("其他", columns);
            writer.row("王某", null, null);
            writer.finish();
        }
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<sheetProtection") && sheet.contains("sort=\"false\""), sheet);
        List<Integer> styles = Stream.of("A2", "B2", "C2").map(cell -> {
            Matcher m = Pattern.compile("r=\"" + cell + "\" s=\"(\\d+)\"").matcher(sheet);
            assertTrue(m.find(), cell + " " + sheet);
            return Integer.valueOf(m.group(1));
        }).toList();
        String[] formats = part(file, "xl/styles.xml").replaceAll("(?s).*<cellXfs[^>]*>(.*)</cellXfs>.*", "$1").split("(?=<xf )");
        assertEquals(List.of(false, true, true), styles.stream().map(n -> formats[n].contains("locked=\"false\"")
                || formats[n].contains("locked=\"0\"")).toList(), String.join("\n", formats));
        assertFalse(part(file, "xl/worksheets/sheet2.xml").contains("sheetProtection"), "each sheet says it for itself");
    }

    @Test
    void aColumnForTheProgramIsOutOfSightAndReadAllTheSame() throws IOException {
        Path file = dir.resolve("hidden.xlsx");
        List<SheetColumn> columns = List.of(SheetColumn.text("who", "谁", "Who"), SheetColumn.text("place", "位置", "Place"));
        try (SheetWriter writer = new SheetWriter(file, "", "", NOW, columns)) {
            writer.hide("place");
            writer.row("李某", "a/0");
            writer.finish();
        }
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.matches("(?s).*<col min=\"2\" max=\"2\"[^>]*hidden=\"(true|1)\".*"), sheet);
        assertFalse(sheet.matches("(?s).*<col min=\"1\" max=\"1\"[^>]*hidden=.*"), sheet);
        assertEquals("a/0", rows(file).get(1).getCellText(1));
    }

    @Test
    void aTextAppearsAsAWholeOrNotAtAll() throws IOException {
        Path file = WholeText.write(dir.resolve("sub/a.txt"), "甲\r\n乙");
        assertEquals("甲\r\n乙", Files.readString(file));
        assertEquals("丙", Files.readString(WholeText.write(file, "丙")));
        Path under = dir.resolve("sub/a.txt/b.txt");
        assertThrows(Refused.class, () -> WholeText.write(under, "x"));
        try (Stream<Path> left = Files.list(dir.resolve("sub"))) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void carriesTitleUserTimeHeadingsAndTypedValues() throws IOException {
        Path file = dir.resolve("sub/名单.xlsx");
        try (SheetWriter writer = writer(file)) {
            writer.row("𠮷某", "431021********0027", Money.parse("1234.5"), LocalDate.of(2026, 3, 1));
            writer.finish();
        }
        List<Row> rows = rows(file);
        assertEquals("补助认定名单", rows.get(0).getCellText(0));
        assertEquals("导出人:张某 (初审)   导出时间:2026-03-05 09:12", rows.get(1).getCellText(0));
        assertEquals("身份证号", rows.get(2).getCellText(1));
        assertEquals("𠮷某", rows.get(3).getCellText(0));
        assertEquals("1234.5", rows.get(3).getCellAsNumber(2).orElseThrow().stripTrailingZeros().toPlainString());
        assertEquals(LocalDate.of(2026, 3, 1), rows.get(3).getCellAsDate(3).orElseThrow().toLocalDate());
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<autoFilter ref=\"A3:D4\""), sheet);
        assertTrue(sheet.contains("state=\"frozen\""));
        assertTrue(sheet.contains("&#x5f20;&#x67d0;"), "the foot of a printed page names the user");
        assertTrue(part(file, "xl/styles.xml").contains("#,##0.00"));
        assertTrue(part(file, "xl/styles.xml").contains("&#x5b8b;&#x4f53;"));
    }

    @Test
    void makesTextThatCouldBeAFormulaHarmlessAndReadsItBack() throws IOException {
        Path file = dir.resolve("a.xlsx");
        String[] texts = {"=HYPERLINK(\"x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "'=1", "－张", "-5.2", "'quoted"};
        try (SheetWriter writer = new SheetWriter(file, "", "", NOW, List.of(SheetColumn.text("name", "姓名", "Name"), SheetColumn.idNumber("idNumber", "身份证号", "ID")))) {
            for (int i = 0; i < texts.length; i++) {
                writer.row(texts[i], People.number(i));
            }
            writer.finish();
        }
        assertEquals("'=HYPERLINK(\"x\")", rows(file).get(1).getCellText(0));
        assertEquals("-5.2", rows(file).get(7).getCellText(0));
        assertFalse(part(file, "xl/worksheets/sheet1.xml").contains("<f>"));
        People people = new People();
        var back = People.open(people, file);
        back.check(org.minkang.base.Progress.NONE);
        back.apply(org.minkang.base.Progress.NONE);
        assertEquals(List.of(texts), people.stored.stream().map(People.Person::name).toList());
    }

    @Test
    void leavesNothingWhenItIsNotFinished() throws IOException {
        Path file = Files.writeString(dir.resolve("a.xlsx"), "what was there before");
        try (SheetWriter writer = writer(file)) {
            for (int i = 0; i < 2000; i++) {
                writer.row("甲", "1", Money.ZERO, null);
            }
        }
        assertEquals("what was there before", Files.readString(file));
        try (Stream<Path> left = Files.list(dir)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void saysWhenItCannotWriteThere() throws IOException {
        Path file = Files.writeString(dir.resolve("a"), "").resolve("b.xlsx");
        assertEquals("写入“b.xlsx”失败,磁盘可能已满或已断开。没有留下不完整的文件。", assertThrows(Refused.class, () -> writer(file)).problems().get(0).message());
    }

    @Test
    void writesCharactersThatXmlDoesNotKnowWithoutBreakingTheFile() throws IOException {
        Path file = dir.resolve("a.xlsx");
        try (SheetWriter writer = writer(file)) {
            writer.row("a\u0001b\uD800c & <d>", null, null, null);
            writer.finish();
        }
        assertEquals("abc & <d>", rows(file).get(3).getCellText(0));
    }

    @Test
    void makesATemplateThatImports() throws IOException {
        var sheetImport = People.open(new People(), SheetWriter.template(dir.resolve("模板.xlsx"), new People()));
        assertTrue(sheetImport.missing().isEmpty());
        assertEquals("模板", sheetImport.sheet());
        assertEquals(0, sheetImport.check(org.minkang.base.Progress.NONE).rows());
    }

    @Test
    void writesSeveralListsOnSheetsOfTheirOwn() throws IOException {
        Path file = dir.resolve("月报.xlsx");
        List<SheetColumn> columns = List.of(SheetColumn.text("name", "姓名", "Name"), SheetColumn.number("n", "件数", "Count"));
        try (SheetWriter writer = new SheetWriter(file, "月报   2026-03", "张某 (初审)", NOW, columns)) {
            writer.row("李某", 1);
            writer.nextSheet("名单", columns.subList(0, 1)).row("=王某");
            writer.nextSheet("名单", columns);
            writer.finish();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<String> names = book.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
            assertEquals(List.of("月报", "名单", "名单 2"), names);
            List<Row> second = book.getSheet(1).orElseThrow().read();
            assertEquals("名单", second.get(0).getCellText(0));
            assertTrue(second.get(1).getCellText(0).contains("张某"), second.get(1).toString());
            assertEquals(1, second.get(2).getCellCount());
            assertEquals("'=王某", second.get(3).getCellText(0));
            assertEquals(3, book.getSheet(2).orElseThrow().read().size());
        }
    }
}
