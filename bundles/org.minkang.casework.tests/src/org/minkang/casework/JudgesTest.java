package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.all;
import static org.minkang.casework.Office.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.testing.Database;

/** A workflow that keeps somebody from judging, and one that calls somebody: held at every entrance. */
@ParameterizedClass
@EnumSource
class JudgesTest {

    @Parameter
    Database database;

    private Office office;
    private Actor chief;

    @BeforeEach
    void opensTheOffice() {
        office = new Office(database);
        chief = office.people.withRights("cases.assign", "cases.read");
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    private void keepOut(Actor actor) {
        office.workflow.judging = account -> account == actor.accountId()
                ? Optional.of(Problem.of("test.conflict", "须回避")) : Optional.empty();
    }

    private boolean blind(Actor actor, CaseView view) {
        Boolean blind = office.read(s -> office.cases.blind(s, actor, view.id()));
        return blind;
    }

    private static long task(CaseView view, int i) {
        return view.tasks().get(i).id();
    }

    @Test
    void whomTheWorkflowKeepsOutGetsInByNoEntrance() {
        CaseView view = office.at("experts", "A");
        keepOut(office.firstExpert);
        refused("test.conflict", () -> office.store.write(s -> office.cases.take(s, office.firstExpert, task(view, 0))));
        refused("test.conflict", () -> office.store.write(
                s -> office.cases.assign(s, chief, task(view, 1), office.firstExpert.accountId())));
        refused("test.conflict", () -> office.opinion(office.firstExpert, view, all(Verdict.YES, "A")));
        refused("test.conflict", () -> office.act(office.firstExpert,
                CaseAct.giveBack(view.id(), view.version(), "review", "", "x")));
        List<Long> offered = office.read(s -> office.cases.colleagues(s, chief, task(view, 0))).stream().map(Colleague::id)
                .toList();
        assertFalse(offered.contains(office.firstExpert.accountId()));
        assertTrue(offered.contains(office.secondExpert.accountId()));
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
    }

    @Test
    void aHolderWhoIsKeptOutLaterCannotGiveTheOpinionAndIsReplaced() {
        CaseView view = office.at("experts", "A");
        office.store.write(s -> office.cases.take(s, office.firstExpert, task(view, 0)));
        keepOut(office.firstExpert);
        refused("test.conflict", () -> office.opinion(office.firstExpert, view, all(Verdict.YES, "A")));
        assertEquals("须回避", office.allowed(office.firstExpert, view.id(), CaseAction.OPINION).orElseThrow().reason());
        office.workflow.calling = place -> place.slot() == 1 ? Optional.of(office.thirdExpert.accountId()) : Optional.empty();
        office.store.run(s -> office.cases.callJudges(s, chief, view.id()));
        assertEquals(0, office.cases.queueCount(office.firstExpert, QueueFilter.of(Scope.MINE)));
        assertEquals(1, office.cases.queueCount(office.thirdExpert, QueueFilter.of(Scope.MINE)));
    }

    @Test
    void aWorkflowThatFailsKeepsEverybodyOut() {
        CaseView view = office.at("experts", "A");
        office.workflow.judging = account -> {
            throw new IllegalStateException("broken");
        };
        refused("casework.workflow-failed", () -> office.store.write(s -> office.cases.take(s, office.firstExpert, task(view, 0))));
        refused("casework.workflow-failed", () -> office.opinion(office.firstExpert, view, all(Verdict.YES, "A")));
    }

    @Test
    void whoIsCalledHoldsThePlaceFromTheMomentTheStepIsEntered() {
        List<Integer> slots = new ArrayList<>();
        office.workflow.calling = place -> {
            slots.add(place.slot());
            return Optional.of((place.slot() == 1 ? office.firstExpert : place.slot() == 2 ? office.secondExpert
                    : office.thirdExpert).accountId());
        };
        CaseView view = office.at("experts", "A", "B");
        assertEquals(List.of(1, 2), slots);
        assertEquals(0, office.cases.queueCount(office.thirdExpert, QueueFilter.of(Scope.GROUP)));
        refused("casework.opinion-full", () -> office.opinion(office.thirdExpert, view, all(Verdict.YES, "A", "B")));
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A", "B"));
        office.opinion(office.secondExpert, view, Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("指标不够")));
        assertEquals(List.of(1, 2, 3), slots);
        CaseView third = office.see(office.thirdExpert, view.id());
        assertEquals(List.of("B"), third.itemsToDecide().stream().map(CaseView.ItemView::key).toList());
    }

