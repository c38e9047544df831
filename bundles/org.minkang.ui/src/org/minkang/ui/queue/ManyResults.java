package org.minkang.ui.queue;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.casework.ManyCases;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** How it went with each of many cases, under the queue; takes no room until there is something to say. */
final class ManyResults extends Composite {

    private static final Text TEXT = Text.of(ManyResults.class);
    private static final int ROWS = 7;

    private final Label title;
    private final PagedTable<ManyCases.Result> table;

    ManyResults(Composite parent, PageHost host) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(3, 0, 0, 4));
        GridData room = new GridData(SWT.FILL, SWT.FILL, true, false);
        room.exclude = true;
        setLayoutData(room);
        setVisible(false);
        title = Css.style(new Label(this, SWT.NONE), Css.HEADING);
        title.setLayoutData(Layouts.across());
        table = new PagedTable<>(this, List.of(Column.of(TEXT.get("column.number"), 130, r -> r.row().number()),
                Column.of(TEXT.get("column.name"), 100, r -> r.row().personName()),
                Column.<ManyCases.Result>of(TEXT.get("result.what"), 900, ManyResults::text)
                        .toned(r -> r.done() ? Tone.GOOD : Tone.BAD)), r -> r.row().caseId(), false);
        Buttons.push(this, "copy", TEXT.get("action.copy"), () -> {
            table.table().selectAll();
            table.copy();
        });
        Buttons.push(this, TEXT.get("result.close"), () -> room(false));
        GridData rows = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
        rows.heightHint = Look.scaled(ROWS * 26);
        table.setLayoutData(rows);
        table.moveBelow(null);
        table.onOpen(r -> host.open(Pages.CASE, Long.toString(r.row().caseId())));
    }

    private static String text(ManyCases.Result r) {
        return r.done() ? TEXT.get("result.done") : r.problems().stream().map(Problem::message).collect(Collectors.joining(" "));
    }

    /** Shows the results, those that were refused first. */
    void show(String heading, List<ManyCases.Result> results) {
        List<ManyCases.Result> sorted = results.stream().sorted((a, b) -> Boolean.compare(a.done(), b.done())).toList();
        title.setText(heading);
        room(true);
        table.show(PagedTable.Source.whole(() -> sorted));
    }

    void room(boolean visible) {
        ((GridData) getLayoutData()).exclude = !visible;
        setVisible(visible);
        getParent().layout(true, true);
    }
}
