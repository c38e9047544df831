package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.CaseView;
import org.minkang.cli.CommandLineTool;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;

import picocli.CommandLine;

/** Workbooks that go to the hospital that examines and come back, with everything that happens to them on the way. */
@ParameterizedClass
@EnumSource
class ExamReturnTest {

    private static final String HEADINGS = "体检结论,体检号,案号,姓名,身份证号,体检病种,体检医师,体检日期,检查所见";

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private Actor examiner;
    private long day;
    private final List<String> lines = new ArrayList<>();
    private int files;

    @BeforeEach
    void opens() {
        county = County.of(database, County.TWO_STEP);
        examiner = county.people.withRoles("chronic-desk");
        day = day(county.clock.today());
        lines.clear();
        lines.add(HEADINGS);
    }

    private long day(LocalDate on) {
        return county.store.write(s -> county.examinations.plan(s, examiner, new NewExamDay(on, "上午 8:00", County.HOSPITAL,
                50, "请空腹"))).id();
    }

    /** The experts leave the diseases open. */
    private long toBeExamined(String... diseases) {
        long caseId = county.accept(diseases).caseId();
        county.reviewAll(caseId);
        Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
        List.of(diseases).forEach(code -> verdicts.put(code, DiseaseVerdict.examine("心脏彩超", Map.of())));
        county.opinion(county.expertA, caseId, verdicts);
        county.opinion(county.expertB, caseId, verdicts);
        return caseId;
    }

    /** Somebody on the list of a day: who and where. */
    private record Seat(long caseId, long booking, long day, String number, String maskedId) {

        String code() {
            return new ExamCode(day, booking).toString();
        }
    }

    private Seat seat(String... diseases) {
        return book(day, toBeExamined(diseases));
    }

    private Seat book(long on, long caseId) {
        long booking = county.store.write(s -> county.examinations.book(s, examiner, on, caseId)).id();
        CaseView view = county.view(examiner, caseId);
        return new Seat(caseId, booking, on, view.number(), view.maskedId());
    }

    private void back(Seat seat, String disease, String conclusion, String doctor, String on, String finding) {
        lines.add(String.join(",", conclusion, seat.code(), seat.number(), "李某某", seat.maskedId(), disease, doctor, on, finding));
    }

    private void back(Seat seat, String disease, String conclusion) {
        back(seat, disease, conclusion, conclusion.isEmpty() ? "" : "王医生", conclusion.isEmpty() ? "" : "2026-03-02", "");
    }

