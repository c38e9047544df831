package org.minkang.chronic.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.minkang.casework.report.ReportQuestion;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The stays of cases in their steps that ended in some days and hold; one case may have several in one step. */
final class Stays {

    /** The last day of the step's own limit, as it was moved by the time the clock stood still. */
    static final String DUE = "(select max(k.step_due_on) from mk_task k where k.visit_id = v.id)";
    private static final String FROM = " from mk_case_visit v join chronic_application a on a.case_id = v.case_id";
    private static final String SELECT = "select v.id, v.step, v.entered_at, v.left_at, v.stopped_seconds, " + DUE
            + ", (select min(k.right_id) from mk_task k where k.visit_id = v.id), a.pack_id, a.pack_version" + FROM;
    private static final double SECONDS = 3600;

    private Stays() {
    }

    /**
     * One stay.
     *
     * @param position of the step in its case type, to list the steps in their order
     * @param group    the right that acting in the step needs; everybody who has it is its group of officers
     * @param spent    time the clock ran
     * @param limited  whether the step has a limit
     * @param kept     whether it was left within it
     */
    record Stay(Long id, String step, int position, String stepName, String group, Duration spent, boolean limited,
            boolean kept) {

        /** Steps of the same key and name are one, in the order of the way. */
        String stepKey() {
            return String.format("%03d/%s/%s", position, step, stepName);
        }
    }

    static List<Stay> ended(Session session, PolicyPacks packs, ReportQuestion question) {
        Packs known = new Packs(packs, session);
        List<Stay> stays = new ArrayList<>();
        Within within = within(question);
        session.rows(r -> stays.add(stay(r, known.of(r.text(8), r.text(9)).steps())),
                SELECT + within.sql() + " order by v.left_at, v.id", within.params());
        return stays;
    }

    static long stored(Session session, ReportQuestion question) {
        Within within = within(question);
        return session.rows("select count(*)" + FROM + within.sql(), within.params()).get(0).number(1);
    }

    private static Within within(ReportQuestion question) {
        return new Within().and("v.undone = 0").and("v.left_at >= ? and v.left_at < ?", question.from().atStartOfDay(),
                question.to().plusDays(1).atStartOfDay()).area("a.area_code", question.area());
    }

    private static Stay stay(Row r, Steps steps) {
        LocalDate due = r.day(6);
        return new Stay(r.number(1), r.text(2), steps.position(r.text(2)), steps.name(r.text(2)),
                r.text(7) == null ? "" : r.text(7),
                Duration.between(r.time(3), r.time(4)).minusSeconds(r.number(5)), due != null,
                due != null && !r.time(4).toLocalDate().isAfter(due));
    }

    /** Hours to one decimal. */
    static Double hours(Duration duration) {
        return Math.round(Math.max(0, duration.toSeconds()) / SECONDS * 10) / 10.0;
    }

    static Double hours(double seconds) {
        return Math.round(Math.max(0, seconds) / SECONDS * 10) / 10.0;
    }
}
