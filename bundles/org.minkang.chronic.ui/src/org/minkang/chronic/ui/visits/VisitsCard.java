package org.minkang.chronic.ui.visits;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.chronic.Rights;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.chronic.visits.TourPerson;
import org.minkang.chronic.visits.Tours;
import org.minkang.house.HouseVisits;
import org.minkang.house.VisitRow;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;
import org.minkang.ui.PersonCardSection;
import org.minkang.ui.widgets.Scrolled;

/** Household checks and touring days of a person, on the person's page. */
public final class VisitsCard implements PersonCardSection {

    /** How the argument of the page begins when somebody is to be registered for a touring day. */
    static final String PERSON = "person:";
    static final String PAGE = "org.minkang.chronic.visits";

    private static final Text TEXT = Text.of(VisitsCard.class);

    private record Lines(List<VisitRow> visits, List<TourPerson> tours) {
    }

    @Override
    public void create(Composite parent, long personId, PageHost host) {
        Desk desk = host.desk();
        if (!desk.has(Rights.VISIT)) {
            Css.style(new Label(parent, SWT.NONE), Css.MUTED).setText(TEXT.get("card.no-right"));
            return;
        }
        Background.load(parent, () -> desk.get(Store.class).read(s -> new Lines(
                desk.get(HouseVisits.class).ofPerson(s, desk.actor(), MissingCertificates.ID, personId),
                desk.get(Tours.class).ofPerson(s, desk.actor(), personId))), lines -> show(parent, personId, lines, host));
    }

    private static void show(Composite parent, long personId, Lines lines, PageHost host) {
        for (VisitRow row : lines.visits()) {
            line(parent, TEXT.get("card.visit", row.rowNo(), row.about(), row.reportedBy(),
                    row.outcome().isEmpty() ? TEXT.get("list.not-visited") : row.outcomeName() + " " + row.visitedOn()),
                    row.settled() ? Css.GOOD : Css.WARN);
        }
        for (TourPerson tour : lines.tours()) {
            line(parent, TEXT.get("card.tour", tour.heldOn(), tour.place(), TEXT.get("result." + tour.result()), tour.remark()), Css.MUTED);
        }
        if (lines.visits().isEmpty() && lines.tours().isEmpty()) {
            line(parent, TEXT.get("card.none"), Css.MUTED);
        }
        Link link = new Link(parent, SWT.NONE);
        link.setText("<a>" + TEXT.get("card.register") + "</a>");
        link.addListener(SWT.Selection, e -> host.open(PAGE, PERSON + personId));
        for (Composite c = parent; c != null; c = c.getParent()) {
            if (c instanceof Scrolled scrolled) {
                scrolled.fit();
            }
        }
    }

    private static void line(Composite parent, String text, String css) {
        Css.style(new Label(parent, SWT.NONE), css).setText(text.strip());
    }
}
