package org.minkang.ui.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.custom.ControlEditor;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.minkang.sheets.CellProblem;
import org.minkang.sheets.Heading;
import org.minkang.sheets.PreviewRow;
import org.minkang.sheets.SheetCheck;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/** 检查: the table of the file itself with its problem cells marked, and how often each kind of problem occurs. */
final class CheckPanel extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(CheckPanel.class);
    private static final int PAGE = 100;

    private final ImportModel model;
    private final Runnable corrected;
    private final Consumer<Throwable> failed;
    private final Button onlyProblems;
    private final Composite kinds;
    private final Table table;
    private final TableCursor cursor;
    private final Label sentence;
    private final Map<Integer, PreviewRow> rows = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private List<Heading> headings = List.of();
    private SheetCheck check;
    private int generation;

    CheckPanel(Composite parent, ImportModel model, Runnable corrected, Consumer<Throwable> failed) {
        super(parent, SWT.NONE);
        this.model = model;
        this.corrected = corrected;
        this.failed = failed;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(2, 0, 0, 12));
        setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite left = new Composite(this, SWT.NONE);
        left.setLayout(Layouts.columns(1, 0, 0, 6));
        GridData narrow = new GridData(SWT.FILL, SWT.FILL, false, true);
        narrow.widthHint = Look.scaled(210);
        left.setLayoutData(narrow);
        onlyProblems = new Button(left, SWT.CHECK);
        onlyProblems.setText(TEXT.get("import.only-problems"));
        onlyProblems.addListener(SWT.Selection, e -> reload());
        kinds = new Composite(left, SWT.NONE);
        kinds.setLayout(Layouts.columns(2, 0, 0, 6));
        kinds.setLayoutData(Layouts.across());
        Composite right = new Composite(this, SWT.NONE);
        right.setLayout(Layouts.columns(1, 0, 0, 6));
        right.setLayoutData(Layouts.fill());
        table = new Table(right, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setLayoutData(Layouts.fill());
        table.addListener(SWT.SetData, this::fillRow);
        cursor = new TableCursor(table, SWT.NONE);
        // it takes the colours of the desktop by itself, which are white in the dark
        Css.leave(cursor);
        cursor.setBackground(Palette.current().color(Tone.PRIMARY));
        cursor.setForeground(Palette.current().color(Tone.PAPER));
        cursor.addListener(SWT.Selection, e -> explain());
        cursor.addListener(SWT.DefaultSelection, e -> edit());
        cursor.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.F4) {
                edit();
            }
        });
        sentence = Css.style(new Label(right, SWT.WRAP), Css.BAD);
        GridData wide = Layouts.wide(300);
        wide.heightHint = 36;
        sentence.setLayoutData(wide);
    }

    void fill(SheetCheck newCheck) {
        check = newCheck;
        headings = model.headings();
        Layouts.empty(kinds);
        for (SheetCheck.KindCount k : check.counts()) {
            Label name = Css.style(new Label(kinds, SWT.WRAP), k.note() ? Css.WARN : Css.BAD);
            name.setText(k.label());
            name.setLayoutData(Layouts.wide(140));
            Label count = new Label(kinds, SWT.RIGHT);
            count.setText(String.format("%,d", k.count()));
            count.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
        }
        for (TableColumn c : table.getColumns()) {
            c.dispose();
        }
        new TableColumn(table, SWT.RIGHT).setWidth(Look.scaled(64));
        for (Heading h : headings) {
            TableColumn c = new TableColumn(table, SWT.NONE);
            c.setText(h.text().isEmpty() ? h.letter() : h.text());
            c.setWidth(Math.max(70, Math.min(190, Look.width(table, h.text().length() * 2 + 6))));
        }
        onlyProblems.setSelection(check.bad() > 0);
        reload();
    }

    private void reload() {
        generation++;
        rows.clear();
        asked.clear();
        table.setItemCount(0);
        table.setItemCount((int) (onlyProblems.getSelection() ? check.bad() : check.rows()));
        table.clearAll();
        Layouts.say(sentence, "");
        if (table.getItemCount() > 0) {
            cursor.setSelection(0, 0);
        }
        cursor.setVisible(table.getItemCount() > 0);
    }

    private void fillRow(Event e) {
        TableItem item = (TableItem) e.item;
        PreviewRow row = rows.get(e.index);
        if (row == null) {
            item.setText(0, "…");
            ask(e.index / PAGE);
            return;
        }
        item.setText(0, Integer.toString(row.row()));
        item.setForeground(0, Palette.current().color(Tone.MUTED));
        Map<Integer, List<CellProblem>> problems = model.byPlace(row);
        mark(item, 0, problems.get(-1));
        for (int i = 0; i < headings.size() && i < row.cells().size(); i++) {
            item.setText(i + 1, row.cells().get(i));
            mark(item, i + 1, problems.get(headings.get(i).index()));
        }
    }

    /** Colour alone, so that what stands in the cell is exactly what stands in the file. */
    private static void mark(TableItem item, int column, List<CellProblem> problems) {
        if (problems == null) {
            item.setBackground(column, null);
            return;
        }
        boolean error = problems.stream().anyMatch(p -> !p.note());
        item.setBackground(column, Palette.current().color(error ? Tone.BAD_SOFT : Tone.WARN_SOFT));
    }

    /** Columns as wide as what stands in the first rows, within reason. */
    private void fit(List<PreviewRow> first) {
        for (int i = 0; i < headings.size(); i++) {
            int place = i;
            int chars = first.stream().filter(r -> place < r.cells().size()).mapToInt(r -> width(r.cells().get(place)))
                    .max().orElse(0);
            int wanted = Math.max(chars, width(headings.get(i).text())) + 3;
            table.getColumn(i + 1).setWidth(Look.width(table, Math.max(6, Math.min(28, wanted))));
        }
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2e7f ? 2 : 1).sum();
    }

    private void ask(int page) {
        if (!asked.add(page)) {
            return;
        }
        int mine = generation;
        boolean bad = onlyProblems.getSelection();
        Background.load(table, () -> model.rows(page * PAGE, PAGE, bad), got -> {
            if (mine != generation) {
                return;
            }
            for (int i = 0; i < got.size(); i++) {
                rows.put(page * PAGE + i, got.get(i));
            }
            if (page == 0) {
                fit(got);
            }
            int last = Math.min(table.getItemCount(), page * PAGE + PAGE) - 1;
            if (last >= page * PAGE) {
                table.clear(page * PAGE, last);
            }
            cursor.redraw();
            explain();
        }, failed);
    }

    private PreviewRow current() {
        TableItem item = cursor.getRow();
        return item == null || item.isDisposed() ? null : rows.get(table.indexOf(item));
    }

    private void explain() {
        PreviewRow row = current();
        Layouts.say(sentence, row == null ? "" : ImportModel.sentences(row).replace("&", "&&"));
    }

    /** Corrects the cell under the cursor in place. */
    private void edit() {
        PreviewRow row = current();
        int place = cursor.getColumn() - 1;
        if (row == null || place < 0 || place >= headings.size()) {
            return;
        }
        String column = model.columnAt(headings.get(place).index()).orElse(null);
        if (column == null) {
            return;
        }
        ControlEditor editor = new ControlEditor(cursor);
        editor.grabHorizontal = true;
        editor.grabVertical = true;
        Text text = new Text(cursor, SWT.BORDER);
        text.setText(place < row.cells().size() ? row.cells().get(place) : "");
        text.selectAll();
        text.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_RETURN) {
                String value = text.getText();
                text.dispose();
                model.correct(row.row(), column, value);
                corrected.run();
                e.doit = false;
            } else if (e.detail == SWT.TRAVERSE_ESCAPE) {
                text.dispose();
                e.doit = false;
            }
        });
        text.addListener(SWT.FocusOut, e -> {
            if (!text.isDisposed()) {
                text.getDisplay().asyncExec(text::dispose);
            }
        });
        editor.setEditor(text);
        text.setFocus();
    }

    /** The table of the file, for whoever wants to see. */
    Table table() {
        return table;
    }
}
