package org.minkang.ui.reports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.RowColumn;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The rows behind a figure, read page by page; Enter opens the case, Escape goes back to the figures. */
final class RowsPanel extends Composite {

    private static final Text TEXT = Text.of(RowsPanel.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int CHAR = 8;

    private final PageHost host;
    private final ReportsModel model;
    private final Notice notice;
    private final Runnable close;
    private final Label heading;
    private PagedTable<ReportRow> table;

    RowsPanel(Composite parent, PageHost host, ReportsModel model, Notice notice, Runnable close) {
        super(parent, SWT.NONE);
        this.host = host;
        this.model = model;
        this.notice = notice;
        this.close = close;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(1, 0, 4, 4));
        Composite head = new Composite(this, SWT.NONE);
        head.setLayout(Layouts.columns(2, 0, 0, 8));
        head.setLayoutData(Layouts.across());
        heading = Css.style(new Label(head, SWT.NONE), Css.HEADING);
        heading.setLayoutData(Layouts.across());
        Buttons.push(head, "close", "", close).setToolTipText(TEXT.get("rows.close"));
    }

    /** @param where the figure in words */
    void show(String report, String where, Figure figure) {
        heading.setText(TEXT.get("rows.heading", where, figure.source().name(), figure.rows().size()).replace("&", "&&"));
        if (table != null) {
            table.dispose();
        }
        List<Column<ReportRow>> columns = new ArrayList<>();
        List<RowColumn> wanted = figure.source().columns();
        for (int i = 0; i < wanted.size(); i++) {
            int index = i;
            columns.add(Column.of(wanted.get(i).heading(), wanted.get(i).chars() * CHAR + CHAR, r -> text(r, index)));
        }
        table = new PagedTable<>(this, columns, ReportRow::id, false);
        table.setLayoutData(Layouts.fill());
        table.onOpen(this::open);
        table.onFailure(notice::fail);
        table.onChange(() -> {
            host.count(TEXT.get("rows.count", table.count()));
            host.person(table.selected().map(ReportRow::personId).orElse(0L));
        });
        table.table().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC) {
                close.run();
            }
        });
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return figure.rows().size();
            }

            @Override
            public List<ReportRow> page(int first, int max) {
                return model.rows(report, figure, first, max);
            }
        });
        layout(true, true);
        table.table().setFocus();
    }

    private static String text(ReportRow row, int column) {
        Object cell = row.cells().get(column);
        return cell == null ? "" : cell instanceof LocalDateTime moment ? MINUTE.format(moment) : cell.toString();
    }

    private void open(ReportRow row) {
        if (row.caseId() != 0) {
            host.open(Pages.CASE, Long.toString(row.caseId()));
        } else if (row.personId() != 0) {
            host.open(Pages.PERSON, Long.toString(row.personId()));
        }
    }
}
