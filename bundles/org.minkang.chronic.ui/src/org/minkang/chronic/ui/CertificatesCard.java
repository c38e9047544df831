package org.minkang.chronic.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.chronic.CertificateRoom;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.FixedProvider;
import org.minkang.chronic.Rights;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.PersonCardSection;
import org.minkang.ui.widgets.Scrolled;

/** A person's certificates on the person's page. */
public final class CertificatesCard implements PersonCardSection {

    private static final Text TEXT = Text.of(CertificatesCard.class);

    @Override
    public void create(Composite parent, long personId, PageHost host) {
        Desk desk = host.desk();
        Background.load(parent, () -> desk.get(Store.class).read(s -> desk.get(Certificates.class).of(s, desk.actor(), personId)
                .stream().map(row -> new Held(row, providers(s, desk, row))).toList()), rows -> show(parent, rows, host));
    }

    /** A certificate and where it is used today. */
    private record Held(CertificateRow row, String providers) {
    }

    private static String providers(Session session, Desk desk, CertificateRow row) {
        return desk.get(CertificateRoom.class).providers().on(session, desk.actor(), row.id(), desk.today()).stream()
                .map(FixedProvider::name).collect(Collectors.joining("、"));
    }

    private static void show(Composite parent, List<Held> rows, PageHost host) {
        if (rows.isEmpty()) {
            Css.style(new Label(parent, SWT.NONE), Css.MUTED).setText(TEXT.get("card.none"));
        }
        for (Held held : rows) {
            CertificateRow row = held.row();
            Composite line = new Composite(parent, SWT.NONE);
            line.setLayout(Layouts.columns(3, 0, 0, 16));
            Label name = new Label(line, SWT.NONE);
            name.setText(row.disease().text());
            Label detail = Css.style(new Label(line, SWT.NONE), row.counts() ? Css.GOOD : Css.MUTED);
            detail.setText(TEXT.get(row.valid().to() == null ? "card.line-open" : "card.line", row.number(), row.valid().from(),
                    row.valid().to(), row.state().text())
                    + (held.providers().isEmpty() ? "" : "  " + TEXT.get("card.providers", held.providers())));
            Link links = new Link(line, SWT.NONE);
            String open = "<a href=\"case\">" + TEXT.get("card.case") + "</a>";
            links.setText(host.desk().has(Rights.PRINT) ? open + "   <a href=\"print\">" + TEXT.get("card.print") + "</a>" : open);
            links.addListener(SWT.Selection, e -> {
                if ("print".equals(e.text)) {
                    ChronicPapers.certificates(host, List.of(row));
                } else {
                    ChronicPages.openCase(host, row);
                }
            });
        }
        for (Composite c = parent; c != null; c = c.getParent()) {
            if (c instanceof Scrolled scrolled) {
                scrolled.fit();
            }
        }
    }
}
