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
import org.minkang.access.journal.JournalRow;
import org.minkang.testing.Database;

/**
 * Putting the limit of a step off. All cases are opened on Monday, 2 March: their review is due on Thursday, 5 March, the case
 * on 30 March; an extension adds ten working days, twice in a case.
 */
@ParameterizedClass
@EnumSource
class ExtensionTest {

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

    private CaseView extend(Actor actor, CaseView view, String reason) {
        return office.act(actor, CaseAct.extend(view.id(), view.version(), "", reason));
    }

    private static LocalDate stepDue(CaseView view) {
        return view.steps().stream().filter(s -> s.state() == CaseView.StepState.HERE).findFirst().orElseThrow().dueOn();
    }

    @Test
    void movesTheStepAndItsCaseByWorkingDaysAndStandsInTheTimeline() {
        CaseView view = office.at("review", "A");
        assertEquals(LocalDate.of(2026, 3, 5), stepDue(view));
        CaseView extended = extend(office.reviewer, view, "等待外地医院回函");
        assertEquals(LocalDate.of(2026, 3, 19), stepDue(extended));
        assertEquals(LocalDate.of(2026, 3, 19), extended.tasks().get(0).dueOn());
        assertEquals(LocalDate.of(2026, 4, 14), extended.dueOn(), "Qingming, 6 April, is no working day");
        CaseView.TimelineRow row = extended.timeline().get(extended.timeline().size() - 1);
        assertEquals(CaseAction.EXTEND, row.action());
        assertEquals("等待外地医院回函", row.reason());
        assertEquals(LocalDate.of(2026, 3, 19), row.until());
        assertNull(extended.timeline().get(0).until());
        assertEquals("experts", office.pass(office.reviewer, extended).step());
    }

    @Test
    void isWrittenToTheJournalWithBothLimitsBeforeAndAfter() {
        CaseView view = extend(office.reviewer, office.at("review", "A"), "等待外地医院回函");
        List<JournalRow> rows = office.read(s -> office.people.journal().of(s, "case", String.valueOf(view.id())));
        JournalRow row = rows.stream().filter(r -> r.action().equals("case.extended")).findFirst().orElseThrow();
        assertEquals("等待外地医院回函", row.reason());
        Map<String, String> after = new java.util.HashMap<>();
        row.changes().forEach(c -> after.put(c.field(), c.before() + " > " + c.after()));
        assertEquals("2026-03-05 > 2026-03-19", after.get("stepDueOn"));
        assertEquals("2026-03-30 > 2026-04-14", after.get("dueOn"));
    }

    @Test
    void aStandardReasonIsEnoughAndNoReasonIsRefused() {
        CaseView view = office.at("review", "A");
        refused("casework.reason", () -> extend(office.reviewer, view, " "));
        refused("casework.reason-unknown",
                () -> office.act(office.reviewer, CaseAct.extend(view.id(), view.version(), "R01", "")));
        AllowedAction offered = office.allowed(office.reviewer, view.id(), CaseAction.EXTEND).orElseThrow();
        assertEquals(List.of("X01"), offered.reasons().stream().map(r -> r.key()).toList());
        assertEquals("办理期限由 2026-03-05 延至 2026-03-19(本案第 1 次延期,最多 2 次)。", offered.note());
        CaseView extended = office.act(office.reviewer, CaseAct.extend(view.id(), view.version(), "X01", ""));
        assertEquals("X01", extended.timeline().get(2).reasonCode());
    }

    @Test
    void endsWithTheTimesThePackAllowsInOneCase() {
        CaseView twice = extend(office.reviewer, extend(office.reviewer, office.at("review", "A"), "一"), "二");
        assertEquals(LocalDate.of(2026, 4, 2), stepDue(twice));
        assertTrue(refused("casework.extend-times", () -> extend(office.reviewer, twice, "三")).getMessage().contains("2 次"));
        AllowedAction not = office.allowed(office.reviewer, twice.id(), CaseAction.EXTEND).orElseThrow();
        assertFalse(not.allowed());
        assertTrue(not.reason().contains("2 次") && not.note().isEmpty(), not.toString());
    }

    @Test
    void oneThatWasTakenBackDoesNotCountAndTheOldLimitHolds() {
        CaseView extended = extend(office.reviewer, office.at("review", "A"), "点错");
        CaseView back = office.act(office.reviewer, CaseAct.withdrawDecision(extended.id(), extended.version(), "点错"));
        assertEquals(LocalDate.of(2026, 3, 5), stepDue(back));
        assertEquals(LocalDate.of(2026, 3, 30), back.dueOn());
        extend(office.reviewer, extend(office.reviewer, back, "一"), "二");
    }

