package org.minkang.ui.preview;

import java.awt.Color;
import java.awt.Graphics2D;
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
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/**
 * Makes the copy of a scan on which places are black. The copy is made of pictures alone: no text, no layer and no note of
 * the original lies under the black, and nothing of its description goes along.
 */
final class Covering {

    /** Handwriting stays readable, and ten pages stay below the largest file. */
    private static final float DOTS_PER_INCH = 150;
    private static final float JPEG_QUALITY = 0.85f;
    private static final String JPEG = "image/jpeg";

    /** What was made. */
    record Copy(String mime, byte[] bytes) {
    }

    private Covering() {
    }

    static boolean possible(String mime) {
        return Document.PDF.equals(mime) || JPEG.equals(mime) || "image/png".equals(mime);
    }

    static Copy make(byte[] scan, String mime, List<Place> places, Progress progress) throws IOException {
        return Document.PDF.equals(mime) ? pdf(scan, places, progress) : picture(scan, mime, places);
    }

    private static Copy picture(byte[] scan, String mime, List<Place> places) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(scan));
        if (read == null) {
            throw Refused.of("preview.kind", Text.of(Covering.class).get("preview.unknown"));
        }
        BufferedImage covered = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = covered.createGraphics();
        g.drawImage(read, 0, 0, Color.WHITE, null);
        g.dispose();
        blacken(covered, 0, places);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(covered, JPEG.equals(mime) ? "jpg" : "png", out);
        return new Copy(mime, out.toByteArray());
    }

    private static Copy pdf(byte[] scan, List<Place> places, Progress progress) throws IOException {
        try (PDDocument original = Loader.loadPDF(scan); PDDocument copy = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(original);
            progress.begin("", original.getNumberOfPages());
            for (int i = 0; i < original.getNumberOfPages(); i++) {
                progress.check();
                BufferedImage page = renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.RGB);
                blacken(page, i, places);
                add(copy, page);
                progress.step(i + 1L);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.save(out);
            return new Copy(Document.PDF, out.toByteArray());
        }
    }

    private static void add(PDDocument copy, BufferedImage picture) throws IOException {
        PDPage page = new PDPage(new PDRectangle(picture.getWidth() * 72 / DOTS_PER_INCH, picture.getHeight() * 72 / DOTS_PER_INCH));
        copy.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(copy, page)) {
            content.drawImage(JPEGFactory.createFromImage(copy, picture, JPEG_QUALITY), 0, 0, page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }

    /** Covers whole pixels outwards, so that no edge of a letter looks out. */
    private static void blacken(BufferedImage picture, int page, List<Place> places) {
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.BLACK);
        for (Place p : places) {
            if (p.page() == page) {
                int x = (int) Math.floor(p.x() * picture.getWidth());
                int y = (int) Math.floor(p.y() * picture.getHeight());
                g.fillRect(x, y, (int) Math.ceil((p.x() + p.width()) * picture.getWidth()) - x,
                        (int) Math.ceil((p.y() + p.height()) * picture.getHeight()) - y);
            }
        }
        g.dispose();
    }
}
