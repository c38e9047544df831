package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.all;
import static org.minkang.casework.Office.refused;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.RoleRow;
import org.minkang.base.Bilingual;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.testing.Database;

/** Attempts to do two separate steps of one case, or to act without the right. */
@ParameterizedClass
@EnumSource
class FourEyesTest {

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

    /** Somebody whose rights would allow everything. */
    private Actor everybody() {
        return office.people.withRights("t.intake", "t.review", "t.opinion", "t.approve", "t.issue", "cases.read", "cases.assign");
    }

    @Test
    void whoReviewedDoesNotApproveWhateverTheRights() {
        Actor all = everybody();
        CaseView view = office.at("review", "A");
        view = office.pass(all, view);
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A"));
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
        CaseView approval = office.see(all, view.id());
        assertEquals("approval", approval.step());
        refused("casework.four-eyes", () -> office.pass(all, approval));
        refused("casework.four-eyes", () -> office.act(all, CaseAct.refuse(approval.id(), approval.version(), "R01", "")));
        refused("casework.four-eyes", () -> office.act(all, CaseAct.giveBack(approval.id(), approval.version(), "review", "", "x")));
        refused("casework.four-eyes", () -> office.store.write(s -> office.cases.take(s, all, approval.tasks().get(0).id())));
        refused("casework.four-eyes", () -> office.store.write(
                s -> office.cases.assign(s, all, approval.tasks().get(0).id(), all.accountId())));
        AllowedAction pass = office.allowed(all, approval.id(), CaseAction.PASS).orElseThrow();
        assertFalse(pass.allowed());
        assertTrue(pass.reason().contains("初审"), pass.reason());
    }

    @Test
    void whoReviewedGivesNoOpinion() {
        Actor all = everybody();
        CaseView view = office.pass(all, office.at("review", "A"));
        refused("casework.four-eyes", () -> office.opinion(all, view, all(Verdict.YES, "A")));
        refused("casework.four-eyes", () -> office.store.write(s -> office.cases.take(s, all, view.tasks().get(0).id())));
    }

    @Test
    void openingACaseIsWorkInItsFirstStep() {
        Actor all = everybody();
        CaseOpening opening = office.application(office.applicant(), "A").passingFirst();
        CaseFile file = office.store.write(s -> office.cases.open(s, all, opening));
        CaseView view = office.pass(office.reviewer, office.see(all, file.id()));
        office.opinion(office.firstExpert, view, all(Verdict.YES, "A"));
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
        CaseView approval = office.see(all, file.id());
        refused("casework.four-eyes", () -> office.pass(all, approval));
    }

    @Test
    void aReturnOpensNoWayAround() {
        CaseView approval = office.at("approval", "A");
        Actor both = office.people.withRights("t.review", "t.approve");
        CaseView back = office.act(both, CaseAct.giveBack(approval.id(), approval.version(), "review", "", "核实"));
        assertEquals("review", back.step());
        refused("casework.four-eyes", () -> office.pass(both, back));
    }

    @Test
    void takingADecisionBackOpensNoWayAround() {
        Actor both = office.people.withRights("t.review", "t.approve", "t.opinion");
        CaseView experts = office.pass(both, office.at("review", "A"));
        CaseView review = office.act(both, CaseAct.withdrawDecision(experts.id(), experts.version(), "误操作"));
        CaseView again = office.pass(office.reviewer, review);
        refused("casework.four-eyes", () -> office.opinion(both, again, all(Verdict.YES, "A")));
    }

