package org.minkang.ui.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.minkang.base.Progress;

/** The pages of a PDF as pictures. */
final class PagePictures {

    private PagePictures() {
    }

    static int count(byte[] pdf) throws IOException {
        try (PDDocument doc = Loader.loadPDF(pdf)) {
            return doc.getNumberOfPages();
        }
    }

    /** @param first from 0 */
    static List<ImageData> render(byte[] pdf, int first, int most, float dotsPerInch, Progress progress) throws IOException {
        List<ImageData> pages = new ArrayList<>();
        try (PDDocument doc = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(doc);
            int end = Math.min(doc.getNumberOfPages(), first + most);
            for (int i = first; i < end; i++) {
                progress.check();
                pages.add(swt(renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB)));
                progress.step(i - first + 1L);
            }
        }
        return pages;
    }

    private static ImageData swt(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, line, 0, width);
            data.setPixels(0, y, width, line, 0);
        }
        return data;
    }
}
