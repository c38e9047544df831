package org.minkang.chronic.ui.visits;

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
import org.minkang.house.ZeroBoard.Place;
import org.minkang.ui.Css;
import org.minkang.ui.Look;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Palette;

/** The villages of a household check as cells: the more of a village is left, the warmer; green at zero. */
final class HeatMap extends Canvas {

    private static final int WIDTH = 132;
    private static final int HEIGHT = 46;
    private static final int GAP = 6;

    private List<Place> villages = List.of();
    private Consumer<Place> open = p -> { };
    private int here;

    HeatMap(Composite parent) {
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
                e.result = here < villages.size() ? villages.get(here).name() + " " + villages.get(here).left() : "";
            }
        });
    }

    void show(List<Place> newVillages) {
        villages = List.copyOf(newVillages);
        here = Math.min(here, Math.max(0, villages.size() - 1));
        redraw();
    }

    void onOpen(Consumer<Place> action) {
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
        for (int i = 0; i < villages.size(); i++) {
            if (cell(i).contains(x, y)) {
                Place place = villages.get(i);
                setToolTipText(place.name() + "  " + place.left() + " / " + place.listed());
                if (choose) {
                    here = i;
                    open.accept(place);
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
        if (e.character == SWT.CR && here < villages.size()) {
            open.accept(villages.get(here));
        } else if (step != 0 && here + step >= 0 && here + step < villages.size()) {
            here += step;
            redraw();
        }
    }

    private void paint(Event e) {
        GC gc = e.gc;
        gc.setAntialias(SWT.ON);
        Palette palette = Palette.current();
        for (int i = 0; i < villages.size(); i++) {
            Rectangle cell = cell(i);
            if (cell.intersects(e.x, e.y, e.width, e.height)) {
                paint(gc, palette, villages.get(i), cell, i == here && isFocusControl());
            }
        }
    }

    private static void paint(GC gc, Palette palette, Place place, Rectangle cell, boolean focus) {
        double share = place.listed() == 0 ? 0 : (double) place.left() / place.listed();
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
        Point name = gc.textExtent(VisitsModel.shortName(place));
        gc.drawText(VisitsModel.shortName(place), cell.x + 8, cell.y + 4, true);
        gc.setFont(Look.bold());
        gc.drawText(place.left() + " / " + place.listed(), cell.x + 8, cell.y + 4 + name.y, true);
        gc.setClipping((Rectangle) null);
    }

    private static Color mixed(Color paper, Color ink, double share) {
        return new Color((int) (paper.getRed() + (ink.getRed() - paper.getRed()) * share),
                (int) (paper.getGreen() + (ink.getGreen() - paper.getGreen()) * share),
                (int) (paper.getBlue() + (ink.getBlue() - paper.getBlue()) * share));
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? 3 * (Look.scaled(WIDTH) + GAP) : wHint;
        return new Point(width, hHint == SWT.DEFAULT ? Look.scaled(200) : hHint);
    }
}
