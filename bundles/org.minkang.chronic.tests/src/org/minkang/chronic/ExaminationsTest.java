package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
import org.minkang.casework.CaseStatus;
import org.minkang.casework.CaseView;
import org.minkang.letters.Letter;
import org.minkang.testing.Database;

/** Examinations in the county of the two steps: lists, appearing or not, results, and who may. */
@ParameterizedClass
@EnumSource
class ExaminationsTest {

    @Parameter
    Database database;
    private County county;
    private Actor examiner;

    @BeforeEach
    void opens() {
        county = County.of(database, "two-step-appraisal.yaml");
        examiner = county.people.withRoles("chronic-desk");
    }

    /** Hypertension is clear from the papers, coronary heart disease is not. */
    private long toBeExamined() {
        long caseId = county.accept("HTN", "CHD").caseId();
        county.reviewAll(caseId);
        Map<String, DiseaseVerdict> verdicts = Map.of("HTN", county.met("HTN"), "CHD",
                DiseaseVerdict.examine("心脏彩超", Map.of()));
        county.opinion(county.expertA, caseId, verdicts);
        county.opinion(county.expertB, caseId, verdicts);
        return caseId;
    }

    private long day(int capacity) {
        return county.store.write(s -> county.examinations.plan(s, examiner, new NewExamDay(county.clock.today(),
                "上午 8:00", County.HOSPITAL, capacity, "请空腹"))).id();
    }

    private long book(long day, long caseId) {
        return county.store.write(s -> county.examinations.book(s, examiner, day, caseId)).id();
    }

    private CaseView result(long booking, DiseaseVerdict verdict) {
        return county.store.write(s -> county.examinations.result(s, examiner, booking, Map.of("CHD", verdict)));
    }

    private boolean absent(long booking) {
        return county.store.write(s -> county.examinations.absent(s, examiner, booking, "电话未接"));
    }

    private ExamRows.Day row(long day) {
        return county.store.read(s -> county.examinations.days(s, examiner, county.clock.today(), county.clock.today()))
                .stream().filter(d -> d.id() == day).findFirst().orElseThrow();
    }

    private boolean waits(long caseId) {
        return county.store.read(s -> county.examinations.waiting(s, examiner, 0, 1000)).stream()
                .anyMatch(w -> w.caseId() == caseId);
    }

    private static void refused(String code, Runnable work) {
        Refused refused = assertThrows(Refused.class, work::run);
        assertTrue(refused.has(code), () -> code + " but " + refused.problems());
    }

    @Test
    void onlyTheDiseaseLeftOpenIsExaminedAndBothEndInCertificates() {
        long caseId = toBeExamined();
        ExamRows.Waiting waiting = county.store.read(s -> county.examinations.waiting(s, examiner, 0, 1000)).stream()
                .filter(w -> w.caseId() == caseId).findFirst().orElseThrow();
        assertEquals(List.of("冠心病", 0L), List.of(waiting.diseases(), waiting.absences()));
        long day = day(2);
        long booking = book(day, caseId);
        assertFalse(waits(caseId));
        CaseView approval = result(booking, DiseaseVerdict.yes());
        assertEquals("approval", approval.step());
        assertEquals(List.of(1L, 1L, 0L), List.of(row(day).booked(), row(day).came(), row(day).absent()));
        county.approveAsJudged(caseId);
        assertEquals(2, county.issue(county.desk, caseId).size());
    }

    @Test
    void whoFailsIsRefusedForThatDiseaseOnly() {
        long caseId = toBeExamined();
        result(book(day(1), caseId), DiseaseVerdict.no("criteria-not-met", "EF 60 %,无缺血"));
        county.approveAsJudged(caseId);
        assertEquals(List.of("HTN"), county.issue(county.desk, caseId).stream().map(Certificate::code).toList());
        assertEquals(CaseOutcome.PARTIAL, county.view(county.clerk, caseId).outcome());
        assertEquals("EF 60 %,无缺血", county.disease(caseId, "CHD").reason());
    }

    @Test
    void whoDoesNotAppearTwiceIsRefusedWithTheReasonOfThePack() {
        long caseId = toBeExamined();
        assertFalse(absent(book(day(1), caseId)));
        assertTrue(waits(caseId));
        // two days, and not two entries of one day
        long sameDay = day(1);
        refused("chronic.exam-missed", () -> book(sameDay, caseId));
        county.clock.set(County.TODAY.plusDays(1));
        assertTrue(absent(book(day(1), caseId)));
        assertFalse(waits(caseId));
        assertEquals("not-examined", county.disease(caseId, "CHD").reasonCode().orElseThrow());
        assertEquals("approval", county.view(county.clerk, caseId).step());
    }

