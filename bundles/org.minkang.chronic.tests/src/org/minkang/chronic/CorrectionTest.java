package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.casework.ItemVerdict;
import org.minkang.casework.QueueFilter;
import org.minkang.testing.Database;

/** Putting right what was taken in wrong (更正申请信息): by whom, until when, and by the rules of the intake. */
@ParameterizedClass
@EnumSource
class CorrectionTest {

    private static final LocalDate DIAGNOSED = LocalDate.of(2026, 2, 1);

    @Parameter
    Database database;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private static Correction stated(String provider, String doctor, LocalDate diagnosed) {
        return new Correction(provider, doctor, diagnosed, "B20260201", "0735-1234567", "收缩压 172 mmHg", "代办人已核对");
    }

    private static Correction right() {
        return stated(" 示例市第一医院 ", "王某某", DIAGNOSED);
    }

    private CaseView correct(Actor actor, long caseId, Correction correction) {
        int version = county.version(county.clerk, caseId);
        return county.store.write(s -> county.corrections.correct(s, actor, caseId, version, correction));
    }

    private static Refused refused(String code, Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertTrue(refused.has(code), () -> code + " expected, but " + refused.problems());
        return refused;
    }

    private Optional<String> against(Actor actor, long caseId) {
        return county.store.read(s -> county.corrections.against(s, actor, caseId)).map(Problem::code);
    }

    /** Refused, announced as refused, and nothing changed. */
    private void keptFrom(String code, Actor actor, long caseId) {
        Correction before = Correction.of(county.stored(caseId));
        refused(code, () -> correct(actor, caseId, right()));
        assertEquals(Optional.of(code), against(actor, caseId));
        assertEquals(before, Correction.of(county.stored(caseId)));
    }

    private long misspelt() {
        NewApplication a = county.application(county.person(), "HTN");
        return county.accept(new NewApplication(a.personId(), a.diseases(), "示例市弟一医院", "", a.diagnosedOn(), "",
                a.papers(), a.appliedOn(), "", "", "", "参保名册第 12 页", a.channel())).caseId();
    }

    private Set<String> findings(long caseId) {
        return county.view(county.reviewer, caseId).findings().stream().map(f -> f.code()).collect(Collectors.toSet());
    }

    private List<JournalRow> corrections(long caseId) {
        return county.store.read(s -> county.journal.of(s, "case", Long.toString(caseId))).stream()
                .filter(r -> r.action().equals("chronic.corrected")).toList();
    }

    @Test
    void whatWasTypedWrongIsPutRightAndTheWarningGoes() {
        long caseId = misspelt();
        assertTrue(findings(caseId).contains("chronic.provider-unknown"));
        assertEquals(Optional.empty(), against(county.clerk, caseId));
        int version = county.version(county.clerk, caseId);
        CaseView after = correct(county.clerk, caseId, right());
        assertTrue(after.version() > version, "whoever has it open must look again");
        assertEquals("review", after.step());
        Application stored = county.stored(caseId);
        assertEquals(stated(County.OTHER_HOSPITAL, "王某某", DIAGNOSED), Correction.of(stored));
        assertTrue(stored.providerId().isPresent());
        assertFalse(findings(caseId).contains("chronic.provider-unknown"));
        assertEquals("experts", county.reviewAll(caseId).step());
    }

    @Test
    void everyChangedFieldStandsInTheJournalBeforeAndAfter() {
        long caseId = misspelt();
        correct(county.clerk, caseId, right());
        JournalRow row = corrections(caseId).get(0);
        assertEquals(county.clerk.account(), row.account());
        assertEquals(List.of("provider 示例市弟一医院 示例市第一医院", "doctor  王某某", "diagnosedOn 2026-02-10 2026-02-01",
                "recordNumber  B20260201", "phone  0735-1234567", "findings  收缩压 172 mmHg", "note  代办人已核对"),
                row.changes().stream().map(c -> c.field() + " " + c.before() + " " + c.after()).toList());
        correct(county.clerk, caseId, stated(County.OTHER_HOSPITAL, "李某某", DIAGNOSED));
        assertEquals(List.of("doctor 王某某 李某某"), corrections(caseId).get(1).changes().stream()
                .map(c -> c.field() + " " + c.before() + " " + c.after()).toList(), "only what changed");
        refused("chronic.nothing-corrected",
                () -> correct(county.clerk, caseId, stated(County.OTHER_HOSPITAL, "李某某", DIAGNOSED)));
        assertEquals(2, corrections(caseId).size());
    }

