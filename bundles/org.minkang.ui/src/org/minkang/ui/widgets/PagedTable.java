package org.minkang.ui.widgets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Background;
import org.minkang.ui.Failures;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/**
 * A list of any length: rows are read page by page as they are seen, sorting happens where the rows come from.
 * Enter opens, Space marks, Ctrl+C copies for Excel, Right and Left go to columns out of sight; the place in the list is kept when it is read again.
 *
 * @param <R> a row
 */
public final class PagedTable<R> extends Composite {

    private static final int PAGE = 60;
    private static final int ROW_HEIGHT = 23;
    /** GTK does something for each row that comes or goes; so many take about as long as a key stroke. */
    private static final int SLICE = 4_000;
    private static final int HEADING_ROOM = 14;
    /** Wider columns give way where there is too little room. */
    private static final int NARROW = 130;
    // characters, because the first image in a table makes GTK keep room for one in every column
    private static final String UNMARKED = "\u2610";
    private static final String MARKED = "\u2611";

    /**
     * A column.
     *
     * @param sort  the key by which the source sorts, or null
     * @param right whether numbers stand at the right
     * @param bar   a bar instead of text, from -1 (to the left of the middle) to 1 (to the right); or null
     * @param whole whether the bar begins at the left, for a share from 0 to 1; in the tone of the cell
     */
    public record Column<R>(String heading, int width, boolean right, String sort, Function<R, String> text,
            Function<R, Tone> tone, ToDoubleFunction<R> bar, boolean whole) {

        /** A bar for what another column says in numbers. */
        public static <R> Column<R> bar(String heading, int width, ToDoubleFunction<R> share) {
            return new Column<>(heading, width, false, null, r -> "", r -> Tone.TEXT, share, false);
        }

        /** A bar from the left for a share from 0 to 1. */
        public static <R> Column<R> share(String heading, int width, ToDoubleFunction<R> share) {
            return new Column<>(heading, width, false, null, r -> "", r -> Tone.MUTED, share, true);
        }

        public static <R> Column<R> of(String heading, int width, Function<R, String> text) {
            return new Column<>(heading, width, false, null, text, r -> Tone.TEXT, null, false);
        }

        public Column<R> sortedBy(String key) {
            return new Column<>(heading, width, right, key, text, tone, bar, whole);
        }

        public Column<R> atRight() {
            return new Column<>(heading, width, true, sort, text, tone, bar, whole);
        }

        public Column<R> toned(Function<R, Tone> by) {
            return new Column<>(heading, width, right, sort, text, by, bar, whole);
        }
    }

    /** Where the rows come from; called beside the UI thread. */
    public interface Source<R> {
        long count();

        List<R> page(int first, int max);

        /** The same for a source that finds what is near the end from there. @param of how many rows were counted */
        default List<R> page(int first, int max, long of) {
            return page(first, max);
        }

        /** Whether the rows can only be read after they were counted. Otherwise the first ones are shown meanwhile. */
        default boolean countsFirst() {
            return false;
        }

        /** A short list that is read as a whole, anew each time it is counted. */
        static <R> Source<R> whole(Supplier<List<R>> read) {
            return new Source<>() {
                private volatile List<R> all = List.of();

                @Override
                public boolean countsFirst() {
                    return true;
                }

                @Override
                public long count() {
                    all = List.copyOf(read.get());
                    return all.size();
                }

                @Override
                public List<R> page(int first, int max) {
                    List<R> now = all;
                    return now.subList(Math.min(first, now.size()), Math.min(first + max, now.size()));
                }
            };
        }
    }

    private final Table table;
    private final List<Column<R>> columns;
    private final ToLongFunction<R> id;
    private final boolean marks;
    private final Map<Integer, R> rows = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Long, R> marked = new LinkedHashMap<>();
    private ColumnMemory memory;
    private boolean fitted;
    private Source<R> source;
    private int generation;
    private long count;
    private boolean counted = true;
    private boolean resizing;
    private int reads;
    private final Label empty;
    private Long toSelect;
    private boolean sameOrNone;
    private boolean closing;
    private Consumer<R> open = r -> { };
    private Runnable changed = () -> { };
    private BiFunction<String, Boolean, Boolean> sorter = (k, d) -> false;
    private Consumer<Throwable> failed;

