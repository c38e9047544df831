package org.minkang.ui.reports;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureTable;
import org.minkang.ui.Css;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/**
 * A table of figures, with bars beside one column of it. The arrow keys go from figure to figure, Enter or a click opens
 * the rows of one, Ctrl+C copies the table for Excel.
 */
final class FigureGrid extends Canvas {

    private static final int ROOM = 12;
    private static final int ROW_ROOM = 6;
    private static final int MOST_OF_A_NAME = 300;
    private static final int LONGEST_BAR = 320;
    private static final int BAR_INSET = 5;

    private final FigureTable table;
    private final int[] left;
    private final int rowHeight;
    private int line;
    private int column;
    private Point hover;
    private BiConsumer<FigureLine, Integer> open = (l, c) -> { };
    private Consumer<Rectangle> moved = r -> { };

    FigureGrid(Composite parent, FigureTable table) {
        super(parent, SWT.DOUBLE_BUFFERED);
        Css.style(this, Css.PAPER);
        this.table = table;
        left = new int[table.columns().size() + 2];
        GC gc = new GC(this);
        gc.setFont(Look.bold());
        rowHeight = gc.textExtent("\u4e2d0").y + ROW_ROOM;
        int name = gc.textExtent(table.lineName()).x;
        for (FigureLine l : table.lines()) {
            name = Math.max(name, gc.textExtent(l.label()).x);
        }
        left[1] = Math.min(Look.scaled(MOST_OF_A_NAME), name) + 2 * ROOM;
        for (int c = 0; c < table.columns().size(); c++) {
            int width = gc.textExtent(table.columns().get(c).heading()).x;
            for (FigureLine l : table.lines()) {
                width = Math.max(width, gc.textExtent(l.figures().get(c).text()).x);
            }
            left[c + 2] = left[c + 1] + width + 2 * ROOM;
        }
        gc.dispose();
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> hover(at(e.x, e.y)));
        addListener(SWT.MouseExit, e -> hover(null));
        addListener(SWT.MouseDown, e -> setFocus());
        addListener(SWT.MouseUp, this::click);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> go(line, column));
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN && e.detail != SWT.TRAVERSE_ARROW_NEXT
                && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        speak();
    }

    private void speak() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = table.title() + (table.lines().isEmpty() ? "" : ": " + spoken());
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TABLE;
            }
        });
    }

    private String spoken() {
        FigureLine l = table.lines().get(line);
        return l.label().strip() + ", " + table.columns().get(column).heading() + " " + l.figures().get(column).text();
    }

    /** Gets the line and the column whose rows are wanted. */
    void onOpen(BiConsumer<FigureLine, Integer> action) {
        open = action;
    }

    /** Told where in the grid the chosen figure is, so that it can be brought into sight. */
    void onMove(Consumer<Rectangle> action) {
        moved = action;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int bars = table.bars() < 0 ? 0 : Look.scaled(LONGEST_BAR) / 2;
        return new Point(wHint == SWT.DEFAULT ? left[left.length - 1] + bars : wHint,
                (table.lines().size() + 1) * rowHeight + 2);
    }

    // ---- hand and keys ------------------------------------------------------------------------------------------------

    /** The figure under the mouse as column and line, or null. */
    private Point at(int x, int y) {
        int l = y / rowHeight - 1;
        if (l < 0 || l >= table.lines().size()) {
            return null;
        }
        for (int c = 0; c < table.columns().size(); c++) {
            if (x >= left[c + 1] && x < left[c + 2]) {
                return new Point(c, l);
            }
        }
        return null;
    }

    private Figure figure(Point at) {
        return table.lines().get(at.y).figures().get(at.x);
    }

    private void hover(Point at) {
        Point now = at != null && !figure(at).rows().isEmpty() ? at : null;
        if (!Objects.equals(now, hover)) {
            hover = now;
            setCursor(now == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            redraw();
        }
    }

    private void click(Event e) {
        Point at = at(e.x, e.y);
        if (at != null && e.button == 1) {
            go(at.y, at.x);
            open();
        }
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ARROW_DOWN -> go(line + 1, column);
            case SWT.ARROW_UP -> go(line - 1, column);
            case SWT.ARROW_RIGHT -> go(line, column + 1);
            case SWT.ARROW_LEFT -> go(line, column - 1);
            case SWT.HOME -> go(0, column);
            case SWT.END -> go(table.lines().size() - 1, column);
            case 'c' -> {
                if ((e.stateMask & SWT.MOD1) != 0) {
                    copy();
                }
            }
            default -> {
                if (e.character == SWT.CR || e.character == ' ') {
                    open();
                }
            }
        }
    }

    private void go(int newLine, int newColumn) {
        if (table.lines().isEmpty()) {
            return;
        }
        line = Math.max(0, Math.min(table.lines().size() - 1, newLine));
        column = Math.max(0, Math.min(table.columns().size() - 1, newColumn));
        moved.accept(new Rectangle(left[column + 1], line * rowHeight, left[column + 2] - left[column + 1], 2 * rowHeight));
        getAccessible().setFocus(ACC.CHILDID_SELF);
        redraw();
    }

    private void open() {
        if (!table.lines().isEmpty() && !table.lines().get(line).figures().get(column).rows().isEmpty()) {
            open.accept(table.lines().get(line), column);
        }
    }

    private void copy() {
        StringBuilder text = new StringBuilder(table.lineName());
        table.columns().forEach(c -> text.append('\t').append(c.heading()));
        for (FigureLine l : table.lines()) {
            text.append('\n').append(l.label().strip());
            l.figures().forEach(f -> text.append('\t').append(f.value() == null ? "" : f.value()));
        }
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    // ---- drawing --------------------------------------------------------------------------------------------------------

    private void paint(GC gc) {
        Palette p = Palette.current();
        int width = getClientArea().width;
        gc.setBackground(p.color(Tone.FRAME));
        gc.fillRectangle(0, 0, width, rowHeight);
        gc.setFont(Look.bold());
        gc.setForeground(p.color(Tone.MUTED));
        text(gc, table.lineName(), ROOM, 0);
        for (int c = 0; c < table.columns().size(); c++) {
            atRight(gc, table.columns().get(c).heading(), c, 0);
        }
        if (table.bars() >= 0) {
            text(gc, table.columns().get(table.bars()).heading(), left[left.length - 1] + ROOM, 0);
        }
        Rectangle clip = gc.getClipping();
        for (int l = 0; l < table.lines().size(); l++) {
            int y = (l + 1) * rowHeight;
            if (y + rowHeight >= clip.y && y <= clip.y + clip.height) {
                paint(gc, p, l, y, width);
            }
        }
    }

    private void paint(GC gc, Palette p, int l, int y, int width) {
        FigureLine row = table.lines().get(l);
        gc.setForeground(p.color(Tone.LINE));
        gc.drawLine(0, y, width, y);
        gc.setFont(row.total() ? Look.bold() : Look.base());
        gc.setForeground(p.color(Tone.TEXT));
        text(gc, shortened(gc, row.label(), left[1] - 2 * ROOM), ROOM, y);
        for (int c = 0; c < table.columns().size(); c++) {
            boolean here = isFocusControl() && l == line && c == column;
            boolean under = hover != null && hover.y == l && hover.x == c;
            if (here || under) {
                gc.setBackground(p.color(Tone.PRIMARY_SOFT));
                gc.fillRectangle(left[c + 1] + 1, y + 1, left[c + 2] - left[c + 1] - 2, rowHeight - 1);
            }
            boolean nothing = row.figures().get(c).rows().isEmpty();
            gc.setForeground(p.color(nothing ? Tone.MUTED : here || under ? Tone.PRIMARY : Tone.TEXT));
            atRight(gc, row.figures().get(c).text(), c, y);
            if (here) {
                gc.setForeground(p.color(Tone.PRIMARY));
                gc.drawRectangle(left[c + 1] + 1, y + 1, left[c + 2] - left[c + 1] - 3, rowHeight - 2);
            }
        }
        if (table.bars() >= 0 && !row.total()) {
            bar(gc, p, row, y, width);
        }
    }

    private void bar(GC gc, Palette p, FigureLine row, int y, int width) {
        double most = table.lines().stream().filter(l -> !l.total()).map(l -> l.figures().get(table.bars()).value())
                .filter(v -> v != null).mapToDouble(Number::doubleValue).max().orElse(0);
        Number value = row.figures().get(table.bars()).value();
        int start = left[left.length - 1] + ROOM;
        int room = Math.min(Look.scaled(LONGEST_BAR), width - start - ROOM);
        if (value != null && most > 0 && value.doubleValue() > 0 && room > 0) {
            gc.setBackground(p.color(Tone.PRIMARY));
            gc.fillRectangle(start, y + BAR_INSET, Math.max(2, (int) Math.round(room * value.doubleValue() / most)),
                    rowHeight - 2 * BAR_INSET + 1);
        }
    }

    private void text(GC gc, String text, int x, int y) {
        gc.drawText(text, x, y + (rowHeight - gc.textExtent(text).y) / 2 + 1, true);
    }

    private void atRight(GC gc, String text, int c, int y) {
        text(gc, text, left[c + 2] - ROOM - gc.textExtent(text).x, y);
    }

    private static String shortened(GC gc, String text, int room) {
        String shown = text;
        while (gc.textExtent(shown).x > room && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }
}
