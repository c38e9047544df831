package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Progress;
import org.minkang.base.Refused;

/** Text files come in several encodings, with several separators, and their names do not say which. */
class TextEncodingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path dir;

    private People.Person only(Path file) {
        People people = new People();
        var sheetImport = People.open(people, file);
        SheetCheck check = sheetImport.check(Progress.NONE);
        assertEquals(1, check.good(), check.problems()::toString);
        sheetImport.apply(Progress.NONE);
        return people.stored.get(0);
    }

    @Test
    void readsUtf8() throws IOException {
        Path file = Books.text(dir.resolve("a.csv"), StandardCharsets.UTF_8, "姓名,身份证号", "𠮷㛃䶮," + People.number(1));
        assertEquals("UTF-8", SheetFile.open(file, SheetLimits.STANDARD).encoding());
        assertEquals("𠮷㛃䶮", only(file).name());
    }

    @Test
    void readsUtf8WithAMarkInFront() throws IOException {
        Path file = Books.text(dir.resolve("a.csv"), StandardCharsets.UTF_8, "\ufeff姓名,身份证号", "张三," + People.number(1));
        assertEquals("张三", only(file).name());
    }

    @Test
    void readsGb18030WithRareCharacters() throws IOException {
        Path file = Books.text(dir.resolve("a.csv"), GB18030, "姓名,身份证号", "𠮷㛃䶮," + People.number(1));
        assertEquals("GB18030", SheetFile.open(file, SheetLimits.STANDARD).encoding());
        assertEquals("𠮷㛃䶮", only(file).name());
    }

    @Test
    void isNotFooledByGb18030ThatHappensToBeValidUtf8() throws IOException {
        // each of these pairs is a lead byte C2–DF with a trail byte 80–BF: 模、隆 and the like
        byte[] bytes = {(byte) 0xC4, (byte) 0xA3, (byte) 0xC2, (byte) 0xA1, '\n', (byte) 0xC4, (byte) 0xA3, '\n'};
        Path file = Files.write(dir.resolve("a.csv"), bytes);
        assertEquals("GB18030", SheetFile.open(file, SheetLimits.STANDARD).encoding());
    }

    @Test
    void readsTheUnicodeTextThatExcelSaves() throws IOException {
        Path file = Books.text(dir.resolve("a.txt"), StandardCharsets.UTF_16, "姓名\t身份证号", "张三\t" + People.number(1));
        assertEquals("张三", only(file).name());
    }

    @Test
    void findsTheSeparator() throws IOException {
        for (String separator : new String[] {",", ";", "\t", "|"}) {
            Path file = Books.text(dir.resolve("a.csv"), GB18030, String.join(separator, "姓名", "身份证号", "备注"),
                    String.join(separator, "张三", People.number(1), "\"甲,乙;丙\""));
            assertEquals("张三", only(file).name());
        }
    }

    @Test
    void readsQuotesLineBreaksAndTheTricksThatKeepDigits() throws IOException {
        Path file = Books.text(dir.resolve("a.csv"), StandardCharsets.UTF_8, "姓名,身份证号,备注,联系电话",
                "\"张\"\"三\"\"\",=\"" + People.number(1) + "\",\"两\n行\",\t13800000000");
        People.Person person = only(file);
        assertEquals("张\"三\"", person.name());
        assertEquals(People.number(1), person.idNumber());
        assertEquals("13800000000", person.phone());
    }

    @Test
    void saysWhereAQuoteIsNotClosed() throws IOException {
        Path file = Books.text(dir.resolve("a.csv"), StandardCharsets.UTF_8, "姓名,身份证号", "张三," + People.number(1), "\"李四," + People.number(2));
        var refused = assertThrows(Refused.class, () -> People.open(new People(), file).check(Progress.NONE));
        assertEquals("文件“a.csv”第 3 行起有一个引号没有配对。请补上或去掉该引号,或用 Excel 另存为 .xlsx。", refused.problems().get(0).message());
    }

    @Test
    void saysWhenARowHasMoreFieldsThanHeadings() throws IOException {
        Path file = Books.text(dir.resolve("a.csv"), StandardCharsets.UTF_8, "姓名,身份证号", "张三," + People.number(1), "李,四," + People.number(2));
        SheetCheck check = People.open(new People(), file).check(Progress.NONE);
        assertEquals(1, check.good());
        assertEquals("本行有 3 个字段,表头只有 2 个,内容中可能含有没有加引号的分隔符。请核对本行。", check.problems().get(0).message());
    }
}
