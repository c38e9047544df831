package org.minkang.ui.house;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.house.HouseCheckKind;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseVisits;
import org.minkang.house.VisitRow;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;
import org.minkang.ui.PersonCardSection;
import org.minkang.ui.widgets.Scrolled;

/**
 * On which lists of one kind of household check a person stands, on the person's page. A module shows those of its kind by a
 * class of its own, which may add lines.
 */
public abstract class HouseCard implements PersonCardSection {

    private static final Text TEXT = Text.of(HouseCard.class);

    /**
     * One line of the card.
     *
     * @param style of {@link Css}
     */
    public record Line(String text, String style) {
    }

    private final String kindId;

    protected HouseCard(String kindId) {
        this.kindId = kindId;
    }

    /** More lines, below those of the lists. Not on the UI thread. */
    protected List<Line> more(Session session, Desk desk, long personId) {
        return List.of();
    }

    /** What stands there when there is no line. */
    protected String none(HouseCheckKind kind) {
        return TEXT.get("card.none", kind.name());
    }

    /** What can be begun from the card. */
    protected void foot(Composite parent, long personId, PageHost host) {
        // most kinds are worked on from their page
    }

    @Override
    public final void create(Composite parent, long personId, PageHost host) {
        Desk desk = host.desk();
        HouseCheckKind kind = desk.get(HouseChecks.class).kind(kindId);
        if (!desk.has(kind.right())) {
            Css.style(new Label(parent, SWT.NONE), Css.MUTED).setText(TEXT.get("card.no-right"));
            return;
        }
        Background.load(parent, () -> desk.get(Store.class).read(s -> lines(s, desk, kind, personId)),
                lines -> show(parent, personId, lines, host));
    }

    private List<Line> lines(Session session, Desk desk, HouseCheckKind kind, long personId) {
        List<Line> lines = new ArrayList<>();
        for (VisitRow row : desk.get(HouseVisits.class).ofPerson(session, desk.actor(), kindId, personId)) {
            lines.add(new Line(TEXT.get("card.visit", row.rowNo(), row.about(), row.reportedBy(),
                    row.outcome().isEmpty() ? TEXT.get("list.not-visited") : row.outcomeName() + " " + row.visitedOn())
                    .replaceAll(" {3,}", "  "), row.settled() ? Css.GOOD : Css.WARN));
        }
        lines.addAll(more(session, desk, personId));
        return lines.isEmpty() ? List.of(new Line(none(kind), Css.MUTED)) : lines;
    }

    private void show(Composite parent, long personId, List<Line> lines, PageHost host) {
        lines.forEach(line -> Css.style(new Label(parent, SWT.NONE), line.style()).setText(line.text().strip()));
        foot(parent, personId, host);
        for (Composite c = parent; c != null; c = c.getParent()) {
            if (c instanceof Scrolled scrolled) {
                scrolled.fit();
            }
        }
    }
}
