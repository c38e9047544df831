package org.minkang.ui;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/**
 * The colours of what we draw ourselves, for the light and the dark theme. Colour carries meaning only.
 * Every text tone has a contrast of at least 4.5:1 on {@link Tone#PAPER}. The style sheets in
 * {@code org.minkang.app/css} use the same values.
 */
public final class Palette {

    /** What a colour means. */
    public enum Tone {
        /** The white under everything. */
        PAPER,
        /** The grey of bars and headings. */
        FRAME,
        /** Hair lines. */
        LINE,
        TEXT,
        /** Less important text. */
        MUTED,
        /** The one primary action, and what is selected. */
        PRIMARY,
        /** The ground under what is selected. */
        PRIMARY_SOFT,
        /** Text on the primary colour. */
        ON_PRIMARY,
        /** Overdue, error. */
        BAD,
        /** Due today, warning. */
        WARN,
        /** Done. */
        GOOD,
        /** The ground under a cell with an error. */
        BAD_SOFT,
        /** The ground under a cell with a warning. */
        WARN_SOFT
    }

    private static final Palette LIGHT = new Palette(
            0xffffff, 0xf4f5f7, 0xdfe2e6, 0x1f2328, 0x5a636d, 0x0b5cad, 0xe6f0fa, 0xffffff, 0xb3261e, 0x8a5300, 0x1a7f37, 0xfde7e5, 0xfff1d6);
    private static final Palette DARK = new Palette(
            0x202225, 0x2a2d31, 0x3d4147, 0xe8eaed, 0xa8b0b9, 0x6db3f8, 0x203a54, 0x10161d, 0xff8a80, 0xf0b429, 0x6cc77f, 0x4d2522, 0x453514);

    private static volatile boolean dark;

    private final Map<Tone, Color> colors = new EnumMap<>(Tone.class);

    private Palette(int... values) {
        Tone[] tones = Tone.values();
        for (int i = 0; i < tones.length; i++) {
            colors.put(tones[i], new Color(values[i] >> 16 & 255, values[i] >> 8 & 255, values[i] & 255));
        }
    }

    public static Palette current() {
        return dark ? DARK : LIGHT;
    }

    /** Told by the application when the theme changes. */
    public static void dark(boolean isDark) {
        dark = isDark;
    }

    public static boolean isDark() {
        return dark;
    }

    /** Shared; needs no dispose. */
    public Color color(Tone tone) {
        return colors.get(tone);
    }

    public RGB rgb(Tone tone) {
        return colors.get(tone).getRGB();
    }
}
