package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.all;
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
import org.minkang.access.journal.JournalRow;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.CaseView.StepState;
import org.minkang.testing.Database;

/** The ways a case can go. */
@ParameterizedClass
@EnumSource
class CasePathTest {

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

    @Test
    void anOpenedCaseHasANumberAClockAndAFirstTask() {
        CaseFile file = office.open("A", "B");
        assertEquals("T26-00001", file.number());
        assertEquals(LocalDate.of(2026, 3, 30), file.dueOn().orElseThrow());
        assertEquals("office 1", file.typeVersion());
        CaseView view = office.see(office.clerk, file.id());
        assertEquals("intake", view.step());
        assertEquals(List.of("A", "B"), view.items().stream().map(CaseView.ItemView::key).toList());
        assertEquals("病种A +1", file.itemText());
        assertTrue(view.tasks().get(0).mine());
        assertEquals(List.of(CaseAction.OPEN), view.timeline().stream().map(CaseView.TimelineRow::action).toList());
        assertTrue(view.summary().zh().contains("T26-00001"));
    }

    @Test
    void aCaseGoesThroughAllStepsAndIsGranted() {
        CaseView view = office.at("issue", "A");
        assertEquals(ItemStatus.GRANTED, view.items().get(0).status(), "granted by the approval");
        view = office.pass(office.issuer, view);
        assertEquals(CaseStatus.CLOSED, view.status());
        assertEquals(CaseOutcome.GRANTED, view.outcome());
        assertTrue(view.tasks().isEmpty());
        assertTrue(view.steps().stream().allMatch(s -> s.state() == StepState.DONE));
        assertEquals(List.of("intake", "intake", "review", "experts", "experts", "approval", "issue"),
                view.timeline().stream().map(CaseView.TimelineRow::step).toList());
        assertTrue(office.workflow.kinds().containsAll(List.of(CaseEvent.Kind.OPENED, CaseEvent.Kind.STEP_ENTERED,
                CaseEvent.Kind.OPINIONS_FINISHED, CaseEvent.Kind.ITEM_GRANTED, CaseEvent.Kind.CASE_CLOSED)));
    }

    @Test
    void theStepBarShowsWhatIsDoneHereAndAhead() {
        CaseView view = office.at("review", "A");
        assertEquals(List.of(StepState.DONE, StepState.HERE, StepState.AHEAD, StepState.AHEAD, StepState.AHEAD),
                view.steps().stream().map(CaseView.StepView::state).toList());
        assertEquals(LocalDate.of(2026, 3, 5), view.steps().get(1).dueOn(), "the step's own limit");
    }

