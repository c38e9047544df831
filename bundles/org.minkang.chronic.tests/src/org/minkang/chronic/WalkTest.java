package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.chronic.DiseaseVerdict.no;
import static org.minkang.chronic.DiseaseVerdict.yes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Period;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseOutcome;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.CaseView;
import org.minkang.casework.PaperState;
import org.minkang.chronic.ApplicationDisease.Outcome;
import org.minkang.register.Fact;
import org.minkang.testing.Database;

/** Every step of a certification, with its refusals and returns. */
@ParameterizedClass
@EnumSource
class WalkTest {

    @Parameter
    Database database;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    @Test
    void goesFromTheWindowToTheCertificate() {
        Accepted accepted = county.accept("HTN");
        assertEquals("review", county.view(county.reviewer, accepted.caseId()).step());
        assertEquals("experts", county.reviewAll(accepted.caseId()).step());
        county.opinionYes(county.expertA, accepted.caseId());
        assertEquals("approval", county.opinionYes(county.expertB, accepted.caseId()).step());
        assertEquals("certificate", county.approveAsJudged(accepted.caseId()).step());
        assertEquals(Outcome.APPROVED, county.disease(accepted.caseId(), "HTN").outcome());
        county.clock.set(LocalDate.of(2026, 3, 4));
        Certificate certificate = county.issue(county.desk, accepted.caseId()).get(0);
        assertTrue(certificate.number().matches("4310992026\\d{6}"), certificate.number());
        assertEquals(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2029, 3, 31)), certificate.valid());
        assertEquals(LocalDate.of(2026, 3, 4), certificate.issuedOn());
        assertEquals(County.TODAY, certificate.approvedOn());
        CaseView closed = county.view(county.desk, accepted.caseId());
        assertEquals(CaseStatus.CLOSED, closed.status());
        assertEquals(CaseOutcome.GRANTED, closed.outcome());
        assertEquals(Outcome.CERTIFIED, county.disease(accepted.caseId(), "HTN").outcome());
        assertTrue(closed.summary().zh().contains(certificate.number()), closed.summary().zh());
    }

    @Test
    void everyStepLeavesANameATimeAndAnEntryInTheJournal() {
        Accepted accepted = county.approved("DM");
        county.issue(county.desk, accepted.caseId());
        CaseView view = county.view(county.desk, accepted.caseId());
        assertTrue(view.timeline().stream().allMatch(r -> !r.who().isBlank() && r.at() != null));
        Set<String> actions = county.store.read(s -> county.journal.of(s, "case", Long.toString(accepted.caseId())))
                .stream().map(r -> r.action()).collect(Collectors.toSet());
        assertTrue(actions.containsAll(
                Set.of("case.opened", "chronic.accepted", "case.decided", "chronic.certificate-issued")),
                actions.toString());
    }

    @Test
    void eachDiseaseOfAnApplicationHasItsOwnCertificateAndStartsByItsClass() {
        Accepted accepted = county.approved("HTN", "CA", "COPD");
        Map<String, Certificate> certificates = county.issue(county.desk, accepted.caseId()).stream()
                .collect(Collectors.toMap(Certificate::code, c -> c));
        assertEquals(Set.of("HTN", "CA", "COPD"), certificates.keySet());
        assertEquals(LocalDate.of(2026, 4, 1), certificates.get("HTN").valid().from());
        assertEquals(County.TODAY, certificates.get("CA").valid().from());
        assertEquals(LocalDate.of(2026, 4, 1), certificates.get("COPD").valid().from());
        assertEquals(3, certificates.values().stream().map(Certificate::number).distinct().count());
    }

    @Test
    void theReviewRefusesOneDiseaseAndTheOtherGoesOn() {
        Accepted accepted = county.accept("HTN", "DM");
        CaseView view = county.review(county.reviewer, accepted.caseId(),
                Map.of("HTN", yes(), "DM", no("papers-doubtful", "化验单日期被涂改")));
        assertEquals("experts", view.step());
        ApplicationDisease refused = county.disease(accepted.caseId(), "DM");
        assertEquals(Outcome.REFUSED, refused.outcome());
        assertEquals("papers-doubtful", refused.reasonCode().orElseThrow());
        assertEquals("review", refused.decidedStep().orElseThrow());
        assertTrue(refused.reason().contains("涂改"), refused.reason());
        county.opinionYes(county.expertA, accepted.caseId());
        county.opinionYes(county.expertB, accepted.caseId());
        county.approveAsJudged(accepted.caseId());
        assertEquals(1, county.issue(county.desk, accepted.caseId()).size());
        assertEquals(CaseOutcome.PARTIAL, county.view(county.desk, accepted.caseId()).outcome());
    }

    @Test
    void refusalsInOneGoKeepTheirOwnReasons() {
        Accepted accepted = county.accept("HTN", "DM", "CHD");
        county.review(county.reviewer, accepted.caseId(), Map.of("HTN", no("papers-doubtful", ""), "DM",
                no("criteria-not-met", ""), "CHD", no("papers-doubtful", "")));
        assertEquals("papers-doubtful", county.disease(accepted.caseId(), "HTN").reasonCode().orElseThrow());
        assertEquals("criteria-not-met", county.disease(accepted.caseId(), "DM").reasonCode().orElseThrow());
        assertEquals("papers-doubtful", county.disease(accepted.caseId(), "CHD").reasonCode().orElseThrow());
        assertEquals(CaseOutcome.REFUSED, county.view(county.reviewer, accepted.caseId()).outcome());
    }

    @Test
    void noDiseaseCanBeForgottenAndNoReasonLeftOut() {
        Accepted accepted = county.accept("HTN", "DM");
        Refused forgotten = assertThrows(Refused.class,
                () -> county.review(county.reviewer, accepted.caseId(), Map.of("HTN", yes())));
        assertTrue(forgotten.has("chronic.verdict-missing"));
        Refused unknown = assertThrows(Refused.class, () -> county.review(county.reviewer, accepted.caseId(),
                Map.of("HTN", yes(), "DM", yes(), "CA", yes())));
        assertTrue(unknown.has("chronic.not-open"));
        Refused silent = assertThrows(Refused.class, () -> county.review(county.reviewer, accepted.caseId(),
                Map.of("HTN", yes(), "DM", no("", "不行"))));
        assertTrue(silent.has("chronic.reason-missing"));
        assertThrows(Refused.class, () -> county.review(county.reviewer, accepted.caseId(),
                Map.of("HTN", yes(), "DM", no("no-such-reason", ""))));
        assertEquals(Outcome.PENDING, county.disease(accepted.caseId(), "DM").outcome());
    }

    @Test
    void everythingMissingIsAskedForOnceAndTheClockStops() {
        NewApplication bare = county.application(county.person(), "HTN", "COPD");
        Accepted accepted = county.accept(new NewApplication(bare.personId(), bare.diseases(), bare.provider(), "",
                bare.diagnosedOn(), "", Set.of("application", "id-card"), bare.appliedOn(), "", "", "",
                bare.coverReason(), bare.channel()));
        long caseId = accepted.caseId();
        assertEquals(List.of("诊断证明", "病历资料", "血压记录（高血压）", "肺功能报告（慢性阻塞性肺疾病）"), county
                .view(county.reviewer, caseId).missingPapers().stream().map(CaseView.PaperView::label).toList());
        assertThrows(Refused.class, () -> county.reviewAll(caseId));
        int version = county.version(county.reviewer, caseId);
        CaseView paused = county.store.write(
                s -> county.certification.supplement(s, county.reviewer, caseId, version, ""));
        assertEquals(CaseStatus.PAUSED, paused.status());
        assertEquals(1, county.stored(caseId).supplements());
        LocalDate due = paused.dueOn();
        county.clock.forward(Duration.ofDays(7));
        CaseView back = county.store.write(
                s -> county.certification.receiveAll(s, county.reviewer, caseId, county.clock.today()));
        assertEquals(CaseStatus.OPEN, back.status());
        assertTrue(back.papers().stream().allMatch(p -> p.state() == PaperState.RECEIVED));
        assertTrue(back.dueOn().isAfter(due), back.dueOn() + " after " + due);
        assertEquals("experts", county.reviewAll(caseId).step());
    }

    @Test
    void nothingMissingIsNotAskedFor() {
        Accepted accepted = county.accept("HTN");
        int version = county.version(county.reviewer, accepted.caseId());
        Refused refused = assertThrows(Refused.class, () -> county.store.write(
                s -> county.certification.supplement(s, county.reviewer, accepted.caseId(), version, "")));
        assertTrue(refused.has("chronic.nothing-missing"));
    }

    @Test
    void aThirdExpertDecidesWhatTheFirstTwoDisagreeOn() {
        Accepted accepted = county.accept("HTN", "DM");
        long caseId = accepted.caseId();
        county.reviewAll(caseId);
        county.opinion(county.expertA, caseId, Map.of("HTN", county.met("HTN"), "DM", county.met("DM")));
        CaseView view = county.opinion(county.expertB, caseId,
                Map.of("HTN", county.met("HTN"), "DM", no("血糖未达标", Map.of())));
        assertEquals("experts", view.step());
        CaseView done = county.opinion(county.expertC, caseId, Map.of("DM", no("空腹血糖 6.5", Map.of("treatment", true))));
        assertEquals("approval", done.step());
        county.approveAsJudged(caseId);
        assertEquals(Outcome.APPROVED, county.disease(caseId, "HTN").outcome());
        ApplicationDisease refused = county.disease(caseId, "DM");
        assertEquals(Outcome.REFUSED, refused.outcome());
        assertEquals("criteria-not-met", refused.reasonCode().orElseThrow());
        assertEquals("approval", refused.decidedStep().orElseThrow());
    }

    @Test
    void whatTheExpertsRejectCannotBeApproved() {
        Accepted accepted = county.accept("DM");
        long caseId = accepted.caseId();
        county.reviewAll(caseId);
        county.opinion(county.expertA, caseId, Map.of("DM", no("血糖未达标", Map.of())));
        county.opinion(county.expertB, caseId, Map.of("DM", no("血糖未达标", Map.of())));
        assertThrows(Refused.class, () -> county.approve(county.approver, caseId, Map.of("DM", yes())));
        assertEquals(CaseOutcome.REFUSED, county.approveAsJudged(caseId).outcome());
        assertThrows(Refused.class, () -> county.issue(county.desk, caseId));
    }

    @Test
    void theApproverRefusesWhatTheExpertsFoundMet() {
        Accepted accepted = county.judged("DM");
        CaseView view = county.approve(county.approver, accepted.caseId(), Map.of("DM", no("not-insured", "")));
        assertEquals(CaseOutcome.REFUSED, view.outcome());
        assertEquals("not-insured", county.disease(accepted.caseId(), "DM").reasonCode().orElseThrow());
    }

    @Test
    void theApproverSendsItBackToTheReviewAndItComesAgain() {
        Accepted accepted = county.judged("HTN");
        long caseId = accepted.caseId();
        int version = county.version(county.approver, caseId);
        CaseView back = county.store.write(s -> county.certification.giveBack(s, county.approver, caseId, version,
                "review", "check-again", "请核对血压记录"));
        assertEquals("review", back.step());
        county.reviewAll(caseId);
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertC, caseId);
        county.approveAsJudged(caseId);
        assertEquals(1, county.issue(county.desk, caseId).size());
    }

    @Test
    void aReturnFromTheDeskOpensWhatWasApproved() {
        Accepted accepted = county.approved("HTN");
        long caseId = accepted.caseId();
        int version = county.version(county.desk, caseId);
        county.store.write(s -> county.certification.giveBack(s, county.desk, caseId, version, "approval",
                "check-again", "姓名有误"));
        assertEquals(Outcome.PENDING, county.disease(caseId, "HTN").outcome());
        county.approve(county.approver, caseId, Map.of("HTN", yes()));
        assertEquals(1, county.issue(county.desk, caseId).size());
    }

    @Test
    void theApproverTakesTheDecisionBackInTime() {
        Accepted accepted = county.approved("HTN");
        long caseId = accepted.caseId();
        int version = county.version(county.approver, caseId);
        CaseView view = county.store.write(
                s -> county.cases.act(s, county.approver, CaseAct.withdrawDecision(caseId, version, "点错")));
        assertEquals("approval", view.step());
        assertEquals(Outcome.PENDING, county.disease(caseId, "HTN").outcome());
    }

    @Test
    void aCertificateThatIsOutCannotBeTakenBack() {
        Accepted accepted = county.approved("HTN");
        long caseId = accepted.caseId();
        county.issue(county.desk, caseId);
        int version = county.version(county.desk, caseId);
        Refused refused = assertThrows(Refused.class, () -> county.store.write(
                s -> county.cases.act(s, county.desk, CaseAct.withdrawDecision(caseId, version, "点错"))));
        assertTrue(refused.has("chronic.certificate-issued"), refused.getMessage());
        assertEquals(CaseStatus.CLOSED, county.view(county.desk, caseId).status());
    }

    @Test
    void theApplicantGivesUpAndMayApplyAgain() {
        NewApplication application = county.application(county.person(), "HTN");
        Accepted accepted = county.accept(application);
        int version = county.version(county.reviewer, accepted.caseId());
        CaseView view = county.store.write(s -> county.certification.giveUp(s, county.reviewer, accepted.caseId(),
                version, "本人撤回"));
        assertEquals(CaseOutcome.WITHDRAWN, view.outcome());
        assertEquals(Outcome.WITHDRAWN, county.disease(accepted.caseId(), "HTN").outcome());
        assertTrue(county.accept(application).caseId() != accepted.caseId());
    }

    @Test
    void unknownCoverIsConfirmedByAPersonWithAReason() {
        Accepted accepted = county.accept(county.application(county.person(), "HTN").coverConfirmed(""));
        long caseId = accepted.caseId();
        assertEquals(Application.Cover.UNKNOWN, county.stored(caseId).cover());
        assertThrows(Refused.class, () -> county.reviewAll(caseId));
        assertThrows(Refused.class, () -> county.store.write(s -> {
            county.certification.confirmCover(s, county.reviewer, caseId, " ");
            return null;
        }));
        county.store.run(s -> county.certification.confirmCover(s, county.reviewer, caseId, "2026 年缴费票据"));
        assertEquals("experts", county.reviewAll(caseId).step());
        Application stored = county.stored(caseId);
        assertEquals(Application.Cover.CONFIRMED, stored.cover());
        assertEquals("2026 年缴费票据", stored.coverReason());
        assertEquals(county.reviewer.displayName(), stored.coverBy());
    }

    @Test
    void unknownCoverConfirmedAtTheEngineCountsToo() {
        Accepted accepted = county.accept(county.application(county.person(), "HTN").coverConfirmed(""));
        int version = county.version(county.reviewer, accepted.caseId());
        county.store.write(s -> county.cases.act(s, county.reviewer,
                CaseAct.pass(accepted.caseId(), version).confirm("chronic.cover-unknown", "名册第 3 页")));
        assertEquals(Application.Cover.CONFIRMED, county.stored(accepted.caseId()).cover());
    }

    @Test
    void statedCoverNeedsNobodyAndMissingCoverRefuses() {
        county.insured = Fact.yes("2026 年居民医保", "参保名册");
        NewApplication application = county.application(county.person(), "HTN").coverConfirmed("");
        Accepted accepted = county.accept(application);
        assertEquals(Application.Cover.STATED, county.stored(accepted.caseId()).cover());
        county.reviewAll(accepted.caseId());
        county.opinionYes(county.expertA, accepted.caseId());
        county.opinionYes(county.expertB, accepted.caseId());
        county.insured = Fact.no("2026 年未参保", "参保名册");
        Refused later = assertThrows(Refused.class, () -> county.approveAsJudged(accepted.caseId()));
        assertTrue(later.has("chronic.not-insured"));
        Refused now = assertThrows(Refused.class, () -> county.accept(county.application(county.person(), "HTN")));
        assertTrue(now.has("chronic.not-insured"));
    }

    @Test
    void aYesWithoutCriteriaIsNoOpinion() {
        Accepted accepted = county.accept("HTN");
        long caseId = accepted.caseId();
        county.reviewAll(caseId);
        Refused bare = assertThrows(Refused.class,
                () -> county.opinion(county.expertA, caseId, Map.of("HTN", yes(Map.of("level", true)))));
        assertTrue(bare.has("chronic.criteria-open"));
        Refused silent = assertThrows(Refused.class,
                () -> county.opinion(county.expertA, caseId, Map.of("HTN", no("", Map.of()))));
        assertTrue(silent.has("chronic.opinion-reason"));
        Refused strange = assertThrows(Refused.class, () -> county.opinion(county.expertA, caseId,
                Map.of("HTN", no("不符", Map.of("height", true)))));
        assertTrue(strange.has("chronic.unknown-tick"));
    }

    @Test
    void aCertificateWhoseTimeIsOverMakesRoomForTheNext() {
        long person = county.person();
        Accepted first = county.accept(county.application(person, "CA"));
        finish(first.caseId());
        county.clock.set(LocalDate.of(2029, 3, 2));
        // nothing is installed for 2029: the same pack is still in force
        Accepted second = county.accept(county.application(person, "CA"));
        finish(second.caseId());
        List<CertificateRow> rows = county.store.read(s -> county.certificates.of(s, county.desk, person));
        assertEquals(List.of(LocalDate.of(2029, 3, 2), County.TODAY),
                rows.stream().map(r -> r.valid().from()).toList());
        assertEquals(1, county.store.read(
                s -> county.certificates.of(s, county.desk, person, LocalDate.of(2029, 3, 2))).size());
    }

    private void finish(long caseId) {
        county.reviewAll(caseId);
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        county.approveAsJudged(caseId);
        county.issue(county.desk, caseId);
    }

    @Test
    void theFactNamesWhatIsCertifiedOnADay() {
        long person = county.person();
        Accepted accepted = county.accept(county.application(person, "HTN"));
        finish(accepted.caseId());
        CertificateFacts facts = new CertificateFacts();
        assertTrue(county.store.read(s -> facts.state(s, CertificateFacts.CERTIFICATES, person, County.TODAY)).isNo());
        Fact april = county.store.read(
                s -> facts.state(s, CertificateFacts.CERTIFICATES, person, LocalDate.of(2026, 4, 1)));
        assertTrue(april.isYes());
        assertEquals("高血压", april.text());
    }

    @Test
    void eachPrintLeavesAMarkAndASecondOneNeedsAReason() {
        Accepted accepted = county.approved("HTN");
        long id = county.issue(county.desk, accepted.caseId()).get(0).id();
        county.store.write(s -> county.certificates.print(s, county.desk, List.of(id), null));
        Refused refused = assertThrows(Refused.class,
                () -> county.store.write(s -> county.certificates.print(s, county.desk, List.of(id), " ")));
        assertTrue(refused.has("chronic.reprint-reason"));
        county.store.write(s -> county.certificates.print(s, county.desk, List.of(id), "遗失补办"));
        List<PrintMark> marks = county.store.read(s -> county.certificates.prints(s, county.desk, id));
        assertEquals(List.of(1, 2), marks.stream().map(PrintMark::copyNumber).toList());
        assertEquals("遗失补办", marks.get(1).reason());
        assertEquals("", marks.get(0).reason());
        assertThrows(Refused.class,
                () -> county.store.write(s -> county.certificates.print(s, county.reviewer, List.of(id), "x")));
    }

    @Test
    void aDeathInBetweenStopsTheCase() {
        long person = county.person();
        Accepted accepted = county.accept(county.application(person, "HTN"));
        county.store.run(s -> s.execute("update mk_person set died_on = ? where id = ?", County.TODAY, person));
        Refused refused = assertThrows(Refused.class, () -> county.reviewAll(accepted.caseId()));
        assertTrue(refused.has("chronic.deceased"));
        county.review(county.reviewer, accepted.caseId(), Map.of("HTN", no("deceased", "")));
        assertNull(county.disease(accepted.caseId(), "HTN").nationalCode().filter(String::isBlank).orElse(null));
    }
}
