package org.minkang.ui.widgets;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.minkang.ui.Css;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/** A number day by day as small bars beside it, the last one strongest. It says nothing that the number does not open. */
public final class DayBars extends Canvas {

    private static final int WIDE = 4;
    private static final int STEP = 6;
    private static final int HIGH = 18;

    private final List<Long> days;

    /** @param words what the bars are, for the tip and for who cannot see them */
    public DayBars(Composite parent, List<Long> days, String words) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.days = List.copyOf(days);
        Css.style(this, Css.PAPER);
        setToolTipText(words);
        addListener(SWT.Paint, this::paint);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = words;
            }
        });
    }

    /** How high the bars are, in pixels of a screen with the usual type; a day with anything has at least one. */
    static int[] heights(List<Long> days, int high) {
        long most = days.stream().mapToLong(Long::longValue).max().orElse(0);
        return days.stream().mapToInt(n -> n <= 0 ? 0 : (int) Math.max(1, Math.round((double) high * n / most))).toArray();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(Look.scaled(days.size() * STEP), Look.scaled(HIGH) + 2);
    }

    private void paint(Event e) {
        Palette p = Palette.current();
        int high = getClientArea().height - 2;
        int[] heights = heights(days, high);
        int step = Look.scaled(STEP);
        e.gc.setBackground(p.color(Tone.LINE));
        e.gc.fillRectangle(0, high + 1, getClientArea().width, 1);
        for (int i = 0; i < heights.length; i++) {
            e.gc.setBackground(p.color(i == heights.length - 1 ? Tone.PRIMARY : Tone.MUTED));
            e.gc.fillRectangle(i * step, high + 1 - heights[i], Look.scaled(WIDE), heights[i]);
        }
    }
}
