package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

class PagedTableTest {

    private final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());
    private final Screen screen = new Screen(null, "");
    private PagedTable<Integer> table;
    private volatile int size = 140_212;

    @BeforeEach
    void open() {
        screen.shell.setLayout(new FillLayout());
        table = new PagedTable<>(screen.shell, List.of(Column.<Integer>of("号", 100, i -> "No " + i).sortedBy("NUMBER"),
                Column.of("式", 100, i -> "=" + i)), i -> i, true);
        screen.shell.open();
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return size;
            }

            @Override
            public List<Integer> page(int first, int max) {
                asked.add(first);
                return IntStream.range(first, Math.min(size, first + max)).boxed().toList();
            }
        });
        screen.settle();
        screen.until(table::settled);
    }

    @AfterEach
    void close() {
        screen.end();
    }

    @Test
    void readsOnlyWhatIsSeenOfALongList() {
        assertEquals(140_212, table.table().getItemCount());
        assertTrue(asked.size() < 6, "pages read: " + asked);
        table.table().setTopIndex(100_000);
        table.table().getItem(100_000).getText(1); // what GTK does when it paints the row
        screen.settle();
        assertEquals("No 100000", table.table().getItem(100_000).getText(1));
        assertTrue(asked.size() < 20, "pages read: " + asked);
    }

    @Test
    void asksForTheCountBeforeThePages() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                order.add("count");
                return 3;
            }

            @Override
            public List<Integer> page(int first, int max) {
                order.add("page");
                return List.of(1, 2, 3);
            }

            @Override
            public boolean countsFirst() {
                return true;
            }
        });
        screen.settle();
        assertEquals(List.of("count", "page"), order);
    }

    @Test
    void staysWhereItIsWhenReadAgain() {
        table.table().setTopIndex(5_000);
        table.select(5_003);
        screen.settle();
        int top = table.table().getTopIndex();
        table.refresh();
        screen.settle();
        assertEquals(top, table.table().getTopIndex(), 2);
        assertEquals(5_003, table.selected().orElseThrow());
    }

    @Test
    void selectsNoOtherRowWhenTheSelectedOneIsGone() {
        List<Integer> rows = new ArrayList<>(List.of(1, 2, 3, 4));
        table.show(PagedTable.Source.whole(() -> rows));
        screen.settle();
        table.select(1);
        table.refreshSame();
        screen.settle();
        assertEquals(2, table.selected().orElseThrow());
        rows.remove(0);
        table.refreshSame();
        screen.settle();
        assertEquals(2, table.selected().orElseThrow(), "it moved up by one");
        rows.remove(0);
        table.refreshSame();
        screen.settle();
        assertTrue(table.selected().isEmpty(), "what is done next is not done to the next one");
    }

    @Test
    void selectsTheRowThatIsWantedWhenItIsReadAgain() {
        table.select(3);
        screen.settle();
        table.refreshTo(7);
        screen.settle();
        assertEquals(7, table.selected().orElseThrow());
        table.refresh();
        screen.settle();
        assertEquals(7, table.selected().orElseThrow(), "wanted once, kept as any selection");
        table.refreshTo(99_999);
        screen.settle();
        assertEquals(7, table.selected().orElseThrow(), "a row further down is not looked for");
    }

    @Test
    void keepsAPlaceWhenTheListGetsShorter() {
        table.select(140_000);
        screen.settle();
        size = 10;
        table.refresh();
        screen.settle();
        screen.until(table::settled);
        assertEquals(10, table.table().getItemCount());
        assertEquals(9, table.table().getSelectionIndex());
    }

    @Test
    void marksWithTheSpaceBarAndCopiesWithoutFormulas() {
        table.select(2);
        screen.key(table.table(), ' ', ' ', 0);
        table.select(4);
        screen.key(table.table(), ' ', ' ', 0);
        assertEquals(List.of(2, 4), table.marked());
        screen.key(table.table(), 'c', (char) 3, SWT.MOD1);
        Clipboard clipboard = new Clipboard(screen.display);
        assertEquals("号\t式\nNo 2\t'=2\nNo 4\t'=4\n", clipboard.getContents(TextTransfer.getInstance()));
        clipboard.dispose();
        screen.key(table.table(), ' ', ' ', 0);
        assertEquals(List.of(2), table.marked());
    }

    @Test
    void opensWithEnter() {
        List<Integer> opened = new ArrayList<>();
        table.onOpen(opened::add);
        table.select(7);
        table.table().notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(List.of(7), opened);
    }

    @Test
    void goesToColumnsOutOfSightWithTheArrows() {
        screen.shell.setSize(300, 400);
        screen.settle();
        Table list = table.table();
        List.of(list.getColumn(1), list.getColumn(2)).forEach(c -> c.setWidth(200));
        screen.until(() -> list.getHorizontalBar().getMaximum() >= 434);
        assertEquals(0, list.getHorizontalBar().getSelection());
        int mark = list.getColumn(0).getWidth();
        int end = mark + 400 - list.getClientArea().width;
        goes(SWT.ARROW_RIGHT, end);
        goes(SWT.ARROW_RIGHT, end);
        goes(SWT.ARROW_LEFT, mark);
        goes(SWT.ARROW_LEFT, 0);
        goes(SWT.ARROW_LEFT, 0);
    }

    private void goes(int arrow, int to) {
        screen.key(table.table(), arrow, '\0', 0);
        assertEquals(to, table.table().getHorizontalBar().getSelection());
    }

    @Test
    void leavesSortingToTheSource() {
        List<String> sorted = new ArrayList<>();
        table.onSort((key, down) -> sorted.add(key + down));
        table.table().getColumn(1).notifyListeners(SWT.Selection, new Event());
        table.table().getColumn(1).notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of("NUMBERfalse", "NUMBERtrue"), sorted);
    }

    @Test
    void saysWhatWentWrong() {
        List<String> said = new ArrayList<>();
        table.onFailure(e -> said.add(e.getMessage()));
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                throw new IllegalStateException("gone");
            }

            @Override
            public List<Integer> page(int first, int max) {
                return List.of();
            }
        });
        screen.settle();
        assertEquals(List.of("gone"), said);
    }
}
