package org.minkang.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.refused;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.testing.Database;

/** Asking for papers, stopped clocks, calendars, files. */
@ParameterizedClass
@EnumSource
class ClocksAndPapersTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void opensTheOffice() {
        office = new Office(database);
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    private CaseView inReviewWithMissingPapers() {
        CaseOpening opening = new CaseOpening(TestWorkflow.TYPE, office.applicant(), office.clock.today(), "",
                List.of(new NewItem("A", "高血压"), new NewItem("B", "糖尿病")),
                List.of(new WantedPaper("form", null, "申请表", true, true),
                        new WantedPaper("discharge", "A", "出院小结", true, false),
                        new WantedPaper("lab", "B", "检查报告", true, false),
                        new WantedPaper("photo", null, "照片", false, false)), "window");
        return office.pass(office.clerk, office.see(office.clerk, office.open(opening).id()));
    }

    @Test
    void missingPapersKeepACaseFromPassingWithTheWholeList() {
        CaseView view = inReviewWithMissingPapers();
        Refused refused = refused("casework.papers", () -> office.pass(office.reviewer, view));
        assertTrue(refused.getMessage().contains("出院小结") && refused.getMessage().contains("检查报告"), refused.getMessage());
        assertFalse(refused.getMessage().contains("照片"), "not required");
        assertFalse(office.allowed(office.reviewer, view.id(), CaseAction.PASS).orElseThrow().allowed());
    }

    @Test
    void everythingMissingIsToldAtOnceAndTheClockStops() {
        CaseView view = inReviewWithMissingPapers();
        CaseView paused = office.act(office.reviewer, CaseAct.supplement(view.id(), view.version(), List.of("身份证复印件"), ""));
        assertEquals(CaseStatus.PAUSED, paused.status());
        assertEquals(List.of("出院小结", "检查报告", "身份证复印件"), paused.timeline().get(paused.timeline().size() - 1).papers());
        assertEquals(LocalDate.of(2026, 3, 2), paused.pausedOn());
        assertEquals(LocalDate.of(2026, 3, 16), paused.answerDueOn());
        refused("casework.paused", () -> office.pass(office.reviewer, paused));
        office.clock.set(LocalDate.of(2026, 5, 20));
        QueueRow row = office.cases.queue(office.reviewer, QueueFilter.of(Scope.MINE), 0, 10).get(0);
        assertFalse(row.overdue(office.clock.today()), "a stopped clock does not run out");
        assertEquals(0, office.cases.counts(office.reviewer).overdue());
    }

