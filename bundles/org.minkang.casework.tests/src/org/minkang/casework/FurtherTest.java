package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.refused;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Refused;
import org.minkang.testing.Database;

/** What the opinions leave open is looked into in a step of its own; what they settled waits and is not asked again. */
@ParameterizedClass
@EnumSource
class FurtherTest {

    private static final ItemVerdict YES = ItemVerdict.yes();
    private static final ItemVerdict NO = ItemVerdict.no("指标不够");
    private static final ItemVerdict FURTHER = ItemVerdict.further("心脏彩超");

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
        CaseFile file = office.open(new CaseOpening(TestWorkflow.EXAMINED, office.applicant(), office.clock.today(), "",
                List.of(items).stream().map(i -> new NewItem(i, "病种" + i)).toList(), List.of(), "window"));
        return office.pass(office.clerk, office.see(office.clerk, file.id()));
    }

    /** Both experts say the same. */
    private CaseView judged(Map<String, ItemVerdict> verdicts) {
        CaseView view = atExperts(verdicts.keySet().toArray(String[]::new));
        office.opinion(office.firstExpert, view, verdicts);
        office.opinion(office.secondExpert, view, verdicts);
        return office.see(office.reviewer, view.id());
    }

    private static List<String> toDecide(CaseView view) {
        return view.itemsToDecide().stream().map(CaseView.ItemView::key).sorted().toList();
    }

    private static Verdict opinion(CaseView view, String item) {
        return view.item(item).orElseThrow().opinion();
    }

    @Test
    void onlyTheItemsLeftOpenAreExaminedAndTheOthersWaitForTheApproval() {
        CaseView exam = judged(Map.of("A", YES, "B", FURTHER, "C", NO));
        assertEquals("examination", exam.step());
        assertEquals(List.of("B"), toDecide(exam));
        assertEquals(Verdict.FURTHER, opinion(exam, "B"));
        CaseView approval = office.pass(office.reviewer, exam);
        assertEquals("approval", approval.step());
        assertEquals(List.of(Verdict.YES, Verdict.YES, Verdict.NO),
                List.of(opinion(approval, "A"), opinion(approval, "B"), opinion(approval, "C")));
        CaseView done = office.act(office.approver, CaseAct.pass(approval.id(), approval.version())
                .items(Map.of("A", YES, "B", YES, "C", ItemVerdict.no("专家意见不符合"))));
        assertEquals(CaseOutcome.PARTIAL, done.outcome());
    }

    @Test
    void nothingLeftOpenGoesStraightToTheApproval() {
        assertEquals("approval", judged(Map.of("A", YES, "B", NO)).step());
    }

    @Test
    void aCaseThatWasNotExaminedIsReturnedToTheExpertsAndNotToTheExamination() {
        CaseView approval = judged(Map.of("A", YES));
        assertEquals(List.of("desk", "experts"), office.allowed(office.approver, approval.id(), CaseAction.RETURN)
                .orElseThrow().steps().stream().map(AllowedAction.StepChoice::key).toList());
        refused("casework.return-to", () -> office.act(office.approver,
                CaseAct.giveBack(approval.id(), approval.version(), "examination", "", "缺报告")));
        assertEquals("experts", office.act(office.approver,
                CaseAct.giveBack(approval.id(), approval.version(), "", "", "重评")).step());
    }

    @Test
    void nobodyMayDecideInTheExaminationWhatTheExpertsSettled() {
        CaseView exam = judged(Map.of("A", YES, "B", FURTHER));
        Refused refused = refused("casework.item-not-open", () -> office.act(office.reviewer,
                CaseAct.pass(exam.id(), exam.version()).items(Map.of("A", YES, "B", YES))));
        assertEquals("A", refused.problems().get(0).place());
        refused("casework.further-not-here", () -> office.act(office.reviewer,
                CaseAct.pass(exam.id(), exam.version()).items(Map.of("B", FURTHER))));
    }

    @Test
    void whoFailsTheExaminationIsRefusedAndTheRestGoesOn() {
        CaseView exam = judged(Map.of("A", YES, "B", FURTHER));
        CaseView approval = office.act(office.reviewer,
                CaseAct.refuse(exam.id(), exam.version(), "", "体检不合格").items(Map.of("B", ItemVerdict.no("体检不合格"))));
        assertEquals("approval", approval.step());
        assertEquals(ItemStatus.REFUSED, approval.item("B").orElseThrow().status());
        assertEquals(CaseOutcome.PARTIAL, office.pass(office.approver, approval).outcome());
    }

    @Test
    void givingUpTheLastItemToBeExaminedSendsTheRestOn() {
        CaseView exam = judged(Map.of("A", YES, "B", FURTHER));
        CaseView on = office.act(office.clerk, CaseAct.giveUp(exam.id(), exam.version(), "不愿体检").items(Map.of("B", NO)));
        assertEquals("approval", on.step());
    }

    @Test
    void aReturnAsksForTheExaminationAgain() {
        CaseView exam = judged(Map.of("A", YES, "B", FURTHER));
        CaseView approval = office.pass(office.reviewer, exam);
        CaseView again = office.act(office.approver,
                CaseAct.giveBack(approval.id(), approval.version(), "examination", "", "缺报告"));
        assertEquals(List.of("B"), toDecide(again));
        assertEquals(Verdict.FURTHER, opinion(again, "B"));
        assertEquals("approval", office.pass(office.reviewer, again).step());
    }

    @Test
    void takingTheResultBackLeavesTheItemOpenAgain() {
        CaseView exam = judged(Map.of("A", YES, "B", FURTHER));
        office.pass(office.reviewer, exam);
        CaseView approval = office.see(office.reviewer, exam.id());
        CaseView back = office.act(office.reviewer, CaseAct.withdrawDecision(approval.id(), approval.version(), "看错"));
        assertEquals("examination", back.step());
        assertEquals(Verdict.FURTHER, opinion(back, "B"));
        assertEquals(List.of("B"), toDecide(back));
    }

    @Test
    void afterAReturnToTheExpertsAnOldExaminationDoesNotCount() {
        CaseView approval = office.pass(office.reviewer, judged(Map.of("A", FURTHER)));
        CaseView experts = office.act(office.approver, CaseAct.giveBack(approval.id(), approval.version(), "experts", "", "重评"));
        office.opinion(office.firstExpert, experts, Map.of("A", FURTHER));
        office.opinion(office.secondExpert, experts, Map.of("A", FURTHER));
        CaseView exam = office.see(office.reviewer, experts.id());
        assertEquals("examination", exam.step());
        assertEquals(Verdict.FURTHER, opinion(exam, "A"));
    }

    @Test
    void threeDifferentOpinionsLeaveTheItemOpen() {
        CaseView view = atExperts("A");
        office.opinion(office.firstExpert, view, Map.of("A", YES));
        office.opinion(office.secondExpert, view, Map.of("A", NO));
        assertEquals("experts", office.see(office.clerk, view.id()).step());
        office.opinion(office.thirdExpert, view, Map.of("A", FURTHER));
        CaseView exam = office.see(office.reviewer, view.id());
        assertEquals("examination", exam.step());
        assertEquals(Verdict.FURTHER, opinion(exam, "A"));
    }

    @Test
    void twoOfThreeDecideAlsoForTheExamination() {
        CaseView view = atExperts("A");
        office.opinion(office.firstExpert, view, Map.of("A", FURTHER));
        office.opinion(office.secondExpert, view, Map.of("A", NO));
        office.opinion(office.thirdExpert, view, Map.of("A", FURTHER));
        assertEquals("examination", office.see(office.reviewer, view.id()).step());
    }

    @Test
    void anOpinionThatLeavesOpenSaysWhatIsToBeLookedAtAndOnlyWhereTheCountyExamines() {
        CaseView view = atExperts("A");
        refused("casework.further-reason",
                () -> office.opinion(office.firstExpert, view, Map.of("A", ItemVerdict.further(" "))));
        CaseView elsewhere = office.at("experts", "A");
        refused("casework.further-not-here", () -> office.opinion(office.firstExpert, elsewhere, Map.of("A", FURTHER)));
    }

    @Test
    void theCaseKeepsItsWayToTheExaminationWithIt() {
        assertTrue(judged(Map.of("A", FURTHER)).steps().stream().anyMatch(s -> s.key().equals("examination")
                && s.state() == CaseView.StepState.HERE));
    }
}
