package org.minkang.chronic.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.sheet.LimitSheet;
import org.minkang.benefit.visits.Visits;
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
import org.minkang.ui.visits.LimitsView;
import org.minkang.ui.widgets.Scrolled;

/** A person's certificates on the person's page, and the quota they open this year. */
public final class CertificatesCard implements PersonCardSection {

    private static final Text TEXT = Text.of(CertificatesCard.class);

    @Override
    public void create(Composite parent, long personId, PageHost host) {
        Desk desk = host.desk();
        Background.load(parent, () -> desk.get(Store.class).read(s -> {
            List<Held> held = desk.get(Certificates.class).of(s, desk.actor(), personId).stream()
                    .map(row -> new Held(row, providers(s, desk, row))).toList();
            return new Shown(held, desk.has(Visits.READ) ? quota(s, desk, personId) : Quota.NONE);
        }), shown -> show(parent, shown, host));
    }

    /** @param fault why the limits cannot be told, where that is worth a word */
    private record Quota(List<LimitSheet> limits, String fault) {

        static final Quota NONE = new Quota(List.of(), "");
    }

    private record Shown(List<Held> held, Quota quota) {
    }

    /** The limits of this year that certified diseases open. A county whose pack says nothing of benefits is told nothing. */
    private static Quota quota(Session s, Desk desk, long personId) {
        try {
            return new Quota(desk.get(Visits.class).limits(s, desk.actor(), personId, desk.today().getYear()).stream()
                    .filter(limit -> !limit.diseases().isEmpty()).toList(), "");
        } catch (Refused e) {
            return e.has("visit.no-rules") ? Quota.NONE : new Quota(List.of(), e.getMessage());
        }
    }

    /** A certificate and where it is used today. */
    private record Held(CertificateRow row, String providers) {
    }

    private static String providers(Session session, Desk desk, CertificateRow row) {
        return desk.get(CertificateRoom.class).providers().on(session, desk.actor(), row.id(), desk.today()).stream()
                .map(FixedProvider::name).collect(Collectors.joining("、"));
    }

    private static void show(Composite parent, Shown shown, PageHost host) {
        List<Held> rows = shown.held();
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
        if (!shown.quota().limits().isEmpty()) {
            Label title = Css.style(new Label(parent, SWT.NONE), Css.MUTED);
            title.setText(TEXT.get("card.quota", host.desk().today().getYear()));
            LimitsView.show(parent, shown.quota().limits());
        }
        if (!shown.quota().fault().isEmpty()) {
            Label fault = Css.style(new Label(parent, SWT.WRAP), Css.MUTED);
            fault.setText(shown.quota().fault());
            fault.setLayoutData(Layouts.wide(120));
        }
        for (Composite c = parent; c != null; c = c.getParent()) {
            if (c instanceof Scrolled scrolled) {
                scrolled.fit();
            }
        }
    }
}
