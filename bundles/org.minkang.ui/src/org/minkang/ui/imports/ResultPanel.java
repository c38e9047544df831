package org.minkang.ui.imports;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.ApplyReport.Line;
import org.minkang.ui.Css;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** What became of the rows; Enter opens what was made. */
final class ResultPanel extends Composite {

    private static final Text TEXT = Text.of(ResultPanel.class);

    private final PagedTable<Line> table;

    ResultPanel(Composite parent, PageHost host) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(new FillLayout());
        setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        List<Column<Line>> columns = List.of(
                Column.<Line>of(TEXT.get("import.row"), 80, l -> Integer.toString(l.row())).atRight(),
                Column.<Line>of(TEXT.get("import.fate"), 120, l -> TEXT.get("fate." + l.fate()))
                        .toned(l -> l.fate() == ApplyReport.Fate.SKIPPED ? Tone.MUTED : Tone.GOOD),
                Column.of(TEXT.get("import.made"), 420, Line::text));
        table = new PagedTable<>(this, columns, l -> l.row(), false);
        table.onOpen(l -> {
            if (l.kind().equals("case")) {
                host.open(Pages.CASE, l.id());
            } else if (l.kind().equals("person")) {
                host.open(Pages.PERSON, l.id());
            }
        });
    }

    void fill(ApplyReport report) {
        List<Line> lines = report.lines();
        table.show(PagedTable.Source.whole(() -> lines));
        table.setFocus();
    }
}
