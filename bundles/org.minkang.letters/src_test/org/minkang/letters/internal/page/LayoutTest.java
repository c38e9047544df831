package org.minkang.letters.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.letters.TemplateBuilder;
import org.minkang.letters.internal.BrokenDocx;
import org.minkang.letters.internal.Docx;
import org.minkang.letters.internal.PrintFont;

class LayoutTest {
    private static final float A4 = 595.3f;

    @Test
    void neverBeginsALineWithAClosingOrEndsOneWithAnOpeningMark() {
        assertFalse(LineBreaks.between('病', '，'));
        assertFalse(LineBreaks.between('（', '高'));
        assertFalse(LineBreaks.between('a', 'b'));
        assertFalse(LineBreaks.between('1', '2'));
        assertTrue(LineBreaks.between('病', '人'));
        assertTrue(LineBreaks.between(0x20BB7, '人'));
        assertTrue(LineBreaks.between(' ', 'b'));
    }

    @Test
    void fillsJustifiedLinesToTheRightMargin() throws BrokenDocx {
        String text = "永平县医疗保障局根据国家和省有关规定，对门诊补助待遇认定申请进行审查；".repeat(4);
        List<Draw.Glyphs> glyphs = glyphs(TemplateBuilder.a4().paragraph(text).build());
        float firstLine = glyphs.get(0).y();
        float right = 0;
        for (Draw.Glyphs g : glyphs) {
            if (g.y() == firstLine) {
                right = Math.max(right, end(g));
            }
        }
        assertEquals(A4 - 26 / 25.4f * 72, right, 0.5f);
        assertFalse(glyphs.stream().anyMatch(g -> g.x() < 28 / 25.4f * 72 - 0.1f));
    }

    @Test
    void breaksAWordThatIsWiderThanTheLine() throws BrokenDocx {
        List<Draw.Glyphs> glyphs = glyphs(TemplateBuilder.a4().paragraph("x".repeat(500)).build());
        assertEquals(500, glyphs.stream().mapToInt(g -> g.text().length()).sum());
        assertTrue(glyphs.stream().allMatch(g -> end(g) <= A4 - 26 / 25.4f * 72 + 0.5f));
    }

    @Test
    void centresTheTitle() throws BrokenDocx {
        Draw.Glyphs title = glyphs(TemplateBuilder.a4().title("通知书").build()).get(0);
        assertEquals((28 + 156 / 2f) / 25.4f * 72, (title.x() + end(title)) / 2, 0.5f);
    }

    @Test
    void keepsAHeadingWithWhatFollows() throws BrokenDocx {
        for (int lines = 30; lines < 50; lines++) {
            TemplateBuilder builder = TemplateBuilder.a4();
            for (int i = 0; i < lines; i++) {
                builder.paragraph("行");
            }
            List<Page> pages = pages(builder.heading("标题").paragraph("正文").build());
            for (Page page : pages) {
                String text = text(page);
                assertEquals(text.contains("标题"), text.contains("正文"), lines + " lines: " + text);
            }
        }
    }

    @Test
    void keepsTheRowsOfAMergedCellTogether() throws BrokenDocx {
        TemplateBuilder.TableBuilder table = TemplateBuilder.a4().table(30, 60);
        for (int i = 0; i < 25; i++) {
            table.row("组" + i, "甲" + i + "；").row(TemplateBuilder.TableBuilder.ABOVE, "乙" + i + "；");
        }
        for (Page page : pages(table.end().build())) {
            String text = text(page);
            for (int i = 0; i < 25; i++) {
                assertEquals(text.contains("甲" + i + "；"), text.contains("乙" + i + "；"), text);
            }
        }
    }

    @Test
    void beginsANewPageWhereTheTemplateSaysSo() throws BrokenDocx {
        List<Page> pages = pages(TemplateBuilder.a4().paragraph("一").newPage().paragraph("二").build());
        assertEquals(List.of("一", "二"), pages.stream().map(LayoutTest::text).toList());
    }

    @Test
    void hasOnePageWhenThereIsNothingToPrint() throws BrokenDocx {
        assertEquals(1, pages(TemplateBuilder.a4().build()).size());
    }

    private static List<Page> pages(byte[] docx) throws BrokenDocx {
        return PageLayout.of(Docx.read(docx), PrintFont.get());
    }

    private static List<Draw.Glyphs> glyphs(byte[] docx) throws BrokenDocx {
        return pages(docx).stream().flatMap(p -> p.draws().stream()).filter(Draw.Glyphs.class::isInstance)
                .map(Draw.Glyphs.class::cast).toList();
    }

    private static String text(Page page) {
        StringBuilder text = new StringBuilder();
        page.draws().stream().filter(Draw.Glyphs.class::isInstance).forEach(d -> text.append(((Draw.Glyphs) d).text()));
        return text.toString();
    }

    private static float end(Draw.Glyphs g) {
        int characters = g.text().codePointCount(0, g.text().length());
        return g.x() + PrintFont.get().width(g.text(), g.style().size()) + g.spacing() * (characters - 1);
    }
}