    @Test
    void thePlaceTellsTheWorkflowWhatTheEngineKnowsAgainstSomebody() {
        List<String> codes = new ArrayList<>();
        List<String> items = new ArrayList<>();
        Actor stranger = office.inArea(Office.OTHER_VILLAGE, "t.opinion");
        Actor both = office.people.withRights("t.review", "t.opinion");
        office.workflow.calling = place -> {
            for (Actor a : List.of(office.clerk, stranger, both, office.firstExpert)) {
                codes.add(place.slot() + " " + place.against(a.accountId()).map(Problem::code).orElse("-"));
            }
            items.addAll(place.items());
            return place.slot() == 1 ? Optional.of(office.firstExpert.accountId()) : Optional.empty();
        };
        CaseView review = office.at("review", "A");
        office.pass(both, review);
        assertEquals(List.of("1 casework.no-right", "1 casework.colleague-area", "1 casework.four-eyes", "1 -",
                "2 casework.no-right", "2 casework.colleague-area", "2 casework.four-eyes", "2 casework.opinion-given"), codes);
        assertEquals(List.of("A", "A"), items);
    }

    @Test
    void aCallAgainstTheRulesRefusesTheWholeAct() {
        CaseView view = office.at("review", "A");
        office.workflow.calling = place -> Optional.of(office.firstExpert.accountId());
        refused("casework.opinion-given", () -> office.pass(office.reviewer, view));
        office.workflow.calling = place -> Optional.of(office.clerk.accountId());
        refused("casework.colleague-right", () -> office.pass(office.reviewer, view));
        office.workflow.calling = place -> {
            throw new IllegalStateException("broken");
        };
        refused("casework.workflow-failed", () -> office.pass(office.reviewer, view));
        assertEquals("review", office.see(office.reviewer, view.id()).step());
    }

    @Test
    void aPlaceGivenBackIsOfferedToTheWorkflowAgain() {
        List<Long> called = new ArrayList<>(List.of(office.firstExpert.accountId(), office.secondExpert.accountId(),
                office.thirdExpert.accountId()));
        office.workflow.calling = place -> called.isEmpty() ? Optional.empty() : Optional.of(called.remove(0));
        CaseView view = office.at("experts", "A");
        long own = office.see(office.firstExpert, view.id()).tasks().stream().filter(CaseView.TaskView::mine).findFirst()
                .orElseThrow().id();
        office.store.write(s -> office.cases.release(s, office.firstExpert, own));
        assertEquals(0, office.cases.queueCount(office.firstExpert, QueueFilter.of(Scope.MINE)));
        assertEquals(1, office.cases.queueCount(office.thirdExpert, QueueFilter.of(Scope.MINE)));
        String history = office.read(s -> office.people.journal().of(s, "case", Long.toString(view.id()))).toString();
        assertFalse(history.contains(office.thirdExpert.displayName()), history);
    }

    @Test
    void whoWasCalledIsNotReplacedByHandUntilItFallsOnWhomOneLikes() {
        List<Long> called = new ArrayList<>(List.of(office.firstExpert.accountId(), office.secondExpert.accountId(),
                office.thirdExpert.accountId()));
        office.workflow.drawn.addAll(called);
        office.workflow.calling = place -> called.isEmpty() ? Optional.empty() : Optional.of(called.remove(0));
        CaseView view = office.at("experts", "A");
        Actor chief = office.people.withRights("cases.assign", "cases.read", "t.intake");
        long place = office.see(office.firstExpert, view.id()).tasks().stream().filter(CaseView.TaskView::mine).findFirst()
                .orElseThrow().id();
        refused("casework.judge-called", () -> office.store.write(s -> office.cases.release(s, chief, place)));
        refused("casework.judge-called", () -> office.store.write(
                s -> office.cases.assign(s, chief, place, office.thirdExpert.accountId())));
        ManyCases many = new ManyCases(office.store, office.cases);
        QueueRow row = office.cases.queue(office.firstExpert, QueueFilter.of(Scope.MINE), 0, 1).get(0);
        assertEquals("casework.judge-called", many.assign(chief, List.of(row), office.thirdExpert.accountId(), Progress.NONE)
                .get(0).problems().get(0).code());
        assertEquals(List.of(), office.read(s -> office.cases.colleagues(s, chief, place)));
        // one who cannot judge any more holds nobody up, and the workflow calls the next
        office.people.accounts().disable(office.people.admin(), office.firstExpert.accountId(), "调离");
        office.store.write(s -> office.cases.release(s, chief, place));
        assertEquals(1, office.cases.queueCount(office.thirdExpert, QueueFilter.of(Scope.MINE)));
    }

    @Test
    void onlyASupervisorWhoCannotJudgeIsNotBlind() {
        CaseView view = office.at("experts", "A");
        Actor supervisor = office.people.withRights("cases.supervise", "cases.read");
        Actor both = office.people.withRights("cases.supervise", "t.opinion");
        assertFalse(blind(supervisor, view));
        assertTrue(blind(both, view));
        office.store.write(s -> office.cases.take(s, office.firstExpert, view.tasks().get(0).id()));
        office.store.write(s -> office.cases.enter(s, office.firstExpert, view.id()));
        assertEquals(List.of(), office.store.write(s -> office.cases.enter(s, both, view.id())).others());
        assertEquals(2, office.store.write(s -> office.cases.enter(s, supervisor, view.id())).others().size());
        assertTrue(blind(office.clerk, view));
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A"));
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
        assertFalse(blind(office.clerk, view));
    }
}
