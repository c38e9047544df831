package org.minkang.ui.imports;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.sheets.Heading;
import org.minkang.sheets.SheetColumn;
import org.minkang.ui.Css;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Scrolled;

/** 对应: which heading of the file each column is read from. */
final class MatchPanel extends Composite {

    private static final Text TEXT = Text.of(MatchPanel.class);

    private final ImportModel model;
    private final Runnable changed;
    private final Scrolled scrolled;
    private final Composite grid;

    MatchPanel(Composite parent, ImportModel model, Runnable changed) {
        super(parent, SWT.NONE);
        this.model = model;
        this.changed = changed;
        Css.style(this, Css.PAPER);
        setLayout(new FillLayout());
        setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scrolled = new Scrolled(this, 0);
        grid = new Composite(scrolled.content(), SWT.NONE);
        grid.setLayout(Layouts.columns(6, 0, 4, 8));
        grid.setLayoutData(Layouts.across());
    }

    void fill() {
        Layouts.empty(grid);
        for (SheetColumn column : model.columns()) {
            row(column);
        }
        scrolled.fit();
    }

    private void row(SheetColumn column) {
        Heading mapped = model.mapping().get(column.key());
        Label icon = new Label(grid, SWT.NONE);
        mark(icon, column, mapped != null);
        Label name = new Label(grid, SWT.NONE);
        name.setText(column.required() ? TEXT.get("import.required", column.heading().text()) : column.heading().text());
        Combo combo = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(Layouts.wide(180));
        List<Heading> headings = new ArrayList<>(model.headings());
        combo.add(TEXT.get("import.from-nowhere"));
        headings.forEach(h -> combo.add(h.letter() + "  " + h.text()));
        combo.select(mapped == null ? 0 : index(headings, mapped) + 1);
        combo.addListener(SWT.Selection, e -> {
            int i = combo.getSelectionIndex();
            model.map(column.key(), i <= 0 ? null : headings.get(i - 1));
            mark(icon, column, i > 0);
            changed.run();
        });
    }

    private static int index(List<Heading> headings, Heading wanted) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).index() == wanted.index()) {
                return i;
            }
        }
        return -1;
    }

    private static void mark(Label icon, SheetColumn column, boolean mapped) {
        icon.setImage(mapped ? Icons.get("ok", Tone.GOOD)
                : column.required() ? Icons.get("error", Tone.BAD) : Icons.get("open", Tone.MUTED));
    }
}
