package org.minkang.chronic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.base.Refused;
import org.minkang.chronic.ApplicationDisease.Outcome;
import org.minkang.register.Areas;
import org.minkang.store.Session;

/**
 * Counts applications. All figures of a report come from one query, so they belong to one moment and their sums
 * agree; only the times per step are a second one.
 */
public class Statistics {

    private static final Text TEXT = Text.of(Statistics.class);
    private static final String ROWS = "select a.id, a.area_code, a.supplements, d.code, d.name_zh, d.name_en,"
            + " d.outcome, d.reason_code from chronic_application a"
            + " join chronic_application_disease d on d.application_id = a.id"
            + " where a.applied_on between ? and ?";
    private static final String VISITS = "select v.step, v.entered_at, v.left_at, v.stopped_seconds"
            + " from chronic_application a join mk_case_visit v on v.case_id = a.case_id"
            + " where v.left_at is not null and v.undone = 0 and a.applied_on between ? and ?";
    private static final String WITHIN = " and a.area_code >= ? and a.area_code < ?";

    private final Access access;
    private final Areas areas;

    public Statistics(Access access, Areas areas) {
        this.access = access;
        this.areas = areas;
    }

    /**
     * The applications of some days.
     *
     * @param from first day of application
     * @param to   last day
     * @param area a township or village and everything in it; null for all the actor may see
     */
    public ChronicReport of(Session session, Actor actor, LocalDate from, LocalDate to, String area) {
        access.require(session, actor, Rights.STATISTICS);
        if (to.isBefore(from)) {
            throw Refused.of("chronic.days", TEXT.get("chronic.days", from, to));
        }
        String within = actor.area().map(a -> a.digits()).filter(own -> area == null || own.startsWith(area))
                .orElse(area);
        if (area != null && actor.area().isPresent() && !within.startsWith(actor.area().get().digits())) {
            throw Refused.of("chronic.other-area", TEXT.get("chronic.other-area"));
        }
        List<Object> values = new ArrayList<>(List.of(from, to));
        if (within != null) {
            // ":" follows "9", so this is everything that begins with the area
            values.addAll(List.of(within, within + ":"));
        }
        String limit = within == null ? "" : WITHIN;
        ReportCounter counter = new ReportCounter();
        session.rows(row -> counter.add(row.number(1), row.text(2), row.number(3) > 0, row.text(4), row.text(5),
                row.text(6), Outcome.valueOf(row.text(7)), row.text(8)),
                ROWS + limit + " order by a.id, d.place", values.toArray());
        session.rows(row -> counter.step(row.text(1),
                Duration.between(row.time(2), row.time(3)).minusSeconds(row.number(4))),
                VISITS + limit, values.toArray());
        return counter.report(from, to, code -> areas.name(session, code));
    }
}
