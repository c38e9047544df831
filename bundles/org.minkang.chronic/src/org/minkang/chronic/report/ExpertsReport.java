package org.minkang.chronic.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Actor;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureColumn;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.Rights;
import org.minkang.store.Session;

/**
 * 专家工作量: how many cases each expert judged and how long it took. Blindness stays: only opinions of finished rounds of
 * cases that are not with experts again are counted, what was said is not told, and an expert sees the own line only.
 */
public class ExpertsReport extends ChronicReport {

    private static final String FROM = " from mk_decision x join chronic_application a on a.case_id = x.case_id"
            + " join mk_case c on c.id = x.case_id join mk_case_visit v on v.id = x.visit_id";
    private static final String HOLDS = "not exists (select 1 from mk_decision w where w.case_id = x.case_id"
            + " and w.supersedes = x.act_id)";
    private static final String SELECT = "select x.id, x.act_id, x.account_id, x.account_name, x.decided_at,"
            + " coalesce((select max(k.opened_at) from mk_task k where k.visit_id = x.visit_id and k.slot = x.slot),"
            + " v.entered_at), v.stopped_seconds" + FROM;

    /** The opinion of one expert about one case: one decision for each disease. */
    private record Opinion(long act, String account, String name, Duration spent, List<Long> decisions) {

        Long first() {
            return decisions.get(0);
        }
    }

    public ExpertsReport(ReportUses uses) {
        super(uses, "experts", Span.DAYS);
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        Within within = within(session, actor, question);
        List<Opinion> opinions = read(session, within);
        Map<String, String> names = new HashMap<>();
        opinions.forEach(o -> names.put(o.account(), o.name()));
        List<FigureLine> lines = new ArrayList<>();
        Lines.largest(opinions, Opinion::account).forEach((account, some) -> lines.add(line(names.get(account), some, false)));
        lines.add(line(TEXT.get("total"), opinions, true));
        FigureTable table = new FigureTable("expert", TEXT.get("table.expert"), TEXT.get("line.expert"), List.of(
                FigureColumn.adding(TEXT.get("column.cases")), FigureColumn.adding(TEXT.get("column.opinions")),
                FigureColumn.plain(TEXT.get("column.mean")), FigureColumn.plain(TEXT.get("column.median")),
                FigureColumn.plain(TEXT.get("column.longest"))), lines, 0);
        long stored = session.rows("select count(*)" + FROM + within.sql(), within.params()).get(0).number(1);
        CrossCheck check = AppraisalReport.check("opinions", stored, AppraisalReport.total(table, 1));
        return new FigureSheet(List.of(table), List.of(), List.of(check));
    }

    private Within within(Session session, Actor actor, ReportQuestion question) {
        Within within = new Within().and("x.act = 'OPINION'").and(HOLDS).and("v.finished = 1 and v.undone = 0")
                .and("not (c.status in ('OPEN', 'PAUSED') and c.step = x.step)")
                .and("x.decided_at >= ? and x.decided_at < ?", question.from().atStartOfDay(),
                        question.to().plusDays(1).atStartOfDay())
                .area("a.area_code", question.area());
        return uses.access.allows(session, actor, Rights.OPINION) ? within.and("x.account_id = ?", actor.accountId())
                : within;
    }

    private static List<Opinion> read(Session session, Within within) {
        Map<Long, Opinion> acts = new LinkedHashMap<>();
        session.rows(r -> {
            Duration spent = Duration.between(r.time(6), r.time(5)).minusSeconds(r.number(7));
            acts.computeIfAbsent(r.number(2), act -> new Opinion(act, String.valueOf(r.number(3)), r.text(4), spent, new ArrayList<>()))
                    .decisions().add(r.number(1));
        }, SELECT + within.sql() + " order by x.act_id, x.id", within.params());
        return List.copyOf(acts.values());
    }

    private FigureLine line(String name, List<Opinion> opinions, boolean total) {
        List<Long> cases = opinions.stream().map(Opinion::first).toList();
        Spread spread = Spread.of(opinions.stream().map(Opinion::spent).toList());
        return new FigureLine(name, List.of(Figure.count(sources.opinions, cases),
                Figure.count(sources.opinions, opinions.stream().flatMap(o -> o.decisions().stream()).toList()),
                Figure.measure(spread.mean(), sources.opinions, cases),
                Figure.measure(spread.median(), sources.opinions, cases),
                Figure.measure(spread.longest(), sources.opinions, cases)), total);
    }
}
