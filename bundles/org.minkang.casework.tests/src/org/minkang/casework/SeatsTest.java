package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.all;
import static org.minkang.casework.Office.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.testing.Database;

/** Several seats at once, and taking decisions back. */
@ParameterizedClass
@EnumSource
class SeatsTest {

    @Parameter
    Database database;

    private Office office;

    @BeforeEach
    void opensTheOffice() {
        office = new Office(database);
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    /** Runs the same thing for everybody at the same moment; returns what each got, a value or a Refused. */
    private <T> List<Object> together(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<Future<Object>> futures = new ArrayList<>();
        for (Callable<T> work : works) {
            futures.add(threads.submit(() -> {
                start.await();
                try {
                    return work.call();
                } catch (Refused e) {
                    return e;
                }
            }));
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> future : futures) {
            results.add(future.get());
        }
        threads.shutdown();
        return results;
    }

    @Test
    void ofEightWhoTakeTheSameTaskOneGetsIt() throws Exception {
        CaseView view = office.at("review", "A");
        long task = view.tasks().get(0).id();
        List<Callable<Task>> works = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor actor = office.people.withRights("t.review");
            Cases seat = office.engine();
            works.add(() -> office.store.write(s -> seat.take(s, actor, task)));
        }
        List<Object> results = together(works);
        assertEquals(1, results.stream().filter(Task.class::isInstance).count(), results.toString());
        results.stream().filter(Refused.class::isInstance).map(Refused.class::cast)
                .forEach(r -> assertTrue(r.has("casework.held"), r.getMessage()));
    }

