package org.minkang.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/**
 * What GTK does not draw of a button. One that cannot be pressed must look so: a colour from the style sheet holds in GTK for every state of the
 * widget and there is none for the disabled one, so what is disabled is veiled with the colour of the paper. And the
 * edge of an empty box or ring is black in the dark theme, so it gets one that is seen. Other window systems do both.
 */
public final class ButtonFaces {

    private static final String SEEN = "org.minkang.ui.veiled";
    /** Of 255: words stay readable and are plainly weaker than those beside them. */
    private static final int VEIL = 150;
    /** The box of GTK's own theme and where it begins. */
    private static final int BOX = 16;
    private static final int BOX_AT = 2;

    private ButtonFaces() {
    }

    /** Sees to every button that the display will ever show, those of the platform's dialogs too. */
    public static void show(Display display) {
        if ("gtk".equals(SWT.getPlatform())) {
            display.addFilter(SWT.Skin, e -> {
                if (e.widget instanceof Button button && button.getData(SEEN) == null) {
                    button.setData(SEEN, true);
                    button.addListener(SWT.Paint, ButtonFaces::paint);
                }
            });
        }
    }

    private static void paint(Event e) {
        Button button = (Button) e.widget;
        edge(button, e.gc);
        if (!button.isEnabled()) {
            GC gc = e.gc;
            Point size = button.getSize();
            gc.setAlpha(VEIL);
            gc.setBackground(Palette.current().color(Tone.PAPER));
            gc.fillRectangle(0, 0, size.x, size.y);
        }
    }

    private static void edge(Button button, GC gc) {
        int style = button.getStyle();
        if (Palette.isDark() && (style & (SWT.CHECK | SWT.RADIO)) != 0 && !button.getSelection()) {
            gc.setAntialias(SWT.ON);
            gc.setForeground(Palette.current().color(Tone.MUTED));
            int top = (button.getSize().y - BOX) / 2;
            if ((style & SWT.RADIO) != 0) {
                gc.drawOval(BOX_AT, top, BOX - 1, BOX - 1);
            } else {
                gc.drawRoundRectangle(BOX_AT, top, BOX - 1, BOX - 1, 4, 4);
            }
        }
    }
}