    @Test
    void theCaseSaysWhoCorrectedItAndWhen() {
        long caseId = county.accept("HTN").caseId();
        assertEquals(List.of(), county.store.read(s -> county.corrections.of(s, caseId)));
        correct(county.clerk, caseId, right());
        assertEquals(List.of(new Corrections.Corrected(LocalDateTime.now(county.clock), county.clerk.displayName())),
                county.store.read(s -> county.corrections.of(s, caseId)));
    }

    @Test
    void theRulesOfTheIntakeHoldForACorrection() {
        long caseId = county.accept("HTN", "DM").caseId();
        Correction before = Correction.of(county.stored(caseId));
        county.clock.set(LocalDate.of(2026, 3, 4));
        Map<LocalDate, String> wrong = Map.of(LocalDate.of(2026, 3, 5), "chronic.diagnosis-future",
                LocalDate.of(2026, 3, 3), "chronic.applied-before-diagnosis",
                LocalDate.of(2025, 12, 1), "chronic.diagnosis-too-old");
        wrong.forEach((day, code) -> assertEquals("diagnosedOn", refused(code, () -> correct(county.clerk, caseId,
                stated(County.HOSPITAL, "", day))).problems().get(0).place()));
        refused("chronic.diagnosis-before-birth",
                () -> correct(county.clerk, caseId, stated(County.HOSPITAL, "", LocalDate.of(1960, 4, 30))));
        Refused all = refused("chronic.provider-missing", () -> correct(county.clerk, caseId,
                new Correction(" ", "医".repeat(81), null, "1".repeat(81), "1".repeat(41), "x".repeat(2001), "x".repeat(1001))));
        assertEquals(Set.of("provider", "doctor", "diagnosedOn", "recordNumber", "phone", "findings", "note"),
                all.problems().stream().map(Problem::place).collect(Collectors.toSet()), "everything at once");
        assertEquals(before, Correction.of(county.stored(caseId)));
        assertEquals(List.of(), corrections(caseId));
        // three months before the day of the application, and not of the correction
        correct(county.clerk, caseId, stated(County.HOSPITAL, "", LocalDate.of(2025, 12, 2)));
    }

    @Test
    void aLaterDayIsNotTooLateForASeasonThatWasKept() {
        County seasons = County.of(database, "touring-diagnosis.yaml");
        seasons.clock.set(LocalDate.of(2026, 5, 31));
        long caseId = seasons.accept("HTN").caseId();
        seasons.clock.set(LocalDate.of(2026, 7, 20));
        int version = seasons.version(seasons.clerk, caseId);
        seasons.store.write(s -> seasons.corrections.correct(s, seasons.clerk, caseId, version,
                stated(County.HOSPITAL, "王某某", LocalDate.of(2026, 5, 20))));
        assertEquals(LocalDate.of(2026, 5, 31), seasons.stored(caseId).appliedOn(), "the day of the application stays");
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        long caseId = misspelt();
        int seen = county.version(county.clerk, caseId);
        int reviewed = county.version(county.reviewer, caseId);
        correct(county.clerk, caseId, right());
        refused("casework.changed", () -> county.store.write(s -> county.corrections.correct(s, county.clerk, caseId, seen,
                stated(County.HOSPITAL, "", DIAGNOSED))));
        assertEquals(County.OTHER_HOSPITAL, county.stored(caseId).providerName());
        // nor is a review of what stood there before
        assertThrows(Refused.class, () -> county.store.write(s -> county.certification.decide(s, county.reviewer, caseId,
                reviewed, Map.of("HTN", DiseaseVerdict.yes()))));
        assertEquals("review", county.view(county.reviewer, caseId).step());
    }

    @Test
    void onlyTheIntakeOfTheAreaMay() {
        long caseId = misspelt();
        for (Actor actor : List.of(county.reviewer, county.approver, county.expertA)) {
            refused("access.denied", () -> correct(actor, caseId, right()));
            assertEquals(Optional.of("chronic.correct-right"), against(actor, caseId));
        }
        Actor elsewhere = county.people.inArea(new AreaCode("431099102"), "township-clerk");
        refused("casework.area", () -> correct(elsewhere, caseId, right()));
        refused("casework.area", () -> against(elsewhere, caseId));
        assertEquals("示例市弟一医院", county.stored(caseId).providerName());
        Actor township = county.people.inArea(new AreaCode("431099101"), "township-clerk");
        correct(township, caseId, right());
        assertEquals(County.OTHER_HOSPITAL, county.stored(caseId).providerName());
    }

