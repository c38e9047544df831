package org.minkang.letters.internal.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.minkang.letters.internal.PrintFont;

/** Draws pages as pictures, for a preview. */
public final class PageImages {
    private static final float POINTS_PER_INCH = 72;
    private static final float BOLD_STROKE = 0.03f;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Graphics2D to;

    private PageImages(Graphics2D to) {
        this.to = to;
    }

    /** One PNG per page. */
    public static List<byte[]> png(List<Page> pages, int dotsPerInch) {
        List<byte[]> images = new ArrayList<>();
        for (Page page : pages) {
            images.add(png(page, dotsPerInch / POINTS_PER_INCH));
        }
        return images;
    }

    private static byte[] png(Page page, float scale) {
        BufferedImage image = new BufferedImage(Math.max(1, Math.round(page.width() * scale)),
                Math.max(1, Math.round(page.height() * scale)), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        PageImages painter = new PageImages(graphics);
        page.draws().forEach(painter::draw);
        graphics.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Draw draw) {
        if (draw instanceof Draw.Glyphs glyphs) {
            text(glyphs);
        } else if (draw instanceof Draw.Rule rule) {
            to.setColor(new Color(rule.rgb()));
            to.setStroke(new BasicStroke(rule.width(), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
            to.draw(new Line2D.Float(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
        } else if (draw instanceof Draw.Box box) {
            to.setColor(new Color(box.rgb()));
            to.fill(new Rectangle2D.Float(box.x(), box.y(), box.width(), box.height()));
        } else if (draw instanceof Draw.Picture picture) {
            picture(picture);
        }
    }

    private void text(Draw.Glyphs glyphs) {
        RunStyle style = glyphs.style();
        PrintFont font = PrintFont.get();
        to.setColor(new Color(style.rgb()));
        float x = glyphs.x();
        for (int c : glyphs.text().codePoints().toArray()) {
            Shape shape = font.screen().deriveFont(style.size()).createGlyphVector(EXACT, Character.toString(c))
                    .getOutline();
            AffineTransform place = new AffineTransform(1, 0, style.italic() ? -0.2 : 0, 1, x, glyphs.y());
            Shape placed = place.createTransformedShape(shape);
            to.fill(placed);
            if (style.bold()) {
                to.setStroke(new BasicStroke(style.size() * BOLD_STROKE));
                to.draw(placed);
            }
            x += font.width(c, style.size()) + glyphs.spacing();
        }
    }

    private void picture(Draw.Picture picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.image()));
            if (image != null) {
                to.drawImage(image, new AffineTransform(picture.width() / image.getWidth(), 0, 0,
                        picture.height() / image.getHeight(), picture.x(), picture.y()), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
