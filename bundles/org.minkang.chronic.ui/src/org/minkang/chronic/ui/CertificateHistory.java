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

    private final Desk desk;
    private final CertificatesModel model;
    private final Label heading;
    private final Table table;
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
        table = new Table(this, SWT.FULL_SELECTION | SWT.V_SCROLL);
        int[] widths = {130, 90, 100, 100, 300, 330};
        String[] names = {"when", "what", "from", "who", "why", "detail"};
        for (int i = 0; i < names.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(TEXT.get("history." + names[i]));
            column.setWidth(Look.scaled(widths[i]));
        }
        table.setHeaderVisible(true);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = table.getItemHeight() * 5;
        table.setLayoutData(data);
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
        table.removeAll();
        room(!read.events().isEmpty()); // first, since a table that gets its rows out of sight may stay blank
        for (CertificateEvent e : read.events()) {
            String when = MINUTE.format(ZonedDateTime.ofInstant(e.happenedAt(), desk.get(Clock.class).getZone()));
            new TableItem(table, SWT.NONE).setText(new String[] {when, e.kind().text(), e.effectOn().toString(),
                    e.accountName(), why(e, read.rules()), detail(e)});
        }
        table.redraw();
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
        GridData data = (GridData) getLayoutData();
        if (data.exclude == visible) {
            data.exclude = !visible;
            setVisible(visible);
            getParent().layout();
        }
    }
}
