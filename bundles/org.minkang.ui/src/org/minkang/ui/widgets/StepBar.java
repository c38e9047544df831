package org.minkang.ui.widgets;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.minkang.ui.Css;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/** Where a case stands: the steps in a line, done, here and ahead. */
public final class StepBar extends Canvas {

    /** State of one step. */
    public enum State {
        DONE, HERE, AHEAD,
        /** The case came to its end here with nothing granted. */
        ENDED
    }

    /**
     * One step.
     *
     * @param tip who and when, shown when the mouse rests on it
     */
    public record Step(String label, State state, String tip) {
    }

    private static final int DOT = 14;
    private static final int GAP = 6;
    private static final int LINE = 28;

    private List<Step> steps = List.of();
    private boolean stopped;

    public StepBar(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        Css.style(this, Css.PAPER);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> setToolTipText(tipAt(e.x)));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = spoken();
            }
        });
    }

    /** @param clockStopped whether the step that is here waits for papers */
    public void show(List<Step> newSteps, boolean clockStopped) {
        steps = List.copyOf(newSteps);
        stopped = clockStopped;
        redraw();
    }

    public List<Step> steps() {
        return steps;
    }

    private String spoken() {
        StringBuilder s = new StringBuilder();
        for (Step step : steps) {
            s.append(s.isEmpty() ? "" : " → ").append(step.label());
            s.append(switch (step.state()) {
                case HERE -> " ●";
                case ENDED -> " ✕";
                default -> "";
            });
        }
        return s.toString();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        gc.setFont(Look.bold());
        int width = 2;
        for (Step s : steps) {
            width += DOT + GAP + gc.textExtent(s.label()).x + GAP + LINE + GAP;
        }
        int height = Math.max(DOT, gc.getFontMetrics().getHeight()) + 10;
        gc.dispose();
        return new Point(wHint == SWT.DEFAULT ? Math.max(60, width - LINE - GAP) : wHint, height);
    }

    private int lineLength(GC gc) {
        int fixed = 2;
        for (Step s : steps) {
            fixed += DOT + GAP + gc.textExtent(s.label()).x + GAP + GAP;
        }
        int free = getClientArea().width - fixed;
        return steps.size() < 2 ? LINE : Math.max(4, Math.min(56, free / (steps.size() - 1)));
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        Palette p = Palette.current();
        gc.setFont(Look.bold());
        int line = lineLength(gc);
        int x = 1;
        int middle = getClientArea().height / 2;
        for (int i = 0; i < steps.size(); i++) {
            Step s = steps.get(i);
            dot(gc, p, s, x, middle);
            x += DOT + GAP;
            gc.setFont(s.state() == State.HERE ? Look.bold() : getFont());
            gc.setForeground(p.color(s.state() == State.AHEAD ? Tone.MUTED : Tone.TEXT));
            Point size = gc.textExtent(s.label());
            gc.drawText(s.label(), x, middle - size.y / 2, true);
            x += size.x + GAP;
            if (i < steps.size() - 1) {
                gc.setForeground(p.color(s.state() == State.DONE ? Tone.GOOD : Tone.LINE));
                gc.setLineWidth(2);
                gc.drawLine(x, middle, x + line, middle);
                x += line + GAP;
            }
        }
    }

    private void dot(GC gc, Palette p, Step s, int x, int middle) {
        int y = middle - DOT / 2;
        gc.setLineWidth(2);
        switch (s.state()) {
            case DONE -> {
                gc.setBackground(p.color(Tone.GOOD));
                gc.fillOval(x, y, DOT, DOT);
                gc.setForeground(p.color(Tone.PAPER));
                gc.drawPolyline(new int[] {x + 4, middle, x + 6, middle + 3, x + 10, middle - 3});
            }
            case ENDED -> {
                gc.setBackground(p.color(Tone.BAD));
                gc.fillOval(x, y, DOT, DOT);
                gc.setForeground(p.color(Tone.PAPER));
                gc.drawLine(x + 4, middle - 3, x + 10, middle + 3);
                gc.drawLine(x + 4, middle + 3, x + 10, middle - 3);
            }
            case HERE -> {
                gc.setForeground(p.color(stopped ? Tone.WARN : Tone.PRIMARY));
                gc.setBackground(gc.getForeground());
                gc.drawOval(x + 1, y + 1, DOT - 2, DOT - 2);
                if (stopped) {
                    gc.fillRectangle(x + 4, middle - 3, 2, 6);
                    gc.fillRectangle(x + 8, middle - 3, 2, 6);
                } else {
                    gc.fillOval(x + 4, middle - 3, 6, 6);
                }
            }
            default -> {
                gc.setForeground(p.color(Tone.LINE));
                gc.drawOval(x + 1, y + 1, DOT - 2, DOT - 2);
            }
        }
    }

    private String tipAt(int mouse) {
        GC gc = new GC(this);
        gc.setFont(Look.bold());
        int line = lineLength(gc);
        int x = 1;
        String tip = null;
        for (Step s : steps) {
            int width = DOT + GAP + gc.textExtent(s.label()).x + GAP;
            if (mouse >= x && mouse < x + width) {
                tip = s.tip().isEmpty() ? null : s.tip();
            }
            x += width + line + GAP;
        }
        gc.dispose();
        return tip;
    }
}
