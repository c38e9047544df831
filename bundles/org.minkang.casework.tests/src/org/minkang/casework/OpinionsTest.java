package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.all;
import static org.minkang.casework.Office.refused;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.testing.Database;

/** Independent opinions, and every attempt to see or sway them. */
@ParameterizedClass
@EnumSource
class OpinionsTest {

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

    private CaseView atExperts(String... items) {
        return office.at("experts", items);
    }

    @Test
    void twoAgreeingOpinionsFinishTheStep() {
        CaseView view = atExperts("A", "B");
        office.opinion(office.firstExpert, view, Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("病程不足")));
        office.opinion(office.secondExpert, view, Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("指标不够")));
        CaseView approval = office.see(office.approver, view.id());
        assertEquals("approval", approval.step());
        assertEquals(Verdict.YES, approval.item("A").orElseThrow().opinion());
        assertEquals(Verdict.NO, approval.item("B").orElseThrow().opinion());
    }

    @Test
    void aThirdOpinionIsAskedOnlyOnTheDisputedItem() {
        CaseView view = atExperts("A", "B");
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A", "B"));
        office.opinion(office.secondExpert, view, Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("指标不够")));
        assertEquals("experts", office.see(office.clerk, view.id()).step());
        refused("casework.opinion-given", () -> office.opinion(office.firstExpert, view, all(Verdict.YES, "B")));
        refused("casework.opinion-not-asked", () -> office.opinion(office.thirdExpert, view, all(Verdict.YES, "A", "B")));
        office.opinion(office.thirdExpert, view, all(Verdict.NO, "B"));
        CaseView approval = office.see(office.approver, view.id());
        assertEquals(Verdict.YES, approval.item("A").orElseThrow().opinion());
        assertEquals(Verdict.NO, approval.item("B").orElseThrow().opinion());
        assertEquals(5, approval.timeline().stream().filter(r -> r.action() == CaseAction.OPINION)
                .mapToInt(r -> r.verdicts().size()).sum());
    }

    @Test
    void theApproverCannotGrantWhatTheExpertsRejected() {
        CaseView view = atExperts("A", "B");
        office.opinion(office.firstExpert, view, Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("x")));
        office.opinion(office.secondExpert, view, Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("y")));
        CaseView approval = office.see(office.approver, view.id());
        Refused refused = refused("casework.opinion-rejected", () -> office.pass(office.approver, approval));
        assertEquals("B", refused.problems().get(0).place());
        CaseView done = office.act(office.approver, CaseAct.pass(approval.id(), approval.version())
                .items(Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("专家意见不符合"))));
        assertEquals("issue", done.step());
        assertEquals(CaseOutcome.PARTIAL, office.pass(office.issuer, done).outcome());
    }

    @Test
    void anOpinionIsAboutEveryItemAndGivesItsReason() {
        CaseView view = atExperts("A", "B");
        refused("casework.opinion-missing", () -> office.opinion(office.firstExpert, view, all(Verdict.YES, "A")));
        refused("casework.opinion-missing", () -> office.opinion(office.firstExpert, view, Map.of()));
        refused("casework.item-reason", () -> office.opinion(office.firstExpert, view,
                Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no(" "))));
    }

    @Test
    void theSameExpertNeverHasTwoOpinions() {
        CaseView view = atExperts("A");
        Task first = office.store.write(s -> office.cases.take(s, office.firstExpert, view.tasks().get(0).id()));
        assertEquals(office.firstExpert.accountId(), first.holderId().orElseThrow());
        refused("casework.opinion-given", () -> office.store.write(s -> office.cases.take(s, office.firstExpert, view.tasks().get(1).id())));
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A"));
        refused("casework.opinion-given", () -> office.opinion(office.firstExpert, view, all(Verdict.YES, "A")));
        refused("casework.opinion-given", () -> office.store.write(s -> office.cases.take(s, office.firstExpert, view.tasks().get(1).id())));
        Actor chief = office.people.withRights("cases.assign", "cases.read");
        refused("casework.opinion-given", () -> office.store.write(
                s -> office.cases.assign(s, chief, view.tasks().get(1).id(), office.firstExpert.accountId())));
        assertFalse(office.read(s -> office.cases.colleagues(s, chief, view.tasks().get(1).id())).stream()
                .anyMatch(c -> c.id() == office.firstExpert.accountId()));
    }

    @Test
    void anExpertSeesNothingOfTheOtherBeforeTheStepIsFinished() {
        CaseView view = atExperts("A");
        office.opinion(office.firstExpert, view, all(Verdict.NO, "A"));
        office.store.write(s -> office.cases.take(s, office.secondExpert, freeTask(view.id())));
        CaseView seen = office.see(office.secondExpert, view.id());
        assertBlind(seen, office.firstExpert);
        assertEquals(view.version(), seen.version(), "not even the version tells that somebody judged");
        QueueRow row = office.cases.queue(office.secondExpert, QueueFilter.of(Scope.MINE), 0, 10).get(0);
        assertEquals(view.version(), row.version());
        assertEquals(view.id(), row.caseId());
        CaseView own = office.see(office.firstExpert, view.id());
        assertEquals(Verdict.NO, own.item("A").orElseThrow().verdict(), "the own opinion is there");
    }

    private long freeTask(long caseId) {
        return office.read(s -> s.rows("select id from mk_task where case_id = ? and status = 'OPEN' and holder_id is null"
                + " order by slot", caseId)).get(0).number(1);
    }

    private static void assertBlind(CaseView seen, Actor other) {
        assertTrue(seen.timeline().stream().noneMatch(r -> r.action() == CaseAction.OPINION), seen.timeline().toString());
        assertNull(seen.item("A").orElseThrow().verdict());
        assertNull(seen.item("A").orElseThrow().opinion());
        assertTrue(seen.tasks().stream().noneMatch(t -> other.displayName().equals(t.holderName())));
        assertFalse(seen.toString().contains(other.displayName()), seen.toString());
    }

    @Test
    void whoeverWorksOnTheCaseIsAsBlindAsTheExperts() {
        CaseView view = atExperts("A");
        office.store.write(s -> office.cases.take(s, office.secondExpert, view.tasks().get(0).id()));
        office.opinion(office.firstExpert, view, all(Verdict.NO, "A"));
        for (Actor other : List.of(office.clerk, office.reviewer, office.approver, office.people.withRights("cases.read"))) {
            CaseView seen = office.see(other, view.id());
            assertBlind(seen, office.firstExpert);
            assertTrue(seen.tasks().stream().allMatch(t -> t.holderId() == null), "who is asked is not told");
        }
        Actor reader = office.people.withRights("cases.read");
        QueueRow row = office.cases.queue(reader, QueueFilter.of(Scope.ALL), 0, 10).get(0);
        assertNull(row.holderId());
        assertEquals("", row.holderName());
    }

    @Test
    void aSupervisorSeesOpinionsEarlyUnlessTheyMayGiveOne() {
        CaseView view = atExperts("A");
        office.opinion(office.firstExpert, view, all(Verdict.NO, "A"));
        CaseView seen = office.see(office.people.withRights("cases.supervise"), view.id());
        assertTrue(seen.timeline().stream().anyMatch(r -> r.action() == CaseAction.OPINION));
        Actor both = office.people.withRights("cases.supervise", "t.opinion");
        assertBlind(office.see(both, view.id()), office.firstExpert);
    }

    @Test
    void theHistoryOfTheCaseDoesNotGiveAnOpinionAway() {
        CaseView view = atExperts("A");
        office.opinion(office.firstExpert, view, all(Verdict.NO, "A"));
        office.read(s -> office.people.journal().of(s, "case", String.valueOf(view.id()))).forEach(row ->
                assertNotEquals(office.firstExpert.accountId(), row.accountId(), row.toString()));
        assertFalse(office.file(view.id()).summaryZh().contains(office.firstExpert.displayName()));
    }

    @Test
    void refusalsDoNotNameTheOtherExpert() {
        CaseView view = atExperts("A");
        long task = view.tasks().get(0).id();
        office.store.write(s -> office.cases.take(s, office.firstExpert, task));
        Refused refused = refused("casework.opinion-taken", () -> office.store.write(s -> office.cases.take(s, office.secondExpert, task)));
        assertFalse(refused.getMessage().contains(office.firstExpert.displayName()), refused.getMessage());
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A"));
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
        Refused late = refused("casework.changed-by", () -> office.opinion(office.thirdExpert, view, all(Verdict.YES, "A")));
        assertTrue(late.getMessage().contains("审批"), late.getMessage());
    }

    @Test
    void inASecondRoundTheFirstIsHiddenFromWhoMayJudge() {
        CaseView approval = office.at("approval", "A");
        CaseView back = office.act(office.approver, CaseAct.giveBack(approval.id(), approval.version(), "experts", "", "重新评议"));
        office.store.write(s -> office.cases.take(s, office.thirdExpert, back.tasks().get(0).id()));
        CaseView seen = office.see(office.thirdExpert, back.id());
        assertBlind(seen, office.firstExpert);
        assertBlind(seen, office.secondExpert);
    }

    @Test
    void expertsSeeOnlyCasesTheyWereGivenOrTook() {
        CaseView view = atExperts("A");
        refused("casework.not-yours", () -> office.see(office.firstExpert, view.id()));
        assertEquals(1, office.cases.queueCount(office.firstExpert, QueueFilter.of(Scope.GROUP)), "one row, not one per place");
        office.store.write(s -> office.cases.take(s, office.firstExpert, view.tasks().get(0).id()));
        assertEquals(view.id(), office.see(office.firstExpert, view.id()).id());
        assertEquals(1, office.cases.queueCount(office.firstExpert, QueueFilter.of(Scope.MINE)));
        assertEquals(1, office.cases.queueCount(office.secondExpert, QueueFilter.of(Scope.GROUP)));
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A"));
        assertEquals(0, office.cases.queueCount(office.firstExpert, QueueFilter.of(Scope.GROUP)), "nothing left for this expert");
    }

    @Test
    void anExpertTakesBackTheOwnOpinionUntilAllAreCounted() {
        CaseView view = atExperts("A");
        office.opinion(office.firstExpert, view, all(Verdict.NO, "A"));
        CaseView seen = office.see(office.firstExpert, view.id());
        office.act(office.firstExpert, CaseAct.withdrawDecision(seen.id(), seen.version(), "看错材料"));
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
        office.opinion(office.firstExpert, view, all(Verdict.NO, "A"));
        CaseView disputed = office.see(office.firstExpert, view.id());
        refused("casework.withdraw-counted", () -> office.act(office.firstExpert,
                CaseAct.withdrawDecision(disputed.id(), disputed.version(), "改主意")));
        office.opinion(office.thirdExpert, view, all(Verdict.NO, "A"));
        assertEquals(Verdict.NO, office.see(office.approver, view.id()).item("A").orElseThrow().opinion());
    }

    @Test
    void anExtraOpinionIsNotAskedForAnItemThatWasGivenUp() {
        CaseView view = atExperts("A", "B");
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A", "B"));
        office.opinion(office.secondExpert, view, Map.of("A", ItemVerdict.yes(), "B", ItemVerdict.no("x")));
        CaseView on = office.act(office.clerk, CaseAct.giveUp(view.id(), view.version(), "放弃").items(all(Verdict.NO, "B")));
        assertEquals("approval", on.step());
        assertEquals(Verdict.YES, on.item("A").orElseThrow().opinion());
    }

    @Test
    void ticksAreKeptWithTheOpinion() {
        CaseView view = atExperts("A");
        office.opinion(office.firstExpert, view, Map.of("A", new ItemVerdict(Verdict.YES, "", Map.of("c1", true, "c2", false))));
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
        assertTrue(office.see(office.approver, view.id()).timeline().stream().filter(r -> r.action() == CaseAction.OPINION)
                .anyMatch(r -> r.verdicts().get("A").ticks().equals(Map.of("c1", true, "c2", false))));
    }
}
