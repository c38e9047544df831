package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.TimelineRow;
import org.minkang.casework.Cases;
import org.minkang.casework.ItemVerdict;
import org.minkang.casework.Verdict;
import org.minkang.letters.Letter;
import org.minkang.letters.LetterData;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Persons;
import org.minkang.store.Session;

/**
 * The papers experts sign: what they judged, with the criteria they ticked. No applicant's name stands on them; cases whose
 * opinions the reader must not know yet are left out.
 */
public class ExpertSheets {

    private static final Text TEXT = Text.of(ExpertSheets.class);
    private static final int MOST_CASES = 300;

    private final Access access;
    private final Persons persons;
    private final PolicyPacks packs;
    private final CountyRules county;
    private final Cases cases;
    private final Clock clock;

    public ExpertSheets(Access access, Persons persons, PolicyPacks packs, Cases cases, Clock clock) {
        this.access = access;
        this.persons = persons;
        this.packs = packs;
        this.county = new CountyRules(() -> packs);
        this.cases = cases;
        this.clock = clock;
    }

    /** 专家评审意见表: what the actor judged in these days. */
    public Letter own(Session session, Actor actor, LocalDate from, LocalDate to) {
        access.require(session, actor, Rights.OPINION);
        return sheet(session, actor, actor.accountId(), from, to);
    }

    /** The same of another expert, as far as the rounds are finished. Needs {@link Rights#EXPERTS}. */
    public Letter of(Session session, Actor actor, long expertId, LocalDate from, LocalDate to) {
        access.require(session, actor, Rights.EXPERTS);
        return sheet(session, actor, session.require(Expert.class, expertId).accountId(), from, to);
    }

    private Letter sheet(Session session, Actor actor, long account, LocalDate from, LocalDate to) {
        days(from, to);
        Map<Long, Set<Long>> acts = new LinkedHashMap<>();
        session.rows("select d.case_id, d.act_id from mk_decision d join mk_case c on c.id = d.case_id where c.type_key = ?"
                + " and d.account_id = ? and d.act = 'OPINION' and d.decided_at >= ? and d.decided_at < ?" + Recusals.HOLDS
                + " order by d.decided_at, d.id", Certification.CASE_TYPE, account, from.atStartOfDay(),
                to.plusDays(1).atStartOfDay())
                .forEach(r -> acts.computeIfAbsent(r.number(1), k -> new TreeSet<>()).add(r.number(2)));
        atMost(acts.size());
        List<Map<String, Object>> rows = new ArrayList<>();
        acts.forEach((caseId, of) -> {
            if (account == actor.accountId() || !cases.blind(session, actor, caseId)) {
                CaseView view = cases.view(session, actor, caseId);
                view.timeline().stream().filter(t -> of.contains(t.actId()))
                        .forEach(t -> rows.addAll(opinions(session, view, t)));
            }
        });
        some(rows);
        ExpertAccount who = ExpertAccount.of(session, account).orElseThrow();
        return new Letter(ChronicTemplate.EXPERT_OPINIONS, letter(session, from, to)
                .with("expert", who.name())
                .with("hospital", Expert.of(session, account).map(Expert::hospital).orElse(""))
                .with("count", rows.size())
                .withRows("opinions", rows));
    }

    private List<Map<String, Object>> opinions(Session session, CaseView view, TimelineRow row) {
        Application application = Applications.ofCase(session, view.id()).orElseThrow();
        ChronicRules rules = county.of(session, application);
        var person = persons.require(session, application.personId());
        List<Map<String, Object>> rows = new ArrayList<>();
        row.verdicts().forEach((code, verdict) -> rows.add(Map.of("case", view.number(),
                "sex", person.sex() == Sex.MALE ? "男" : "女",
                "age", Period.between(person.birth(), application.appliedOn()).getYears(),
                "disease", rules.disease(code).map(d -> d.name().zh()).orElse(code),
                "diagnosis", (application.providerName() + " " + application.diagnosedOn() + "\n"
                        + application.findings()).strip(),
                "criteria", ticks(rules, code, verdict), "verdict", word(verdict.verdict()), "reason", verdict.reason())));
        return rows;
    }

