package org.minkang.ui.widgets;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
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

/** Places such as places as cells: the more is left of one, the warmer it is; green when nothing is. */
public final class HeatMap extends Canvas {

    /**
     * One place.
     *
     * @param key   what opening it hands over
     * @param name  short enough for a cell
     * @param tip   the whole name
     * @param left  how much is left
     * @param whole out of how much
     */
    public record Cell(String key, String name, String tip, long left, long whole) {

        String count() {
            return left + " / " + whole;
        }
    }


    /** How wide a cell is, before scaling. */
    private static final int WIDTH = 132;
    private static final int HEIGHT = 46;
    private static final int GAP = 6;

    private List<Cell> places = List.of();
    private Consumer<String> open = key -> { };
    private int here;

    public HeatMap(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        Css.style(this, Css.PAPER);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseUp, e -> at(e.x, e.y, true));
        addListener(SWT.MouseMove, e -> at(e.x, e.y, false));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.KeyDown, this::key);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = here < places.size() ? places.get(here).tip() + " " + places.get(here).left() : "";
            }
        });
    }

    /** How wide it is with so many places beside each other. */
    public static int width(int beside) {
        return beside * (Look.scaled(WIDTH) + GAP);
    }

    public void show(List<Cell> newPlaces) {
        places = List.copyOf(newPlaces);
        here = Math.min(here, Math.max(0, places.size() - 1));
        redraw();
    }

    /** @param action gets the key of the place that was chosen */
    public void onOpen(Consumer<String> action) {
        open = action;
    }

    private int across() {
        return Math.max(1, (getClientArea().width + GAP) / (Look.scaled(WIDTH) + GAP));
    }

    private Rectangle cell(int index) {
        int width = Look.scaled(WIDTH);
        int height = Look.scaled(HEIGHT);
        return new Rectangle(index % across() * (width + GAP), index / across() * (height + GAP), width, height);
    }

    private void at(int x, int y, boolean choose) {
        for (int i = 0; i < places.size(); i++) {
            if (cell(i).contains(x, y)) {
                Cell place = places.get(i);
                setToolTipText(place.tip() + "  " + place.count());
                if (choose) {
                    here = i;
                    open.accept(place.key());
                }
                return;
            }
        }
        setToolTipText(null);
    }

    private void key(Event e) {
        int step = switch (e.keyCode) {
            case SWT.ARROW_LEFT -> -1;
            case SWT.ARROW_RIGHT -> 1;
            case SWT.ARROW_UP -> -across();
            case SWT.ARROW_DOWN -> across();
            default -> 0;
        };
        if (e.character == SWT.CR && here < places.size()) {
            open.accept(places.get(here).key());
        } else if (step != 0 && here + step >= 0 && here + step < places.size()) {
            here += step;
            redraw();
        }
    }

    private void paint(Event e) {
        GC gc = e.gc;
        gc.setAntialias(SWT.ON);
        Palette palette = Palette.current();
        for (int i = 0; i < places.size(); i++) {
            Rectangle cell = cell(i);
            if (cell.intersects(e.x, e.y, e.width, e.height)) {
                paint(gc, palette, places.get(i), cell, i == here && isFocusControl());
            }
        }
    }

    private static void paint(GC gc, Palette palette, Cell place, Rectangle cell, boolean focus) {
        double share = place.whole() == 0 ? 0 : (double) place.left() / place.whole();
        Color fill = mixed(palette.color(Tone.PAPER), palette.color(place.left() == 0 ? Tone.GOOD : Tone.BAD),
                place.left() == 0 ? 0.18 : 0.08 + 0.42 * share);
        gc.setBackground(fill);
        gc.fillRoundRectangle(cell.x, cell.y, cell.width, cell.height, 6, 6);
        gc.setForeground(palette.color(focus ? Tone.PRIMARY : Tone.LINE));
        gc.setLineWidth(focus ? 2 : 1);
        gc.drawRoundRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1, 6, 6);
        gc.setClipping(cell.x + 6, cell.y, cell.width - 12, cell.height);
        gc.setForeground(palette.color(Tone.TEXT));
        gc.setFont(Look.base());
        Point name = gc.textExtent(place.name());
        gc.drawText(place.name(), cell.x + 8, cell.y + 4, true);
        gc.setFont(Look.bold());
        gc.drawText(place.count(), cell.x + 8, cell.y + 4 + name.y, true);
        gc.setClipping((Rectangle) null);
    }

    private static Color mixed(Color paper, Color ink, double share) {
        return new Color((int) (paper.getRed() + (ink.getRed() - paper.getRed()) * share),
                (int) (paper.getGreen() + (ink.getGreen() - paper.getGreen()) * share),
                (int) (paper.getBlue() + (ink.getBlue() - paper.getBlue()) * share));
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? width(3) : wHint;
        return new Point(width, hHint == SWT.DEFAULT ? Look.scaled(200) : hHint);
    }
}