    @Test
    void ofTwoWhoApproveTheSameCaseOneDoes() throws Exception {
        CaseView view = office.at("approval", "A");
        List<Callable<CaseView>> works = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Actor actor = office.people.withRights("t.approve");
            Cases seat = office.engine();
            works.add(() -> office.store.write(s -> seat.act(s, actor, CaseAct.pass(view.id(), view.version()))));
        }
        List<Object> results = together(works);
        assertEquals(1, results.stream().filter(CaseView.class::isInstance).count(), results.toString());
        assertEquals("issue", office.see(office.issuer, view.id()).step());
        long approvals = office.read(s -> s.rows(
                "select count(*) from mk_decision where case_id = ? and step = 'approval'", view.id())).get(0).number(1);
        assertEquals(1, approvals);
    }

    @Test
    void expertsWhoJudgeAtTheSameMomentAllCount() throws Exception {
        CaseView view = office.at("experts", "A");
        List<Object> results = together(List.<Callable<CaseView>>of(
                () -> office.opinion(office.firstExpert, view, all(Verdict.YES, "A")),
                () -> office.opinion(office.secondExpert, view, all(Verdict.YES, "A"))));
        assertTrue(results.stream().allMatch(CaseView.class::isInstance), results.toString());
        assertEquals("approval", office.see(office.approver, view.id()).step());
    }

    @Test
    void theLaterOfTwoSeatsIsToldWhoDidWhat() {
        CaseView seen = office.at("review", "A");
        CaseView back = office.act(office.reviewer, CaseAct.giveBack(seen.id(), seen.version(), "", "", "缺电话"));
        Refused refused = refused("casework.changed-by", () -> office.pass(office.reviewer, seen));
        assertTrue(refused.getMessage().contains(office.reviewer.displayName()) && refused.getMessage().contains("退回")
                && refused.getMessage().contains("受理") && refused.getMessage().contains("通过"), refused.getMessage());
        assertEquals("intake", office.see(office.clerk, back.id()).step());
    }

    @Test
    void aHeldTaskIsVisibleAndOnlyItsHolderActs() {
        CaseView view = office.at("review", "A");
        Actor other = office.people.withRights("t.review");
        office.store.write(s -> office.cases.take(s, office.reviewer, view.tasks().get(0).id()));
        assertEquals(office.reviewer.displayName(), office.see(other, view.id()).tasks().get(0).holderName());
        Refused refused = refused("casework.held", () -> office.pass(other, view));
        assertTrue(refused.getMessage().contains(office.reviewer.displayName()), refused.getMessage());
        refused("access.denied", () -> office.store.write(s -> office.cases.release(s, other, view.tasks().get(0).id())));
        office.store.write(s -> office.cases.release(s, office.reviewer, view.tasks().get(0).id()));
        assertEquals("experts", office.pass(other, view).step());
        refused("casework.task-done", () -> office.store.write(s -> office.cases.take(s, office.reviewer, view.tasks().get(0).id())));
    }

    @Test
    void numbersAreUniqueUnderThreadsAndStartAnewEachYear() throws Exception {
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        Numbers running = new Numbers();
        List<Callable<Integer>> works = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            works.add(() -> {
                for (int n = 0; n < 10; n++) {
                    numbers.add(office.store.write(s -> running.next(s, "MB{yy}-{seq:5}", "x", LocalDate.of(2026, 5, 1))));
                }
                return 0;
            });
        }
        together(works).forEach(r -> assertEquals(0, r));
        assertEquals(80, numbers.size());
        assertTrue(numbers.contains("MB26-00001") && numbers.contains("MB26-00080"), numbers.toString());
        assertEquals("MB27-00001", office.store.write(s -> running.next(s, "MB{yy}-{seq:5}", "x", LocalDate.of(2027, 1, 1))));
        try {
            office.store.write(s -> {
                running.next(s, "MB{yy}-{seq:5}", "x", LocalDate.of(2027, 1, 1));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertEquals("MB27-00002", office.store.write(s -> running.next(s, "MB{yy}-{seq:5}", "x", LocalDate.of(2027, 1, 1))));
        }
    }

    // ---- taking back ------------------------------------------------------------------------------------------------

    @Test
    void theOwnLastDecisionIsTakenBackWithinOneWorkingDay() {
        office.clock.set("2026-03-06T16:00"); // a Friday
        CaseView view = office.at("review", "A", "B");
        CaseView on = office.act(office.reviewer, CaseAct.pass(view.id(), view.version())
                .items(Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("x"))));
        assertEquals("experts", on.step());
        office.clock.set("2026-03-09T17:00"); // the Monday: one working day, not three
        refused("casework.withdraw-not-last", () -> office.act(office.clerk, CaseAct.withdrawDecision(on.id(), on.version(), "x")));
        refused("casework.reason", () -> office.act(office.reviewer, CaseAct.withdrawDecision(on.id(), on.version(), "")));
        CaseView back = office.act(office.reviewer, CaseAct.withdrawDecision(on.id(), on.version(), "点错了"));
        assertEquals("review", back.step());
        assertEquals(ItemStatus.OPEN, back.item("B").orElseThrow().status());
        assertEquals(List.of("review"), back.tasks().stream().map(CaseView.TaskView::step).toList());
        assertTrue(back.timeline().stream().anyMatch(r -> r.step().equals("review") && r.action() == CaseAction.PASS && r.withdrawn()));
        assertTrue(office.workflow.kinds().contains(CaseEvent.Kind.DECISION_WITHDRAWN));
        refused("casework.withdraw-not-last", () -> office.act(office.reviewer, CaseAct.withdrawDecision(back.id(), back.version(), "x")));
        assertEquals("experts", office.pass(office.reviewer, back).step());
    }

    @Test
    void afterTheWindowADecisionStands() {
        office.clock.set("2026-03-06T16:00");
        CaseView on = office.pass(office.reviewer, office.at("review", "A"));
        office.clock.set("2026-03-10T08:00");
        refused("casework.withdraw-late", () -> office.act(office.reviewer, CaseAct.withdrawDecision(on.id(), on.version(), "x")));
        assertFalse(office.allowed(office.reviewer, on.id(), CaseAction.WITHDRAW_DECISION).orElseThrow().allowed());
    }

    @Test
    void onceSomebodyActedADecisionStands() {
        CaseView on = office.pass(office.reviewer, office.at("review", "A"));
        office.opinion(office.firstExpert, on, all(Verdict.YES, "A"));
        CaseView seen = office.see(office.reviewer, on.id());
        refused("casework.withdraw-not-last", () -> office.act(office.reviewer, CaseAct.withdrawDecision(seen.id(), seen.version(), "x")));
    }

    @Test
    void takingBackARefusalReopensTheCase() {
        CaseView view = office.at("review", "A");
        CaseView closed = office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "R01", ""));
        assertEquals(CaseStatus.CLOSED, closed.status());
        CaseView open = office.act(office.reviewer, CaseAct.withdrawDecision(closed.id(), closed.version(), "看错"));
        assertEquals(CaseStatus.OPEN, open.status());
        assertEquals(null, open.outcome());
        assertEquals(view.dueOn(), open.dueOn());
        assertEquals("experts", office.pass(office.reviewer, open).step());
    }

    @Test
    void aRefusalIsNotTakenBackWhenTheApplicantHasAppliedAnew() {
        long person = office.applicant();
        CaseFile file = office.open(office.application(person, "A"));
        CaseView view = office.pass(office.clerk, office.see(office.clerk, file.id()));
        CaseView closed = office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "R01", ""));
        office.open(office.application(person, "A"));
        refused("casework.pending", () -> office.act(office.reviewer, CaseAct.withdrawDecision(closed.id(), closed.version(), "x")));
    }

    @Test
    void takingBackARequestForPapersStartsTheClockAsIfNothingHadBeen() {
        CaseView view = office.at("review", "A");
        CaseView paused = office.act(office.reviewer, CaseAct.supplement(view.id(), view.version(), List.of("检查报告"), ""));
        CaseView running = office.act(office.reviewer, CaseAct.withdrawDecision(paused.id(), paused.version(), "材料在手"));
        assertEquals(CaseStatus.OPEN, running.status());
        assertEquals(view.dueOn(), running.dueOn());
        assertTrue(running.missingPapers().isEmpty());
        assertEquals(CaseStatus.PAUSED, office.act(office.reviewer,
                CaseAct.supplement(running.id(), running.version(), List.of("病历"), "")).status(), "counts as the first request");
    }

    @Test
    void aWorkflowMayRefuseThatADecisionIsTakenBack() {
        CaseView view = office.at("issue", "A");
        CaseView closed = office.pass(office.issuer, view);
        office.workflow.reaction = e -> {
            if (e.kind() == CaseEvent.Kind.DECISION_WITHDRAWN) {
                throw Refused.of("test.printed", "证书已打印。");
            }
        };
        refused("test.printed", () -> office.act(office.issuer, CaseAct.withdrawDecision(closed.id(), closed.version(), "x")));
        assertEquals(CaseStatus.CLOSED, office.see(office.clerk, closed.id()).status());
    }
}
