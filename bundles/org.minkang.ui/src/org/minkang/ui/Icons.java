package org.minkang.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;

/** The icons of the workbench: one family of SVG drawings, coloured for the theme, sharp at every scaling. */
public final class Icons {

    private static final String FOLDER = "/icons/";
    private static final Pattern SIZE = Pattern.compile("<svg (.*?)width=\"(\\d+)\" height=\"(\\d+)\"");

    private Icons() {
    }

    /** The shared image; never dispose it. */
    public static Image get(String name, Palette.Tone tone) {
        RGB rgb = Palette.current().rgb(tone);
        String key = "minkang." + name + '.' + hex(rgb);
        ImageRegistry registry = JFaceResources.getImageRegistry();
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor(name, rgb));
        }
        return registry.get(key);
    }

    public static ImageDescriptor descriptor(String name, RGB rgb) {
        return new Drawing(name, hex(rgb));
    }

    private static String hex(RGB c) {
        return String.format("%02x%02x%02x", c.red, c.green, c.blue);
    }

    /** One drawing in one colour. */
    private static final class Drawing extends ImageDescriptor {

        private final String name;
        private final String hex;

        Drawing(String name, String hex) {
            this.name = name;
            this.hex = hex;
        }

        @Override
        public ImageData getImageData(int zoom) {
            Matcher size = SIZE.matcher(svg());
            if (!size.find()) {
                throw new IllegalStateException("the icon " + name + " does not say its size");
            }
            // drawn anew in the wanted size instead of stretching pixels
            int width = Math.round(Integer.parseInt(size.group(2)) * zoom / 100f);
            int height = Math.round(Integer.parseInt(size.group(3)) * zoom / 100f);
            String scaled = size.replaceFirst("<svg fill=\"#" + hex + "\" $1width=\"" + width + "\" height=\"" + height + "\"");
            return new ImageData(new ByteArrayInputStream(scaled.getBytes(StandardCharsets.UTF_8)));
        }

        private String svg() {
            try (InputStream in = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
                if (in == null) {
                    throw new IllegalStateException("no icon " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
