package org.minkang.letters.internal.page;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.minkang.letters.internal.PrintFont;

/** Draws pages into a PDF, page after page; what is drawn goes to the stream at once. */
public final class PdfFile implements Closeable {
    private static final float BOLD_STROKE = 0.03f;
    private static final float SLANT = 0.2f;

    private final PrintFont font;
    private final Document document;
    private final PdfWriter writer;
    private final MessageDigest content = sha256();
    private final Map<String, Image> images = new HashMap<>();

    /** The stream stays open when this is closed. */
    public PdfFile(OutputStream to, String title, PrintFont font) throws IOException {
        this.font = font;
        this.document = new Document();
        try {
            this.writer = PdfWriter.getInstance(document, new FilterOutputStream(to) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length); // the inherited one writes byte after byte
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            });
        } catch (DocumentException e) {
            throw new IOException(e);
        }
        document.setMargins(0, 0, 0, 0);
        document.addTitle(title);
        document.addCreator("Minkang");
    }

    /** Adds the pages of one letter. */
    public void add(List<Page> pages) throws IOException {
        for (Page page : pages) {
            document.setPageSize(new Rectangle(page.width(), page.height()));
            if (document.isOpen()) {
                document.newPage();
            } else {
                document.open();
                writer.getInfo().remove(PdfName.CREATIONDATE); // the same letters give the same file
                writer.getInfo().remove(PdfName.MODDATE);
            }
            writer.setPageEmpty(false);
            for (Draw draw : page.draws()) {
                content.update(draw instanceof Draw.Picture p ? p.image() : draw.toString().getBytes());
                draw(draw, page.height(), writer.getDirectContent());
            }
        }
    }

    private void draw(Draw draw, float height, PdfContentByte to) throws IOException {
        if (draw instanceof Draw.Glyphs glyphs) {
            text(glyphs, height - glyphs.y(), to);
        } else if (draw instanceof Draw.Rule rule) {
            to.saveState();
            to.setLineWidth(rule.width());
            to.setLineCap(PdfContentByte.LINE_CAP_PROJECTING_SQUARE);
            to.setColorStroke(new Color(rule.rgb()));
            to.moveTo(rule.x1(), height - rule.y1());
            to.lineTo(rule.x2(), height - rule.y2());
            to.stroke();
            to.restoreState();
        } else if (draw instanceof Draw.Box box) {
            to.saveState();
            to.setColorFill(new Color(box.rgb()));
            to.rectangle(box.x(), height - box.y() - box.height(), box.width(), box.height());
            to.fill();
            to.restoreState();
        } else if (draw instanceof Draw.Picture picture) {
            try {
                to.addImage(image(picture.image()), picture.width(), 0, 0, picture.height(), picture.x(),
                        height - picture.y() - picture.height());
            } catch (DocumentException e) {
                throw new IOException(e);
            }
        }
    }

    private void text(Draw.Glyphs glyphs, float y, PdfContentByte to) {
        RunStyle style = glyphs.style();
        Color color = new Color(style.rgb());
        to.saveState();
        to.beginText();
        to.setFontAndSize(font.base(), style.size());
        to.setColorFill(color);
        if (style.bold()) { // there is one weight: it is drawn with an outline
            to.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
            to.setColorStroke(color);
            to.setLineWidth(style.size() * BOLD_STROKE);
        }
        if (glyphs.spacing() != 0) {
            to.setCharacterSpacing(glyphs.spacing());
        }
        to.setTextMatrix(1, 0, style.italic() ? SLANT : 0, 1, glyphs.x(), y);
        to.showText(glyphs.text());
        to.endText();
        to.restoreState();
    }

    /** A picture that comes again (a seal, a logo) is in the file once. */
    private Image image(byte[] bytes) throws IOException {
        String key = HexFormat.of().formatHex(sha256().digest(bytes));
        Image known = images.get(key);
        if (known == null) {
            known = Image.getInstance(bytes);
            if (images.size() < 64) { // every letter of a batch may have a QR code of its own
                images.put(key, known);
            }
        }
        return known;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!document.isOpen()) {
            return;
        }
        byte[] id = new byte[16];
        System.arraycopy(content.digest(), 0, id, 0, id.length);
        PdfArray ids = new PdfArray();
        ids.add(new PdfString(id).setHexWriting(true));
        ids.add(new PdfString(id).setHexWriting(true));
        writer.getInfo().put(PdfName.FILEID, ids);
        document.close();
    }
}
