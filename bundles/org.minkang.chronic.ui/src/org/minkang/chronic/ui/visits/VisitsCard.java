package org.minkang.chronic.ui.visits;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.chronic.visits.Tours;
import org.minkang.house.HouseCheckKind;
import org.minkang.store.Session;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;
import org.minkang.ui.house.HouseCard;

/** Household checks and touring days of a person, on the person's page. */
public final class VisitsCard extends HouseCard {

    /** How the argument of the page begins when somebody is to be registered for a touring day. */
    static final String PERSON = "person:";
    static final String PAGE = "org.minkang.chronic.visits";

    private static final Text TEXT = Text.of(VisitsCard.class);

    public VisitsCard() {
        super(MissingCertificates.ID);
    }

    @Override
    protected List<Line> more(Session session, Desk desk, long personId) {
        return desk.get(Tours.class).ofPerson(session, desk.actor(), personId).stream().map(tour -> new Line(TEXT.get("card.tour",
                tour.heldOn(), tour.place(), TEXT.get("result." + tour.result()), tour.remark()), Css.MUTED)).toList();
    }

    @Override
    protected String none(HouseCheckKind kind) {
        return TEXT.get("card.none");
    }

    @Override
    protected void foot(Composite parent, long personId, PageHost host) {
        Link link = new Link(parent, SWT.NONE);
        link.setText("<a>" + TEXT.get("card.register") + "</a>");
        link.addListener(SWT.Selection, e -> host.open(PAGE, PERSON + personId));
    }
}
