package org.minkang.letters.internal.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.minkang.letters.internal.PrintFont;

/** Draws pages as pictures, for a preview. */
public final class PageImages {
    private static final float POINTS_PER_INCH = 72;
    private static final float BOLD_STROKE = 0.03f;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Graphics2D to;

    private final float scale;

    private PageImages(Graphics2D to, float scale) {
        this.to = to;
        this.scale = scale;
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
        PageImages painter = new PageImages(graphics, scale);
        page.draws().forEach(painter::draw);
        graphics.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(png)) {
                ImageIO.write(image, "png", memory);
            }
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Draw draw) {
        if (draw instanceof Draw.Glyphs glyphs) {
            text(glyphs);
        } else if (draw instanceof Draw.Rule rule) {
            rule(rule);
        } else if (draw instanceof Draw.Box box) {
            to.setColor(new Color(box.rgb()));
            to.fill(new Rectangle2D.Float(box.x(), box.y(), box.width(), box.height()));
        } else if (draw instanceof Draw.Picture picture) {
            picture(picture);
        }
    }

    /** All rules are horizontal or vertical: they are laid on whole dots, so that thin ones are not washed out. */
    private void rule(Draw.Rule rule) {
        float thick = Math.max(1, Math.round(rule.width() * scale)) / scale;
        float x = Math.round((Math.min(rule.x1(), rule.x2()) - thick / 2) * scale) / scale;
        float y = Math.round((Math.min(rule.y1(), rule.y2()) - thick / 2) * scale) / scale;
        to.setColor(new Color(rule.rgb()));
        to.fill(new Rectangle2D.Float(x, y, Math.abs(rule.x2() - rule.x1()) + thick, Math.abs(rule.y2() - rule.y1()) + thick));
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
