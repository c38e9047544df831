package org.minkang.app.frame;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/** A tip at the right of its control: the system's own comes under the mouse and would cover what stands below. */
final class BesideTip extends DefaultToolTip {

    private static final int DELAY = 500;
    private static final int GAP = 6;

    private final Control control;
    /** Whoever has clicked knows where they go. */
    private boolean clicked;

    BesideTip(Control control, String text) {
        super(control, SWT.NONE, false);
        this.control = control;
        setText(text);
        setPopupDelay(DELAY);
        setRespectDisplayBounds(true);
        control.addListener(SWT.MouseDown, e -> clicked = true);
        control.addListener(SWT.MouseEnter, e -> clicked = false);
    }

    @Override
    public Point getLocation(Point tipSize, Event event) {
        Point size = control.getSize();
        return control.toDisplay(size.x + GAP, (size.y - tipSize.y) / 2);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        // the theme may have changed since
        setBackgroundColor(Palette.current().color(Tone.FRAME));
        setForegroundColor(Palette.current().color(Tone.TEXT));
        return !clicked && super.shouldCreateToolTip(event);
    }
}
