package org.minkang.ui.visits;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.visits.VisitRow;
import org.minkang.benefit.visits.Visits;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.PersonCardSection;
import org.minkang.ui.widgets.Scrolled;

/** How many visits a person had this year and what was paid, on the person's page; leads to the page of visits. */
public final class VisitsCard implements PersonCardSection {

    private static final Text TEXT = Text.of(VisitsCard.class);

    @Override
    public void create(Composite parent, long personId, PageHost host) {
        Desk desk = host.desk();
        Background.load(parent, () -> desk.get(Store.class).read(s -> desk.get(Visits.class).list(s, desk.actor(), personId)),
                rows -> show(parent, rows, personId, host));
    }

    private static void show(Composite parent, List<VisitRow> rows, long personId, PageHost host) {
        int year = host.desk().today().getYear();
        List<VisitRow> live = rows.stream().filter(r -> !r.visit().cancelled()).toList();
        List<VisitRow> now = live.stream().filter(r -> r.year() == year).toList();
        long paid = now.stream().flatMap(r -> r.current().stream()).mapToLong(c -> c.paidFen()).sum();
        String said = live.isEmpty() ? TEXT.get("card.none")
                : TEXT.get(now.size() == live.size() ? "card.year" : "card.years", year, now.size(), Money.ofFen(paid).format(), live.size() - now.size());
        Css.style(new Label(parent, SWT.NONE), live.isEmpty() ? Css.MUTED : Css.PAPER).setText(said);
        Link open = new Link(parent, SWT.NONE);
        open.setText("<a>" + TEXT.get(host.desk().has(Visits.ENTER) ? "card.enter" : "card.open") + "</a>");
        open.addListener(SWT.Selection, e -> host.open(Pages.PERSON_VISITS, Long.toString(personId)));
        for (Composite c = parent; c != null; c = c.getParent()) {
            if (c instanceof Scrolled scrolled) {
                scrolled.fit();
            }
        }
    }
}