    @Test
    void fromTheFirstDecisionOnItIsRefusedUntilTheCaseIsReturned() {
        long caseId = county.accept("HTN", "DM").caseId();
        int version = county.version(county.reviewer, caseId);
        county.store.write(s -> county.cases.act(s, county.reviewer, CaseAct.refuse(caseId, version,
                "papers-doubtful", "").items(Map.of("DM", ItemVerdict.no("印章不清")))));
        assertEquals("review", county.view(county.clerk, caseId).step(), "one disease is judged, the other is not yet");
        keptFrom("casework.amend-judged", county.clerk, caseId);
        county.reviewAll(caseId);
        keptFrom("casework.amend-judged", county.clerk, caseId);
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        keptFrom("casework.amend-judged", county.clerk, caseId);
        int judged = county.version(county.approver, caseId);
        county.store.write(s -> county.certification.giveBack(s, county.approver, caseId, judged, "review", "check-again", ""));
        correct(county.clerk, caseId, right());
        assertEquals(County.OTHER_HOSPITAL, county.stored(caseId).providerName());
        county.reviewAll(caseId);
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        county.approveAsJudged(caseId);
        county.issue(county.desk, caseId);
        keptFrom("casework.closed", county.clerk, caseId);
    }

    @Test
    void whatIsBroughtLaterMayShowThatSomethingWasTypedWrong() {
        NewApplication bare = NewApplication.atTheWindow(county.person(), List.of("HTN"), County.HOSPITAL,
                County.TODAY.minusDays(3), Set.of("application"), County.TODAY).coverConfirmed("名册");
        long caseId = county.accept(bare).caseId();
        int version = county.version(county.reviewer, caseId);
        county.store.write(s -> county.certification.supplement(s, county.reviewer, caseId, version, ""));
        correct(county.clerk, caseId, right());
        assertEquals(County.OTHER_HOSPITAL, county.stored(caseId).providerName());
    }

    @Test
    void whoCorrectedNeitherReviewsNorJudgesNorApproves() {
        Actor all = county.almighty();
        long caseId = misspelt();
        correct(all, caseId, right());
        refused("casework.four-eyes-amended", () -> county.review(all, caseId, Map.of("HTN", DiseaseVerdict.yes())));
        county.reviewAll(caseId);
        refused("casework.four-eyes-amended", () -> county.store.write(s -> county.certification.opinion(s, all, caseId,
                county.version(all, caseId), Map.of("HTN", county.met("HTN")))));
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        refused("casework.four-eyes-amended", () -> county.approve(all, caseId, Map.of("HTN", DiseaseVerdict.yes())));
    }

    @Test
    void whoReviewedDoesNotCorrectWhatComesBack() {
        Actor all = county.almighty();
        long caseId = county.accept("HTN").caseId();
        county.review(all, caseId, Map.of("HTN", DiseaseVerdict.yes()));
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        int version = county.version(county.approver, caseId);
        county.store.write(s -> county.certification.giveBack(s, county.approver, caseId, version, "review", "check-again", ""));
        keptFrom("casework.four-eyes", all, caseId);
        assertEquals(Optional.empty(), against(county.clerk, caseId));
    }

    @Test
    void whoHoldsTheReviewGivesItBackFirst() {
        Actor all = county.almighty();
        long caseId = misspelt();
        String number = county.view(county.clerk, caseId).number();
        long task = county.cases.queue(all, QueueFilter.of(QueueFilter.Scope.GROUP).text(number), 0, 1).get(0).taskId();
        county.store.write(s -> county.cases.take(s, all, task));
        keptFrom("casework.amend-held", all, caseId);
        county.store.write(s -> county.cases.release(s, all, task));
        correct(all, caseId, right());
    }

    @Test
    void theExpertsAreDrawnByTheCorrectedHospitalAndDoctor() {
        County drawing = County.of(database, County.TWO_STEP, "corrections");
        Actor own = expert(drawing, County.OTHER_HOSPITAL);
        Actor doctor = expert(drawing, County.HOSPITAL);
        Actor other = expert(drawing, County.HOSPITAL);
        Actor another = expert(drawing, County.HOSPITAL);
        long caseId = drawing.accept("TB").caseId();
        assertEquals(List.of(), drawing.judges(caseId), "nobody is drawn before the review");
        int version = drawing.version(drawing.clerk, caseId);
        drawing.store.write(s -> drawing.corrections.correct(s, drawing.clerk, caseId, version,
                stated(County.OTHER_HOSPITAL, doctor.displayName(), DIAGNOSED)));
        drawing.reviewAll(caseId);
        assertEquals(Set.of(other.accountId(), another.accountId()), Set.copyOf(drawing.judges(caseId)));
        for (Actor conflicted : List.of(own, doctor)) {
            refused("chronic.recused", () -> drawing.store.write(s -> drawing.certification.opinion(s, conflicted, caseId,
                    drawing.version(drawing.clerk, caseId), Map.of("TB", drawing.met("TB")))));
        }
    }

