package org.minkang.letters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minkang.base.Money;

class FillingTest {
    private final Letters letters = new Letters(Optional.empty());

    @Test
    void fillsAPlaceholderThatWordSplitOverFourRuns() {
        byte[] docx = Docs.withBody(Docs.paragraph(Docs.run("敬告 $"), Docs.run("{na"), "<w:proofErr w:type=\"spellStart\"/>",
                Docs.run("me"), Docs.run("} 同志：")));
        assertTrue(filled(docx, LetterData.empty().with("name", "李某"), Placeholder.text("name", "姓名", "Name"))
                .contains("敬告 李某 同志："));
    }

    @Test
    void fillsSeveralPlaceholdersOfOneRunInTheirOrder() {
        byte[] docx = Docs.withBody(Docs.paragraph(Docs.run("甲${a}乙${b}丙${a}丁")));
        assertTrue(filled(docx, LetterData.empty().with("a", "1").with("b", "22"), Placeholder.text("a", "a", "a"),
                Placeholder.text("b", "b", "b")).contains("甲1乙22丙1丁"));
    }

    @Test
    void keepsTheLookOfTheRunThePlaceholderBeginsIn() {
        byte[] docx = Docs.withBody(Docs.paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>${na</w:t></w:r>", Docs.run("me}尾")));
        String xml = Docs.part(letters.docx(Samples.template("t", docx, Placeholder.text("name", "姓名", "Name")),
                LetterData.empty().with("name", "李某")), "word/document.xml");
        assertTrue(xml.matches("(?s).*<w:b/></w:rPr><w:t[^>]*/><w:t[^>]*>李某</w:t></w:r>.*尾.*"), xml);
    }

    @Test
    void takesValuesWordForWordAlsoWhenTheyLookLikePlaceholdersOrMarkup() {
        byte[] docx = Docs.withBody(Docs.paragraph(Docs.run("${name}")));
        assertTrue(filled(docx, LetterData.empty().with("name", "<b>&${name}$1"), Placeholder.text("name", "姓名", "Name"))
                .contains("&lt;b&gt;&amp;${name}$1"));
    }

    @Test
    void keepsLineBreaksOfAValue() {
        byte[] docx = Docs.withBody(Docs.paragraph(Docs.run("理由：${why}。")));
        assertTrue(filled(docx, LetterData.empty().with("why", "一\r\n二"), Placeholder.text("why", "理由", "Why"))
                .contains("理由：一\n二。"));
    }

    @Test
    void repeatsATableRowForEveryElementAndCounts() {
        String text = Docs.text(letters.docx(Samples.notice(), Samples.noticeData("李某", 3)));
        assertTrue(text.contains("1\n门诊病历复印件 1\n高血压病\n2\n"), text);
        assertTrue(text.contains("3\n近三个月内"), text);
        assertFalse(text.contains("${"), text);
    }

    @Test
    void leavesTheHeadRowOfAnEmptyList() {
        String text = Docs.text(letters.docx(Samples.list(), Samples.listData(0)));
        assertTrue(text.contains("序号\n乡镇"), text);
        assertFalse(text.contains("${"), text);
    }

    @Test
    void removesATableThatHasNoRowLeft() {
        byte[] docx = TemplateBuilder.a4().table(50).row("${rows.name}").end().paragraph("完").build();
        String xml = Docs.part(letters.docx(Samples.template("t", docx, Placeholder.rows("rows", "列", "Rows",
                Placeholder.text("name", "名", "Name")).mayBeEmpty()), LetterData.empty()), "word/document.xml");
        assertFalse(xml.contains("<w:tbl>"), xml);
    }

    @Test
    void repeatsAParagraphOutsideTables() {
        byte[] docx = TemplateBuilder.a4().paragraph("${rows.#}. ${rows.name}").build();
        String text = Docs.text(letters.docx(Samples.template("t", docx, Placeholder.rows("rows", "列", "Rows",
                Placeholder.text("name", "名", "Name"))), LetterData.empty().withRows("rows",
                        List.of(Map.of("name", "甲"), Map.of("name", "乙")))));
        assertTrue(text.startsWith("1. 甲\n2. 乙\n"), text);
    }

    @Test
    void dropsAConditionalParagraphWithEverythingInIt() {
        byte[] docx = TemplateBuilder.a4().paragraph("备注：${?remark}").paragraph("完").build();
        Placeholder remark = Placeholder.text("remark", "备注", "Remark").mayBeEmpty();
        assertEquals("完\n", filled(docx, LetterData.empty().with("remark", "  "), remark));
        assertEquals("备注：有\n完\n", filled(docx, LetterData.empty().with("remark", "有"), remark));
    }

    @Test
    void leavesAnEmptyParagraphInACellWhoseOnlyOneWasDropped() {
        byte[] docx = TemplateBuilder.a4().table(50).row("备注：${?remark}").end().build();
        String xml = Docs.part(letters.docx(Samples.template("t", docx, Placeholder.text("remark", "备注", "Remark").mayBeEmpty()),
                LetterData.empty()), "word/document.xml");
        assertFalse(xml.contains("备注"), xml);
        assertTrue(xml.matches("(?s).*</w:tcPr><w:p>.*</w:p></w:tc>.*"), xml);
    }

    @Test
    void dropsAHeadingWhenTheListBelowItIsEmpty() {
        byte[] docx = TemplateBuilder.a4().heading("已准予：${?granted}").paragraph("${granted.name}").paragraph("完").build();
        Placeholder granted = Placeholder.rows("granted", "准予", "Granted", Placeholder.text("name", "名", "Name")).mayBeEmpty();
        assertEquals("完\n", filled(docx, LetterData.empty(), granted));
        assertEquals("已准予：\n甲\n完\n", filled(docx, LetterData.empty().withRows("granted", List.of(Map.of("name", "甲"))), granted));
    }

    @Test
    void printsDatesMoneyAndTicksTheChineseWay() {
        byte[] docx = TemplateBuilder.a4().paragraph("${day} ${cn:day} ${amount} ${yes}${no}").build();
        String text = filled(docx, LetterData.empty().with("day", LocalDate.of(2026, 10, 31)).with("amount", Money.ofFen(1234567))
                .with("yes", true).with("no", false), Placeholder.text("day", "日", "Day"), Placeholder.text("amount", "额", "Amount"),
                Placeholder.text("yes", "是", "Yes"), Placeholder.text("no", "否", "No"));
        assertEquals("2026年10月31日 二〇二六年十月三十一日 12,345.67 √□\n", text);
    }

    @Test
    void leavesOutTheInvisibleMarksThatComeWithCopiedText() {
        byte[] docx = TemplateBuilder.a4().paragraph("${name}").build();
        assertEquals("李某\n", filled(docx, LetterData.empty().with("name", "\uFEFF李\u200B某"), Placeholder.text("name", "姓名", "Name")));
    }

    @Test
    void fillsHeadersAndFootersToo() {
        byte[] filled = letters.docx(Samples.list(), Samples.listData(1));
        assertTrue(Docs.part(filled, "word/footer1.xml").contains("王芳"));
    }

    @Test
    void writesTheSameBytesForTheSameLetter() {
        LetterData data = Samples.certificateData("李秀英");
        assertArrayEquals(letters.docx(Samples.certificate(), data), letters.docx(Samples.certificate(), data));
    }

    private String filled(byte[] docx, LetterData data, Placeholder... placeholders) {
        return Docs.text(letters.docx(Samples.template("t", docx, placeholders), data));
    }
}