    @Test
    void aStoppedClockMovesTheExtendedLimitAsItMovesTheFirst() {
        CaseView extended = extend(office.reviewer, office.at("review", "A"), "等待回函");
        CaseView stopped = office.act(office.reviewer,
                CaseAct.supplement(extended.id(), extended.version(), List.of("检查报告"), ""));
        refused("casework.paused", () -> extend(office.reviewer, stopped, "再延"));
        office.clock.set(LocalDate.of(2026, 3, 5));
        CaseView on = office.act(office.reviewer, CaseAct.resume(stopped.id(), stopped.version(), "先办"));
        assertEquals(LocalDate.of(2026, 3, 24), stepDue(on));
        assertEquals(LocalDate.of(2026, 4, 17), on.dueOn());
        assertEquals(LocalDate.of(2026, 4, 8), stepDue(extend(office.reviewer, on, "再延")), "counted from the moved limit");
    }

    @Test
    void isForWhoeverDecidesInTheStepAndNobodyElse() {
        CaseView view = office.at("review", "A");
        Actor colleague = office.people.withRights("t.review");
        office.store.write(s -> office.cases.take(s, colleague, view.tasks().get(0).id()));
        int version = office.see(colleague, view.id()).version();
        refused("casework.held",
                () -> office.act(office.reviewer, CaseAct.extend(view.id(), version, "", "别人的")));
        refused("casework.no-right", () -> office.act(office.clerk, CaseAct.extend(view.id(), version, "", "窗口")));
        Actor both = office.people.withRights("t.review", "t.approve");
        CaseView approval = office.at("approval", "A");
        assertEquals("approval", approval.step());
        CaseView own = office.pass(both, office.at("review", "B"));
        office.opinion(office.firstExpert, own, Office.all(Verdict.YES, "B"));
        office.opinion(office.secondExpert, own, Office.all(Verdict.YES, "B"));
        CaseView here = office.see(both, own.id());
        refused("casework.four-eyes", () -> extend(both, here, "自己审过"));
        assertEquals(LocalDate.of(2026, 4, 14), extend(office.approver, here, "领导出差").dueOn(), "only the case has a limit here");
    }

    @Test
    void whereOpinionsDecideWhoeverAssignsThemExtendsAndNoExpertIsNamed() {
        CaseView view = office.at("experts", "A");
        refused("casework.extend-opinions", () -> extend(office.firstExpert, view, "来不及"));
        Actor desk = office.people.withRights("cases.assign", "cases.read");
        CaseView extended = extend(desk, view, "专家外出");
        assertEquals(LocalDate.of(2026, 3, 23), stepDue(extended));
        assertEquals(List.of(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 23)),
                extended.tasks().stream().map(CaseView.TaskView::dueOn).toList());
        assertTrue(extended.tasks().stream().noneMatch(CaseView.TaskView::mine));
        office.opinion(office.firstExpert, extended, Office.all(Verdict.YES, "A"));
    }

    @Test
    void isRefusedOnceTheLimitHasPassedAndAfterTheCaseEnded() {
        CaseView view = office.at("review", "A");
        office.clock.set(LocalDate.of(2026, 3, 6));
        assertTrue(refused("casework.extend-late", () -> extend(office.reviewer, view, "晚了")).getMessage().contains("2026-03-05"));
        CaseView closed = office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "R01", ""));
        refused("casework.closed", () -> extend(office.reviewer, closed, "已办结"));
        assertTrue(office.allowed(office.reviewer, view.id(), CaseAction.EXTEND).isEmpty());
    }

    @Test
    void onItsLastDayItIsStillPossible() {
        CaseView view = office.at("review", "A");
        office.clock.set(LocalDate.of(2026, 3, 5));
        assertEquals(LocalDate.of(2026, 3, 19), stepDue(extend(office.reviewer, view, "最后一天")));
    }

    @Test
    void isNowhereInACaseTypeThatDoesNotSpeakOfItNorInAPosting() {
        CaseOpening opening = new CaseOpening(TestWorkflow.POSTED, office.applicant(), office.clock.today(), "",
                List.of(new NewItem("A", "高血压")), List.of(), "window");
        CaseView desk = office.see(office.clerk, office.open(opening).id());
        assertTrue(office.allowed(office.clerk, desk.id(), CaseAction.EXTEND).isEmpty());
        refused("casework.not-here", () -> extend(office.clerk, desk, "延期"));
        CaseView posted = office.pass(office.clerk, desk);
        refused("casework.not-here", () -> extend(office.reviewer, posted, "延期"));
    }

    @Test
    void twoSeatsExtendOnce() {
        CaseView view = office.at("review", "A");
        extend(office.reviewer, view, "第一座位");
        refused("casework.changed-by", () -> extend(office.reviewer, view, "第二座位"));
    }
}