    @Test
    void refusingTheOnlyItemEndsTheCase() {
        CaseView view = office.at("review", "A");
        refused("casework.reason", () -> office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "", "")));
        CaseView end = office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "R01", ""));
        assertEquals(CaseOutcome.REFUSED, end.outcome());
        assertEquals("不符合标准", end.items().get(0).reason());
        assertEquals("R01", end.timeline().get(end.timeline().size() - 1).reasonCode());
        refused("casework.closed", () -> office.pass(office.reviewer, end));
    }

    @Test
    void refusesAReasonThatIsNotOnTheList() {
        CaseView view = office.at("review", "A");
        refused("casework.reason-unknown",
                () -> office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "R99", "x")));
    }

    @Test
    void oneItemIsRefusedAndTheOtherGranted() {
        CaseView view = office.at("review", "A", "B");
        view = office.act(office.reviewer, CaseAct.pass(view.id(), view.version())
                .items(Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("病程不足"))));
        assertEquals("experts", view.step());
        assertEquals(ItemStatus.REFUSED, view.item("B").orElseThrow().status());
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A"));
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
        view = office.pass(office.approver, office.see(office.approver, view.id()));
        view = office.pass(office.issuer, view);
        assertEquals(CaseOutcome.PARTIAL, view.outcome());
    }

    @Test
    void noItemOfSeveralIsForgotten() {
        CaseView view = office.at("review", "A", "B");
        CaseView half = office.act(office.reviewer, CaseAct.pass(view.id(), view.version()).items(all(Verdict.YES, "A")));
        assertEquals("review", half.step(), "the step waits for the other item");
        assertEquals(Verdict.YES, half.item("A").orElseThrow().verdict());
        assertTrue(half.version() > view.version());
        refused("casework.item-not-open", () -> office.act(office.reviewer,
                CaseAct.pass(half.id(), half.version()).items(all(Verdict.YES, "A"))));
        assertEquals("experts", office.act(office.reviewer, CaseAct.pass(half.id(), half.version())).step());
    }

    @Test
    void refusesAVerdictWithoutReasonAndAboutAnUnknownItem() {
        CaseView view = office.at("review", "A");
        refused("casework.item-reason", () -> office.act(office.reviewer,
                CaseAct.pass(view.id(), view.version()).items(Map.of("A", ItemVerdict.no("")))));
        refused("casework.item-not-open", () -> office.act(office.reviewer,
                CaseAct.pass(view.id(), view.version()).items(Map.of("Z", ItemVerdict.yes()))));
    }

    @Test
    void aReturnGoesBackWithItsReasonToTheOneWhoDidIt() {
        CaseView view = office.at("review", "A");
        refused("casework.reason", () -> office.act(office.reviewer, CaseAct.giveBack(view.id(), view.version(), "", "", "")));
        refused("casework.return-to",
                () -> office.act(office.reviewer, CaseAct.giveBack(view.id(), view.version(), "approval", "", "x")));
        CaseView back = office.act(office.reviewer, CaseAct.giveBack(view.id(), view.version(), "", "", "电话号码缺失"));
        assertEquals("intake", back.step());
        assertEquals(office.clerk.displayName(), back.tasks().get(0).holderName());
        assertEquals("电话号码缺失", back.timeline().get(back.timeline().size() - 1).reason());
        assertEquals("review", office.pass(office.clerk, back).step());
    }

    @Test
    void theTimelineShowsAStandardReasonInItsWords() {
        CaseView view = office.at("review", "A");
        CaseView back = office.act(office.reviewer, CaseAct.giveBack(view.id(), view.version(), "", "R02", ""));
        assertEquals("填写有误", back.timeline().get(back.timeline().size() - 1).why());
        CaseView again = office.pass(office.clerk, back);
        assertEquals("", again.timeline().get(again.timeline().size() - 1).why());
        CaseView twice = office.act(office.reviewer, CaseAct.giveBack(again.id(), again.version(), "", "R02", "缺电话"));
        assertEquals("填写有误  缺电话", twice.timeline().get(twice.timeline().size() - 1).why());
    }

    @Test
    void aReturnToTheExpertsAsksThemAnew() {
        CaseView view = office.at("approval", "A");
        assertEquals(Verdict.YES, view.item("A").orElseThrow().opinion());
        CaseView back = office.act(office.approver, CaseAct.giveBack(view.id(), view.version(), "experts", "", "依据不清"));
        assertEquals(null, back.item("A").orElseThrow().opinion());
        office.opinion(office.firstExpert, back, all(Verdict.NO, "A"));
        office.opinion(office.thirdExpert, back, all(Verdict.NO, "A"));
        assertEquals(Verdict.NO, office.see(office.approver, view.id()).item("A").orElseThrow().opinion());
    }

    @Test
    void aStepMayHaveSeveralWaysOnAndAnEnd() {
        CaseOpening simple = new CaseOpening("test.simple", office.applicant(), office.clock.today(), "事项", List.of(),
                List.of(), "window");
        CaseView first = office.see(office.clerk, office.open(simple).id());
        assertEquals("S20260001", first.number());
        refused("casework.next", () -> office.act(office.clerk, CaseAct.pass(first.id(), first.version()).to("nowhere")));
        assertEquals("check", office.pass(office.clerk, first).step());
        CaseView second = office.see(office.clerk, office.open(simple).id());
        CaseView ended = office.act(office.clerk, CaseAct.pass(second.id(), second.version()).to("end"));
        assertEquals(CaseOutcome.GRANTED, ended.outcome());
        assertEquals(CaseItem.WHOLE, ended.items().get(0).key());
    }

    @Test
    void theApplicantGivesUpOneItemOrAll() {
        CaseView view = office.at("review", "A", "B");
        CaseView one = office.act(office.clerk, CaseAct.giveUp(view.id(), view.version(), "转外地治疗").items(all(Verdict.NO, "B")));
        assertEquals(CaseStatus.OPEN, one.status());
        assertEquals(ItemStatus.WITHDRAWN, one.item("B").orElseThrow().status());
        refused("casework.reason", () -> office.act(office.clerk, CaseAct.giveUp(one.id(), one.version(), "")));
        CaseView all = office.act(office.clerk, CaseAct.giveUp(one.id(), one.version(), "不再申请"));
        assertEquals(CaseStatus.WITHDRAWN, all.status());
        assertEquals(CaseOutcome.WITHDRAWN, all.outcome());
    }

    @Test
    void givingUpTheLastUndecidedItemFinishesTheStep() {
        CaseView view = office.at("review", "A", "B");
        CaseView half = office.act(office.reviewer, CaseAct.pass(view.id(), view.version()).items(all(Verdict.YES, "A")));
        CaseView on = office.act(office.clerk, CaseAct.giveUp(half.id(), half.version(), "放弃").items(all(Verdict.NO, "B")));
        assertEquals("experts", on.step());
    }

    @Test
    void aBlockingCheckKeepsTheCaseAndSaysWhy() {
        CaseView view = office.at("review", "A");
        office.workflow.checks = (v, step) -> step.equals("review")
                ? List.of(CheckResult.block("test.held", "disease", "已有同病种证书。")) : List.of();
        assertEquals("已有同病种证书。", office.allowed(office.reviewer, view.id(), CaseAction.PASS).orElseThrow().reason());
        Refused refused = refused("test.held", () -> office.pass(office.reviewer, view));
        assertEquals("disease", refused.problems().get(0).place());
        assertEquals("disease", office.see(office.reviewer, view.id()).findings().get(0).field());
        assertEquals(CaseOutcome.REFUSED,
                office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "R01", "")).outcome());
    }

    @Test
    void anUnknownFactIsConfirmedByAPersonWithAReason() {
        CaseView view = office.at("review", "A");
        office.workflow.checks = (v, step) -> List.of(CheckResult.confirm("test.cover", "cover", "参保情况未知。"));
        assertTrue(office.allowed(office.reviewer, view.id(), CaseAction.PASS).orElseThrow().allowed());
        refused("casework.confirm", () -> office.pass(office.reviewer, view));
        refused("casework.confirm", () -> office.act(office.reviewer,
                CaseAct.pass(view.id(), view.version()).confirm("test.cover", " ")));
        CaseView on = office.act(office.reviewer,
                CaseAct.pass(view.id(), view.version()).confirm("test.cover", "电话核实已参保"));
        assertEquals("experts", on.step());
        assertEquals(Map.of("test.cover", "电话核实已参保"), on.timeline().get(on.timeline().size() - 1).confirmations());
        assertEquals(CheckResult.Level.WARN, on.findings().get(0).level(), "confirmed once is enough");
    }

    @Test
    void aCheckThatThrowsBlocksAndHarmsNothingElse() {
        CaseView view = office.at("review", "A");
        office.workflow.checks = (v, step) -> {
            throw new IllegalStateException("broken");
        };
        CaseView seen = office.see(office.reviewer, view.id());
        assertEquals(CheckResult.Level.BLOCK, seen.findings().get(0).level());
        refused("casework.check-failed", () -> office.pass(office.reviewer, view));
        assertEquals("review", seen.step());
    }

    @Test
    void aWorkflowThatFailsOrRefusesUndoesTheWholeAct() {
        CaseView view = office.at("review", "A");
        office.workflow.reaction = event -> {
            throw new IllegalStateException("broken");
        };
        refused("casework.workflow-failed", () -> office.pass(office.reviewer, view));
        office.workflow.reaction = event -> {
            throw Refused.of("test.no", "不行。");
        };
        refused("test.no", () -> office.pass(office.reviewer, view));
        office.workflow.reaction = event -> { };
        CaseView still = office.see(office.reviewer, view.id());
        assertEquals(view.version(), still.version());
        assertEquals(view.timeline().size(), still.timeline().size());
        assertEquals("experts", office.pass(office.reviewer, still).step());
    }

    @Test
    void aSecondApplicationForTheSameItemIsRefused() {
        long person = office.applicant();
        CaseFile first = office.open(office.application(person, "A"));
        refused("casework.pending", () -> office.open(office.application(person, "B", "A")));
        assertEquals(Map.of(person, Map.of("A", first.number())),
                office.read(s -> office.cases.pending(s, TestWorkflow.TYPE, List.of(person))));
        office.open(office.application(person, "B"));
        office.act(office.clerk, CaseAct.giveUp(first.id(), first.version(), "重报"));
        office.open(office.application(person, "A"));
    }

    @Test
    void manyCasesAreOpenedAtOnceOrNone() {
        List<CaseOpening> openings = List.of(office.application(office.applicant(), "A").passingFirst(),
                office.application(office.applicant(), "A", "B").passingFirst(), office.application(office.applicant(), "C"));
        List<OpenedCase> opened = office.store.write(s -> office.cases.openAll(s, office.clerk, openings));
        assertEquals(List.of("T26-00001", "T26-00002", "T26-00003"), opened.stream().map(OpenedCase::number).toList());
        CaseView passed = office.see(office.reviewer, opened.get(1).id());
        assertEquals("review", passed.step());
        assertEquals(List.of(CaseAction.OPEN, CaseAction.PASS),
                passed.timeline().stream().map(CaseView.TimelineRow::action).toList());
        AllowedAction withdraw = office.allowed(office.clerk, passed.id(), CaseAction.WITHDRAW_DECISION).orElseThrow();
        assertTrue(!withdraw.allowed() && withdraw.reason().contains("受理时一并办结"), withdraw.reason());
        refused("casework.withdraw-opening",
                () -> office.act(office.clerk, CaseAct.withdrawDecision(passed.id(), passed.version(), "录错")));
        assertEquals("experts", office.pass(office.reviewer, passed).step());
        List<CaseOpening> bad = List.of(office.application(office.applicant(), "A"),
                office.application(999_999_999L, "A"));
        Refused refused = refused("casework.person-unknown",
                () -> office.store.write(s -> office.cases.openAll(s, office.clerk, bad)));
        assertEquals("#2", refused.problems().get(0).place());
        assertEquals(3L, (long) office.read(s -> s.rows("select count(*) from mk_case").get(0).number(1)));
    }

    @Test
    void checksOfApplicationsApplyToEveryEntrance() {
        office.workflow.openingChecks = (s, openings) -> Map.of(0, List.of(CheckResult.confirm("test.cover", "cover", "参保情况未知。")));
        CaseOpening opening = office.application(office.applicant(), "A");
        refused("casework.confirm", () -> office.open(opening));
        refused("casework.confirm", () -> office.store.write(s -> office.cases.openAll(s, office.clerk, List.of(opening.passingFirst()))));
        CaseFile file = office.open(opening.confirmed(Map.of("test.cover", "电话核实")));
        assertEquals(Map.of("test.cover", "电话核实"), office.see(office.clerk, file.id()).timeline().get(0).confirmations());
    }

    @Test
    void aRunningCaseKeepsTheCaseTypeItStartedWith() {
        CaseView view = office.at("review", "A");
        office.bringIntoForce(Office.PACK
                .replace("version: \"1\", valid-from: 2025-01-01", "version: \"2\", valid-from: 2026-01-01")
                .replace("key: experts", "key: panel").replace("experts", "panel"));
        assertEquals("experts", office.pass(office.reviewer, view).step());
        CaseFile fresh = office.open("A");
        assertEquals("office 2", fresh.typeVersion());
        CaseView next = office.pass(office.reviewer, office.pass(office.clerk, office.see(office.clerk, fresh.id())));
        assertEquals("panel", next.step());
    }

    @Test
    void everyChangeIsInTheJournalWithBeforeAndAfter() {
        CaseView view = office.at("review", "A");
        office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "", "病程不足"));
        List<JournalRow> rows = office.read(s -> office.people.journal().of(s, "case", String.valueOf(view.id())));
        JournalRow last = rows.get(rows.size() - 1);
        assertEquals("case.decided", last.action());
        assertEquals("病程不足", last.reason());
        assertTrue(last.changes().stream().anyMatch(c -> c.field().equals("item.A") && "OPEN".equals(c.before())
                && "REFUSED".equals(c.after())), last.changes().toString());
        assertTrue(last.changes().stream().anyMatch(c -> c.field().equals("status")), last.changes().toString());
        assertTrue(office.people.journal().verify(office.store, Progress.NONE).intact());
    }

    @Test
    void decisionsCannotBeChangedThroughTheEntityManager() {
        CaseView view = office.at("review", "A");
        try {
            office.store.write(s -> {
                Decision decision = s.list(Decision.class, "select d from Decision d where d.caseId = ?1", view.id()).get(0);
                decision.about("A", Verdict.NO);
                return null;
            });
        } catch (RuntimeException expected) {
            assertFalse(expected instanceof Refused);
        }
        assertEquals(0L, (long) office.read(s -> s.rows(
                "select count(*) from mk_decision where case_id = ? and verdict = 'NO'", view.id()).get(0).number(1)));
    }
}
