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
 * Lets a button that cannot be pressed look so. A colour from the style sheet holds in GTK for every state of the
 * widget and there is none for the disabled one, so what is disabled is veiled with the colour of the paper. Other
 * window systems draw it grey themselves.
 */
public final class DisabledButtons {

    private static final String SEEN = "org.minkang.ui.veiled";
    /** Of 255: words stay readable and are plainly weaker than those beside them. */
    private static final int VEIL = 150;

    private DisabledButtons() {
    }

    /** Sees to every button that the display will ever show, those of the platform's dialogs too. */
    public static void show(Display display) {
        if ("gtk".equals(SWT.getPlatform())) {
            display.addFilter(SWT.Skin, e -> {
                if (e.widget instanceof Button button && button.getData(SEEN) == null) {
                    button.setData(SEEN, true);
                    button.addListener(SWT.Paint, DisabledButtons::paint);
                }
            });
        }
    }

    private static void paint(Event e) {
        Button button = (Button) e.widget;
        if (!button.isEnabled()) {
            GC gc = e.gc;
            Point size = button.getSize();
            gc.setAlpha(VEIL);
            gc.setBackground(Palette.current().color(Tone.PAPER));
            gc.fillRectangle(0, 0, size.x, size.y);
        }
    }
}
