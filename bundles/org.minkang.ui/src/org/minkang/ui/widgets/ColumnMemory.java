package org.minkang.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.minkang.base.Text;
import org.minkang.ui.Look;
import org.minkang.ui.Remembered;

/**
 * Keeps the widths of a table's columns and which of them are shown, from one start to the next. The menu of the table
 * (Shift+F10 or the right mouse button) shows and hides columns and brings the usual ones back.
 */
final class ColumnMemory {

    private static final Text TEXT = Text.of(ColumnMemory.class);
    private static final String HIDDEN = "0";

    private final Table table;
    private final String key;
    private final List<TableColumn> columns;
    private final List<Integer> usual = new ArrayList<>();
    private boolean restoring;
    private List<Integer> quiet = List.of();

    private ColumnMemory(Table table, String key, List<TableColumn> columns) {
        this.table = table;
        this.key = key;
        this.columns = columns;
        columns.forEach(c -> usual.add(c.getWidth()));
    }

    /** @param columns those that may change; what stands before and behind them does not */
    static ColumnMemory keep(Table table, String id, List<TableColumn> columns) {
        ColumnMemory memory = new ColumnMemory(table, "columns." + id, columns);
        memory.restore();
        columns.forEach(c -> c.addListener(SWT.Resize, e -> memory.save()));
        memory.menu();
        return memory;
    }

    /** Whether widths were set by hand. */
    boolean kept() {
        List<Integer> now = widths();
        return IntStream.range(0, usual.size()).anyMatch(i -> Math.abs(now.get(i) - usual.get(i)) > 2);
    }

    /** Changes widths without remembering it, also when the widget tells of them later. */
    void quietly(Runnable change) {
        restoring = true;
        change.run();
        restoring = false;
        quiet = widths();
    }

    private List<Integer> widths() {
        return columns.stream().map(TableColumn::getWidth).toList();
    }

    private void restore() {
        String[] widths = Remembered.get(key, "").split(" ");
        if (widths.length != columns.size()) {
            return; // nothing kept, or for the columns of another version
        }
        quietly(() -> {
            for (int i = 0; i < widths.length; i++) {
                show(i, widths[i].equals(HIDDEN) ? 0 : Look.scaled(number(widths[i], usual.get(i))));
            }
        });
    }

    private static int number(String text, int otherwise) {
        try {
            return Math.max(20, Math.min(2000, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void show(int i, int width) {
        columns.get(i).setResizable(width > 0);
        columns.get(i).setWidth(width);
    }

    /** Widths are kept as they would be at the usual size of type. */
    private void save() {
        if (restoring || table.isDisposed() || widths().equals(quiet)) {
            return;
        }
        StringBuilder widths = new StringBuilder();
        for (TableColumn c : columns) {
            widths.append(widths.isEmpty() ? "" : " ").append(c.getResizable() ? Look.unscaled(c.getWidth()) : HIDDEN);
        }
        Remembered.put(key, widths.toString());
    }

    private void menu() {
        Menu menu = new Menu(table);
        table.setMenu(menu);
        menu.addListener(SWT.Show, e -> {
            for (MenuItem old : menu.getItems()) {
                old.dispose();
            }
            for (int i = 0; i < columns.size(); i++) {
                choice(menu, i);
            }
            new MenuItem(menu, SWT.SEPARATOR);
            MenuItem all = new MenuItem(menu, SWT.PUSH);
            all.setText(TEXT.get("columns.usual"));
            all.addListener(SWT.Selection, s -> usual());
        });
    }

    private void choice(Menu menu, int i) {
        MenuItem item = new MenuItem(menu, SWT.CHECK);
        item.setText(columns.get(i).getText());
        item.setSelection(columns.get(i).getResizable());
        item.addListener(SWT.Selection, e -> {
            show(i, item.getSelection() ? usual.get(i) : 0);
            save();
        });
    }

    private void usual() {
        for (int i = 0; i < columns.size(); i++) {
            show(i, usual.get(i));
        }
        save();
    }
}
