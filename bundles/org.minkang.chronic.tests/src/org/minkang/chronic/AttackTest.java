package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseOpening;
import org.minkang.casework.CaseView;
import org.minkang.casework.ItemVerdict;
import org.minkang.casework.NewItem;
import org.minkang.casework.QueueFilter;
import org.minkang.cli.CommandLineTool;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;

/** Tries to get round four eyes, the rights and the experts' blindness by every entrance. */
@ParameterizedClass
@EnumSource
class AttackTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private static Refused refused(org.junit.jupiter.api.function.Executable attempt) {
        return assertThrows(Refused.class, attempt);
    }

    private long acceptedBy(Actor actor) {
        NewApplication application = county.application(county.person(), "HTN");
        return county.store.write(s -> county.certification.accept(s, actor, application)).caseId();
    }

    // ---- four eyes ------------------------------------------------------------------------------------------------

    @Test
    void whoTookAnApplicationInCannotReviewJudgeOrApproveIt() {
        Actor all = county.almighty();
        long caseId = acceptedBy(all);
        refused(() -> county.review(all, caseId, Map.of("HTN", DiseaseVerdict.yes())));
        county.reviewAll(caseId);
        refused(() -> county.store.write(s -> county.certification.opinion(s, all, caseId, county.version(all, caseId),
                Map.of("HTN", county.met("HTN")))));
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        refused(() -> county.approve(all, caseId, Map.of("HTN", DiseaseVerdict.yes())));
        county.approveAsJudged(caseId);
        // the desk that took it in may hand out what others decided
        assertEquals(1, county.issue(all, caseId).size());
    }

    @Test
    void whoReviewedCannotJudgeOrApprove() {
        Actor all = county.almighty();
        long caseId = acceptedBy(county.clerk);
        county.review(all, caseId, Map.of("HTN", DiseaseVerdict.yes()));
        int version = county.version(all, caseId);
        refused(() -> county.store.write(
                s -> county.certification.opinion(s, all, caseId, version, Map.of("HTN", county.met("HTN")))));
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        refused(() -> county.approve(all, caseId, Map.of("HTN", DiseaseVerdict.yes())));
    }

    @Test
    void whoJudgedCannotApproveAndWhoApprovedCannotIssue() {
        Actor expert = county.almighty();
        Actor approver = county.almighty();
        long caseId = acceptedBy(county.clerk);
        county.reviewAll(caseId);
        county.opinionYes(expert, caseId);
        county.opinionYes(county.expertB, caseId);
        refused(() -> county.approve(expert, caseId, Map.of("HTN", DiseaseVerdict.yes())));
        county.approve(approver, caseId, Map.of("HTN", DiseaseVerdict.yes()));
        refused(() -> county.issue(approver, caseId));
    }

    @Test
    void nobodyGivesTwoOpinions() {
        long caseId = acceptedBy(county.clerk);
        county.reviewAll(caseId);
        county.opinionYes(county.expertA, caseId);
        int version = county.version(county.expertA, caseId);
        refused(() -> county.store.write(s -> county.certification.opinion(s, county.expertA, caseId, version,
                Map.of("HTN", county.met("HTN")))));
        assertEquals("experts", county.view(county.reviewer, caseId).step());
    }

    @Test
    void theEngineItselfKeepsFourEyes() {
        Actor all = county.almighty();
        long caseId = acceptedBy(all);
        int version = county.version(all, caseId);
        refused(() -> county.store.write(s -> county.cases.act(s, all, CaseAct.pass(caseId, version))));
        refused(() -> county.store.write(s -> county.cases.act(s, all,
                CaseAct.refuse(caseId, version, "papers-doubtful", ""))));
    }

    @Test
    void aReturnDoesNotWashTheHands() {
        Actor all = county.almighty();
        long caseId = acceptedBy(county.clerk);
        county.review(all, caseId, Map.of("HTN", DiseaseVerdict.yes()));
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        int version = county.version(county.approver, caseId);
        county.store.write(s -> county.certification.giveBack(s, county.approver, caseId, version, "experts",
                "check-again", ""));
        int again = county.version(all, caseId);
        refused(() -> county.store.write(
                s -> county.certification.opinion(s, all, caseId, again, Map.of("HTN", county.met("HTN")))));
    }

    // ---- the order of the steps and their checks ---------------------------------------------------------------------

    @Test
    void noStepCanBeSkipped() {
        long caseId = acceptedBy(county.clerk);
        refused(() -> county.approve(county.approver, caseId, Map.of("HTN", DiseaseVerdict.yes())));
        refused(() -> county.issue(county.desk, caseId));
        int version = county.version(county.reviewer, caseId);
        refused(() -> county.store.write(
                s -> county.cases.act(s, county.reviewer, CaseAct.pass(caseId, version).to("certificate"))));
        assertEquals("review", county.view(county.reviewer, caseId).step());
    }

    @Test
    void aCaseCannotBeOpenedPastTheIntake() {
        long person = county.person();
        CaseOpening opening = new CaseOpening(Certification.CASE_TYPE, person, County.TODAY, "高血压",
                List.of(new NewItem("HTN", "高血压")), List.of(), "window");
        assertTrue(refused(() -> county.store.write(s -> county.cases.open(s, county.clerk, opening)))
                .has("chronic.not-checked"));
        assertTrue(refused(() -> county.store.write(
                s -> county.cases.openAll(s, county.clerk, List.of(opening.passingFirst()))))
                .has("chronic.not-checked"));
    }

    @Test
    void whatWasCheckedForOneIsNotCheckedForAnother() {
        NewApplication good = county.application(county.person(), "HTN");
        long stranger = county.person();
        refused(() -> county.store.write(s -> {
            county.certification.accept(s, county.clerk, good);
            return county.cases.open(s, county.clerk, new CaseOpening(Certification.CASE_TYPE, stranger, County.TODAY,
                    "高血压", List.of(new NewItem("HTN", "高血压")), List.of(), "window").passingFirst());
        }));
    }

    @Test
    void anOpinionAtTheEngineWithoutCriteriaDoesNotCarryACertificate() {
        long caseId = acceptedBy(county.clerk);
        county.reviewAll(caseId);
        county.take(county.expertA, caseId);
        int version = county.version(county.expertA, caseId);
        county.store.write(s -> county.cases.act(s, county.expertA,
                CaseAct.opinion(caseId, version, Map.of("HTN", ItemVerdict.yes()))));
        county.opinionYes(county.expertB, caseId);
        assertTrue(refused(() -> county.approveAsJudged(caseId)).has("chronic.criteria-open"));
        int back = county.version(county.approver, caseId);
        county.store.write(s -> county.certification.giveBack(s, county.approver, caseId, back, "experts",
                "check-again", "未勾选标准"));
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertC, caseId);
        assertEquals("certificate", county.approveAsJudged(caseId).step());
    }

    @Test
    void aPassAtTheEngineIssuesTheCertificateAllTheSame() {
        Accepted accepted = county.approved("HTN");
        int version = county.version(county.desk, accepted.caseId());
        county.store.write(s -> county.cases.act(s, county.desk, CaseAct.pass(accepted.caseId(), version)));
        assertEquals(ApplicationDisease.Outcome.CERTIFIED, county.disease(accepted.caseId(), "HTN").outcome());
    }

    @Test
    void missingPapersCannotBeOverlookedAtTheEngine() {
        NewApplication bare = NewApplication.atTheWindow(county.person(), List.of("HTN"), County.HOSPITAL,
                County.TODAY.minusDays(3), Set.of(), County.TODAY).coverConfirmed("名册");
        long caseId = county.accept(bare).caseId();
        int version = county.version(county.reviewer, caseId);
        refused(() -> county.store.write(s -> county.cases.act(s, county.reviewer, CaseAct.pass(caseId, version))));
    }

    // ---- rights -----------------------------------------------------------------------------------------------------

    @Test
    void everyOperationWantsItsRight() {
        Actor nobody = county.people.withRights(BaseRights.CASES_READ);
        NewApplication application = county.application(county.person(), "HTN");
        refused(() -> county.store.write(s -> county.certification.accept(s, nobody, application)));
        long caseId = county.accept(application).caseId();
        refused(() -> county.review(nobody, caseId, Map.of("HTN", DiseaseVerdict.yes())));
        refused(() -> county.store.write(s -> {
            county.certification.confirmCover(s, nobody, caseId, "x");
            return null;
        }));
        county.reviewAll(caseId);
        int version = county.version(nobody, caseId);
        refused(() -> county.store.write(
                s -> county.certification.opinion(s, nobody, caseId, version, Map.of("HTN", county.met("HTN")))));
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        refused(() -> county.approve(nobody, caseId, Map.of("HTN", DiseaseVerdict.yes())));
        county.approveAsJudged(caseId);
        refused(() -> county.issue(nobody, caseId));
        long id = county.issue(county.desk, caseId).get(0).id();
        refused(() -> county.store.write(s -> county.certificates.print(s, nobody, List.of(id), null)));
        refused(() -> county.store.read(s -> county.certificates.byNumber(s, nobody, "1")));
        refused(() -> county.store.read(
                s -> county.statistics.of(s, nobody, County.TODAY, County.TODAY, null)));
    }

    @Test
    void aTownshipClerkStaysInTheTownship() {
        Actor clerk = county.people.inArea(new AreaCode("431099101"), "township-clerk");
        long stranger = county.person(County.number(), "王某某", County.OTHER_VILLAGE);
        NewApplication application = county.application(stranger, "HTN");
        refused(() -> county.store.write(s -> county.certification.accept(s, clerk, application)));
    }

    // ---- blindness --------------------------------------------------------------------------------------------------

    @Test
    void anExpertSeesNothingOfTheOther() {
        long caseId = acceptedBy(county.clerk);
        county.reviewAll(caseId);
        county.opinion(county.expertA, caseId, Map.of("HTN", DiseaseVerdict.no("独特的理由", Map.of())));
        // before taking it the expert sees nothing at all
        refused(() -> county.view(county.expertB, caseId));
        county.take(county.expertB, caseId);
        for (Actor blind : List.of(county.expertB, county.reviewer, county.approver, county.clerk, county.desk)) {
            CaseView view = county.view(blind, caseId);
            String all = view.toString() + county.store.read(s -> county.cases.allowed(s, blind, caseId));
            assertFalse(all.contains("独特的理由"), blind.account());
            assertFalse(all.contains(county.expertA.displayName() + ",")
                    || all.contains(county.expertA.displayName() + "]"), blind.account());
        }
        String history = county.store.read(s -> county.journal.of(s, "case", Long.toString(caseId))).toString();
        assertFalse(history.contains("独特的理由"));
        assertEquals(ApplicationDisease.Outcome.PENDING, county.disease(caseId, "HTN").outcome());
        String sheet = county.store.read(
                s -> county.papers.expertSheet(s, county.expertB, List.of(caseId), null)).data().toString();
        assertFalse(sheet.contains("独特的理由") || sheet.contains("李某某"), sheet);
        assertFalse(county.cases.queue(county.expertB, QueueFilter.of(QueueFilter.Scope.GROUP), 0, 500).toString()
                .contains("独特的理由"));
    }

    // ---- import and command line --------------------------------------------------------------------------------------

    private Path workbook(IdNumber number, String name) throws IOException {
        Path file = folder.resolve("申报表" + number.text() + ".csv");
        Files.writeString(file, "姓名,身份证号,申报病种,诊断医疗机构,诊断日期,已交材料,申报日期\n" + name + "," + number.text() + ",高血压,"
                + County.HOSPITAL + ",2026-02-20,申请表、身份证、诊断证明、病历、血压记录,2026-03-02\n");
        return file;
    }

    @Test
    void whoImportedAnApplicationCannotReviewIt() throws IOException {
        Actor all = county.almighty();
        IdNumber number = County.number();
        county.person(number, "李某某", County.VILLAGE);
        SheetImport<ApplicationRow, Actor> sheet =
                new SheetImport<>(county.profile, all, workbook(number, "李某某"));
        assertEquals(1, sheet.check(Progress.NONE).good());
        long caseId = Long.parseLong(sheet.apply(Progress.NONE).lines().get(0).id());
        county.store.run(s -> county.certification.confirmCover(s, county.reviewer, caseId, "名册"));
        refused(() -> county.review(all, caseId, Map.of("HTN", DiseaseVerdict.yes())));
    }

    @Test
    void anImportWantsTheRightsOfTheWindowAndOfImporting() throws IOException {
        IdNumber number = County.number();
        long person = county.person(number, "李某某", County.VILLAGE);
        Path file = workbook(number, "李某某");
        Actor without = county.people.withRights(BaseRights.IMPORT_RUN);
        refused(() -> new SheetImport<>(county.profile, without, file).check(Progress.NONE));
        Actor window = county.people.withRights(Rights.INTAKE);
        SheetImport<ApplicationRow, Actor> sheet = new SheetImport<>(county.profile, window, file);
        sheet.check(Progress.NONE);
        refused(() -> sheet.apply(Progress.NONE));
        assertEquals(0, pendingOf(person));
    }

    @Test
    void anImporterOfOneTownshipCannotBringInAnother() throws IOException {
        Actor clerk = county.people.inArea(new AreaCode("431099101"), "township-clerk", "data-manager");
        IdNumber number = County.number();
        county.person(number, "王某某", County.OTHER_VILLAGE);
        SheetImport<ApplicationRow, Actor> sheet =
                new SheetImport<>(county.profile, clerk, workbook(number, "王某某"));
        assertEquals(1, sheet.check(Progress.NONE).bad());
    }

    private int pendingOf(long person) {
        return county.store.read(s -> s.rows("select id from chronic_application where person_id = ?", person)).size();
    }

    private int run(Actor as, String password, StringWriter said, String... words) {
        String[] line = new String[words.length + 2];
        System.arraycopy(words, 0, line, 0, words.length);
        line[words.length] = "--account";
        line[words.length + 1] = as.account();
        PrintWriter out = new PrintWriter(said, true);
        ChronicCommand.Uses uses = new ChronicCommand.Uses(county.store, county.people.accounts(), county.profile,
                county.certificates, county.statistics, county.papers, county.letters, county.reports,
                county.clock);
        return CommandLines.run(List.of(() -> new ChronicCommand(uses)), out, password, line);
    }

    @Test
    void theCommandLineKeepsRightsAndFourEyes() throws IOException {
        IdNumber number = County.number();
        long person = county.person(number, "李某某", County.VILLAGE);
        Path file = workbook(number, "李某某");
        StringWriter said = new StringWriter();
        assertEquals(CommandLineTool.REFUSED,
                run(county.reviewer, TestAccounts.PASSWORD, said, "chronic", "import", file.toString()));
        assertEquals(CommandLineTool.REFUSED,
                run(county.clerk, "wrong password", said, "chronic", "import", file.toString()));
        assertEquals(0, pendingOf(person));
        Actor all = county.almighty();
        assertEquals(CommandLineTool.OK,
                run(all, TestAccounts.PASSWORD, said, "chronic", "import", file.toString()), said.toString());
        assertEquals(1, pendingOf(person));
        long caseId = county.store.read(
                s -> s.rows("select case_id from chronic_application where person_id = ?", person)).get(0).number(1);
        county.store.run(s -> county.certification.confirmCover(s, county.reviewer, caseId, "名册"));
        refused(() -> county.review(all, caseId, Map.of("HTN", DiseaseVerdict.yes())));
        assertEquals(CommandLineTool.REFUSED, run(county.reviewer, TestAccounts.PASSWORD, said, "chronic", "print",
                "--from", "2026-01-01", "--to", "2026-12-31", folder.resolve("x.pdf").toString()));
        assertFalse(Files.exists(folder.resolve("x.pdf")));
    }
}
