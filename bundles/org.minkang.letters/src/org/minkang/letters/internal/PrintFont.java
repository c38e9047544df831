package org.minkang.letters.internal;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The one font everything is printed in. Kept softly: it takes some 25 MB and is read in half a second. */
public final class PrintFont {
    /** As named in documents. */
    public static final String NAME = "LXGW WenKai";

    private static final String FILE = "/org/minkang/letters/fonts/LXGWWenKai-Regular.ttf";
    private static SoftReference<PrintFont> kept = new SoftReference<>(null);

    private final BaseFont base;
    private final byte[] bytes;
    private final float ascent;
    private final float descent;
    private Font screen;

    private PrintFont(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.base = BaseFont.createFont("LXGWWenKai-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        this.ascent = base.getFontDescriptor(BaseFont.AWT_ASCENT, 1);
        this.descent = -base.getFontDescriptor(BaseFont.AWT_DESCENT, 1);
    }

    /** The font, read when needed. */
    public static synchronized PrintFont get() {
        PrintFont font = kept.get();
        if (font == null) {
            try (InputStream in = PrintFont.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("the bundle lacks " + FILE);
                }
                font = new PrintFont(in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("the bundle's font cannot be read", e);
            }
            kept = new SoftReference<>(font);
        }
        return font;
    }

    /** The characters the font lacks, each once; OpenPDF would leave them out without a word. */
    public List<String> lacking(String text) {
        Set<String> lacking = new LinkedHashSet<>();
        text.codePoints().filter(c -> c != '\n' && c != '\t' && !has(c)).forEach(c -> lacking.add(Character.toString(c)));
        return new ArrayList<>(lacking);
    }

    private boolean has(int codePoint) {
        return !Character.isISOControl(codePoint) && base.charExists(codePoint);
    }

    /** How far a character moves the pen, in points. */
    public float width(int codePoint, float size) {
        return base.getWidth(codePoint) * size / 1000f;
    }

    /** How far a text moves the pen, in points. */
    public float width(String text, float size) {
        return base.getWidth(text) * size / 1000f;
    }

    /** Above the baseline, for size 1. */
    public float ascent() {
        return ascent;
    }

    /** Below the baseline, for size 1. */
    public float descent() {
        return descent;
    }

    /** For PDF. */
    public BaseFont base() {
        return base;
    }

    /** For pictures, size 1. */
    public synchronized Font screen() {
        if (screen == null) {
            try {
                screen = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            } catch (FontFormatException | IOException e) {
                throw new IllegalStateException("the bundle's font cannot be read", e);
            }
        }
        return screen;
    }
}
