package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.testing.Database;

/**
 * Opening a case again that ended with a refusal. All cases end on Monday, 2 March; an appeal is possible for 15 working days, to
 * Monday, 23 March, goes back to the review and is answered within 20 working days.
 */
@ParameterizedClass
@EnumSource
class AppealTest {

    @Parameter
    Database database;
    private Office office;
    private Actor otherReviewer;
    private Actor otherApprover;

    @BeforeEach
    void opensAnOffice() {
        office = new Office(database);
        office.clock.set("2026-03-02T09:00");
        otherReviewer = office.people.withRights("t.review");
        otherApprover = office.people.withRights("t.approve");
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    private CaseView appeal(Actor actor, CaseView view, String reason) {
        return office.act(actor, CaseAct.appeal(view.id(), view.version(), reason));
    }

    private CaseView reopen(Actor actor, CaseView view, String reason) {
        return office.act(actor, CaseAct.reopen(view.id(), view.version(), reason));
    }

    private CaseView refuse(Actor actor, CaseView view) {
        return office.act(actor, CaseAct.refuse(view.id(), view.version(), "R01", ""));
    }

    /** Both reviewed, A granted and certified, B refused by the approval. */
    private CaseView partly() {
        CaseView view = office.at("approval", "A", "B");
        CaseView decided = office.act(office.approver, CaseAct.pass(view.id(), view.version())
                .items(Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("依据不足"))));
        return office.pass(office.issuer, decided);
    }

    private CaseView refusedInReview() {
        return refuse(office.reviewer, office.at("review", "A"));
    }

    /** Two experts who have not seen the case say yes or no. */
    private CaseView judged(CaseView view, Verdict verdict) {
        office.opinion(office.people.withRights("t.opinion"), view, Office.all(verdict, "B"));
        return office.opinion(office.people.withRights("t.opinion"), view, Office.all(verdict, "B"));
    }

    @Test
    void bringsOnlyTheRefusedItemsBackToTheStepOfThePack() {
        CaseView closed = partly();
        assertEquals(CaseOutcome.PARTIAL, closed.outcome());
        assertEquals(LocalDate.of(2026, 3, 23), closed.appealBy());
        office.clock.set(LocalDate.of(2026, 3, 5));
        CaseView again = appeal(office.clerk, closed, "另有市医院报告");
        assertEquals("review", again.step());
        assertEquals(CaseStatus.OPEN, again.status());
        assertNull(again.outcome());
        assertNull(again.closedOn());
        assertNull(again.appealBy());
        assertEquals(LocalDate.of(2026, 4, 2), again.dueOn());
        assertEquals(List.of("B"), again.liveItems().stream().map(CaseView.ItemView::key).toList());
        assertEquals(ItemStatus.GRANTED, again.item("A").orElseThrow().status());
        assertEquals("依据不足", again.item("B").orElseThrow().questioned());
        assertNull(again.item("B").orElseThrow().opinion(), "the experts judge it again");
        CaseView.TimelineRow row = again.timeline().get(again.timeline().size() - 1);
        assertEquals(CaseAction.APPEAL, row.action());
        assertEquals("另有市医院报告", row.reason());
        assertEquals(CaseEvent.Kind.REOPENED, office.workflow.events.get(office.workflow.events.size() - 1).kind());
    }

    @Test
    void whoJudgesAnewSeesNothingOfWhatWasFoundTheFirstTime() {
        CaseView atExperts = office.pass(otherReviewer, appeal(office.clerk, partly(), "另有报告"));
        Actor fresh = office.people.withRights("t.opinion");
        office.store.write(s -> office.cases.take(s, fresh, atExperts.tasks().get(0).id()));
        CaseView seen = office.see(fresh, atExperts.id());
        assertFalse(seen.toString().contains("依据不足"), seen.toString());
        assertTrue(seen.timeline().stream().noneMatch(r -> r.step().equals("approval") && r.verdicts().containsKey("B")));
        assertTrue(seen.timeline().stream().anyMatch(r -> r.reason().equals("另有报告")), "the grounds of the appeal are for the experts");
        assertTrue(seen.timeline().stream().anyMatch(r -> r.who().equals(otherReviewer.displayName())), "what came after is no secret");
        assertTrue(office.see(office.clerk, atExperts.id()).toString().contains("依据不足"), "who does not judge sees it");
    }