    private SheetImport<?, Actor> open(Actor actor) {
        try {
            Path file = folder.resolve("back" + ++files + ".csv");
            Files.write(file, lines);
            return new SheetImport<>(county.examReturned.about(Long.toString(day)), actor, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApplyReport bringIn() {
        SheetImport<?, Actor> sheet = open(examiner);
        assertEquals(List.of(), errors(sheet.check(Progress.NONE)));
        return sheet.apply(Progress.NONE);
    }

    private static List<String> errors(SheetCheck check) {
        return check.problems().stream().filter(p -> !p.note()).map(p -> p.row() + " " + p.kind()).sorted().toList();
    }

    private static List<String> notes(SheetCheck check) {
        return check.problems().stream().filter(p -> p.note()).map(p -> p.row() + " " + p.kind()).sorted().toList();
    }

    private static String said(SheetCheck check, int row) {
        return check.problems().stream().filter(p -> p.row() == row && !p.note()).findFirst().orElseThrow().message();
    }

    private List<ExamResult> results(long caseId) {
        return county.store.read(s -> county.examResults.ofCase(s, examiner, caseId));
    }

    private List<ExamRows.Booked> list() {
        return county.store.read(s -> county.examinations.booked(s, examiner, day));
    }

    private String step(long caseId) {
        return county.view(examiner, caseId).step();
    }

    // ---- out and back ----------------------------------------------------------------------------------------------------

    @Test
    void theWorkbookHasARowForEachDiseaseAndComesBackFilled() throws IOException {
        Seat two = seat("HTN", "CHD");
        Seat one = seat("DM");
        Path file = folder.resolve("out.xlsx");
        assertEquals(3, county.examSheets.write(examiner, day, file, Progress.NONE));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(sheet.contains("支持,不支持,未到"), sheet);
            assertTrue(sheet.contains("F4:F6"), "the conclusions of the three rows can be chosen");
            assertTrue(sheet.contains("<sheetProtection"), "who it is cannot be typed over by accident");
            String styles = new String(zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(styles.contains("locked=\"false\"") || styles.contains("locked=\"0\""), styles);
        }
        SheetImport<?, Actor> sheet = new SheetImport<>(county.examReturned.about(Long.toString(day)), examiner, file);
        assertEquals(3, notes(sheet.check(Progress.NONE)).stream().filter(n -> n.endsWith("chronic.exam-untouched")).count());
        for (int row = 4; row <= 6; row++) {
            sheet.correct(row, "conclusion", row == 5 ? "不支持" : "支持");
            sheet.correct(row, "doctor", "王医生");
            sheet.correct(row, "finding", row == 5 ? "EF 60 %" : "血压 170/105");
        }
        assertEquals(List.of(), errors(sheet.check(Progress.NONE)));
        assertEquals(List.of(), results(two.caseId()), "nothing before it is confirmed");
        ApplyReport report = sheet.apply(Progress.NONE);
        assertEquals(3, report.created());
        assertTrue(report.lines().get(1).text().contains("体检已办结"), report.lines().toString());
        assertEquals(List.of("approval", "approval"), List.of(step(two.caseId()), step(one.caseId())));
        assertEquals("EF 60 %", county.disease(two.caseId(), "CHD").reason());
        ExamResult first = results(two.caseId()).get(0);
        assertEquals(List.of("HTN", true, "血压 170/105", "王医生", county.clock.today(), examiner.displayName()),
                List.of(first.code(), first.supports(), first.finding(), first.doctor(), first.foundOn(), first.enteredBy()));
        county.approveAsJudged(two.caseId());
        assertEquals(List.of("HTN"), county.issue(county.desk, two.caseId()).stream().map(Certificate::code).toList());
        assertTrue(assertThrows(Refused.class, () -> county.examSheets.write(examiner, day, file, Progress.NONE))
                .has("chronic.exam-nothing-left"));
        assertEquals(3, county.store.read(s -> s.rows("select sequence_no from mk_journal where action = ? and subject_id in (?, ?)",
                "chronic.exam-result", Long.toString(two.caseId()), Long.toString(one.caseId()))).size());
    }

    @Test
    void theSameFileASecondTimeChangesNothing() {
        Seat seat = seat("CHD");
        Seat absent = seat("CHD");
        back(seat, "冠心病", "不支持", "王医生", "2026-03-02", "EF 60 %");
        back(absent, "冠心病", "缺席", "", "", "电话未接");
        assertEquals(2, bringIn().created());
        assertEquals(1, county.store.read(s -> s.rows("select sequence_no from mk_journal where action = ? and subject_id = ?",
                "chronic.exam-sheet-returned", Long.toString(day))).size());
        int version = county.version(examiner, seat.caseId());
        SheetImport<?, Actor> again = open(examiner);
        SheetCheck check = again.check(Progress.NONE);
        assertEquals(List.of(), errors(check));
        assertEquals(List.of("2 chronic.exam-already", "3 chronic.exam-already"), notes(check));
        ApplyReport report = again.apply(Progress.NONE);
        assertEquals(List.of(0L, 2L), List.of(report.created(), report.skipped()));
        assertEquals(version, county.version(examiner, seat.caseId()));
        assertEquals(1, results(seat.caseId()).size());
    }

    @Test
    void chosenAmongTheImportsAWorkbookSaysItselfOfWhichDayItIs() throws IOException {
        Seat first = seat("CHD");
        Seat second = book(day(county.clock.today()), toBeExamined("CHD"));
        back(first, "冠心病", "支持");
        back(second, "冠心病", "支持");
        Path file = Files.write(folder.resolve("both.csv"), lines);
        SheetImport<?, Actor> sheet = new SheetImport<>(county.examReturned, examiner, file);
        assertEquals(List.of(), errors(sheet.check(Progress.NONE)));
        assertEquals(2, sheet.apply(Progress.NONE).created());
        assertEquals(List.of("approval", "approval"), List.of(step(first.caseId()), step(second.caseId())));
        for (Seat seat : List.of(first, second)) {
            assertEquals(1, county.store.read(s -> s.rows("select sequence_no from mk_journal where action = ? and subject_id = ?",
                    "chronic.exam-sheet-returned", Long.toString(seat.day()))).size());
        }
    }

    @Test
    void aCaseWaitsUntilTheLastOfItsDiseasesIsThere() {
        Seat seat = seat("HTN", "CHD");
        back(seat, "高血压", "支持");
        back(seat, "冠心病", "");
        ApplyReport report = bringIn();
        assertEquals(List.of(1L, 1L), List.of(report.created(), report.skipped()));
        assertTrue(report.lines().get(0).text().contains("还缺"), report.lines().toString());
        assertEquals("examination", step(seat.caseId()));
        assertTrue(list().get(0).open());
        assertEquals(ExamBooking.State.CAME, list().get(0).state());
        assertEquals(1, county.examSheets.write(examiner, day, folder.resolve("rest.xlsx"), Progress.NONE), "only the one that is missing");
        lines.subList(1, lines.size()).clear();
        back(seat, "高血压", "支持");
        back(seat, "冠心病", "支持");
        assertEquals(1, bringIn().created());
        assertEquals("approval", step(seat.caseId()));
    }

    @Test
    void absenceCountsWithTheLimitAsByHand() {
        Seat first = seat("HTN", "CHD");
        back(first, "高血压", "未到", "", "", "");
        back(first, "冠心病", "未到", "", "", "");
        assertEquals(1, bringIn().created(), "a person is absent once, whatever the number of diseases");
        assertEquals("examination", step(first.caseId()));
        county.clock.set(County.TODAY.plusDays(1));
        day = day(county.clock.today());
        Seat second = book(day, first.caseId());
        lines.subList(1, lines.size()).clear();
        back(second, "高血压", "未到", "", "", "电话未接");
        ApplyReport report = bringIn();
        assertTrue(report.lines().get(0).text().contains("未到次数已满"), report.lines().toString());
        assertEquals("not-examined", county.disease(first.caseId(), "CHD").reasonCode().orElseThrow());
        assertEquals("not-examined", county.disease(first.caseId(), "HTN").reasonCode().orElseThrow());
    }

    @Test
    void whereAPersonMustConfirmTheResultIsKeptAndTheCaseWaits() {
        long person = county.person();
        NewApplication unsure = NewApplication.atTheWindow(person, List.of("CHD"), County.HOSPITAL,
                county.clock.today().minusDays(20), county.allPapers(), county.clock.today());
        long caseId = county.accept(unsure.coverConfirmed("名册")).caseId();
        county.reviewAll(caseId);
        Map<String, DiseaseVerdict> examine = Map.of("CHD", DiseaseVerdict.examine("彩超", Map.of()));
        county.opinion(county.expertA, caseId, examine);
        county.opinion(county.expertB, caseId, examine);
        Seat seat = book(day, caseId);
        county.insured = org.minkang.register.Fact.no("2026 年未参保", "test");
        try {
            back(seat, "冠心病", "支持");
            ApplyReport report = bringIn();
            assertTrue(report.lines().get(0).text().contains("须由人确认"), report.lines().toString());
            assertEquals("examination", step(caseId));
            assertEquals(1, results(caseId).size());
            assertTrue(list().get(0).open(), "it still waits for somebody");
        } finally {
            county.insured = org.minkang.register.Fact.unknown("参保模块未安装");
        }
    }

    // ---- what may be wrong -----------------------------------------------------------------------------------------------

    @Test
    void everyAccidentIsFoundAtItsRow() throws IOException {
        Seat good = seat("CHD");
        Seat other = seat("CHD");
        Seat foreign = book(day(county.clock.today()), toBeExamined("CHD"));
        Seat off = seat("CHD");
        county.store.run(s -> county.examinations.takeOff(s, examiner, off.booking(), "改期"));
        Seat mixed = seat("HTN", "CHD");
        String on = "2026-03-02";
        back(good, "冠心病", "支持"); // 2
        back(good, "冠心病", "不支持"); // 3 twice
        back(new Seat(0, other.booking() + 1_000_000, day, other.number(), other.maskedId()), "冠心病", "支持"); // 4 nobody
        back(foreign, "冠心病", "支持"); // 5 another day
        back(off, "冠心病", "支持"); // 6 taken off
        back(other, "高血压", "支持"); // 7 not asked
        back(other, "冠心病", "好"); // 8 unknown conclusion
        back(other, "冠心病", "", "王医生", on, "EF"); // 9 no conclusion
        back(other, "冠心病", "支持", "", "2026-03-03", "长".repeat(1001)); // 10 nobody, future, too long
        back(other, "冠心病", "支持", "王医生", "2026-03-01", ""); // 11 before the day
        back(new Seat(0, other.booking(), day, "MB26-99999", other.maskedId()), "冠心病", "支持"); // 12 case number edited
        back(new Seat(0, other.booking(), day, other.number(), "431099********9999"), "冠心病", "支持"); // 13 id edited
        lines.add(String.join(",", "支持", other.code(), other.number(), "张某", other.maskedId(), "冠心病", "王", on, "")); // 14 name
        lines.add(String.join(",", "支持", other.code().replaceFirst("^T(.)", "T0$1"), other.number(), "李某某", other.maskedId(),
                "冠心病", "王", on, "")); // 15: still the same number, and good
        lines.add(String.join(",", "支持", "T1-2-00", other.number(), "李某某", other.maskedId(), "冠心病", "王", on, "")); // 16 code
        back(mixed, "高血压", "未到", "", "", ""); // 17 absent and
        back(mixed, "冠心病", "支持"); // 18 not absent
        SheetImport<?, Actor> sheet = open(examiner);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of("10 chronic.exam-doctor", "10 chronic.exam-result-future", "10 chronic.exam-too-long",
                "11 chronic.exam-result-before", "12 chronic.exam-case-edited", "13 chronic.exam-number-edited",
                "14 chronic.exam-name-edited", "16 chronic.exam-code", "17 chronic.exam-came-or-not",
                "18 chronic.exam-came-or-not", "3 chronic.exam-twice-in-file", "4 chronic.exam-row-unknown",
                "5 chronic.exam-other-day", "6 chronic.exam-off-list", "7 chronic.exam-disease",
                "8 chronic.exam-conclusion-unknown", "9 chronic.exam-no-conclusion"), errors(check));
        assertTrue(said(check, 7).contains("冠心病"), said(check, 7));
        assertTrue(said(check, 6).contains("改期"), said(check, 6));
        assertTrue(said(check, 14).contains("李某某"), said(check, 14));
        assertTrue(check.counts().stream().noneMatch(k -> k.label().startsWith("!") || k.label().startsWith("kind.")),
                check.counts().toString());
        Path rejected = sheet.saveRejected(folder.resolve("rejected.xlsx"));
        assertTrue(Files.size(rejected) > 1000);
        assertEquals(2, sheet.apply(Progress.NONE).created());
        assertEquals(List.of("approval", "approval", "examination"),
                List.of(step(good.caseId()), step(other.caseId()), step(mixed.caseId())));
        assertEquals(15, new SheetImport<>(county.examReturned.about(Long.toString(day)), examiner, rejected)
                .check(Progress.NONE).bad(), "what was rejected can be corrected and read again");
    }

    @Test
    void whatAnotherEnteredMeanwhileIsShownAndNotWrittenOver() {
        Seat byHand = seat("CHD");
        Seat bySheet = seat("CHD");
        Seat absent = seat("CHD");
        Seat came = seat("CHD");
        Seat moved = seat("CHD");
        county.store.write(s -> county.examinations.result(s, county.desk, byHand.booking(),
                Map.of("CHD", DiseaseVerdict.no("criteria-not-met", "EF 60 %"))));
        county.store.write(s -> county.examResults.record(s, county.desk, bySheet.booking(), "CHD",
                new NewExamResult(false, "EF 60 %", "赵医生", county.clock.today())));
        county.store.write(s -> county.examinations.absent(s, county.desk, absent.booking(), ""));
        county.store.run(s -> county.examinations.came(s, county.desk, came.booking()));
        int version = county.version(county.clerk, moved.caseId());
        county.store.write(s -> county.certification.giveUp(s, county.clerk, moved.caseId(), version, "不愿体检"));
        back(byHand, "冠心病", "支持");
        back(bySheet, "冠心病", "支持");
        back(absent, "冠心病", "支持");
        back(came, "冠心病", "未到", "", "", "");
        back(moved, "冠心病", "支持");
        SheetCheck check = open(examiner).check(Progress.NONE);
        assertEquals(List.of("2 chronic.exam-decided", "3 chronic.exam-result-there", "4 chronic.exam-was-absent",
                "5 chronic.exam-did-come", "6 chronic.exam-moved"), errors(check));
        assertTrue(said(check, 2).contains(county.desk.displayName()), said(check, 2));
        assertTrue(said(check, 3).contains("赵医生") && said(check, 3).contains("不支持"), said(check, 3));
        assertTrue(said(check, 6).contains("已办结"), said(check, 6));
    }

    @Test
    void whatHappensBetweenCheckAndConfirmationUndoesTheWholeFile() {
        Seat first = seat("CHD");
        Seat second = seat("CHD");
        back(first, "冠心病", "支持");
        back(second, "冠心病", "支持");
        SheetImport<?, Actor> sheet = open(examiner);
        assertEquals(2, sheet.check(Progress.NONE).good());
        county.store.run(s -> county.examinations.takeOff(s, county.desk, second.booking(), "改期"));
        Refused refused = assertThrows(Refused.class, () -> sheet.apply(Progress.NONE));
        assertEquals(List.of("第 3 行 chronic.exam-off-list"), refused.problems().stream().map(p -> p.place() + " " + p.code()).toList());
        assertEquals(List.of(), results(first.caseId()), "nothing of the file is kept");
        assertEquals("examination", step(first.caseId()));
    }

    @Test
    void nothingComesBackBeforeTheDayNorFromADayCalledOff() {
        day = day(county.clock.today().plusDays(3));
        Seat early = seat("CHD");
        assertEquals(1, county.examSheets.write(examiner, day, folder.resolve("early.xlsx"), Progress.NONE), "it goes out before");
        back(early, "冠心病", "支持");
        assertEquals(List.of("2 chronic.exam-not-yet"), errors(open(examiner).check(Progress.NONE)));
        county.store.run(s -> county.examinations.callOff(s, examiner, day, "停电"));
        assertEquals(List.of("2 chronic.exam-off"), errors(open(examiner).check(Progress.NONE)));
        assertTrue(assertThrows(Refused.class, () -> county.examSheets.write(examiner, day, folder.resolve("off.xlsx"),
                Progress.NONE)).has("chronic.exam-off"));
    }

    // ---- who may ---------------------------------------------------------------------------------------------------------

    @Test
    void nobodyDoesAnyOfItWithoutTheRight() {
        Seat seat = seat("CHD");
        back(seat, "冠心病", "支持");
        SheetImport<?, Actor> checked = open(examiner);
        checked.check(Progress.NONE);
        Actor none = county.reviewer;
        for (Runnable attack : List.<Runnable>of(
                () -> county.examSheets.write(none, day, folder.resolve("x.xlsx"), Progress.NONE),
                () -> open(none).check(Progress.NONE),
                () -> county.store.write(s -> county.examResults.record(s, none, seat.booking(), "CHD",
                        new NewExamResult(true, "", "王", county.clock.today()))))) {
            assertTrue(assertThrows(Refused.class, attack::run).has("access.denied"));
        }
        assertFalse(Files.exists(folder.resolve("x.xlsx")));
        assertEquals(List.of(), results(seat.caseId()));
    }

    @Test
    void whoMayNotDecideTheCaseCannotBringItsResultsIn() {
        // the examiner held the approval before it was given back
        Actor both = county.almighty();
        long caseId = toBeExamined("CHD");
        Seat seat = book(day, caseId);
        CaseView approval = county.store.write(s -> county.examinations.result(s, examiner, seat.booking(),
                Map.of("CHD", DiseaseVerdict.yes())));
        county.store.write(s -> county.certification.giveBack(s, both, caseId, approval.version(), "examination", "check-again", ""));
        Seat again = book(day, caseId);
        back(again, "冠心病", "支持");
        SheetCheck check = open(both).check(Progress.NONE);
        assertEquals(List.of("2 chronic.exam-not-yours"), errors(check));
        assertTrue(said(check, 2).contains("四眼"), said(check, 2));
        assertTrue(assertThrows(Refused.class, () -> county.store.write(s -> county.examResults.record(s, both, again.booking(), "CHD",
                new NewExamResult(true, "", "王", county.clock.today())))).has("chronic.exam-not-yours"));
        lines.remove(1);
        back(seat, "冠心病", "支持");
        assertEquals(List.of("2 chronic.exam-decided"), errors(open(examiner).check(Progress.NONE)), "a workbook of the stay before");
    }

    @Test
    void anAccountOfOneTownshipReturnsOnlyItsOwn() {
        Seat seat = seat("CHD");
        back(seat, "冠心病", "支持");
        Actor elsewhere = county.people.inArea(new AreaCode("431099102"), "chronic-desk");
        assertEquals(List.of("2 chronic.exam-row-unknown"), errors(open(elsewhere).check(Progress.NONE)));
        Actor here = county.people.inArea(new AreaCode("431099101"), "chronic-desk");
        assertEquals(List.of(), errors(open(here).check(Progress.NONE)));
    }

    // ---- command line ----------------------------------------------------------------------------------------------------

    private int run(StringWriter said, Actor as, String... words) {
        List<String> line = new ArrayList<>(List.of("chronic", "exam"));
        line.addAll(List.of(words));
        line.addAll(List.of("--account", as.account()));
        ExamCommand.Uses uses = new ExamCommand.Uses(county.store, county.people.accounts(), county.examinations,
                county.examSheets, county.examReturned, county.clock);
        ChronicCommand.Uses chronic = new ChronicCommand.Uses(county.store, county.people.accounts(), county.profile,
                county.certificates, county.statistics, county.papers, county.letters, county.reports, county.clock);
        return CommandLines.run(List.of(() -> new CommandLine(new ChronicCommand(chronic))
                .addSubcommand(new CommandLine(new ExamCommand(uses)))), new PrintWriter(said, true), TestAccounts.PASSWORD,
                line.toArray(String[]::new));
    }

    @Test
    void theCommandLineWritesItAndTakesItBack() throws IOException {
        LocalDate on = LocalDate.of(2026, 3, 20).plusDays(database.ordinal());
        county.clock.set(on);
        day = day(on);
        Seat seat = seat("CHD");
        StringWriter said = new StringWriter();
        String file = folder.resolve("cli.xlsx").toString();
        assertEquals(CommandLineTool.OK, run(said, examiner, "list", "--from", on.toString(), "--to", on.toString()), said.toString());
        assertTrue(said.toString().contains(Long.toString(day)), said.toString());
        assertEquals(CommandLineTool.OK, run(said, examiner, "sheet", file, "--day", on.toString()), said.toString());
        assertTrue(said.toString().contains("已写入 1 行"), said.toString());
        assertEquals(CommandLineTool.REFUSED, run(said, county.reviewer, "sheet", file, "--day", on.toString()));
        assertEquals(CommandLineTool.REFUSED, run(said, examiner, "sheet", file, "--day", "2020-01-01"));
        back(seat, "冠心病", "支持", "王医生", "", "");
        back(seat, "高血压", "支持");
        Path returned = Files.write(folder.resolve("cli.csv"), lines);
        Path rejected = folder.resolve("cli-rejected.xlsx");
        assertEquals(CommandLineTool.OK, run(said, examiner, "return", returned.toString(), "--day", Long.toString(day), "--check"), said.toString());
        assertEquals("examination", step(seat.caseId()), "only checked");
        assertEquals(CommandLineTool.OK, run(said, examiner, "return", returned.toString(), "--day", Long.toString(day),
                "--rejected", rejected.toString()), said.toString());
        assertTrue(said.toString().contains("已登记 1 行") && said.toString().contains("第 3 行"), said.toString());
        assertTrue(Files.exists(rejected));
        assertEquals("approval", step(seat.caseId()));
        assertEquals(on, results(seat.caseId()).get(0).foundOn(), "without a date it is the day of the list");
    }
}