    @Test
    void nobodyPassesTheExaminationUnseenWithoutSayingWhy() {
        long caseId = toBeExamined();
        int version = county.version(examiner, caseId);
        refused("casework.confirm", () -> county.store.write(s -> county.certification.decide(s, examiner, caseId, version,
                Map.of("CHD", DiseaseVerdict.yes()))));
        refused("casework.confirm", () -> county.store.write(s -> county.cases.act(s, examiner, CaseAct.pass(caseId, version))));
        CaseView passed = county.store.write(s -> county.certification.decide(s, examiner, caseId, version,
                Map.of("CHD", DiseaseVerdict.yes()), "", Map.of("chronic.not-examined", "补交了 3 月 1 日造影报告")));
        assertEquals("approval", passed.step());
        assertTrue(passed.timeline().stream().anyMatch(r -> r.confirmations().containsValue("补交了 3 月 1 日造影报告")));
    }

    @Test
    void anAppearanceCountsForOneStayOnly() {
        long caseId = toBeExamined();
        CaseView approval = result(book(day(1), caseId), DiseaseVerdict.yes());
        county.store.write(s -> county.certification.giveBack(s, county.approver, caseId, approval.version(), "examination",
                "check-again", ""));
        assertTrue(waits(caseId));
        int version = county.version(examiner, caseId);
        refused("casework.confirm", () -> county.store.write(s -> county.certification.decide(s, examiner, caseId, version,
                Map.of("CHD", DiseaseVerdict.yes()))));
    }

    @Test
    void aListTakesNoCaseTwiceNoneFromElsewhereAndNoMoreThanItsPlaces() {
        long caseId = toBeExamined();
        long other = toBeExamined();
        long elsewhere = county.accept("HTN").caseId();
        long day = day(1);
        book(day, caseId);
        refused("chronic.exam-booked", () -> book(day(5), caseId));
        refused("chronic.exam-full", () -> book(day, other));
        refused("chronic.exam-not-here", () -> book(day(5), elsewhere));
        long yesterday = day(5);
        county.clock.set(county.clock.today().plusDays(1));
        refused("chronic.exam-day-past", () -> book(yesterday, other));
    }

    @Test
    void twoSeatsDoNotTakeTheLastPlaceTogether() throws Exception {
        long day = day(1);
        long first = toBeExamined();
        long second = toBeExamined();
        ExecutorService seats = Executors.newFixedThreadPool(2);
        int booked = 0;
        try {
            for (Future<Boolean> seat : seats.invokeAll(List.<Callable<Boolean>>of(() -> tries(day, first),
                    () -> tries(day, second)))) {
                booked += seat.get() ? 1 : 0;
            }
        } finally {
            seats.shutdown();
        }
        assertEquals(1, booked);
        assertEquals(1, row(day).booked());
    }

    private boolean tries(long day, long caseId) {
        try {
            book(day, caseId);
            return true;
        } catch (Refused full) {
            return false;
        }
    }

    @Test
    void aListCanBeChangedBeforeTheDayAndADayCalledOff() {
        long caseId = toBeExamined();
        long day = day(1);
        long booking = book(day, caseId);
        refused("chronic.exam-reason", () -> county.store.run(s -> county.examinations.takeOff(s, examiner, booking, " ")));
        county.store.run(s -> county.examinations.takeOff(s, examiner, booking, "本人要求改期"));
        assertTrue(waits(caseId));
        long again = book(day, caseId);
        county.store.run(s -> county.examinations.callOff(s, examiner, day, "医院停电"));
        assertTrue(waits(caseId));
        refused("chronic.exam-recorded", () -> absent(again));
        refused("chronic.exam-off", () -> book(day, caseId));
    }

    @Test
    void nothingIsRecordedBeforeTheDayAndNothingTwice() {
        long caseId = toBeExamined();
        long day = county.store.write(s -> county.examinations.plan(s, examiner,
                new NewExamDay(county.clock.today().plusDays(3), "", County.HOSPITAL, 1, ""))).id();
        long booking = book(day, caseId);
        refused("chronic.exam-not-yet", () -> absent(booking));
        refused("chronic.exam-not-yet", () -> result(booking, DiseaseVerdict.yes()));
        county.clock.set(county.clock.today().plusDays(3));
        county.store.run(s -> county.examinations.came(s, examiner, booking));
        refused("chronic.exam-recorded", () -> absent(booking));
        refused("chronic.exam-held", () -> county.store.run(s -> county.examinations.callOff(s, examiner, day, "误")));
        assertFalse(waits(caseId), "the result of who came is still to be entered");
        result(booking, DiseaseVerdict.yes());
        refused("chronic.exam-recorded", () -> result(booking, DiseaseVerdict.yes()));
    }

