package org.minkang.chronic.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueRow;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.DiseaseVerdict;
import org.minkang.chronic.NewApplication;
import org.minkang.chronic.PaperKind;
import org.minkang.cli.Console;
import org.minkang.runtime.Minkang;
import org.minkang.store.Session;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code demo-desk}: after the demonstration every case is closed, and whoever opens the workbench
 * would find empty queues. This takes in some applications of today at the window and leaves some
 * at each step, so that every account of the demonstration has something to do.
 */
@Command(name = "demo-desk", hidden = true)
final class DeskCommand implements Runnable {

    private static final int APPLICATIONS = 96;
    private static final List<String> DISEASES = List.of("HTN", "DM", "CHD", "COPD", "STR", "CA");

    private final Minkang minkang;
    private final Certification certification;
    private final Store store;
    private final Cases cases;

    @Mixin
    private Console console;

    DeskCommand(Minkang minkang, Certification certification) {
        this.minkang = minkang;
        this.certification = certification;
        this.store = minkang.service(Store.class);
        this.cases = minkang.service(Cases.class);
    }

    @Override
    public void run() {
        Actor clerk = signIn("shouli");
        Actor reviewer = signIn("chushen");
        List<Actor> experts = List.of(signIn("zhuanjia1"), signIn("zhuanjia2"));
        Actor approver = signIn("shenpi");
        takeIn(clerk);
        review(reviewer);
        for (Actor expert : experts) {
            work(expert, "experts", APPLICATIONS / 3, (s, row) -> Yes.to(s, cases, certification, expert, row));
        }
        work(approver, "approval", APPLICATIONS / 6, (s, row) -> {
            CaseView view = cases.view(s, approver, row.caseId());
            certification.decide(s, approver, view.id(), view.version(), all(view, DiseaseVerdict.yes()));
        });
    }

    private Actor signIn(String account) {
        return minkang.service(Accounts.class).signIn(account, DemoStaff.PASSWORD.toCharArray());
    }

    /** Every fourth lacks a paper, every sixth is for two diseases. */
    private void takeIn(Actor clerk) {
        LocalDate today = LocalDate.now(minkang.service(Clock.class));
        List<Long> people = store.read(s -> s.rows("""
                SELECT p.id FROM mk_person p
                WHERE p.died_on IS NULL AND NOT EXISTS (SELECT 1 FROM chronic_application a WHERE a.person_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM chronic_certificate c WHERE c.person_id = p.id)
                ORDER BY p.born_on FETCH FIRST %d ROWS ONLY""".formatted(APPLICATIONS)).stream()
                .map(row -> row.number(1)).toList());
        console.progress().begin(Text.of(DeskCommand.class).get("demo.desk"), people.size());
        for (int i = 0; i < people.size(); i++) {
            int turn = i;
            store.run(s -> {
                ChronicRules rules = certification.rules(s, today).orElseThrow(() -> Refused.of("demo.not-run",
                        Text.of(DeskCommand.class).get("demo.not-run")));
                certification.accept(s, clerk, application(rules, people.get(turn), turn, today));
            });
            console.progress().step(i + 1L);
        }
    }

    private static NewApplication application(ChronicRules rules, long person, int turn, LocalDate today) {
        List<String> diseases = turn % 6 == 0 ? List.of("HTN", "DM") : List.of(DISEASES.get(turn % DISEASES.size()));
        Set<String> papers = diseases.stream().map(code -> rules.disease(code).orElseThrow())
                .flatMap(disease -> Stream.concat(rules.papers().stream().filter(PaperKind::forAll),
                        disease.papers().stream())).map(PaperKind::key).collect(Collectors.toSet());
        if (turn % 4 == 3) {
            papers.remove("record");
        }
        return NewApplication.atTheWindow(person, diseases, "示例县人民医院", today.minusDays(20 + turn % 40), papers, today)
                .coverConfirmed("参保名册已核");
    }

    private void review(Actor reviewer) {
        work(reviewer, "review", APPLICATIONS * 2 / 3, (s, row) -> {
            CaseView view = cases.view(s, reviewer, row.caseId());
            if (view.missingPapers().isEmpty()) {
                certification.decide(s, reviewer, view.id(), view.version(), all(view, DiseaseVerdict.yes()));
            } else {
                certification.supplement(s, reviewer, view.id(), view.version(), "");
            }
        });
    }

    private static Map<String, DiseaseVerdict> all(CaseView view, DiseaseVerdict verdict) {
        return view.itemsToDecide().stream().collect(Collectors.toMap(CaseView.ItemView::key, i -> verdict));
    }

    private void work(Actor actor, String step, int most, BiConsumer<Session, QueueRow> work) {
        QueueFilter filter = QueueFilter.of(QueueFilter.Scope.GROUP).type(Certification.CASE_TYPE).step(step)
                .paused(false).sort(QueueFilter.Sort.NUMBER, false);
        cases.queue(actor, filter, 0, most).forEach(row -> store.run(s -> work.accept(s, row)));
    }
}
