package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.AttachmentInfo;
import org.minkang.casework.CaseView.PaperView;
import org.minkang.casework.Cases;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;
import org.minkang.ui.preview.CoverPage;

class CoverPageTest {

    private static final String NAME = "WANG JIANGUO";

    private final Bureau bureau = new Bureau();
    private Screen screen;
    private Desk desk;
    private CaseView view;

    @AfterEach
    void close() {
        screen.end();
        bureau.close();
    }

    private void scan(String fileName, String mime, byte[] content) {
        long id = bureau.open("王建国");
        desk = bureau.desk(bureau.clerk);
        desk.get(Store.class).run(s -> desk.get(Cases.class).attach(s, desk.actor(), id, null, fileName, mime, content));
        show(id);
        AttachmentInfo scan = files().get(0);
        Screen opening = new Screen(desk, "");
        CoverPage.open(opening, scan, () -> show(id));
        assertEquals(Pages.COVER + " " + scan.id(), opening.opened.get(0));
        opening.end();
        screen = new Screen(desk, Long.toString(scan.id())).show(new CoverPage());
    }

    private void show(long id) {
        view = desk.get(Store.class).read(s -> desk.get(Cases.class).view(s, desk.actor(), id));
    }

    private List<AttachmentInfo> files() {
        return view.papers().stream().map(PaperView::attachments).flatMap(List::stream).toList();
    }

    private byte[] copy() {
        long id = files().get(0).coveredBy();
        return desk.get(Store.class).write(s -> desk.get(Cases.class).attachment(s, desk.actor(), id));
    }

    private Canvas canvas() {
        return screen.find(Canvas.class, c -> c.getClass() == Canvas.class && c.getListeners(SWT.MouseDown).length > 0);
    }

    /** Drags over a part of the page, given in parts of the canvas; the page is as large as fits and lies in the middle. */
    private void drag(double x1, double y1, double x2, double y2) {
        mouse(SWT.MouseDown, x1, y1);
        mouse(SWT.MouseMove, (x1 + x2) / 2, y2);
        mouse(SWT.MouseUp, x2, y2);
    }

    private void mouse(int type, double x, double y) {
        Rectangle room = canvas().getClientArea();
        Event e = new Event();
        e.button = 1;
        e.x = (int) (x * room.width);
        e.y = (int) (y * room.height);
        canvas().notifyListeners(type, e);
        screen.settle();
    }

    private static byte[] page(String text, int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument doc = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                doc.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(doc, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 24);
                    content.newLineAtOffset(200, 396);
                    content.showText(text);
                    content.endText();
                }
            }
            doc.getDocumentInformation().setAuthor(text);
            doc.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void whatIsDraggedOverIsBlackInTheCopyAndNoTextLiesUnderIt() throws IOException {
        scan("小结.pdf", "application/pdf", page(NAME, 2));
        assertFalse(screen.button("保存遮盖件").isEnabled(), "nothing is covered yet");
        drag(0.3, 0.4, 0.8, 0.6);
        screen.press("各页同处都遮");
        screen.press("保存遮盖件");
        assertTrue(screen.closed);
        try (PDDocument copy = Loader.loadPDF(copy())) {
            assertEquals(2, copy.getNumberOfPages());
            assertEquals("", new PDFTextStripper().getText(copy).strip());
            assertEquals(null, copy.getDocumentInformation().getAuthor());
            for (int page = 0; page < 2; page++) {
                BufferedImage seen = new PDFRenderer(copy).renderImageWithDPI(page, 72);
                assertTrue(dark(seen.getRGB(300, 396)), "the middle of page " + page + " is black");
                assertFalse(dark(seen.getRGB(300, 100)), "the rest is not");
            }
            PDPage first = copy.getPage(0);
            assertEquals(612, first.getMediaBox().getWidth(), 1, "as large as the original");
        }
    }

    private static boolean dark(int rgb) {
        Color c = new Color(rgb);
        return c.getRed() + c.getGreen() + c.getBlue() < 60;
    }

    @Test
    void aPictureIsCoveredByKeysAlone() throws IOException {
        BufferedImage white = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 400, 300);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(white, "png", png);
        scan("照片.png", "image/png", png.toByteArray());
        Canvas canvas = canvas();
        screen.key(canvas, 'n', 'n', 0);
        for (int i = 0; i < 20; i++) {
            screen.key(canvas, SWT.ARROW_DOWN, (char) 0, SWT.SHIFT);
        }
        screen.key(canvas, 'n', 'n', 0);
        screen.key(canvas, SWT.DEL, (char) 0, 0);
        assertTrue(screen.count.contains("1"), screen.count);
        screen.press("保存遮盖件");
        BufferedImage covered = ImageIO.read(new ByteArrayInputStream(copy()));
        assertEquals(400, covered.getWidth());
        assertTrue(dark(covered.getRGB(200, 160)));
        assertFalse(dark(covered.getRGB(20, 20)));
    }

    @Test
    void whatIsDrawnLiesOnThePageThatIsSeen() throws IOException {
        scan("小结.pdf", "application/pdf", page(NAME, 3));
        screen.key(canvas(), SWT.PAGE_DOWN, (char) 0, 0);
        assertTrue(screen.words().contains("第 2 页 / 共 3 页"), screen.words());
        drag(0.3, 0.4, 0.8, 0.6);
        screen.key(canvas(), SWT.PAGE_DOWN, (char) 0, 0);
        screen.key(canvas(), SWT.PAGE_DOWN, (char) 0, 0);
        assertTrue(screen.words().contains("第 3 页 / 共 3 页"), screen.words());
        screen.press("保存遮盖件");
        try (PDDocument copy = Loader.loadPDF(copy())) {
            for (int page = 0; page < 3; page++) {
                assertEquals(page == 1, dark(new PDFRenderer(copy).renderImageWithDPI(page, 72).getRGB(300, 396)), "page " + page);
            }
        }
    }

    @Test
    void aButtonThatIsQuickerThanTheScanDoesNothing() throws IOException {
        scan("小结.pdf", "application/pdf", page(NAME, 1));
        screen.end();
        screen = new Screen(desk, Long.toString(files().get(0).id()));
        new CoverPage().create(screen.shell, screen);
        screen.shell.open();
        for (String word : List.of("撤销", "删去所选", "各页同处都遮")) {
            screen.button(word).notifyListeners(SWT.Selection, new Event());
        }
        screen.settle();
        drag(0.4, 0.4, 0.6, 0.6);
        assertTrue(screen.button("保存遮盖件").isEnabled());
    }

    @Test
    void aSlipOfTheMouseCoversNothingAndUndoBringsBack() throws IOException {
        scan("小结.pdf", "application/pdf", page(NAME, 1));
        drag(0.5, 0.5, 0.501, 0.501);
        assertFalse(screen.button("保存遮盖件").isEnabled());
        drag(0.4, 0.4, 0.6, 0.6);
        screen.key(canvas(), SWT.DEL, (char) 0, 0);
        assertFalse(screen.button("保存遮盖件").isEnabled());
        screen.press("撤销");
        assertTrue(screen.button("保存遮盖件").isEnabled());
    }

    @Test
    void aBrokenScanSaysSoAndLeavesTheCaseAsItWas() {
        scan("坏.pdf", "application/pdf", "%PDF-1.4 nothing more".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertFalse(screen.button("保存遮盖件").isEnabled());
        assertEquals(null, files().get(0).coveredBy());
        assertTrue(screen.words().contains("坏.pdf(无法读取)"), screen.words());
    }
}