    @Test
    void anotherDecisionChangesTheOutcomeAndTheFirstOneStays() {
        CaseView again = appeal(office.clerk, partly(), "另有报告");
        CaseView approval = judged(office.pass(otherReviewer, again), Verdict.YES);
        office.workflow.events.clear();
        CaseView granted = office.pass(otherApprover, office.see(otherApprover, approval.id()));
        assertEquals(List.of("B"), office.workflow.events.stream().filter(e -> e.kind() == CaseEvent.Kind.ITEM_GRANTED)
                .map(CaseEvent::itemKey).toList(), "what was granted before is not granted twice");
        CaseView ended = office.pass(office.issuer, granted);
        assertEquals(CaseOutcome.GRANTED, ended.outcome());
        assertEquals(List.of(Verdict.NO, Verdict.YES), ended.timeline().stream()
                .filter(r -> r.step().equals("approval") && r.verdicts().containsKey("B"))
                .map(r -> r.verdicts().get("B").verdict()).toList());
        refused("casework.appeal-nothing", () -> appeal(office.clerk, ended, "再来"));
    }

    @Test
    void theSameDecisionLeavesTheCaseAsItEndedFirst() {
        CaseView again = appeal(office.clerk, partly(), "不服");
        office.clock.set(LocalDate.of(2026, 3, 9));
        CaseView ended = refuse(otherReviewer, again);
        assertEquals(CaseOutcome.PARTIAL, ended.outcome());
        assertEquals(LocalDate.of(2026, 3, 9), ended.closedOn());
        assertNull(ended.appealBy());
        assertTrue(refused("casework.appeal-once", () -> appeal(office.clerk, ended, "仍不服")).getMessage().contains("行政复议"));
    }

    @Test
    void whoDecidedBeforeDoesNotDecideAgain() {
        CaseView again = appeal(office.clerk, partly(), "不服");
        assertTrue(refused("casework.four-eyes-again", () -> office.pass(office.reviewer, again)).getMessage().contains("初审"));
        refused("casework.four-eyes-again", () -> office.store.write(s -> office.cases.take(s, office.reviewer,
                again.tasks().get(0).id())));
        Actor desk = office.people.withRights("cases.assign", "cases.read");
        refused("casework.four-eyes-again", () -> office.store.write(s -> office.cases.assign(s, desk,
                again.tasks().get(0).id(), office.reviewer.accountId())));
        CaseView experts = office.pass(otherReviewer, again);
        refused("casework.four-eyes-again", () -> office.opinion(office.firstExpert, experts, Office.all(Verdict.YES, "B")));
        CaseView approval = office.see(otherApprover, judged(experts, Verdict.YES).id());
        refused("casework.four-eyes-again", () -> office.pass(office.approver, approval));
        office.pass(otherApprover, approval);
    }

    @Test
    void whoRefusedInOneStepDoesNotDecideInALaterOneEither() {
        // nothing keeps review and approval apart here but the first decision
        office.bringIntoForce(Office.PACK
                .replace("version: \"1\"", "version: \"2\"").replace("separate: [[intake, approval], [review, approval], ", "separate: ["));
        Actor both = office.people.withRights("t.review", "t.approve");
        CaseView closed = refuse(both, office.at("review", "B"));
        CaseView approval = judged(office.pass(otherReviewer, appeal(office.clerk, closed, "不服")), Verdict.YES);
        refused("casework.four-eyes-again", () -> office.pass(both, office.see(both, approval.id())));
        assertEquals("issue", office.pass(otherApprover, office.see(otherApprover, approval.id())).step());
    }

    @Test
    void isForTheDeskWithAReasonAndNotForOthers() {
        CaseView closed = refusedInReview();
        refused("casework.reason", () -> appeal(office.clerk, closed, " "));
        refused("casework.no-right", () -> appeal(office.reviewer, closed, "代提"));
        assertTrue(office.allowed(office.reviewer, closed.id(), CaseAction.APPEAL).isEmpty());
        AllowedAction offered = office.allowed(office.clerk, closed.id(), CaseAction.APPEAL).orElseThrow();
        assertEquals("申请人可在 2026-03-23(含当日)前提出复核。本案将回到“初审”环节,由未参与原决定的人员办理,2026-03-30 前答复;已通过的不受影响。",
                offered.note());
        Actor elsewhere = office.inArea("431099102", "t.intake");
        refused("casework.area", () -> appeal(elsewhere, closed, "别的乡镇"));
        appeal(office.clerk, closed, "不服");
        refused("casework.changed-by", () -> appeal(office.clerk, closed, "第二座位"));
    }