    @Test
    void withoutTheRightNothingIsPossible() {
        CaseView view = office.at("review", "A");
        CaseOpening opening = office.application(office.applicant(), "A");
        refused("casework.no-right", () -> office.pass(office.clerk, view));
        refused("casework.no-right", () -> office.act(office.approver, CaseAct.refuse(view.id(), view.version(), "R01", "")));
        refused("casework.no-right", () -> office.store.write(s -> office.cases.take(s, office.clerk, view.tasks().get(0).id())));
        refused("casework.no-right", () -> office.act(office.firstExpert, CaseAct.giveUp(view.id(), view.version(), "x")));
        refused("access.denied", () -> office.store.write(s -> office.cases.open(s, office.reviewer, opening)));
        refused("access.denied", () -> office.cases.queue(office.clerk, QueueFilter.of(Scope.ALL), 0, 10));
    }

    @Test
    void aRightThatWasTakenAwayIsGoneAtOnce() {
        office.people.accounts().saveRole(office.people.admin(),
                new RoleRow("fading", Bilingual.of("临时", "Temporary"), Set.of("t.review")));
        Actor fading = office.people.withRoles("fading");
        CaseView view = office.at("review", "A");
        office.people.accounts().saveRole(office.people.admin(),
                new RoleRow("fading", Bilingual.of("临时", "Temporary"), Set.of()));
        refused("casework.no-right", () -> office.pass(fading, view));
    }

    @Test
    void aStepNotAllowedForAnActionStaysSo() {
        CaseView view = office.at("approval", "A");
        refused("casework.not-here", () -> office.act(office.approver, CaseAct.supplement(view.id(), view.version(), List.of("x"), "")));
        refused("casework.not-here", () -> office.act(office.approver, CaseAct.opinion(view.id(), view.version(), all(Verdict.YES, "A"))));
        CaseView issue = office.pass(office.approver, view);
        refused("casework.not-here", () -> office.act(office.issuer,
                CaseAct.pass(issue.id(), issue.version()).items(all(Verdict.NO, "A"))));
    }

    @Test
    void theAreaOfAnOfficerIsALimit() {
        Actor here = office.inArea("431099101", "t.review", "t.intake", "cases.read");
        Actor there = office.inArea("431099102", "t.review", "t.intake", "cases.read");
        CaseView view = office.at("review", "A");
        CaseOpening opening = office.application(office.applicant(), "A");
        refused("casework.area", () -> office.see(there, view.id()));
        refused("casework.area", () -> office.pass(there, view));
        refused("casework.area", () -> office.store.write(s -> office.cases.take(s, there, view.tasks().get(0).id())));
        refused("casework.person-area", () -> office.store.write(s -> office.cases.open(s, there, opening)));
        assertEquals(0, office.cases.queueCount(there, QueueFilter.of(Scope.GROUP)));
        assertEquals(0, office.cases.queueCount(there, QueueFilter.of(Scope.ALL)));
        assertEquals(1, office.cases.queueCount(here, QueueFilter.of(Scope.GROUP)));
        assertTrue(office.read(s -> office.cases.byNumber(s, there, view.number())).isEmpty());
        assertEquals("experts", office.pass(here, view).step());
    }

    @Test
    void assigningNeedsItsRightAndGivesNobodyWhatFourEyesForbid() {
        CaseView approval = office.at("approval", "A");
        long task = approval.tasks().get(0).id();
        Actor chief = office.people.withRights("cases.assign", "cases.read");
        refused("access.denied", () -> office.store.write(s -> office.cases.assign(s, office.clerk, task, office.approver.accountId())));
        refused("casework.colleague-right", () -> office.store.write(s -> office.cases.assign(s, chief, task, office.clerk.accountId())));
        refused("casework.colleague-unknown", () -> office.store.write(s -> office.cases.assign(s, chief, task, 987654321L)));
        List<Colleague> possible = office.read(s -> office.cases.colleagues(s, chief, task));
        assertEquals(List.of(office.approver.accountId()), possible.stream().map(Colleague::id).toList());
        Task given = office.store.write(s -> office.cases.assign(s, chief, task, office.approver.accountId()));
        assertEquals(office.approver.displayName(), given.holderName().orElseThrow());
        assertEquals("issue", office.pass(office.approver, approval).step());
    }
}
