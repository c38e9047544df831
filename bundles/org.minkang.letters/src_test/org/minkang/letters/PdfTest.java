package org.minkang.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.minkang.base.Progress;

class PdfTest {
    private final Letters letters = new Letters(Optional.empty());

    @Test
    void printsRareCharactersSoThatTheyCanBeReadAndCopiedAgain() throws IOException {
        String text = text(pdf(Samples.certificate(), Samples.certificateData("𠮷永䶮")), 1);
        assertTrue(text.contains("𠮷永䶮"), text);
        assertTrue(text.contains("门诊补助待遇认定证"), text);
        assertTrue(text.contains("二〇二六年三月一日"), text);
    }

    @Test
    void embedsASubsetOfTheFont() throws IOException {
        byte[] pdf = pdf(Samples.certificate(), Samples.certificateData("李秀英"));
        PdfReader reader = new PdfReader(pdf);
        PdfDictionary fonts = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        assertEquals(1, fonts.getKeys().size());
        PdfDictionary font = fonts.getAsDict(fonts.getKeys().iterator().next());
        PdfArray descendants = font.getAsArray(PdfName.DESCENDANTFONTS);
        PdfDictionary descriptor = descendants.getAsDict(0).getAsDict(PdfName.FONTDESCRIPTOR);
        assertNotNull(descriptor.get(PdfName.FONTFILE2));
        assertTrue(font.get(PdfName.BASEFONT).toString().matches("/[A-Z]{6}\\+LXGWWenKai-Regular"));
        assertTrue(pdf.length < 200_000, "a subset, not the whole font: " + pdf.length);
    }

    @Test
    void printsAQrCodeThatAScannerReads() throws Exception {
        LetterData data = Samples.certificateData("李秀英").with("code", new Qr("编号 MT26-00017 𠮷"));
        byte[] preview = letters.preview(new Letter(Samples.certificate(), data), 150).get(0);
        assertEquals("编号 MT26-00017 𠮷", decode(ImageIO.read(new ByteArrayInputStream(preview))));
        byte[] png = Docs.parts(letters.docx(Samples.certificate(), data)).get("word/media/letter-1.png");
        assertEquals("编号 MT26-00017 𠮷", decode(ImageIO.read(new ByteArrayInputStream(png))));
    }

    @Test
    void takesThePaperFromTheTemplate() throws IOException {
        PdfReader a5 = new PdfReader(pdf(Samples.certificate(), Samples.certificateData("李秀英")));
        assertEquals(595, Math.round(a5.getPageSize(1).getWidth()));
        assertEquals(420, Math.round(a5.getPageSize(1).getHeight()));
        PdfReader landscape = new PdfReader(pdf(Samples.list(), Samples.listData(3)));
        assertEquals(842, Math.round(landscape.getPageSize(1).getWidth()));
    }

    @Test
    void repeatsTheTableHeadAndNumbersThePages() throws IOException {
        byte[] pdf = pdf(Samples.list(), Samples.listData(60));
        int pages = new PdfReader(pdf).getNumberOfPages();
        assertEquals(4, pages);
        for (int page = 1; page <= pages; page++) {
            String text = text(pdf, page);
            assertTrue(text.contains("证件号码"), text);
            assertTrue(text.replace(" ", "").contains("第" + page + "页共4页"), text);
        }
        String all = text(pdf, 1) + text(pdf, 2) + text(pdf, 3) + text(pdf, 4);
        assertEquals(60, all.split("高血压病", -1).length - 1);
    }

    @Test
    void losesNothingOfACellThatIsLongerThanAPage() throws IOException {
        StringBuilder reason = new StringBuilder();
        for (int i = 1; i <= 900; i++) {
            reason.append("理由").append(i).append("，");
        }
        byte[] docx = TemplateBuilder.a4().title("决定").table(30, 120).header("项", "内容").row("理由", "${why}").row("末", "行").end()
                .build();
        byte[] pdf = pdf(Samples.template("t", docx, Placeholder.text("why", "理由", "Why")), LetterData.empty().with("why", reason));
        StringBuilder all = new StringBuilder();
        int pages = new PdfReader(pdf).getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            all.append(text(pdf, page));
        }
        String printed = all.toString().replaceAll("\\s", "");
        assertTrue(pages >= 3, pages + " pages");
        assertTrue(printed.contains("理由1，") && printed.contains("由900，") && printed.contains("末"), printed);
        assertEquals(900, printed.split("，", -1).length - 1);
    }

    @Test
    void startsEveryLetterOfABatchOnItsOwnPageWithItsOwnNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> steps = new ArrayList<>();
        letters.pdf(List.of(new Letter(Samples.certificate(), Samples.certificateData("甲")),
                new Letter(Samples.notice(), Samples.noticeData("乙", 40)), new Letter(Samples.notice(), Samples.noticeData("丙", 1))), out,
                new Progress() {
                    @Override
                    public void begin(String what, long total) {
                        assertEquals(3, total);
                    }

                    @Override
                    public void step(long done) {
                        steps.add(done);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        assertEquals(List.of(1L, 2L, 3L, 1L, 2L, 3L), steps); // checked, then printed
        PdfReader reader = new PdfReader(out.toByteArray());
        String last = text(out.toByteArray(), reader.getNumberOfPages());
        assertTrue(last.contains("丙") && last.replace(" ", "").contains("第1页共1页"), last);
        assertEquals(595, Math.round(reader.getPageSize(2).getWidth()));
    }

    @Test
    void numbersTheSameLettersTheSame() throws IOException {
        PdfReader one = new PdfReader(pdf(Samples.certificate(), Samples.certificateData("李秀英")));
        PdfReader two = new PdfReader(pdf(Samples.certificate(), Samples.certificateData("李秀英")));
        assertEquals(one.getTrailer().getAsArray(PdfName.ID).getPdfObject(0).toString(),
                two.getTrailer().getAsArray(PdfName.ID).getPdfObject(0).toString());
        assertFalse(one.getInfo().containsKey("CreationDate"));
    }

    @Test
    void previewsWhatItPrints() {
        List<byte[]> pages = letters.preview(new Letter(Samples.list(), Samples.listData(60)), 50);
        assertEquals(4, pages.size());
    }

    private byte[] pdf(LetterTemplate template, LetterData data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        letters.pdf(template, List.of(data), out, Progress.NONE);
        return out.toByteArray();
    }

    private static String text(byte[] pdf, int page) throws IOException {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(page);
    }

    private static String decode(BufferedImage image) throws Exception {
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots))), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