    @Test
    void endsWithItsTermAndSaysTheLastDay() {
        CaseView closed = refusedInReview();
        office.clock.set(LocalDate.of(2026, 3, 24));
        assertTrue(refused("casework.appeal-late", () -> appeal(office.clerk, closed, "晚了")).getMessage().contains("2026-03-23"));
        AllowedAction late = office.allowed(office.clerk, closed.id(), CaseAction.APPEAL).orElseThrow();
        assertTrue(!late.allowed() && late.reason().contains("2026-03-23"), late.toString());
        office.clock.set(LocalDate.of(2026, 3, 23));
        appeal(office.clerk, closed, "最后一天");
    }

    @Test
    void isRefusedWhileTheCaseRunsAfterItWasGivenUpAndWhereThePackDoesNotSpeakOfIt() {
        CaseView running = office.at("review", "A");
        refused("casework.appeal-running", () -> appeal(office.clerk, running, "急"));
        CaseView givenUp = office.act(office.clerk, CaseAct.giveUp(running.id(), running.version(), "不办了"));
        refused("casework.appeal-given-up", () -> appeal(office.clerk, givenUp, "又想办"));
        CaseOpening opening = new CaseOpening("test.simple", office.applicant(), office.clock.today(), "",
                List.of(new NewItem("A", "事项")), List.of(), "window");
        CaseView desk = office.see(office.clerk, office.open(opening).id());
        CaseView simple = office.act(office.clerk, CaseAct.refuse(desk.id(), desk.version(), "", "不符合"));
        refused("casework.appeal-never", () -> appeal(office.clerk, simple, "不服"));
        assertTrue(office.allowed(office.clerk, simple.id(), CaseAction.APPEAL).isEmpty());
    }

    @Test
    void onlyWhatIsNamedIsDecidedAgain() {
        CaseView view = office.at("review", "A", "B");
        CaseView closed = refuse(office.reviewer, view);
        refused("casework.appeal-not-refused", () -> office.act(office.clerk, CaseAct.appeal(closed.id(), closed.version(), "不服")
                .items(Map.of("C", ItemVerdict.yes()))));
        CaseView again = office.act(office.clerk, CaseAct.appeal(closed.id(), closed.version(), "不服")
                .items(Map.of("B", ItemVerdict.yes())));
        assertEquals(List.of("B"), again.liveItems().stream().map(CaseView.ItemView::key).toList());
        assertEquals(ItemStatus.REFUSED, again.item("A").orElseThrow().status());
        CaseView approval = judged(office.pass(otherReviewer, again), Verdict.YES);
        CaseView ended = office.pass(office.issuer, office.pass(otherApprover, office.see(otherApprover, approval.id())));
        assertEquals(CaseOutcome.PARTIAL, ended.outcome());
    }

    @Test
    void takingTheAppealBackLeavesTheRefusal() {
        CaseView again = appeal(office.clerk, refusedInReview(), "不服");
        CaseView ended = office.act(office.clerk, CaseAct.giveUp(again.id(), again.version(), "不再坚持"));
        assertEquals(CaseOutcome.REFUSED, ended.outcome());
        assertEquals(CaseStatus.CLOSED, ended.status());
        assertEquals(ItemStatus.REFUSED, ended.item("A").orElseThrow().status());
        assertEquals("不符合标准", ended.item("A").orElseThrow().reason());
    }

    @Test
    void aStoppedClockMovesTheLimitOfTheAppeal() {
        CaseView again = appeal(office.clerk, refusedInReview(), "不服");
        assertEquals(LocalDate.of(2026, 3, 30), again.dueOn());
        CaseView stopped = office.act(otherReviewer, CaseAct.supplement(again.id(), again.version(), List.of("市医院报告"), ""));
        office.clock.set(LocalDate.of(2026, 3, 5));
        assertEquals(LocalDate.of(2026, 4, 2),
                office.act(otherReviewer, CaseAct.resume(stopped.id(), stopped.version(), "先办")).dueOn());
    }