    @Test
    void theLastPaperStartsTheClockAgainAndTheLimitMoves() {
        CaseView view = inReviewWithMissingPapers();
        assertEquals(LocalDate.of(2026, 3, 30), view.dueOn());
        office.clock.set("2026-03-03T10:00");
        CaseView paused = office.act(office.reviewer, CaseAct.supplement(view.id(), view.version(), List.of(), ""));
        office.clock.set("2026-03-10T15:00");
        List<CaseView.PaperView> missing = paused.missingPapers();
        office.store.write(s -> {
            office.cases.receivePaper(s, office.clerk, view.id(), missing.get(0).id(), office.clock.today());
            return null;
        });
        assertEquals(CaseStatus.PAUSED, office.see(office.clerk, view.id()).status(), "one is still missing");
        office.store.write(s -> office.cases.attach(s, office.clerk, view.id(), missing.get(1).id(), "报告.pdf",
                "application/pdf", "%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        CaseView running = office.see(office.clerk, view.id());
        assertEquals(CaseStatus.OPEN, running.status());
        assertNull(running.pausedOn());
        assertEquals(LocalDate.of(2026, 4, 7), running.dueOn(), "five working days later; 4–6 April are Qingming");
        assertEquals(LocalDate.of(2026, 3, 12), running.tasks().get(0).dueOn(), "the step's limit moved too");
        CaseView.TimelineRow last = running.timeline().get(running.timeline().size() - 1);
        assertEquals(CaseAction.RESUME, last.action());
        assertEquals(Duration.ofDays(7).plusHours(5), last.stopped());
        assertEquals("experts", office.pass(office.reviewer, running).step());
    }

    @Test
    void anOfficerMayResumeBeforeAllPapersAreThereWithAReason() {
        CaseView view = inReviewWithMissingPapers();
        CaseView paused = office.act(office.reviewer, CaseAct.supplement(view.id(), view.version(), List.of(), ""));
        refused("casework.resume-reason", () -> office.act(office.reviewer, CaseAct.resume(paused.id(), paused.version(), "")));
        CaseView running = office.act(office.reviewer, CaseAct.resume(paused.id(), paused.version(), "逾期未补"));
        assertEquals(CaseStatus.OPEN, running.status());
        refused("casework.not-paused", () -> office.act(office.reviewer, CaseAct.resume(running.id(), running.version(), "x")));
        refused("casework.papers", () -> office.pass(office.reviewer, running));
    }

    @Test
    void askingASecondTimeNeedsAReason() {
        CaseView view = inReviewWithMissingPapers();
        CaseView paused = office.act(office.reviewer, CaseAct.supplement(view.id(), view.version(), List.of(), ""));
        CaseView running = office.act(office.reviewer, CaseAct.resume(paused.id(), paused.version(), "先行办理"));
        refused("casework.supplement-again",
                () -> office.act(office.reviewer, CaseAct.supplement(running.id(), running.version(), List.of(), "")));
        assertEquals(CaseStatus.PAUSED, office.act(office.reviewer,
                CaseAct.supplement(running.id(), running.version(), List.of(), "原件不清晰")).status());
    }

    @Test
    void askingForNothingIsRefused() {
        CaseView view = office.at("review", "A");
        refused("casework.nothing-missing", () -> office.act(office.reviewer, CaseAct.supplement(view.id(), view.version(), List.of(), "")));
    }

    @Test
    void aPaperOfARefusedItemIsNoLongerMissing() {
        CaseView view = inReviewWithMissingPapers();
        CaseView half = office.act(office.reviewer, CaseAct.refuse(view.id(), view.version(), "R01", "").items(Office.all(Verdict.NO, "B")));
        Refused refused = refused("casework.papers", () -> office.pass(office.reviewer, half));
        assertFalse(refused.getMessage().contains("检查报告"), refused.getMessage());
        office.store.write(s -> {
            office.cases.waivePaper(s, office.reviewer, view.id(), half.missingPapers().get(0).id(), "系统内已有");
            return null;
        });
        assertEquals("experts", office.pass(office.reviewer, office.see(office.reviewer, view.id())).step());
    }

    @Test
    void anUnusablePaperIsWantedAgain() {
        CaseView view = inReviewWithMissingPapers();
        long form = view.papers().get(0).id();
        refused("casework.paper-reason", () -> office.store.write(s -> {
            office.cases.rejectPaper(s, office.reviewer, view.id(), form, " ");
            return null;
        }));
        office.store.write(s -> {
            office.cases.rejectPaper(s, office.reviewer, view.id(), form, "未签字");
            return null;
        });
        assertEquals(PaperState.WANTED, office.see(office.reviewer, view.id()).papers().get(0).state());
        refused("casework.paper-future", () -> office.store.write(s -> {
            office.cases.receivePaper(s, office.reviewer, view.id(), form, office.clock.today().plusDays(1));
            return null;
        }));
    }

    @Test
    void aFileComesBackAsItWasAddedAndIsCheckedByItsHash() {
        CaseView view = inReviewWithMissingPapers();
        byte[] scan = jpeg(100, 100);
        Attachment file = office.store.write(s -> office.cases.attach(s, office.clerk, view.id(), null, "C:\\scan\\小结.jpg", "image/jpeg", scan));
        assertEquals("小结.jpg", file.fileName());
        assertArrayEquals(scan, office.store.write(s -> office.cases.attachment(s, office.reviewer, file.id())));
        refused("casework.not-yours", () -> office.store.write(s -> office.cases.attachment(s, office.firstExpert, file.id())));
        assertTrue(office.read(s -> office.people.journal().of(s, "case", String.valueOf(view.id()))).stream()
                .anyMatch(r -> r.action().equals("file.read") && r.accountId() == office.reviewer.accountId()));
        refused("casework.file-empty", () -> office.store.write(s -> office.cases.attach(s, office.clerk, view.id(), null, "a", "b", new byte[0])));
        refused("casework.file-large", () -> office.store.write(s -> office.cases.attach(s, office.clerk, view.id(), null, "a", "b",
                new byte[PaperDesk.LARGEST_FILE + 1])));
        office.store.write(s -> s.execute("update mk_attachment_content set content = ? where attachment_id = ?", new byte[] {9}, file.id()));
        refused("casework.file-damaged", () -> office.store.write(s -> office.cases.attachment(s, office.clerk, file.id())));
    }

    /** As much of a picture as says how large it is. */
    private static byte[] jpeg(int width, int height) {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 4, 0, 0, (byte) 0xff, (byte) 0xc0, 0, 11, 8,
            (byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width, 1, 1, 17, 0};
    }

    private static byte[] png(int width, int height) {
        return java.nio.ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}).putInt(13)
                .put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(width).putInt(height).array();
    }