    @Test
    void givingUpFreesThePlace() {
        long caseId = toBeExamined();
        long day = day(1);
        book(day, caseId);
        int version = county.version(county.clerk, caseId);
        county.store.write(s -> county.certification.giveUp(s, county.clerk, caseId, version, "不愿体检"));
        assertEquals(CaseStatus.WITHDRAWN, county.view(county.clerk, caseId).status());
        assertEquals(0, row(day).booked());
    }

    @Test
    void aDayIsRefusedWithEverythingThatIsWrongWithIt() {
        Refused refused = assertThrows(Refused.class, () -> county.store.run(s -> county.examinations.plan(s, examiner,
                new NewExamDay(county.clock.today().minusDays(1), "", " ", 0, "长".repeat(501)))));
        assertEquals(List.of("heldOn", "place", "capacity", "note"),
                refused.problems().stream().map(p -> p.place()).toList());
    }

    @Test
    void nobodyDoesAnyOfItWithoutTheRight() {
        long caseId = toBeExamined();
        long day = day(3);
        long booking = book(day, caseId);
        Actor other = county.reviewer;
        Examinations exams = county.examinations;
        for (Runnable attack : List.<Runnable>of(
                () -> county.store.write(s -> exams.plan(s, other, new NewExamDay(county.clock.today(), "", "x", 1, ""))),
                () -> county.store.run(s -> exams.callOff(s, other, day, "x")),
                () -> county.store.read(s -> exams.days(s, other, county.clock.today(), county.clock.today())),
                () -> county.store.read(s -> exams.waiting(s, other, 0, 1)),
                () -> county.store.read(s -> exams.waitingCount(s, other)),
                () -> county.store.read(s -> exams.booked(s, other, day)),
                () -> county.store.write(s -> exams.book(s, other, day, caseId)),
                () -> county.store.run(s -> exams.takeOff(s, other, booking, "x")),
                () -> county.store.run(s -> exams.came(s, other, booking)),
                () -> county.store.write(s -> exams.absent(s, other, booking, "")),
                () -> county.store.write(s -> exams.result(s, other, booking, Map.of("CHD", DiseaseVerdict.yes()))),
                () -> county.store.read(s -> county.examPapers.list(s, other, day)),
                () -> county.store.write(s -> county.examPapers.invitations(s, other, day)))) {
            refused("access.denied", attack);
        }
    }

    @Test
    void theApproverIsNotWhoExamined() {
        long caseId = toBeExamined();
        Actor both = county.almighty();
        long day = day(1);
        long booking = book(day, caseId);
        CaseView approval = county.store.write(s -> county.examinations.result(s, both, booking, Map.of("CHD", DiseaseVerdict.yes())));
        refused("casework.four-eyes", () -> county.store.write(s -> county.certification.approveAsJudged(s, both, caseId, approval.version())));
    }

    @Test
    void thePapersSayWhoComesWhenAndWhere(@TempDir Path folder) throws IOException {
        long caseId = toBeExamined();
        long day = day(2);
        refused("chronic.exam-nobody", () -> county.store.read(s -> county.examPapers.list(s, examiner, day)));
        book(day, caseId);
        List<Letter> letters = county.store.write(s -> county.examPapers.invitations(s, examiner, day));
        Map<String, Object> said = letters.get(0).data().values();
        assertEquals(List.of("李某某", "冠心病", County.HOSPITAL, "请空腹", 2),
                List.of(said.get("name"), said.get("diseases"), said.get("place"), said.get("note"), said.get("absences")));
        assertTrue(county.store.read(s -> county.examinations.booked(s, examiner, day)).get(0).invited() != null);
        Path papers = Files.createDirectories(Path.of(System.getProperty("minkang.test.papers", folder.toString())));
        county.letters.pdf(letters, papers.resolve("exam-invitation.pdf"), Progress.NONE);
        Letter list = county.store.read(s -> county.examPapers.list(s, examiner, day));
        assertEquals("石桥村", ((Map<?, ?>) ((List<?>) list.data().values().get("people")).get(0)).get("village"));
        county.letters.pdf(List.of(list), papers.resolve("exam-list.pdf"), Progress.NONE);
        assertTrue(Files.size(papers.resolve("exam-list.pdf")) > 1000);
    }
}