    @Test
    void aDecisionOfTheAppealCanBeTakenBackAndTheAppealItselfCannot() {
        CaseView again = appeal(office.clerk, partly(), "不服");
        assertTrue(office.allowed(office.clerk, again.id(), CaseAction.WITHDRAW_DECISION).isEmpty());
        refused("casework.withdraw-not-last",
                () -> office.act(office.clerk, CaseAct.withdrawDecision(again.id(), again.version(), "点错")));
        CaseView ended = refuse(otherReviewer, again);
        CaseView back = office.act(otherReviewer, CaseAct.withdrawDecision(ended.id(), ended.version(), "点错"));
        assertEquals(CaseStatus.OPEN, back.status());
        assertEquals(List.of("B"), back.liveItems().stream().map(CaseView.ItemView::key).toList());
        assertEquals(LocalDate.of(2026, 3, 30), back.dueOn());
    }

    @Test
    void theBureauReopensForAMistakeWithItsOwnRightAlsoAfterTheTermAndAfterAnAppeal() {
        CaseView closed = refusedInReview();
        refused("casework.reopen-right", () -> reopen(office.clerk, closed, "看错"));
        refused("casework.reopen-right", () -> reopen(office.reviewer, closed, "看错"));
        refused("casework.reason", () -> reopen(office.approver, closed, ""));
        CaseView upheld = refuse(otherReviewer, appeal(office.clerk, closed, "不服"));
        office.clock.set(LocalDate.of(2026, 6, 1));
        CaseView again = reopen(office.approver, upheld, "抽查发现看错报告");
        assertEquals("review", again.step());
        refused("casework.four-eyes-again", () -> office.pass(otherReviewer, again));
        assertEquals("experts", office.pass(office.people.withRights("t.review"), again).step());
    }

    @Test
    void whoReopensDoesNotGrantWhatOthersRefused() {
        CaseView again = reopen(office.approver, refusedInReview(), "抽查发现看错报告");
        CaseView experts = office.pass(otherReviewer, again);
        CaseView approval = office.opinion(office.people.withRights("t.opinion"),
                office.opinion(office.people.withRights("t.opinion"), experts, Office.all(Verdict.YES, "A")), Office.all(Verdict.YES, "A"));
        refused("casework.four-eyes", () -> office.pass(office.approver, office.see(office.approver, approval.id())));
        assertEquals("issue", office.pass(otherApprover, office.see(otherApprover, approval.id())).step());
    }

    @Test
    void whoRefusedCannotEndTheAppealInTheNameOfTheApplicant() {
        CaseView again = appeal(office.clerk, refusedInReview(), "不服");
        refused("casework.four-eyes-again", () -> office.act(office.reviewer, CaseAct.giveUp(again.id(), again.version(), "本人放弃")));
        assertFalse(office.allowed(office.reviewer, again.id(), CaseAction.GIVE_UP).filter(AllowedAction::allowed).isPresent());
        assertFalse(office.act(office.clerk, CaseAct.giveUp(again.id(), again.version(), "本人放弃")).status().running());
    }

    @Test
    void whileAnotherCaseRunsForTheSameItemItStaysClosed() {
        CaseView closed = refusedInReview();
        long person = office.file(closed.id()).personId();
        CaseFile other = office.open(office.application(person, "A"));
        assertTrue(refused("casework.pending", () -> appeal(office.clerk, closed, "不服")).getMessage().contains(other.number()));
    }

    @Test
    void whatStaysGrantedDoesNotKeepAnotherCaseFromBeingOpened() {
        CaseView closed = partly();
        appeal(office.clerk, closed, "不服");
        long person = office.file(closed.id()).personId();
        assertEquals(Map.of("B", closed.number()),
                office.read(s -> office.cases.pending(s, TestWorkflow.TYPE, List.of(person))).get(person));
    }

    @Test
    void anExtensionIsCountedAnew() {
        CaseView view = office.at("review", "A");
        for (String why : List.of("一", "二")) {
            view = office.act(office.reviewer, CaseAct.extend(view.id(), view.version(), "", why));
        }
        CaseView again = appeal(office.clerk, refuse(office.reviewer, view), "不服");
        assertEquals(LocalDate.of(2026, 4, 14), office.act(otherReviewer,
                CaseAct.extend(again.id(), again.version(), "", "核实")).dueOn());
    }
}
