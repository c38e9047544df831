package org.minkang.enrollment.ui.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.minkang.base.Text;
import org.minkang.enrollment.ui.Figure;
import org.minkang.ui.Css;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/** Who became enrolled day by day, as bars over the whole width; the day under the mouse is told as a tip. */
final class DayChart extends Canvas {

    private static final Text TEXT = Text.of(DayChart.class);
    private static final int HIGH = 44;
    private static final int MOST_WIDE = 22;

    private List<Map.Entry<LocalDate, Long>> days = List.of();

    DayChart(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        Css.style(this, Css.PAPER);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseMove, this::tip);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = words();
            }
        });
    }

    void show(Map<LocalDate, Long> newDays) {
        days = List.copyOf(newDays.entrySet());
        redraw();
    }

    /** The same in words, for who cannot see it. */
    String words() {
        return days.isEmpty() ? "" : TEXT.get("chart.words", days.get(0).getKey(), days.get(days.size() - 1).getKey(), Figure.grouped(most()));
    }

    private long most() {
        return days.stream().mapToLong(Map.Entry::getValue).max().orElse(0);
    }

    private int step() {
        return days.isEmpty() ? 1 : Math.max(2, Math.min(Look.scaled(MOST_WIDE), getClientArea().width / days.size()));
    }

    private void tip(Event e) {
        int at = e.x / step();
        setToolTipText(at >= 0 && at < days.size() ? TEXT.get("chart.day", days.get(at).getKey(), Figure.grouped(days.get(at).getValue())) : null);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 300 : wHint, Look.scaled(HIGH) + Look.scaled(18));
    }

    private void paint(Event e) {
        if (days.isEmpty()) {
            return;
        }
        Palette p = Palette.current();
        Rectangle area = getClientArea();
        e.gc.setFont(Look.small());
        int high = area.height - e.gc.getFontMetrics().getHeight() - 3;
        int step = step();
        long most = Math.max(1, most());
        for (int i = 0; i < days.size(); i++) {
            long count = days.get(i).getValue();
            int tall = count == 0 ? 0 : (int) Math.max(1, high * count / most);
            e.gc.setBackground(p.color(i == days.size() - 1 ? Tone.PRIMARY : Tone.MUTED));
            e.gc.fillRectangle(i * step, high - tall, Math.max(1, step - Math.max(1, step / 4)), tall);
        }
        e.gc.setBackground(p.color(Tone.LINE));
        e.gc.fillRectangle(0, high, step * days.size(), 1);
        e.gc.setForeground(p.color(Tone.MUTED));
        String first = days.get(0).getKey().toString();
        e.gc.drawText(first, 0, high + 2, true);
        String last = TEXT.get("chart.last", days.get(days.size() - 1).getKey(), Figure.grouped(days.get(days.size() - 1).getValue()));
        Point size = e.gc.textExtent(last);
        int right = Math.min(area.width, step * days.size()) - size.x;
        if (right > e.gc.textExtent(first).x + Look.GRID) {
            e.gc.drawText(last, right, high + 2, true);
        }
    }
}
