package org.minkang.chronic.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.ItemStatus;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueRow;
import org.minkang.chronic.Application;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.Criteria;
import org.minkang.chronic.DiseaseVerdict;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Does the officers' work of the demonstration, each step by the person whose step it is, through
 * the same service as the window and the import. What they decide follows from what the
 * application states, by rules that can be read off a row (see {@link Findings}).
 */
final class DemoWork {

    /** What an application states when its missing papers will be brought later. */
    static final String PAPERS_FOLLOW = "所缺材料后补";
    private static final int CASES_AT_ONCE = 5;
    private static final String NOTICE_FIRST = "请按一次性告知单补正";

    private final Store store;
    private final Cases cases;
    private final Certification certification;
    private final Findings findings;
    private final Clock clock;
    private final Progress progress;

    DemoWork(Store store, Cases cases, Certification certification, Path workbooks, Clock clock, Progress progress) {
        this.store = store;
        this.cases = cases;
        this.certification = certification;
        this.findings = new Findings(workbooks.resolve("criteria.csv"));
        this.clock = clock;
        this.progress = progress;
    }

    /** The first review: cover confirmed, papers asked for where some are missing, the others passed on. */
    void review(DemoStaff staff, BiConsumer<Session, Long> asked) {
        each("demo.review", staff.reviewer(), "review", (s, row) -> {
            certification.confirmCover(s, staff.reviewer(), row.caseId(), "参保名册已核");
            s.flush();
            CaseView view = cases.view(s, staff.reviewer(), row.caseId());
            if (view.missingPapers().isEmpty()) {
                certification.decide(s, staff.reviewer(), view.id(), view.version(), all(view, DiseaseVerdict.yes()));
            } else {
                certification.supplement(s, staff.reviewer(), view.id(), view.version(), NOTICE_FIRST);
                asked.accept(s, view.id());
            }
        });
    }

    /** Papers come in for those who said so, and are passed; the others are refused for want of papers. */
    void supplements(DemoStaff staff, List<Long> asked) {
        inBatches("demo.supplements", asked, (s, caseId) -> {
            Application application = certification.application(s, caseId);
            if (application.note().contains(PAPERS_FOLLOW)) {
                certification.receiveAll(s, staff.clerk(), caseId, LocalDate.now(clock));
                s.flush();
                CaseView view = cases.view(s, staff.reviewer(), caseId);
                certification.decide(s, staff.reviewer(), caseId, view.version(), all(view, DiseaseVerdict.yes()));
            } else {
                CaseView paused = cases.view(s, staff.reviewer(), caseId);
                CaseView view = cases.act(s, staff.reviewer(), CaseAct.resume(caseId, paused.version(), "逾期未补正"));
                certification.decide(s, staff.reviewer(), caseId, view.version(),
                        all(view, DiseaseVerdict.no("papers-missing", "")));
            }
        });
    }

    /** Two opinions on each case, and a third where they differ. */
    void opinions(DemoStaff staff) {
        for (int i = 0; i < staff.experts().size(); i++) {
            int turn = i;
            Actor expert = staff.experts().get(i);
            each("demo.opinions", expert, "experts", (s, row) -> {
                // experts see only what they have taken
                cases.take(s, expert, row.taskId());
                Application application = certification.application(s, row.caseId());
                ChronicRules rules = certification.rules(s, application);
                CaseView view = cases.view(s, expert, row.caseId());
                Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
                view.itemsToDecide().forEach(item -> verdicts.put(item.key(),
                        verdict(rules, item.key(), findings.judge(item.key(), application.findings()), turn)));
                certification.opinion(s, expert, view.id(), view.version(), verdicts);
            });
        }
    }

    private static DiseaseVerdict verdict(ChronicRules rules, String disease, Findings.Judgement judgement, int turn) {
        boolean yes = judgement.borderline() && turn < 2 ? turn == 0 : judgement.met();
        if (!yes) {
            return DiseaseVerdict.no("检查结果未达到认定标准", Map.of());
        }
        return DiseaseVerdict.yes(rules.disease(disease).orElseThrow().criteria().ticks().stream()
                .collect(Collectors.toMap(Criteria.Tick::key, tick -> true)));
    }

    /** The approver follows the experts. */
    void approve(DemoStaff staff) {
        each("demo.approve", staff.approver(), "approval", (s, row) -> {
            CaseView view = cases.view(s, staff.approver(), row.caseId());
            certification.approveAsJudged(s, staff.approver(), view.id(), view.version());
        });
    }

    void issue(DemoStaff staff) {
        each("demo.issue", staff.desk(), "certificate",
                (s, row) -> certification.issue(s, staff.desk(), row.caseId(), row.version()));
    }

    private static Map<String, DiseaseVerdict> all(CaseView view, DiseaseVerdict verdict) {
        return view.items().stream().filter(i -> i.status() == ItemStatus.OPEN)
                .collect(Collectors.toMap(CaseView.ItemView::key, i -> verdict));
    }

    /** Works through the queue of one step as its officer sees it, some cases in one transaction. */
    private void each(String what, Actor actor, String step, BiConsumer<Session, QueueRow> work) {
        QueueFilter filter = QueueFilter.of(QueueFilter.Scope.GROUP).type(Certification.CASE_TYPE).step(step)
                .paused(false).sort(QueueFilter.Sort.NUMBER, false);
        List<QueueRow> rows = cases.queue(actor, filter, 0, Integer.MAX_VALUE).stream()
                .filter(row -> row.status() == CaseStatus.OPEN).toList();
        inBatches(what, rows, work);
    }

    private <T> void inBatches(String what, List<T> rows, BiConsumer<Session, T> work) {
        progress.begin(Text.of(DemoWork.class).get(what), rows.size());
        for (int from = 0; from < rows.size(); from += CASES_AT_ONCE) {
            progress.check();
            List<T> batch = rows.subList(from, Math.min(rows.size(), from + CASES_AT_ONCE));
            store.run(s -> batch.forEach(row -> work.accept(s, row)));
            progress.step((long) from + batch.size());
        }
    }
}
