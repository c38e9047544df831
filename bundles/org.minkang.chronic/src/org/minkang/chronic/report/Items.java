package org.minkang.chronic.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minkang.base.Bilingual;
import org.minkang.casework.ItemStatus;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.ApplicationDisease.Outcome;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Reads what was applied for in some days, and finds what became of it from the decisions that hold. */
final class Items {

    private static final String FROM = " from chronic_application a"
            + " join chronic_application_disease d on d.application_id = a.id";
    private static final String ITEMS = "select d.id, a.id, a.case_id, a.area_code, a.channel, a.applied_on, d.code,"
            + " d.name_zh, d.name_en, d.outcome, d.reason_code, c.step, a.pack_id, a.pack_version, i.status" + FROM
            + " join mk_case c on c.id = a.case_id"
            + " left join mk_case_item i on i.case_id = a.case_id and i.item_key = d.code";
    /** A decision that was taken back does not hold. */
    private static final String DECISIONS = "select x.case_id, x.item_key, x.step, x.act, x.verdict, x.reason_code"
            + " from chronic_application a join mk_decision x on x.case_id = a.case_id";
    private static final String HOLDS = "not exists (select 1 from mk_decision w where w.case_id = x.case_id"
            + " and w.supersedes = x.act_id)";

    private final Session session;
    private final Packs packs;
    private final Map<Long, List<Said>> said = new HashMap<>();

    /** A decision about one disease, or about the case as a whole when the item is null. */
    private record Said(String item, String step, String act, String verdict, String reason) {

        boolean about(String code) {
            return item == null || item.equals(code);
        }
    }

    private Items(Session session, PolicyPacks packs) {
        this.session = session;
        this.packs = new Packs(packs, session);
    }

    static List<Item> read(Session session, PolicyPacks packs, ReportQuestion question) {
        return new Items(session, packs).read(question);
    }

    /** How many there are by a plain count of the stored rows: diseases, applications, certificates issued for them. */
    static Row stored(Session session, ReportQuestion question) {
        Within within = applied(question);
        return session.rows("select count(d.id), count(distinct a.id), count(c.id)" + FROM
                + " left join chronic_certificate c on c.application_id = a.id and c.code = d.code" + within.sql(),
                within.params()).get(0);
    }

    private static Within applied(ReportQuestion question) {
        return new Within().and("a.applied_on between ? and ?", question.from(), question.to())
                .area("a.area_code", question.area());
    }

    private List<Item> read(ReportQuestion question) {
        Within decisions = applied(question).and("x.act in ('PASS', 'REFUSE', 'OPINION', 'GIVE_UP')").and(HOLDS);
        session.rows(row -> said.computeIfAbsent(row.number(1), c -> new ArrayList<>()).add(new Said(row.text(2),
                row.text(3), row.text(4), row.text(5), row.text(6))),
                DECISIONS + decisions.sql() + " order by x.case_id, x.act_no, x.id", decisions.params());
        List<Item> items = new ArrayList<>();
        Within within = applied(question);
        session.rows(row -> items.add(item(row)), ITEMS + within.sql() + " order by a.id, d.place", within.params());
        return items;
    }

    private Item item(Row row) {
        String code = row.text(7);
        Packs.Pack pack = packs.of(row.text(13), row.text(14));
        List<Said> about = said.getOrDefault(row.number(3), List.of()).stream().filter(s -> s.about(code)).toList();
        ItemStatus status = row.isNull(15) ? null : ItemStatus.valueOf(row.text(15));
        Outcome outcome = Outcome.valueOf(row.text(10));
        Said refusal = last(about, "NO");
        String reason = status != ItemStatus.REFUSED || refusal == null ? ""
                : refusal.reason() == null ? pack.rules().expertRefusal() : refusal.reason();
        Fate fate = fate(pack, row.text(12), status, about, refusal, reason);
        boolean agrees = status != null && agree(outcome, status)
                && (outcome != Outcome.REFUSED || refusal != null && reason.equals(row.text(11)));
        String area = row.text(4) == null ? "" : row.text(4);
        return new Item(row.number(1), row.number(2), row.number(3), area, row.text(5), row.day(6), code,
                Bilingual.of(row.text(8), row.text(9)).text(), outcome == Outcome.CERTIFIED, fate, reason, agrees,
                pack.steps());
    }

    private static Fate fate(Packs.Pack pack, String step, ItemStatus status, List<Said> about, Said refusal,
            String reason) {
        Steps steps = pack.steps();
        if (status == null || status == ItemStatus.OPEN) {
            return steps.upToReview(step) ? Fate.WAITING : Fate.IN_PROGRESS;
        }
        return switch (status) {
            case GRANTED -> about.stream().anyMatch(s -> steps.examination(s.step()) && "YES".equals(s.verdict()))
                    ? Fate.EXAMINED : Fate.DIRECT;
            case WITHDRAWN -> steps.upToReview(givenUp(about, step)) ? Fate.WITHDRAWN_EARLY : Fate.WITHDRAWN_LATE;
            case REFUSED -> {
                String where = refusal == null ? step : refusal.step();
                yield steps.upToReview(where) ? Fate.REVIEW_REFUSED
                        : steps.absent(reason) ? Fate.ABSENT
                        : steps.examination(where) ? Fate.FAILED : Fate.REFUSED_LATE;
            }
            case OPEN -> throw new IllegalStateException();
        };
    }

    private static Said last(List<Said> about, String verdict) {
        return about.stream().filter(s -> verdict.equals(s.verdict())).reduce((a, b) -> b).orElse(null);
    }

    private static String givenUp(List<Said> about, String otherwise) {
        return about.stream().filter(s -> s.act().equals("GIVE_UP")).reduce((a, b) -> b).map(Said::step)
                .orElse(otherwise);
    }

    private static boolean agree(Outcome outcome, ItemStatus status) {
        return switch (outcome) {
            case PENDING -> status == ItemStatus.OPEN;
            case APPROVED, CERTIFIED -> status == ItemStatus.GRANTED;
            case REFUSED -> status == ItemStatus.REFUSED;
            case WITHDRAWN -> status == ItemStatus.WITHDRAWN;
        };
    }
}