    private void kept(CaseView view, String name, String mime, byte[] content) {
        office.store.write(s -> office.cases.attach(s, office.clerk, view.id(), null, name, mime, content));
    }

    @Test
    void aFileIsWhatItsEndingSaysAndNoPictureIsLargerThanASeatCanShow() {
        CaseView view = inReviewWithMissingPapers();
        byte[] program = {'M', 'Z', 0, 0, 0, 0, 0, 0, 0, 0};
        for (String name : List.of("诊断.jpg", "诊断.PNG", "诊断.pdf", "诊断.exe.jpeg")) {
            refused("casework.file-kind", () -> kept(view, name, "application/octet-stream", program));
        }
        refused("casework.file-kind", () -> kept(view, "诊断.bin", "image/png", program));
        refused("casework.file-kind", () -> kept(view, "诊断.bin", "application/pdf", jpeg(10, 10)));
        refused("casework.file-kind", () -> kept(view, "诊断.jpg", "image/jpeg", java.util.Arrays.copyOf(jpeg(10, 10), 9)));
        refused("casework.file-pixels", () -> kept(view, "诊断.jpg", "image/jpeg", jpeg(60_000, 60_000)));
        refused("casework.file-pixels", () -> kept(view, "诊断.png", "image/png", png(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        kept(view, "诊断.png", "image/png", png(4_960, 7_016));
        kept(view, "扫描.jpg", "image/png", jpeg(4_960, 7_016));
        kept(view, "心电图.dcm", null, program);
    }

    @Test
    void whoLooksAtAFileLeavesAnEntryByWhateverEntrance() {
        CaseView view = inReviewWithMissingPapers();
        Attachment file = office.store.write(s -> office.cases.attach(s, office.clerk, view.id(), null, "小结.jpg", "image/jpeg", jpeg(9, 9)));
        assertThrows(IllegalStateException.class, () -> office.read(s -> office.cases.attachment(s, office.reviewer, file.id())));
    }

    private int calendar(Actor actor, String list, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("2027.csv"), list, charset);
        return office.store.write(s -> office.calendars.importFile(s, actor, file));
    }

    @Test
    void aNewerCalendarWinsYearByYear() throws IOException {
        Actor keeper = office.people.withRights("calendar.edit");
        String list = "2027-01-01,holiday,元旦\n2027-01-04,holiday,测试\n2027-01-09,workday,测试\n";
        refused("access.denied", () -> calendar(office.clerk, list, UTF_8));
        assertFalse(knows2027());
        assertEquals(3, calendar(keeper, list, UTF_8));
        assertTrue(knows2027());
        assertEquals(LocalDate.of(2027, 1, 6), office.read(s -> office.calendars.of(s).plusWorkingDays(LocalDate.of(2026, 12, 31), 2)));
        assertTrue(worked(LocalDate.of(2026, 2, 14)), "2026 stays as shipped");
        assertEquals(1, calendar(keeper, "2027-01-01,holiday,元旦\n", UTF_8));
        assertTrue(worked(LocalDate.of(2027, 1, 4)), "the later list replaces the year");
        List<Calendars.CalendarDay> days = office.read(s -> office.calendars.days(s));
        assertEquals(List.of(LocalDate.of(2027, 1, 1)), days.stream().filter(Calendars.CalendarDay::imported)
                .map(d -> d.day().date()).toList());
        assertEquals("元旦", days.get(days.size() - 1).day().name());
    }

    @Test
    void aCalendarIsReadAsASpreadsheetSavesIt() throws IOException {
        Actor keeper = office.people.withRights("calendar.edit");
        assertEquals(2, calendar(keeper, "日期,类型,名称\r\n2027/1/1,放假,元旦\r\n2027/1/3,上班,元旦\r\n", Charset.forName("GB18030")));
        assertEquals("元旦", office.read(s -> office.calendars.days(s)).stream().filter(Calendars.CalendarDay::imported).findFirst()
                .orElseThrow().day().name());
        assertTrue(worked(LocalDate.of(2027, 1, 3)));
    }

    @Test
    void aCalendarWithFaultsNamesEachLineAndLeavesTheOldOne() throws IOException {
        Actor keeper = office.people.withRights("calendar.edit");
        calendar(keeper, "2027-01-01,holiday,元旦\n", UTF_8);
        Refused refused = refused("calendar.line", () -> calendar(keeper, "2027-02-30,holiday,x\n2027-03-01,feast,y\n", UTF_8));
        assertEquals(2, refused.problems().size());
        refused("calendar.twice", () -> calendar(keeper, "2027-01-01,holiday,x\n2027-01-01,workday,y\n", UTF_8));
        refused("casework.calendar-empty", () -> calendar(keeper, "日期,类型\n", UTF_8));
        refused("casework.calendar-large", () -> calendar(keeper, "#".repeat(1_000_001), UTF_8));
        refused("casework.calendar-unreadable", () -> office.store.write(s -> office.calendars.importFile(s, keeper,
                folder.resolve("none.csv"))));
        assertTrue(knows2027());
    }

    @Test
    void beyondTheKnownYearsOnlyWeekendsAreFreeAndItIsSaid() {
        office.clock.set(LocalDate.of(2026, 12, 21));
        CaseView view = office.see(office.clerk, office.open("A").id());
        assertEquals(LocalDate.of(2027, 1, 18), view.dueOn());
        assertTrue(view.findings().stream().anyMatch(f -> f.code().equals("casework.calendar-unknown")
                && f.level() == CheckResult.Level.WARN), view.findings().toString());
        assertEquals("review", office.pass(office.clerk, view).step(), "a warning does not hold the case up");
    }

    @Test
    void aFixedDayOfTheMonthIsTheLimit() {
        CaseOpening simple = new CaseOpening("test.simple", office.applicant(), office.clock.today(), "事项", List.of(), List.of(), "window");
        assertEquals(LocalDate.of(2026, 3, 25), office.open(simple).dueOn().orElseThrow());
        office.clock.set(LocalDate.of(2026, 3, 26));
        assertEquals(LocalDate.of(2026, 4, 25), office.open(simple).dueOn().orElseThrow());
    }

    private boolean knows2027() {
        return office.read(s -> office.calendars.knows(s, LocalDate.of(2027, 1, 1)));
    }

    private boolean worked(LocalDate day) {
        return office.read(s -> office.calendars.of(s).isWorkingDay(day));
    }
}