    private static Actor expert(County county, String hospital) {
        Actor expert = county.people.withRoles("expert");
        county.pool(expert, hospital, "infection");
        return expert;
    }

    /** A county where experts follow the intake, so that they are called before anybody could correct. */
    private County withoutReview() {
        return County.of(database, CorrectionTest.class, text -> text
                .replaceAll("(?s)        - key: review\\n.*?(?=        - key: experts)", "")
                .replaceAll("        - \\[(intake, review|review, \\w+)\\]\\n", "")
                .replace("  expert-refusal:", "  experts: {draw: automatic, avoid: [own-hospital, issuing-doctor]}\n  expert-refusal:"));
    }

    @Test
    void anExpertWhoWasCalledAlreadyMakesWayForTheCorrectedHospital() {
        County straight = withoutReview();
        List<Actor> own = List.of(expert(straight, County.OTHER_HOSPITAL), expert(straight, County.OTHER_HOSPITAL));
        List<Actor> others = List.of(expert(straight, County.HOSPITAL), expert(straight, County.HOSPITAL));
        long caseId = straight.accept("TB").caseId();
        assertEquals(ids(own), Set.copyOf(straight.judges(caseId)));
        correct(straight, caseId, stated(County.OTHER_HOSPITAL, "", DIAGNOSED));
        assertEquals(ids(others), Set.copyOf(straight.judges(caseId)));
        Actor judge = others.get(0);
        int seen = straight.version(judge, caseId);
        Map<String, DiseaseVerdict> yes = Map.of("TB", straight.met("TB"));
        assertThrows(Refused.class, () -> straight.store.write(s -> straight.certification.opinion(s, own.get(0), caseId, seen, yes)));
        correct(straight, caseId, stated(County.OTHER_HOSPITAL, "王某某", DIAGNOSED));
        assertEquals(ids(others), Set.copyOf(straight.judges(caseId)), "whom nothing speaks against stays");
        // an opinion about what stood there before is not taken
        assertThrows(Refused.class, () -> straight.store.write(s -> straight.certification.opinion(s, judge, caseId, seen, yes)));
        straight.opinionYes(judge, caseId);
        assertEquals(Optional.of("casework.amend-judged"),
                straight.store.read(s -> straight.corrections.against(s, straight.clerk, caseId)).map(Problem::code));
        refused("casework.amend-judged", () -> correct(straight, caseId, right()));
        String history = straight.store.read(s -> straight.journal.of(s, "case", Long.toString(caseId))).toString();
        assertFalse(own.stream().anyMatch(e -> history.contains(e.displayName())), "nor does the history say who was called");
    }

    private static Set<Long> ids(List<Actor> experts) {
        return experts.stream().map(Actor::accountId).collect(Collectors.toSet());
    }

    private static void correct(County county, long caseId, Correction correction) {
        county.store.write(s -> county.corrections.correct(s, county.clerk, caseId, county.version(county.clerk, caseId), correction));
    }

    @Test
    void theCommandChangesWhatIsNamedAndNothingElse() {
        long caseId = misspelt();
        String number = county.view(county.clerk, caseId).number();
        String said = CaseTermsTest.run(county, 0, county.clerk, "correct", number, "--provider", County.HOSPITAL,
                "--diagnosed", "2026-02-03", "--doctor", "王某某");
        assertTrue(said.contains(number), said);
        Application stored = county.stored(caseId);
        assertEquals(new Correction(County.HOSPITAL, "王某某", LocalDate.of(2026, 2, 3), "", "", "", ""), Correction.of(stored));
        assertTrue(CaseTermsTest.run(county, 1, county.clerk, "correct", number, "--diagnosed", "2026-03-03").contains("2026"));
        CaseTermsTest.run(county, 1, county.reviewer, "correct", number, "--doctor", "李某某");
        assertEquals("王某某", county.stored(caseId).doctor());
    }
}
