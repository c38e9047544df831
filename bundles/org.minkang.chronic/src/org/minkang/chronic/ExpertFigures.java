package org.minkang.chronic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.casework.Verdict;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * How the opinions of experts agree with the result (意见一致率). Only opinions that were not taken back, of rounds that are
 * finished, are counted: the figures of a round that is still open would give away who judges, and how.
 */
public class ExpertFigures {

    private static final Text TEXT = Text.of(ExpertFigures.class);
    private static final String ROWS = "select d.visit_id, d.item_key, d.slot, d.account_id, d.verdict, t.held_since, t.done_at,"
            + " d.act_id from mk_decision d join mk_case_visit v on v.id = d.visit_id join mk_case c on c.id = d.case_id"
            + " left join mk_task t on t.visit_id = d.visit_id and t.slot = d.slot and t.status = 'DONE'"
            + " where c.type_key = ? and d.act = 'OPINION' and d.item_key is not null and v.finished = 1 and v.undone = 0"
            + " and v.left_at >= ? and v.left_at < ?" + Recusals.HOLDS + " order by d.visit_id, d.item_key, d.slot";

    /**
     * The figures of one expert.
     *
     * @param cases     how many times the expert judged a case
     * @param opinions  on how many diseases
     * @param agreed    how many of these were as the result
     * @param overruled how many were decided otherwise by a further opinion
     * @param time      how long the expert took for a case on the average, from the day it was given to the day of the opinion
     */
    public record Figures(int cases, int opinions, int agreed, int overruled, Duration time) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, Duration.ZERO);

        /** In percent, rounded half up; 0 without opinions. */
        public int agreement() {
            return opinions == 0 ? 0 : (agreed * 200 + opinions) / (2 * opinions);
        }

        /** In days with one decimal. */
        public String days() {
            return String.format("%.1f", time.toMinutes() / (24 * 60.0));
        }
    }

    private final Access access;

    public ExpertFigures(Access access) {
        this.access = access;
    }

    /**
     * By account, of the rounds that were finished in these days. Needs {@link Rights#EXPERTS} or the supervisor's right.
     *
     * @param to the last day
     */
    public Map<Long, Figures> of(Session session, Actor actor, LocalDate from, LocalDate to) {
        if (!access.allows(session, actor, Cases.SUPERVISE_RIGHT)) {
            access.require(session, actor, Rights.EXPERTS);
        }
        if (to.isBefore(from)) {
            throw Refused.of("chronic.days", TEXT.get("chronic.days", from, to));
        }
        Map<String, List<Row>> items = new LinkedHashMap<>();
        session.rows(ROWS, Certification.CASE_TYPE, from.atStartOfDay(), to.plusDays(1).atStartOfDay())
                .forEach(row -> items.computeIfAbsent(row.number(1) + "/" + row.text(2), k -> new ArrayList<>()).add(row));
        Map<Long, Count> counts = new TreeMap<>();
        items.values().forEach(opinions -> count(opinions, counts));
        Map<Long, Figures> figures = new TreeMap<>();
        counts.forEach((account, count) -> figures.put(account, count.figures()));
        return figures;
    }

    private static void count(List<Row> opinions, Map<Long, Count> counts) {
        Optional<Verdict> result = result(opinions.stream().map(ExpertFigures::verdict).toList());
        long last = opinions.stream().mapToLong(r -> r.number(3)).max().orElse(0);
        boolean decidedByTheLast = opinions.size() > 1 && majority(opinions.stream().filter(r -> r.number(3) != last)
                .map(ExpertFigures::verdict).toList()).isEmpty();
        for (Row row : opinions) {
            if (result.isEmpty()) {
                continue; // the disease was given up before there was a result
            }
            Count count = counts.computeIfAbsent(row.number(4), k -> new Count());
            boolean agreed = verdict(row) == result.get();
            count.opinions++;
            count.agreed += agreed ? 1 : 0;
            count.overruled += !agreed && decidedByTheLast ? 1 : 0;
            if (!row.isNull(6) && !row.isNull(7)) {
                count.acts.put(row.number(8), Duration.between(row.time(6), row.time(7)));
            }
        }
    }

    private static Verdict verdict(Row row) {
        return Verdict.valueOf(row.text(5));
    }

    private static Optional<Verdict> majority(List<Verdict> opinions) {
        return Arrays.stream(Verdict.values())
                .filter(v -> 2 * opinions.stream().filter(v::equals).count() > opinions.size()).findFirst();
    }

    /** What a finished round came to: its majority; where three all say something else, it stays open. */
    static Optional<Verdict> result(List<Verdict> opinions) {
        return majority(opinions).or(() -> opinions.size() > 2 ? Optional.of(Verdict.FURTHER) : Optional.empty());
    }

    private static final class Count {
        private int opinions;
        private int agreed;
        private int overruled;
        private final Map<Long, Duration> acts = new TreeMap<>();

        Figures figures() {
            Duration all = acts.values().stream().reduce(Duration.ZERO, Duration::plus);
            return new Figures(acts.size(), opinions, agreed, overruled,
                    acts.isEmpty() ? Duration.ZERO : all.dividedBy(acts.size()));
        }
    }
}