    /**
     * @param marks whether rows can be marked for something that is done with many
     */
    public PagedTable(Composite parent, List<Column<R>> columns, ToLongFunction<R> id, boolean marks) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(new Over());
        this.columns = List.copyOf(columns);
        this.id = id;
        this.marks = marks;
        table = new Table(this, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        makeColumns();
        table.addListener(SWT.SetData, this::fill);
        // rows of one height whatever is in them: otherwise the list jumps while its rows are being read
        table.addListener(SWT.MeasureItem, e -> e.height = Math.max(e.height, ROW_HEIGHT));
        if (columns.stream().anyMatch(c -> c.bar() != null)) {
            table.addListener(SWT.PaintItem, this::paintBar);
        }
        table.addListener(SWT.DefaultSelection, e -> {
            if ((e.stateMask & SWT.MOD1) == 0) { // Ctrl+Enter is the page's primary action, not this row
                selected().ifPresent(open);
            }
        });
        table.addListener(SWT.Selection, e -> changed.run());
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.MouseDown, this::clickMark);
        addListener(SWT.Dispose, e -> closing = true);
        empty = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        empty.setText(Text.of(PagedTable.class).get("list.empty"));
        empty.setVisible(false);
        empty.moveAbove(table);
    }

    /** What stands in the list when it has no rows, instead of the usual word. */
    public void whenEmpty(String words) {
        empty.setText(words);
        layout();
    }

    /** The list in all the room there is, and over it the words when it is empty. */
    private final class Over extends Layout {

        @Override
        protected Point computeSize(Composite of, int wHint, int hHint, boolean changed) {
            return of.getChildren()[1].computeSize(wHint, hHint, changed);
        }

        @Override
        protected void layout(Composite of, boolean changed) {
            Rectangle room = of.getClientArea();
            Control words = of.getChildren()[0];
            Table list = (Table) of.getChildren()[1];
            fit(room.width);
            list.setBounds(room);
            Point size = words.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            words.setBounds(Look.GRID, list.getHeaderHeight() + Look.GRID, Math.min(size.x, Math.max(0, room.width - 2 * Look.GRID)),
                    size.y);
        }
    }

    /** Where the type is large, wide columns give way so that the last ones stay in sight; widths set by hand are kept. */
    private void fit(int room) {
        if (fitted || room <= 0) {
            return;
        }
        if (memory != null && memory.kept()) {
            fitted = true;
            return;
        }
        List<TableColumn> all = ofRows();
        int over = all.stream().mapToInt(TableColumn::getWidth).sum() - room;
        int least = Look.scaled(NARROW);
        int spare = all.stream().mapToInt(c -> Math.max(0, c.getWidth() - least)).sum();
        fitted = over < spare; // a page that is still being laid out has no room yet
        if (over > 0 && over < spare) {
            Runnable give = () -> all.stream().filter(c -> c.getWidth() > least)
                    .forEach(c -> c.setWidth(c.getWidth() - (c.getWidth() - least) * over / spare - 1));
            if (memory == null) {
                give.run();
            } else {
                memory.quietly(give);
            }
        }
    }

    private void makeColumns() {
        if (marks) {
            TableColumn mark = new TableColumn(table, SWT.NONE);
            mark.setWidth(Look.scaled(34));
            mark.setText(UNMARKED);
        }
        GC heading = new GC(table);
        heading.setFont(Look.bold());
        for (Column<R> c : columns) {
            TableColumn column = new TableColumn(table, c.right() ? SWT.RIGHT : SWT.LEFT);
            column.setText(c.heading());
            column.setWidth(Math.max(Look.scaled(c.width()), heading.textExtent(c.heading()).x + HEADING_ROOM));
            column.setMoveable(false);
            if (c.sort() != null) {
                column.addListener(SWT.Selection, e -> sort(column, c));
            }
        }
        heading.dispose();
        new TableColumn(table, SWT.NONE); // takes the rest of the width, which would else make the last column as wide
    }

    private void paintBar(Event e) {
        int place = e.index - (marks ? 1 : 0);
        R row = rows.get(table.indexOf((TableItem) e.item));
        if (row == null || place < 0 || place >= columns.size() || columns.get(place).bar() == null) {
            return;
        }
        Column<R> column = columns.get(place);
        double share = column.bar().applyAsDouble(row);
        Rectangle cell = ((TableItem) e.item).getBounds(e.index);
        int half = cell.width / 2 - Look.GRID;
        int middle = cell.x + cell.width / 2;
        int length = (int) Math.round(half * Math.min(1, Math.abs(share)));
        int high = Math.max(4, cell.height - 2 * Look.GRID);
        int top = cell.y + (cell.height - high) / 2;
        Palette p = Palette.current();
        if (column.whole()) {
            e.gc.setBackground(p.color(Tone.LINE));
            e.gc.fillRectangle(cell.x + Look.GRID, top, 2 * half, high);
            e.gc.setBackground(p.color(column.tone().apply(row)));
            e.gc.fillRectangle(cell.x + Look.GRID, top, (int) Math.floor(2 * half * Math.min(1, Math.max(0, share))), high);
            return;
        }
        e.gc.setBackground(p.color(share < 0 ? Tone.BAD : Tone.GOOD));
        e.gc.fillRectangle(share < 0 ? middle - length : middle, top, share == 0 ? 0 : Math.max(1, length), high);
        e.gc.setBackground(p.color(Tone.MUTED));
        e.gc.fillRectangle(middle, cell.y + 2, 1, cell.height - 4);
    }

    private void sort(TableColumn column, Column<R> c) {
        boolean down = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        if (sorter.apply(c.sort(), down)) {
            table.setSortColumn(column);
            table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        }
    }

    /** What to do when a heading is clicked: gets the sort key and whether downwards, says whether it sorts. */
    public void onSort(BiFunction<String, Boolean, Boolean> by) {
        sorter = by;
    }

    /**
     * From now on widths and hidden columns are kept from one start to the next.
     *
     * @param listId which list this is, for all who work on this machine
     */
    public void rememberColumns(String listId) {
        List<TableColumn> all = ofRows();
        memory = ColumnMemory.keep(table, listId, all.subList(marks ? 1 : 0, all.size()));
    }

    public void onOpen(Consumer<R> action) {
        open = action;
    }

    /** Told when the selection or the marks change, and when a count arrives. */
    public void onChange(Runnable action) {
        changed = action;
    }

    public void onFailure(Consumer<Throwable> action) {
        failed = action;
    }

    /** Shows rows from a source, from the top. */
    public void show(Source<R> newSource) {
        source = newSource;
        marked.clear();
        empty.setVisible(false); // whether it is, is about to be read
        if (newSource.countsFirst()) {
            read(0, -1);
        } else {
            readTop();
        }
    }

    /** The first rows as soon as they are read; counting a hundred thousand takes longer, and nobody has to wait for it. */
    private void readTop() {
        int mine = ++generation;
        Source<R> from = source;
        long[] size = {-1};
        boolean[] there = {false};
        counted = false;
        load(() -> from.page(0, PAGE), page -> {
            if (mine == generation) {
                there[0] = true;
                counted = page.size() < PAGE || size[0] >= 0;
                arrived(new First<>(page.size() < PAGE ? page.size() : Math.max(page.size(), size[0]), Map.of(0, page)), 0, -1);
            }
        });
        Background.load(table, from::count, n -> {
            size[0] = n;
            if (mine == generation && there[0] && !counted) {
                counted = true;
                count = n;
                resize();
                changed.run();
            }
        }, this::fail);
    }

    /** Reads rows; as long as that lasts the list is {@link #reading}. */
    private <T> void load(Callable<T> read, Consumer<T> then) {
        reads++;
        Background.load(table, read, got -> {
            reads--;
            then.accept(got);
        }, e -> {
            reads--;
            fail(e);
        });
    }

    /** Reads again from the top and selects the row of this id, if it stands among the first that are read. */
    public void refreshTo(long rowId) {
        toSelect = rowId;
        read(0, table.getSelectionIndex());
    }

    /** Reads again; the same row stays selected, and none when it is gone: what is done next must not be done to another. */
    public void refreshSame() {
        toSelect = selected().map(id::applyAsLong).orElse(null);
        sameOrNone = true;
        read(table.getTopIndex(), -1);
    }

    /** Reads again and stays where it is. */
    public void refresh() {
        if (source != null) {
            read(table.getTopIndex(), table.getSelectionIndex());
        }
    }

    private void read(int top, int selection) {
        int mine = ++generation;
        Source<R> from = source;
        Set<Integer> pages = new HashSet<>();
        pages.add(Math.max(0, top) / PAGE);
        if (selection >= 0) {
            pages.add(selection / PAGE); // it may be out of sight, and still be what a command works on
        }
        load(() -> {
            long size = from.count();
            Map<Integer, List<R>> read = new HashMap<>();
            pages.forEach(page -> read.put(page, from.page(page * PAGE, PAGE, size)));
            return new First<>(size, read);
        }, first -> {
            if (mine == generation) {
                counted = true;
                arrived(first, top, selection);
            }
        });
    }

    /** The count and the pages where the list stands and where its selection is, read together. */
    private record First<R>(long count, Map<Integer, List<R>> pages) {
    }

    private void arrived(First<R> first, int top, int selection) {
        rows.clear();
        asked.clear();
        count = first.count();
        empty.setVisible(count == 0);
        layout();
        first.pages().forEach((page, read) -> keep(page * PAGE, read));
        asked.addAll(first.pages().keySet());
        resize();
        table.clearAll();
        if (count > 0) {
            int at = found(selection);
            if (at >= 0 || table.isFocusControl() && !sameOrNone) {
                table.setSelection((int) Math.min(Math.max(0, at), count - 1));
            } else {
                table.deselectAll();
            }
            // after the selection, which scrolls by itself
            table.setTopIndex((int) Math.min(top, count - 1));
            if (toSelect != null) {
                table.showSelection();
            }
        }
        toSelect = null;
        sameOrNone = false;
        changed.run();
    }

    /**
     * Gives the widget as many rows as there are, a slice at a time, so that a long list neither keeps its first rows
     * waiting nor the keyboard. No setRedraw(false) around it: GTK leaves a table blank that gets its scroll bar meanwhile.
     */
    private void resize() {
        int wanted = (int) Math.min(count, Integer.MAX_VALUE);
        int now = table.getItemCount();
        resizing = Math.abs(wanted - now) > SLICE;
        table.setItemCount(!resizing ? wanted : now + (wanted > now ? SLICE : -SLICE));
        if (resizing) {
            getDisplay().timerExec(1, () -> {
                if (resizing && !isDisposed()) {
                    resize();
                }
            });
        }
    }

    /** Where the row stands that is to be selected, else where the selection was. */
    private int found(int selection) {
        return toSelect == null ? selection : rows.entrySet().stream().filter(e -> id.applyAsLong(e.getValue()) == toSelect)
                .mapToInt(Map.Entry::getKey).findFirst().orElse(selection);
    }

    private void keep(int start, List<R> page) {
        for (int i = 0; i < page.size(); i++) {
            rows.put(start + i, page.get(i));
        }
    }

    private void fill(Event e) {
        TableItem item = (TableItem) e.item;
        Css.leave(item);
        int index = e.index;
        R row = rows.get(index);
        if (row == null && index < count) {
            item.setText(marks ? 1 : 0, "…");
            ask(index / PAGE);
        }
        if (row == null) {
            return;
        }
        int offset = 0;
        if (marks) {
            boolean on = marked.containsKey(id.applyAsLong(row));
            item.setText(0, on ? MARKED : UNMARKED);
            item.setForeground(0, Palette.current().color(on ? Tone.PRIMARY : Tone.MUTED));
            offset = 1;
        }
        for (int i = 0; i < columns.size(); i++) {
            Column<R> c = columns.get(i);
            Tone tone = c.tone().apply(row);
            item.setText(i + offset, c.text().apply(row));
            item.setForeground(i + offset, tone == Tone.TEXT ? null : Palette.current().color(tone));
        }
    }

    private void ask(int page) {
        if (!asked.add(page)) {
            return;
        }
        int mine = generation;
        Source<R> from = source;
        long of = count;
        load(() -> from.page(page * PAGE, PAGE, of), got -> {
            if (mine == generation && !got.isEmpty()) {
                keep(page * PAGE, got);
                int last = Math.min(page * PAGE + got.size(), table.getItemCount()) - 1;
                table.clear(page * PAGE, Math.max(page * PAGE, last));
            }
        });
    }

    private void fail(Throwable e) {
        if (failed != null) {
            failed.accept(e);
        } else {
            Failures.show(table, e);
        }
    }

    private void key(Event e) {
        if (e.keyCode == 'c' && (e.stateMask & SWT.MOD1) != 0) {
            copy();
        } else if (e.keyCode == 'a' && (e.stateMask & SWT.MOD1) != 0) {
            table.selectAll();
            changed.run();
        } else if (marks && e.character == ' ') {
            toggle(table.getSelectionIndices());
            e.doit = false;
        } else if (e.keyCode == SWT.ARROW_RIGHT && e.stateMask == 0) {
            showNext();
            e.doit = false;
        } else if (e.keyCode == SWT.ARROW_LEFT && e.stateMask == 0) {
            showBefore();
            e.doit = false;
        }
    }

    // by the scroll bar: showColumn scrolls some time later, and the next key would go on from where it was before

    /** Scrolls to the first column that is cut off at the right. */
    private void showNext() {
        int room = table.getClientArea().width;
        int seen = table.getHorizontalBar().getSelection() + room;
        int start = 0;
        for (TableColumn c : ofRows()) {
            int end = start + c.getWidth();
            if (end > seen) {
                table.getHorizontalBar().setSelection(Math.min(start, end - room));
                return;
            }
            start = end;
        }
    }

    /** Scrolls to the last column that is cut off at the left. */
    private void showBefore() {
        int seen = table.getHorizontalBar().getSelection();
        int before = 0;
        int start = 0;
        for (TableColumn c : ofRows()) {
            before = start < seen ? start : before;
            start += c.getWidth();
        }
        table.getHorizontalBar().setSelection(before);
    }

    /** The columns without the one that takes the rest of the width. */
    private List<TableColumn> ofRows() {
        return List.of(table.getColumns()).subList(0, table.getColumnCount() - 1);
    }

    private void clickMark(Event e) {
        if (marks && e.button == 1 && e.x < table.getColumn(0).getWidth()) {
            TableItem item = table.getItem(new Point(e.x, e.y));
            if (item != null) {
                toggle(new int[] {table.indexOf(item)});
            }
        }
    }

    private void toggle(int[] indices) {
        boolean on = false;
        for (int i : indices) {
            on |= rows.containsKey(i) && !marked.containsKey(id.applyAsLong(rows.get(i)));
        }
        for (int i : indices) {
            R row = rows.get(i);
            if (row != null && on) {
                marked.put(id.applyAsLong(row), row);
            } else if (row != null) {
                marked.remove(id.applyAsLong(row));
            }
            table.clear(i);
        }
        changed.run();
    }

    /** Copies the selected rows, or the marked ones, with headings, as a table for Excel. */
    public void copy() {
        List<R> chosen = marked.isEmpty() ? selection() : new ArrayList<>(marked.values());
        if (chosen.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] {Tsv.of(columns, chosen)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    public Optional<R> selected() {
        return Optional.ofNullable(rows.get(table.getSelectionIndex()));
    }

    /** The selected rows that are read already. */
    public List<R> selection() {
        List<R> chosen = new ArrayList<>();
        for (int i : table.getSelectionIndices()) {
            if (rows.containsKey(i)) {
                chosen.add(rows.get(i));
            }
        }
        return chosen;
    }

    /** The marked rows, in the order they were marked. */
    public List<R> marked() {
        return List.copyOf(marked.values());
    }

    public void unmark() {
        marked.clear();
        table.clearAll();
        changed.run();
    }

    /** Selects a row by its index and shows it. */
    public void select(int index) {
        table.setSelection(index);
        table.showSelection();
        changed.run();
    }

    public long count() {
        return count;
    }

    /** Whether {@link #count} is all there are; a little while after {@link #show} only the first rows are known. */
    public boolean counted() {
        return counted;
    }

    /** Whether rows are being read. */
    public boolean reading() {
        return reads > 0;
    }

    /** Whether the widget has all its rows. */
    public boolean settled() {
        return counted && !resizing;
    }

    /** The rows that are in sight: first and last, counted from 1; both 0 for an empty list. */
    public int[] inSight() {
        if (count == 0) {
            return new int[] {0, 0};
        }
        int fit = Math.max(1, table.getClientArea().height / Math.max(1, table.getItemHeight()));
        int top = table.getTopIndex();
        return new int[] {top + 1, (int) Math.min(count, top + fit)};
    }

    public Table table() {
        return table;
    }

    @Override
    public boolean setFocus() {
        if (closing) { // a list that loses its focus because it goes has rows no more
            return false;
        }
        if (table.isDisposed()) {
            return false;
        }
        if (count > 0 && table.getSelectionIndex() < 0) {
            table.setSelection(0);
            changed.run();
        }
        return table.setFocus();
    }
}
