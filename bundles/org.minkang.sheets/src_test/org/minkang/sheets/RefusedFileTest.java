package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Refused;

/** Files that cannot or must not be read are answered with one sentence each. */
class RefusedFileTest {

    @TempDir
    Path dir;

    private static String refusal(Path file) {
        return refusal(file, SheetLimits.STANDARD);
    }

    private static String refusal(Path file, SheetLimits limits) {
        Refused refused = assertThrows(Refused.class, () -> SheetFile.open(file, limits));
        assertEquals(1, refused.problems().size());
        assertEquals(file.getFileName().toString(), refused.problems().get(0).place());
        return refused.problems().get(0).message();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    @Test
    void aFileThatIsNotThere() {
        assertEquals("找不到文件“gone.xlsx”。请确认它没有被移动或改名。", refusal(dir.resolve("gone.xlsx")));
    }

    @Test
    void aFolder() throws IOException {
        assertEquals("“folder”是文件夹。请选择其中的表格文件。", refusal(Files.createDirectory(dir.resolve("folder"))));
    }

    @Test
    void anEmptyFile() throws IOException {
        assertEquals("文件“empty.xlsx”是空的。请核对是否选错了文件。", refusal(file("empty.xlsx", new byte[0])));
    }

    @Test
    void aFileCutOffInTheMiddle() throws IOException {
        byte[] whole = Files.readAllBytes(Books.xlsx(dir.resolve("whole.xlsx"), new Object[] {"姓名"}, new Object[] {"张三"}));
        Path cut = file("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));
        assertEquals("文件“cut.xlsx”已损坏或不完整。请用 Excel 或 WPS 打开并另存为 .xlsx,或请对方重新发送。", refusal(cut));
    }

    @Test
    void anOldWorkbookCutOffInTheMiddle() throws IOException {
        byte[] whole = Files.readAllBytes(Books.xls(dir.resolve("whole.xls"), new Object[] {"姓名"}, new Object[] {"张三"}));
        assertEquals("文件“cut.xls”已损坏或不完整。请用 Excel 或 WPS 打开并另存为 .xlsx,或请对方重新发送。",
                refusal(file("cut.xls", Arrays.copyOf(whole, 1500))));
    }

    @Test
    void aBombThatUnpacksToGigabytes() throws IOException {
        Path bomb = dir.resolve("bomb.xlsx");
        Books.parts(bomb, Map.of());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"x\"/>".getBytes());
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes());
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            zip.write("<worksheet>".getBytes());
            for (int i = 0; i < 40; i++) {
                zip.write(blanks);
            }
        }
        assertEquals("文件“bomb.xlsx”解压后大得不正常,为安全起见没有读取。请请对方用 Excel 或 WPS 重新保存后发送。", refusal(bomb));
    }

    @Test
    void aWorkbookThatPullsInAFileOfTheMachine() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "top secret");
        Path file = Books.parts(dir.resolve("xxe.xlsx"), Map.of("xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet "
                        + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>"));
        assertEquals("文件“xxe.xlsx”含有引用外部内容的声明,正常的表格不会有,为安全起见没有读取。请请对方用 Excel 或 WPS 重新保存后发送。", refusal(file));
    }

    @Test
    void aWorkbookWithAColumnThatNoProgramHas() throws IOException {
        Path file = Books.parts(dir.resolve("wide.xlsx"), Map.of("xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"));
        assertEquals("文件“wide.xlsx”已损坏或不完整。请用 Excel 或 WPS 打开并另存为 .xlsx,或请对方重新发送。", refusal(file));
    }

    @Test
    void macrosWhateverTheEnding() throws IOException {
        Path file = Books.parts(dir.resolve("macros.xlsx"), Map.of("xl/vbaProject.bin", "x"));
        assertEquals("文件“macros.xlsx”含有宏,不能导入。请在 Excel 或 WPS 中另存为不含宏的 .xlsx。", refusal(file));
        Path declared = Books.parts(dir.resolve("declared.xlsm"), Map.of("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" "
                + "ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"));
        assertEquals("文件“declared.xlsm”含有宏,不能导入。请在 Excel 或 WPS 中另存为不含宏的 .xlsx。", refusal(declared));
    }

    @Test
    void macrosInAnOldWorkbook() throws IOException {
        Path file = dir.resolve("macros.xls");
        try (POIFSFileSystem files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            files.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "Workbook");
            files.writeFilesystem(out);
        }
        assertEquals("文件“macros.xls”含有宏,不能导入。请在 Excel 或 WPS 中另存为不含宏的 .xlsx。", refusal(file));
    }

    @Test
    void aPassword() throws IOException {
        Path file = dir.resolve("locked.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "EncryptedPackage");
            files.writeFilesystem(out);
        }
        assertEquals("文件“locked.xlsx”设有密码。请在 Excel 或 WPS 中打开,去掉密码后保存再导入。", refusal(file));
    }

    @Test
    void aPasswordOnAnOldWorkbook() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try {
            Books.xls(dir.resolve("locked.xls"), new Object[] {"姓名"});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertEquals("文件“locked.xls”设有密码。请在 Excel 或 WPS 中打开,去掉密码后保存再导入。", refusal(dir.resolve("locked.xls")));
    }

    @Test
    void whatIsNoWorkbook() throws IOException {
        assertEquals("文件“a.xls”其实是网页或 XML 文本,不是表格。请用 Excel 或 WPS 打开并另存为 .xlsx。",
                refusal(file("a.xls", "\ufeff<html><table></table></html>".getBytes(StandardCharsets.UTF_8))));
        assertEquals("文件“a.xlsx”不是表格。可以导入的是 .xlsx、.xls 和 .csv。", refusal(file("a.xlsx", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))));
        assertEquals("文件“b.csv”不是表格。可以导入的是 .xlsx、.xls 和 .csv。", refusal(file("b.csv", new byte[] {1, 2, 0, 0, 5, 6})));
        Path zip = dir.resolve("c.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("照片.jpg"));
        }
        assertEquals("文件“c.xlsx”是压缩包。请先解压,再选择其中的表格文件。", refusal(zip));
        Path word = Books.parts(dir.resolve("d.xlsx"), Map.of("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" "
                + "ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"));
        assertEquals("d.xlsx", word.getFileName().toString());
    }

    @Test
    void moreRowsThanASheetCanHave() throws IOException {
        Path file = dir.resolve("many.csv");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("姓名,身份证号\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_200_000; i++) {
                out.write("a,1\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertEquals("文件“many.csv”有 1200001 行,超过上限 1048576 行。请拆分后再导入;没有读取任何数据。", refusal(file));
    }

    @Test
    void moreRowsThanAllowedInAWorkbook() throws IOException {
        Path file = Books.xlsx(dir.resolve("many.xlsx"), new Object[] {"姓名"}, new Object[] {"甲"}, new Object[] {"乙"});
        assertEquals("文件“many.xlsx”有 3 行,超过上限 2 行。请拆分后再导入;没有读取任何数据。", refusal(file, SheetLimits.STANDARD.withRows(2)));
    }

    @Test
    void textInAnEncodingThatNobodyReadsHere() throws IOException {
        byte[] bytes = "姓名\n醫療,醫\n".getBytes(Charset.forName("GB18030"));
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertEquals("文件“odd.csv”第 2 行的文字编码既不是 UTF-8,也不是 GB18030。请用 Excel 或 WPS 打开并另存为 .xlsx。", refusal(file("odd.csv", bytes)));
    }
}
