package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseOutcome;
import org.minkang.casework.CaseView;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.ApplicationDisease.Outcome;
import org.minkang.letters.Letter;
import org.minkang.testing.Database;

/** Refused diseases that are decided again: certificates, application, papers, reports and the command line. */
@ParameterizedClass
@EnumSource
class DecidedAgainTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private Actor otherReviewer;
    private Actor otherApprover;

    @BeforeEach
    void open() {
        county = County.of(database, County.TWO_STEP, "again");
        otherReviewer = county.people.withRoles("reviewer");
        otherApprover = county.people.withRoles("approver");
    }

    private static Refused refused(String code, org.junit.jupiter.api.function.Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertTrue(refused.has(code), refused.problems().toString());
        return refused;
    }

    /** High blood pressure certified, diabetes refused by the approval. */
    private Accepted partly() {
        Accepted accepted = county.judged("HTN", "DM");
        county.approve(county.approver, accepted.caseId(), Map.of("HTN", DiseaseVerdict.yes(), "DM",
                DiseaseVerdict.no("criteria-not-met", "化验值未达标")));
        assertEquals(1, county.issue(county.desk, accepted.caseId()).size());
        return accepted;
    }

    private CaseView appeal(Actor actor, long caseId) {
        int version = county.version(county.clerk, caseId);
        return county.store.write(s -> county.cases.act(s, actor, CaseAct.appeal(caseId, version, "市医院化验单")));
    }

    private void judgedAgain(long caseId) {
        county.review(otherReviewer, caseId, county.all(otherReviewer, caseId, DiseaseVerdict.yes()));
        county.opinionYes(county.expertC, caseId);
        county.opinionYes(county.people.withRoles("expert"), caseId);
    }

    private List<Certificate> certificates(long caseId) {
        return county.store.read(s -> Certificates.ofCase(s, caseId));
    }

    @Test
    void changedByTheSecondDecisionItGetsItsOwnCertificateAndTheOtherKeepsIts() {
        Accepted accepted = partly();
        Certificate first = certificates(accepted.caseId()).get(0);
        county.clock.set(LocalDate.of(2026, 3, 5));
        CaseView again = appeal(county.clerk, accepted.caseId());
        assertEquals("review", again.step());
        assertEquals(Outcome.PENDING, county.disease(accepted.caseId(), "DM").outcome());
        assertEquals(Outcome.CERTIFIED, county.disease(accepted.caseId(), "HTN").outcome());
        judgedAgain(accepted.caseId());
        county.approve(otherApprover, accepted.caseId(), county.all(otherApprover, accepted.caseId(), DiseaseVerdict.yes()));
        List<Certificate> all = county.issue(county.desk, accepted.caseId());
        assertEquals(Set.of("HTN", "DM"), Set.of(all.get(0).code(), all.get(1).code()));
        assertEquals(2, all.size(), "none is issued twice");
        Certificate same = all.stream().filter(c -> c.code().equals("HTN")).findFirst().orElseThrow();
        assertEquals(first.number(), same.number());
        assertEquals(first.version(), same.version(), "nobody touched it");
        CaseView ended = county.view(county.clerk, accepted.caseId());
        assertEquals(CaseOutcome.GRANTED, ended.outcome());
        assertEquals(LocalDate.of(2026, 3, 5), county.disease(accepted.caseId(), "DM").decidedOn().orElseThrow());
        agree();
    }

    @Test
    void upheldTheRefusalIsThatOfTheSecondDecision() {
        Accepted accepted = partly();
        county.clock.set(LocalDate.of(2026, 3, 9));
        appeal(county.clerk, accepted.caseId());
        agree();
        county.review(otherReviewer, accepted.caseId(), Map.of("DM", DiseaseVerdict.no("papers-missing", "化验单涂改")));
        ApplicationDisease disease = county.disease(accepted.caseId(), "DM");
        assertEquals(Outcome.REFUSED, disease.outcome());
        assertEquals(Optional.of("papers-missing"), disease.reasonCode());
        assertEquals("review", disease.decidedStep().orElseThrow());
        assertEquals(CaseOutcome.PARTIAL, county.view(county.clerk, accepted.caseId()).outcome());
        assertEquals(1, certificates(accepted.caseId()).size());
        assertTrue(result(accepted.caseId()).contains("维持，不予认定"), result(accepted.caseId()));
        agree();
    }

    private String result(long caseId) {
        Letter letter = county.store.read(s -> county.casePapers.appealResult(s, county.clerk, caseId));
        return letter.data().values().get("results").toString();
    }

    @Test
    void takenBackByTheApplicantTheFirstRefusalHolds() {
        Accepted accepted = partly();
        int version = appeal(county.clerk, accepted.caseId()).version();
        county.store.write(s -> county.certification.giveUp(s, county.clerk, accepted.caseId(), version, "不再坚持"));
        ApplicationDisease disease = county.disease(accepted.caseId(), "DM");
        assertEquals(Outcome.REFUSED, disease.outcome());
        assertEquals(Optional.of("criteria-not-met"), disease.reasonCode());
        assertEquals("化验值未达标", disease.reason());
        assertTrue(result(accepted.caseId()).contains("申请人撤回复核，原结论有效"), result(accepted.caseId()));
        agree();
    }

    @Test
    void aSecondDecisionCanBeTakenBackAlthoughAnotherDiseaseIsCertified() {
        Accepted accepted = partly();
        appeal(county.clerk, accepted.caseId());
        CaseView ended = county.review(otherReviewer, accepted.caseId(), Map.of("DM", DiseaseVerdict.no("papers-missing", "")));
        county.store.write(s -> county.cases.act(s, otherReviewer,
                CaseAct.withdrawDecision(accepted.caseId(), ended.version(), "点错")));
        assertEquals(Outcome.PENDING, county.disease(accepted.caseId(), "DM").outcome());
        assertEquals(Outcome.CERTIFIED, county.disease(accepted.caseId(), "HTN").outcome());
        agree();
    }

    @Test
    void theRefusedDiseaseCannotRunInTwoCases() {
        Accepted accepted = partly();
        long person = county.stored(accepted.caseId()).personId();
        Accepted other = county.accept(county.application(person, "DM"));
        assertTrue(refused("casework.pending", () -> appeal(county.clerk, accepted.caseId())).getMessage().contains(other.caseNumber()));
    }

    @Test
    void everyReportStillAgreesWithItself() {
        partly();
        appeal(county.clerk, partly().caseId());
        agree();
    }

    /** Every sum of every report against the stored rows. */
    private void agree() {
        for (Report report : county.reports.of(county.desk)) {
            ReportQuestion question = report.span() == Report.Span.MONTH ? ReportQuestion.of(YearMonth.of(2026, 3))
                    : ReportQuestion.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
            MadeReport made = county.store.read(s -> county.reports.make(s, county.desk, report.id(), question));
            assertEquals(List.of(), made.sheet().faults().stream().map(CrossCheck::name).toList(), report.id());
        }
    }

    @Test
    void whoDecidedBeforeIsKeptAwayByEveryEntrance() {
        Accepted accepted = partly();
        long caseId = accepted.caseId();
        appeal(county.clerk, caseId);
        Map<String, DiseaseVerdict> no = Map.of("DM", DiseaseVerdict.no("papers-missing", ""));
        refused("casework.four-eyes-again", () -> county.review(county.reviewer, caseId, no));
        int version = county.version(county.clerk, caseId);
        refused("casework.four-eyes-again", () -> county.store.write(s -> county.cases.act(s, county.reviewer, CaseAct.pass(caseId, version))));
        judgedAgain(caseId);
        refused("casework.four-eyes-again", () -> county.approve(county.approver, caseId, no));
        refused("casework.four-eyes-again", () -> county.approveAsJudged(caseId));
        county.approve(otherApprover, caseId, no);
    }

    @Test
    void withoutTheRightNobodyOpensItAgain() {
        long caseId = partly().caseId();
        int version = county.version(county.clerk, caseId);
        refused("casework.no-right", () -> appeal(county.reviewer, caseId));
        refused("casework.no-right", () -> appeal(county.approver, caseId));
        refused("casework.reopen-right", () -> county.store.write(s -> county.cases.act(s, county.clerk, CaseAct.reopen(caseId, version, "看错"))));
        refused("casework.reopen-right", () -> county.store.write(s -> county.cases.act(s, county.desk, CaseAct.reopen(caseId, version, "看错"))));
        assertFalse(county.view(county.clerk, caseId).status().running());
    }

    @Test
    void thePapersNameTheTermAndTheResult() throws IOException {
        Accepted accepted = partly();
        long caseId = accepted.caseId();
        Letter refusal = county.store.read(s -> county.papers.refusal(s, county.clerk, caseId));
        assertEquals("可于2026年3月23日（含当日）前", refusal.data().values().get("appeal"));
        refused("chronic.nothing-appealed", () -> county.store.read(s -> county.casePapers.appealResult(s, county.clerk, caseId)));
        appeal(county.clerk, caseId);
        refused("chronic.appeal-runs", () -> county.store.read(s -> county.casePapers.appealResult(s, county.clerk, caseId)));
        judgedAgain(caseId);
        county.approve(otherApprover, caseId, county.all(otherApprover, caseId, DiseaseVerdict.yes()));
        county.issue(county.desk, caseId);
        Letter result = county.store.read(s -> county.casePapers.appealResult(s, county.clerk, caseId));
        assertEquals(List.of(Map.of("disease", "糖尿病", "first", "不予认定：化验值未达标", "result", "变更，予以认定", "reason", "")),
                result.data().values().get("results"));
        Path file = folder.resolve("result.pdf");
        county.letters.pdf(List.of(result, refusal), file, Progress.NONE);
        assertTrue(Files.size(file) > 1_000);
    }

    @Test
    void theCommandsOpenItAgainAndRefuse() {
        Accepted accepted = partly();
        assertTrue(CaseTermsTest.run(county, 1, county.clerk, "appeal", accepted.caseNumber()).contains("理由"));
        assertTrue(CaseTermsTest.run(county, 1, county.clerk, "appeal", accepted.caseNumber(), "--reason", "不服", "--disease", "HTN")
                .contains("高血压"));
        assertTrue(CaseTermsTest.run(county, 1, county.clerk, "reopen", accepted.caseNumber(), "--reason", "看错").contains("权限"));
        county.clock.set(LocalDate.of(2026, 3, 24));
        assertTrue(CaseTermsTest.run(county, 1, county.clerk, "appeal", accepted.caseNumber(), "--reason", "不服").contains("2026-03-23"));
        String said = CaseTermsTest.run(county, 0, county.approver, "reopen", accepted.caseNumber(), "--reason", "看错报告");
        assertTrue(said.contains("糖尿病") && !said.contains("高血压") && said.contains("2026-04-22"), said);
        assertEquals(Outcome.PENDING, county.disease(accepted.caseId(), "DM").outcome());
    }
}
