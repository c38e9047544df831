package org.minkang.ui;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.minkang.ui.Palette.Tone;

/** Sizes and weights of the type, derived from the system's own font. */
public final class Look {

    /** The grid in pixels. */
    public static final int GRID = 8;

    private static final int TEN = 10;
    /** Pixels of ten digits in the usual type on a usual screen. */
    private static final int TEN_WIDE = 80;

    private Look() {
    }

    public static Font base() {
        return JFaceResources.getDefaultFont();
    }

    public static Font bold() {
        return derived("bold", 0, SWT.BOLD);
    }

    public static Font heading() {
        return derived("heading", 1, SWT.BOLD);
    }

    public static Font title() {
        return derived("title", 4, SWT.BOLD);
    }

    public static Font number() {
        return derived("number", 10, SWT.NORMAL);
    }

    public static Font small() {
        return derived("small", -1, SWT.NORMAL);
    }

    private static Font derived(String name, int larger, int style) {
        FontData base = base().getFontData()[0];
        String key = "minkang." + name + '.' + base.getName() + base.getHeight();
        if (!JFaceResources.getFontRegistry().hasValueFor(key)) {
            FontData[] data = FontDescriptor.createFrom(base()).increaseHeight(larger).setStyle(style).getFontData();
            JFaceResources.getFontRegistry().put(key, data);
        }
        return JFaceResources.getFontRegistry().get(key);
    }

    /** Width of so many average characters, the Chinese ones counted double. */
    public static int width(Control control, int chars) {
        return digits(control, chars);
    }

    /** A width in pixels of a usual screen, for the size of type that the person has set. */
    public static int scaled(int width) {
        return Math.max(width, width * digits(Display.getCurrent(), TEN) / TEN_WIDE);
    }

    /** The other way round: a width on this screen as it would be with the usual type. */
    public static int unscaled(int width) {
        int ten = digits(Display.getCurrent(), TEN);
        return ten <= TEN_WIDE ? width : width * TEN_WIDE / ten;
    }

    /**
     * How much lower a text without Chinese characters must stand, to be on one line with Chinese text beside it: the
     * fonts are often two, of different height.
     */
    public static int evenIndent(Control control, String text) {
        if (text.codePoints().anyMatch(c -> c > 0x2e7f)) {
            return 0;
        }
        GC gc = new GC(control);
        try {
            return Math.max(0, (gc.textExtent("\u4e2d").y - gc.textExtent("0").y + 1) / 2);
        } finally {
            gc.dispose();
        }
    }

    private static int digits(Drawable on, int count) {
        GC gc = new GC(on);
        try {
            return gc.textExtent("0".repeat(count)).x;
        } finally {
            gc.dispose();
        }
    }

    /** Type follows the class at once, with or without a style sheet; colour also where no style sheet runs. */
    static void apply(Control control, String cssClass) {
        switch (cssClass) {
            case Css.TITLE -> control.setFont(title());
            case Css.HEADING -> control.setFont(heading());
            case Css.NUMBER -> control.setFont(number());
            case Css.MUTED -> foreground(control, Tone.MUTED);
            case Css.BAD -> foreground(control, Tone.BAD);
            case Css.WARN -> foreground(control, Tone.WARN);
            case Css.GOOD -> foreground(control, Tone.GOOD);
            case Css.ON -> {
                control.setBackground(Palette.current().color(Tone.PRIMARY_SOFT));
                foreground(control, Tone.PRIMARY);
            }
            case Css.FLAT -> {
                control.setBackground(Palette.current().color(Tone.FRAME));
                foreground(control, Tone.TEXT);
            }
            case Css.PAPER -> control.setBackground(Palette.current().color(Tone.PAPER));
            case Css.FRAME -> control.setBackground(Palette.current().color(Tone.FRAME));
            case Css.PRIMARY -> {
                control.setBackground(Palette.current().color(Tone.PRIMARY));
                foreground(control, Tone.ON_PRIMARY);
            }
            default -> { }
        }
    }

    private static void foreground(Control control, Tone tone) {
        Color color = Palette.current().color(tone);
        control.setForeground(color);
    }
}
