package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.refused;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.testing.Database;

/** A public posting: nothing goes on before its last day has passed and every objection is answered. */
@ParameterizedClass
@EnumSource
class PostingTest {

    @Parameter
    Database database;
    private Office office;

    @BeforeEach
    void opensAnOffice() {
        office = new Office(database);
        office.clock.set("2026-03-02T09:00");
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    /** Posted on Monday, 2 March, for five working days: the last is Monday, 9 March. */
    private CaseView posted() {
        CaseOpening opening = new CaseOpening(TestWorkflow.POSTED, office.applicant(), office.clock.today(), "",
                List.of(new NewItem("A", "高血压")), List.of(), "window");
        return office.pass(office.clerk, office.see(office.clerk, office.open(opening).id()));
    }

    private CaseView object(Actor actor, CaseView view, String reason) {
        return office.act(actor, CaseAct.object(view.id(), view.version(), reason));
    }

    private CaseView answer(CaseView view, String reason) {
        return office.act(office.reviewer, CaseAct.answer(view.id(), view.version(), reason));
    }

    @Test
    void cannotBePassedBeforeItsLastDayIsOver() {
        CaseView view = posted();
        assertTrue(refused("casework.posting-runs", () -> office.pass(office.reviewer, view)).getMessage().contains("2026-03-09"));
        office.clock.set(LocalDate.of(2026, 3, 9));
        refused("casework.posting-runs", () -> office.pass(office.reviewer, view));
        assertFalse(office.allowed(office.reviewer, view.id(), CaseAction.PASS).orElseThrow().allowed());
        office.clock.set(LocalDate.of(2026, 3, 10));
        assertEquals("approval", office.pass(office.reviewer, view).step());
    }

    @Test
    void isDueOnceItHasEnded() {
        assertEquals(LocalDate.of(2026, 3, 10), posted().tasks().get(0).dueOn(), "nobody is late before it can be passed");
    }

    @Test
    void isDueOnceItHasEndedAlsoWhenTheOpenerPassedTheFirstStep() {
        CaseOpening opening = new CaseOpening(TestWorkflow.POSTED, office.applicant(), office.clock.today(), "",
                List.of(new NewItem("A", "高血压")), List.of(), "window").passingFirst();
        assertEquals(LocalDate.of(2026, 3, 10), office.see(office.clerk, office.open(opening).id()).tasks().get(0).dueOn());
    }

    @Test
    void waitsForTheAnswerToEveryObjection() {
        CaseView view = object(office.reviewer, posted(), "邻居反映:未患此病");
        view = object(office.clerk, view, "电话反映:已迁出");
        office.clock.set(LocalDate.of(2026, 3, 10));
        CaseView open = view;
        assertTrue(refused("casework.objection-open", () -> office.pass(office.reviewer, open)).getMessage().contains("2"));
        CaseView answered = answer(open, "已核实病历,异议不成立");
        assertEquals("approval", office.pass(office.reviewer, answered).step());
    }

    @Test
    void anObjectionIsDueToBeAnsweredInItsTime() {
        CaseView view = object(office.reviewer, posted(), "未患此病");
        assertEquals(LocalDate.of(2026, 3, 23), view.tasks().get(0).dueOn());
        assertEquals(LocalDate.of(2026, 3, 10), answer(view, "已核实").tasks().get(0).dueOn());
    }

    @Test
    void takesNoObjectionAfterItsLastDayAndNoneWithoutAReason() {
        CaseView view = posted();
        refused("casework.reason", () -> object(office.reviewer, view, " "));
        office.clock.set(LocalDate.of(2026, 3, 10));
        refused("casework.objection-late", () -> object(office.reviewer, view, "未患此病"));
        refused("casework.objection-none", () -> answer(view, "无"));
    }

    @Test
    void nobodyElseAnswersAndNoOtherStepKnowsObjections() {
        CaseView view = object(office.reviewer, posted(), "未患此病");
        refused("casework.no-right", () -> office.act(office.approver, CaseAct.answer(view.id(), view.version(), "不成立")));
        refused("casework.no-right", () -> object(office.approver, view, "未患此病"));
        CaseView elsewhere = office.at("review", "A");
        refused("casework.not-here", () -> object(office.reviewer, elsewhere, "未患此病"));
    }

    @Test
    void anObjectionMayEndInARefusalOrAReturnAndThePostingBeginsAnew() {
        CaseView view = object(office.reviewer, posted(), "未患此病");
        CaseView back = office.act(office.reviewer, CaseAct.giveBack(view.id(), view.version(), "desk", "", "核实"));
        assertEquals("desk", back.step());
        office.clock.set(LocalDate.of(2026, 3, 11));
        CaseView again = office.pass(office.clerk, office.see(office.clerk, view.id()));
        office.clock.set(LocalDate.of(2026, 3, 12));
        refused("casework.posting-runs", () -> office.pass(office.reviewer, again));
        CaseView refusedCase = office.act(office.reviewer, CaseAct.refuse(again.id(), again.version(), "", "异议成立"));
        assertEquals(CaseOutcome.REFUSED, refusedCase.outcome());
    }

    @Test
    void doesNotCountTheDaysItWasAwayWhenAReturnIsTakenBack() {
        CaseView view = posted();
        office.clock.set("2026-03-06T16:00");
        CaseView away = office.act(office.reviewer, CaseAct.giveBack(view.id(), view.version(), "desk", "", "核实"));
        refused("casework.not-here", () -> object(office.clerk, away, "未患此病"));
        office.clock.set("2026-03-09T09:00");
        CaseView back = office.act(office.reviewer, CaseAct.withdrawDecision(away.id(), away.version(), "误退"));
        assertEquals(LocalDate.of(2026, 3, 16), back.posting().lastDay());
        assertEquals(LocalDate.of(2026, 3, 17), back.tasks().get(0).dueOn());
        office.clock.set(LocalDate.of(2026, 3, 16));
        refused("casework.posting-runs", () -> office.pass(office.reviewer, office.see(office.reviewer, view.id())));
        office.clock.set(LocalDate.of(2026, 3, 17));
        assertEquals("approval", office.pass(office.reviewer, office.see(office.reviewer, view.id())).step());
    }

    @Test
    void goesOnWhenItWasAwayForNoDayAndWhenItHadEnded() {
        CaseView view = posted();
        CaseView away = office.act(office.reviewer, CaseAct.giveBack(view.id(), view.version(), "desk", "", "核实"));
        CaseView back = office.act(office.reviewer, CaseAct.withdrawDecision(away.id(), away.version(), "误退"));
        assertEquals(LocalDate.of(2026, 3, 9), back.posting().lastDay());
        office.clock.set(LocalDate.of(2026, 3, 10));
        CaseView passed = office.pass(office.reviewer, back);
        office.clock.set(LocalDate.of(2026, 3, 11));
        CaseView again = office.act(office.reviewer, CaseAct.withdrawDecision(passed.id(), passed.version(), "误点"));
        assertEquals("approval", office.pass(office.reviewer, again).step());
    }

    @Test
    void noEntranceLeadsPastIt() {
        CaseView view = object(office.reviewer, posted(), "未患此病");
        QueueRow row = office.read(s -> office.cases.byNumber(s, office.reviewer, view.number())).orElseThrow();
        ManyCases many = new ManyCases(office.store, office.cases);
        assertEquals("casework.objection-open", many.pass(office.reviewer, List.of(row), Progress.NONE).get(0).problems().get(0).code());
        refused("casework.objection-open", () -> office.act(office.reviewer,
                CaseAct.pass(view.id(), view.version()).items(Office.all(Verdict.YES, "A")).to("approval")));
        refused("casework.no-right", () -> office.pass(office.approver, view));
        refused("casework.not-here", () -> office.act(office.reviewer, CaseAct.extend(view.id(), view.version(), "", "再等等")));
        assertEquals("posting", office.see(office.reviewer, view.id()).step());
    }

    @Test
    void objectionAndAnswerStandInTheTimelineAndTheJournal() {
        CaseView view = answer(object(office.reviewer, posted(), "未患此病"), "异议不成立");
        List<CaseAction> did = view.timeline().stream().map(CaseView.TimelineRow::action).toList();
        assertEquals(List.of(CaseAction.OPEN, CaseAction.PASS, CaseAction.OBJECT, CaseAction.ANSWER), did);
        List<String> journal = office.store.read(s -> office.people.journal().of(s, "case", Long.toString(view.id())))
                .stream().map(r -> r.action()).toList();
        assertTrue(journal.containsAll(List.of("case.objection", "case.objection-answered")), journal.toString());
    }
}