    /**
     * 专家评审汇总签字表: every opinion of the rounds that were finished in these days. Needs {@link Rights#EXPERTS} or the
     * supervisor's right.
     */
    public Letter sitting(Session session, Actor actor, LocalDate from, LocalDate to) {
        if (!access.allows(session, actor, Cases.SUPERVISE_RIGHT)) {
            access.require(session, actor, Rights.EXPERTS);
        }
        days(from, to);
        Map<Long, Set<Long>> acts = new LinkedHashMap<>();
        session.rows("select d.case_id, d.act_id from mk_decision d join mk_case c on c.id = d.case_id join mk_case_visit v"
                + " on v.id = d.visit_id where c.type_key = ? and d.act = 'OPINION' and v.finished = 1 and v.undone = 0"
                + " and v.left_at >= ? and v.left_at < ?" + Recusals.HOLDS + " order by c.case_no, d.id",
                Certification.CASE_TYPE, from.atStartOfDay(), to.plusDays(1).atStartOfDay())
                .forEach(r -> acts.computeIfAbsent(r.number(1), k -> new TreeSet<>()).add(r.number(2)));
        atMost(acts.size());
        acts.keySet().removeIf(caseId -> cases.blind(session, actor, caseId));
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Integer> experts = new LinkedHashMap<>();
        acts.forEach((caseId, of) -> rows.addAll(results(session, cases.view(session, actor, caseId), of, experts)));
        some(rows);
        return new Letter(ChronicTemplate.SITTING, letter(session, from, to)
                .with("count", acts.size())
                .withRows("opinions", rows)
                .withRows("experts", experts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(e -> Map.<String, Object>of("expert", e.getKey(), "opinions", e.getValue())).toList()));
    }

    private List<Map<String, Object>> results(Session session, CaseView view, Set<Long> acts, Map<String, Integer> experts) {
        ChronicRules rules = county.of(session, Applications.ofCase(session, view.id()).orElseThrow());
        List<TimelineRow> given = view.timeline().stream()
                .filter(t -> t.action() == CaseAction.OPINION && acts.contains(t.actId())).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CaseView.ItemView item : view.items()) {
            List<TimelineRow> about = given.stream().filter(t -> t.verdicts().containsKey(item.key())).toList();
            String result = ExpertFigures.result(about.stream().map(t -> t.verdicts().get(item.key()).verdict()).toList())
                    .map(ExpertSheets::word).orElse("–");
            for (TimelineRow row : about) {
                ItemVerdict verdict = row.verdicts().get(item.key());
                experts.merge(row.who(), 1, Integer::sum);
                rows.add(Map.of("case", view.number(), "disease", item.label(), "expert", row.who(), "criteria",
                        ticks(rules, item.key(), verdict), "verdict", word(verdict.verdict()), "reason", verdict.reason(),
                        "result", result));
            }
        }
        return rows;
    }

    private static String ticks(ChronicRules rules, String code, ItemVerdict verdict) {
        return rules.disease(code).map(d -> d.criteria().ticks().stream()
                .map(t -> (Boolean.TRUE.equals(verdict.ticks().get(t.key())) ? "√" : "□") + t.name().zh())
                .collect(Collectors.joining("\n"))).orElse("");
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case YES -> "符合";
            case NO -> "不符合";
            case FURTHER -> "需体检";
        };
    }

    private static void days(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refused.of("chronic.days", TEXT.get("chronic.days", from, to));
        }
    }

    /** A paper somebody signs is one somebody reads. */
    private static void atMost(int count) {
        if (count > MOST_CASES) {
            throw Refused.of("chronic.sheet-long", TEXT.get("chronic.sheet-long", count, MOST_CASES));
        }
    }

    private static void some(List<?> rows) {
        if (rows.isEmpty()) {
            throw Refused.of("chronic.no-opinions", TEXT.get("chronic.no-opinions"));
        }
    }

    private LetterData letter(Session session, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        return LetterData.empty().with("bureau", packs.require(session, today).county().zh() + "医疗保障局")
                .with("period", from.equals(to) ? from.toString() : from + " 至 " + to).with("issuedOn", today);
    }
}
