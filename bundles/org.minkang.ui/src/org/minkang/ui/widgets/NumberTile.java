package org.minkang.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.minkang.ui.Css;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/** A number with its name that opens the list behind it. */
public final class NumberTile extends Canvas {

    private final String label;
    private String value = "";
    private Tone tone = Tone.TEXT;
    private Runnable open = () -> { };
    private boolean hover;

    public NumberTile(Composite parent, String label) {
        super(parent, SWT.DOUBLE_BUFFERED);
        Css.style(this, Css.PAPER);
        this.label = label;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseUp, e -> open.run());
        addListener(SWT.MouseEnter, e -> hover(true));
        addListener(SWT.MouseExit, e -> hover(false));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = true);
        addListener(SWT.KeyDown, e -> {
            if (e.character == SWT.CR || e.character == ' ') {
                open.run();
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = label + " " + value;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_LINK;
            }
        });
    }

    public void onOpen(Runnable action) {
        open = action;
    }

    public void show(long number, Tone newTone) {
        value = String.format("%,d", number);
        tone = newTone;
        redraw();
    }

    public String value() {
        return value;
    }

    private void hover(boolean on) {
        hover = on;
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        gc.setFont(Look.number());
        Point big = gc.textExtent(value);
        gc.setFont(Look.base());
        Point small = gc.textExtent(label);
        gc.dispose();
        return new Point(Math.max(150, Math.max(big.x, small.x) + 32), big.y + small.y + 28);
    }

    private void paint(Event e) {
        GC gc = e.gc;
        gc.setAntialias(SWT.ON);
        Palette p = Palette.current();
        Rectangle area = getClientArea();
        gc.setBackground(p.color(hover ? Tone.PRIMARY_SOFT : Tone.FRAME));
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, 8, 8);
        gc.setForeground(p.color(isFocusControl() ? Tone.PRIMARY : Tone.LINE));
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, 8, 8);
        gc.setFont(Look.base());
        gc.setForeground(p.color(Tone.MUTED));
        gc.drawText(label, 16, 12, true);
        int below = 12 + gc.textExtent(label).y + 2;
        gc.setFont(Look.number());
        gc.setForeground(p.color(tone));
        gc.drawText(value, 16, below, true);
    }
}
