package org.minkang.enrollment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.LongWork;
import org.minkang.ui.Page;
import org.minkang.ui.PageHost;

/** A bare shell with one page in it, and hands to work it. */
public final class Screen implements PageHost {

    private static final long PATIENCE = 30_000;

    public final Display display;
    public final Shell shell;
    public final List<String> opened = new ArrayList<>();
    public String title = "";
    public String count = "";
    public long person;
    public boolean closed;
    private final Desk desk;
    private final String argument;

    public Screen(Desk desk, String argument) {
        this.desk = desk;
        this.argument = argument;
        Desk.seat(desk);
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1180, 700);
    }

    /** Opens a page and waits until it has read what it shows. */
    public Screen show(Page page) {
        page.create(shell, this);
        shell.open();
        shell.layout();
        settle();
        page.focus();
        return settle();
    }

    /** Lets everything happen that was asked for. */
    public Screen settle() {
        until(() -> Background.idle() && LongWork.running().isEmpty());
        return this;
    }

    public void until(BooleanSupplier done) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (true) {
            while (display.readAndDispatch()) {
                // until there is nothing left to do
            }
            if (done.getAsBoolean() && !display.readAndDispatch()) {
                return;
            }
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("it did not happen in time");
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first control of a kind that fits, in the order of reading. */
    public <C extends Control> C find(Class<C> kind, Predicate<C> fits) {
        return search(shell, kind, fits);
    }

    private static <C extends Control> C search(Composite parent, Class<C> kind, Predicate<C> fits) {
        for (Control c : parent.getChildren()) {
            if (kind.isInstance(c) && fits.test(kind.cast(c))) {
                return kind.cast(c);
            }
            C inside = c instanceof Composite composite ? search(composite, kind, fits) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    public Button button(String beginning) {
        Button b = find(Button.class, x -> x.getText().startsWith(beginning) && x.isVisible());
        if (b == null) {
            throw new AssertionError("no button " + beginning);
        }
        return b;
    }

    public Screen press(String beginning) {
        Button b = button(beginning);
        if (!b.isEnabled()) {
            throw new AssertionError(beginning + " cannot be pressed");
        }
        b.notifyListeners(SWT.Selection, new Event());
        return settle();
    }

    /** A key in the control. */
    public Screen key(Control at, int keyCode, char character, int stateMask) {
        Event e = new Event();
        e.keyCode = keyCode;
        e.character = character;
        e.stateMask = stateMask;
        at.notifyListeners(SWT.KeyDown, e);
        return settle();
    }

    /** Everything that can be read on the screen. */
    public String words() {
        StringBuilder all = new StringBuilder();
        words(shell, all);
        return all.toString();
    }

    private static void words(Composite parent, StringBuilder all) {
        for (Control c : parent.getChildren()) {
            if (!c.isVisible()) {
                continue;
            }
            if (c instanceof Label l) {
                all.append(l.getText()).append('\n');
            } else if (c instanceof Button b) {
                all.append(b.getText()).append('\n');
            } else if (c instanceof Text t) {
                all.append(t.getText()).append('\n');
            } else if (c instanceof org.eclipse.swt.widgets.Link l) {
                all.append(l.getText()).append('\n');
            } else if (c instanceof Composite composite) {
                words(composite, all);
            }
        }
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public String argument() {
        return argument;
    }

    @Override
    public void title(String newTitle, String tip) {
        title = newTitle;
    }

    @Override
    public void count(String text) {
        count = text;
    }

    @Override
    public void person(long personId) {
        person = personId;
    }

    @Override
    public void open(String pageId, String newArgument) {
        opened.add(pageId + " " + newArgument);
    }

    @Override
    public void close() {
        closed = true;
    }

    /** The table with this heading. */
    public Table table(String heading) {
        Table table = find(Table.class, t -> List.of(t.getColumns()).stream().anyMatch(c -> c.getText().equals(heading)));
        if (table == null) {
            throw new AssertionError("no table with " + heading);
        }
        return table;
    }

    /** The rows of a table, their cells one behind the other, the empty ones left out. */
    public List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (int r = 0; r < table.getItemCount(); r++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < table.getColumnCount(); c++) {
                String text = table.getItem(r).getText(c);
                if (!text.isEmpty()) {
                    cells.add(text);
                }
            }
            rows.add(String.join(" ", cells));
        }
        return rows;
    }

    /** Selects a row and presses Enter on it. */
    public Screen enter(Table table, int row) {
        select(table, row);
        table.notifyListeners(SWT.DefaultSelection, new Event());
        return settle();
    }

    public Screen select(Table table, int... rows) {
        table.setSelection(rows);
        table.notifyListeners(SWT.Selection, new Event());
        return settle();
    }

    /** Writes into a field. */
    public Screen type(Text field, String words) {
        field.setText(words);
        return settle();
    }

    /** Enter in a field. */
    public Screen enter(Text field) {
        field.notifyListeners(SWT.DefaultSelection, new Event());
        return settle();
    }

    /** Chooses from a list that drops down, by the beginning of the words. */
    public Screen choose(Combo combo, String beginning) {
        for (int i = 0; i < combo.getItemCount(); i++) {
            if (combo.getItem(i).startsWith(beginning)) {
                combo.select(i);
                combo.notifyListeners(SWT.Selection, new Event());
                return settle();
            }
        }
        throw new AssertionError("no choice " + beginning + " in " + List.of(combo.getItems()));
    }

    /** The end of the test, whatever was opened. */
    public void end() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
        settle();
    }
}
