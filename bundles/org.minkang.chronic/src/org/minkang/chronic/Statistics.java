package org.minkang.chronic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.base.Refused;
import org.minkang.chronic.ApplicationDisease.Outcome;
import org.minkang.register.Areas;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Counts applications. All figures of a report come from one query, so they belong to one moment and their sums
 * agree; only the times per step are a second one.
 */
public class Statistics {

    /** The report of the way through, whose figures open what they count. */
    public static final String APPRAISAL = "chronic.appraisal";
    /** Its table: the first line is what was applied for, the last two what was confirmed and refused. */
    public static final String FLOW = "flow";

    private static final Text TEXT = Text.of(Statistics.class);
    private static final String ROWS = "select a.id, a.area_code, a.supplements, d.code, d.name_zh, d.name_en,"
            + " d.outcome, d.reason_code from chronic_application a"
            + " join chronic_application_disease d on d.application_id = a.id"
            + " where a.applied_on between ? and ?";
    private static final String VISITS = "select v.step, v.entered_at, v.left_at, v.stopped_seconds"
            + " from chronic_application a join mk_case_visit v on v.case_id = a.case_id"
            + " where v.left_at is not null and v.undone = 0 and a.applied_on between ? and ?";
    private static final String DAYS = "select a.applied_on, count(*) from chronic_application a"
            + " where a.applied_on between ? and ?";
    /** One row per application: whether it is in progress, has a disease recognised, one refused, was asked for papers. */
    private static final String EACH = "select max(case when d.outcome in ('PENDING', 'APPROVED') then 1 else 0 end) as runs,"
            + " max(case when d.outcome in ('APPROVED', 'CERTIFIED') then 1 else 0 end) as confirmed,"
            + " max(case when d.outcome = 'REFUSED' then 1 else 0 end) as refused,"
            + " max(case when a.supplements > 0 then 1 else 0 end) as asked from chronic_application a"
            + " join chronic_application_disease d on d.application_id = a.id where a.applied_on between ? and ?";
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
        return report(session, from, to, within(actor, area));
    }

    /**
     * A few numbers, as for the start page: counted where the rows are, and not read row by row.
     *
     * @param applications all that were handed in
     * @param inProgress   those with a disease that is undecided or whose certificate is not issued
     * @param confirmed    those with a disease recognised; as the report of the way through counts them
     * @param refused      those with a disease refused; an application may be here and under {@code confirmed}
     * @param asked        those for which papers were asked for
     */
    public record Totals(long applications, long inProgress, long confirmed, long refused, long asked) {
    }

    /** The numbers of the applications of some days, all that the actor may see. */
    public Totals totals(Session session, Actor actor, LocalDate from, LocalDate to) {
        access.require(session, actor, Rights.STATISTICS);
        String within = within(actor, null);
        Row row = session.rows("select count(*), coalesce(sum(e.runs), 0), coalesce(sum(e.confirmed), 0),"
                + " coalesce(sum(e.refused), 0), coalesce(sum(e.asked), 0) from (" + EACH + (within == null ? "" : WITHIN)
                + " group by a.id) e", values(from, to, within)).get(0);
        return new Totals(row.number(1), row.number(2), row.number(3), row.number(4), row.number(5));
    }

    /**
     * The applications by the day of application, each day from first to last, all that the actor may see.
     */
    public List<Long> perDay(Session session, Actor actor, LocalDate from, LocalDate to) {
        access.require(session, actor, Rights.STATISTICS);
        Map<LocalDate, Long> counts = new HashMap<>();
        String within = within(actor, null);
        session.rows(row -> counts.put(row.day(1), row.number(2)), DAYS + (within == null ? "" : WITHIN)
                + " group by a.applied_on", values(from, to, within));
        return from.datesUntil(to.plusDays(1)).map(day -> counts.getOrDefault(day, 0L)).toList();
    }

    private static String within(Actor actor, String area) {
        String within = actor.area().map(a -> a.digits()).filter(own -> area == null || own.startsWith(area))
                .orElse(area);
        if (area != null && actor.area().isPresent() && !within.startsWith(actor.area().get().digits())) {
            throw Refused.of("chronic.other-area", TEXT.get("chronic.other-area"));
        }
        return within;
    }

    private static Object[] values(LocalDate from, LocalDate to, String within) {
        // ":" follows "9", so this is everything that begins with the area
        return within == null ? new Object[] {from, to} : new Object[] {from, to, within, within + ":"};
    }

    private ChronicReport report(Session session, LocalDate from, LocalDate to, String within) {
        Object[] values = values(from, to, within);
        String limit = within == null ? "" : WITHIN;
        ReportCounter counter = new ReportCounter();
        session.rows(row -> counter.add(row.number(1), row.text(2), row.number(3) > 0, row.text(4), row.text(5),
                row.text(6), Outcome.valueOf(row.text(7)), row.text(8)),
                ROWS + limit + " order by a.id, d.place", values);
        session.rows(row -> counter.step(row.text(1),
                Duration.between(row.time(2), row.time(3)).minusSeconds(row.number(4))),
                VISITS + limit, values);
        return counter.report(from, to, code -> areas.name(session, code));
    }
}
