package org.minkang.chronic.ui;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.minkang.base.Text;
import org.minkang.chronic.CertificateEvent;
import org.minkang.chronic.CertificateRules;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;

/** What happened to the certificate that is selected, under the list; it takes no room while nothing did. */
final class CertificateHistory extends Composite {

    private static final Text TEXT = Text.of(CertificateHistory.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final String[] COLUMNS = {"when", "what", "from", "who", "why", "detail"};
    private static final int[] WIDTHS = {130, 90, 100, 100, 300, 330};
    /** Shown at once; more are scrolled to. */
    private static final int ROWS = 5;

    private final Desk desk;
    private final CertificatesModel model;
    private final Label heading;
    private Table table;
    private long shown;

    CertificateHistory(Composite parent, Desk desk, CertificatesModel model) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.model = model;
        setLayout(Layouts.columns(1, 0, 0, 2));
        GridData room = new GridData(SWT.FILL, SWT.END, true, false);
        room.exclude = true;
        setLayoutData(room);
        setVisible(false);
        heading = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        heading.setLayoutData(Layouts.across());
    }

    /** @param line null for none */
    void show(CertificateLine line) {
        long id = line == null ? 0 : line.row().id();
        shown = id;
        if (id == 0) {
            room(false);
            return;
        }
        Background.load(this, () -> new Read(model.history(id), model.rules()), read -> {
            if (shown == id) { // the selection may have gone on meanwhile
                fill(line, read);
            }
        });
    }

    private record Read(List<CertificateEvent> events, CertificateRules rules) {
    }

    private void fill(CertificateLine line, Read read) {
        heading.setText(TEXT.get("history.of", line.row().number(), line.row().personName()));
        if (table != null) {
            table.dispose();
        }
        table = read.events().isEmpty() ? null : table(read);
        room(table != null);
    }

    /** Made anew each time: GTK leaves a table blank that gets its rows while it has no room. */
    private Table table(Read read) {
        Table rows = new Table(this, SWT.FULL_SELECTION | SWT.V_SCROLL);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(rows, SWT.LEFT);
            column.setText(TEXT.get("history." + COLUMNS[i]));
            column.setWidth(Look.scaled(WIDTHS[i]));
        }
        rows.setHeaderVisible(true);
        for (CertificateEvent e : read.events()) {
            String when = MINUTE.format(ZonedDateTime.ofInstant(e.happenedAt(), desk.get(Clock.class).getZone()));
            new TableItem(rows, SWT.NONE).setText(new String[] {when, e.kind().text(), e.effectOn().toString(),
                    e.accountName(), why(e, read.rules()), detail(e)});
        }
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = Math.min(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT).y, rows.getHeaderHeight() + ROWS * rows.getItemHeight());
        rows.setLayoutData(data);
        return rows;
    }

    private static String why(CertificateEvent e, CertificateRules rules) {
        String standard = rules.reasons().stream().filter(r -> r.key().equals(e.reasonCode())).map(r -> r.name().text())
                .findFirst().orElse(e.reasonCode());
        return List.of(standard, e.reason()).stream().filter(t -> !t.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String detail(CertificateEvent e) {
        List<String> parts = new ArrayList<>(List.of(e.detailBefore(), e.detailAfter()));
        parts.removeIf(String::isEmpty);
        return String.join(" → ", parts);
    }

    private void room(boolean visible) {
        ((GridData) getLayoutData()).exclude = !visible;
        setVisible(visible);
        getParent().layout(true, true);
    }
}
