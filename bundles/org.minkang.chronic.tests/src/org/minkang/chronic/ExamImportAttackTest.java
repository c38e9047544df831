package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

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
import org.minkang.chronic.ExamHall.Seat;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** Tries to get round recusal, four eyes, terms and areas by what a hospital sends back, and to break the reading of it. */
@ParameterizedClass
@EnumSource
class ExamImportAttackTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private ExamHall hall;

    @BeforeEach
    void opens() {
        county = County.of(database, County.TWO_STEP);
        hall = new ExamHall(county, folder);
    }

    private static Refused refused(org.junit.jupiter.api.function.Executable attempt) {
        return assertThrows(Refused.class, attempt);
    }

    private NewApplication diagnosedBy(String doctor) {
        NewApplication plain = county.application(county.person(), "CHD");
        return new NewApplication(plain.personId(), plain.diseases(), plain.provider(), doctor, plain.diagnosedOn(),
                plain.recordNumber(), plain.papers(), plain.appliedOn(), plain.phone(), plain.findings(), plain.note(),
                plain.coverReason(), plain.channel());
    }

    // ---- recusal ---------------------------------------------------------------------------------------------------------

    @Test
    void whoIssuedTheDiagnosisDoesNotExamineIt() {
        Seat seat = hall.seat(diagnosedBy("周世平、钱医生"));
        hall.back(seat, "冠心病", "支持", "周世平副主任医师", "", "");
        SheetCheck check = hall.check();
        assertEquals(List.of("2 chronic.exam-issuing-doctor"), ExamHall.errors(check));
        assertTrue(refused(() -> county.store.write(s -> county.examResults.record(s, hall.examiner, seat.booking(), "CHD",
                new NewExamResult(true, "", "周世平", county.clock.today())))).has("chronic.exam-issuing-doctor"));
        assertEquals(List.of(), hall.results(seat.caseId()));
        hall.anotherSheet();
        hall.back(seat, "冠心病", "支持", "赵医生", "", "");
        assertEquals(List.of(), hall.errors(), "another doctor of the same hospital may");
    }

    @Test
    void whoIsDeclaredToKeepAwayDoesNotSignAnExamination() {
        // who is in the pool is drawn for others, too
        county = County.fresh(database, County.TWO_STEP);
        hall = new ExamHall(county, folder);
        Actor kin = county.people.withRoles("expert");
        Seat seat = hall.seat("CHD");
        Expert expert = county.pool(kin, County.OTHER_HOSPITAL, "cardiology");
        Recusal recusal = county.store.write(s -> county.recusals.declareOf(s, county.desk, seat.caseId(), expert.id(),
                Recusal.Scope.PERSON, "申请人之子"));
        hall.back(seat, "冠心病", "支持", kin.displayName(), "", "");
        assertEquals(List.of("2 chronic.exam-recused"), hall.errors());
        county.store.run(s -> county.recusals.lift(s, county.desk, recusal.id(), "误报"));
        assertEquals(List.of(), hall.errors(), "a declaration that was lifted keeps nobody away");
    }

    // ---- four eyes, rights, areas ----------------------------------------------------------------------------------------

    @Test
    void whoBroughtTheResultsInDoesNotApproveThem() {
        Actor all = county.almighty();
        Seat seat = hall.seat("CHD");
        hall.back(seat, "冠心病", "支持");
        SheetImport<?, Actor> sheet = hall.open(all);
        assertEquals(List.of(), ExamHall.errors(sheet.check(Progress.NONE)));
        sheet.apply(Progress.NONE);
        assertEquals("approval", hall.step(seat.caseId()));
        refused(() -> county.approve(all, seat.caseId(), Map.of("CHD", DiseaseVerdict.yes())));
        refused(() -> county.issue(hall.examiner, seat.caseId()));
        county.approveAsJudged(seat.caseId());
    }

    @Test
    void whoLosesTheRightOrTheAccountBetweenCheckAndConfirmationEntersNothing() {
        Seat seat = hall.seat("CHD");
        hall.back(seat, "冠心病", "支持");
        Actor moved = county.people.withRoles("chronic-desk");
        Actor gone = county.people.withRoles("chronic-desk");
        SheetImport<?, Actor> ofMoved = hall.open(moved);
        SheetImport<?, Actor> ofGone = hall.open(gone);
        assertEquals(1, ofMoved.check(Progress.NONE).good());
        assertEquals(1, ofGone.check(Progress.NONE).good());
        county.people.accounts().setRoles(county.people.admin(), moved.accountId(), Set.of("reviewer"));
        county.people.accounts().disable(county.people.admin(), gone.accountId(), "离职");
        refused(() -> ofMoved.apply(Progress.NONE));
        refused(() -> ofGone.apply(Progress.NONE));
        assertEquals(List.of(), hall.results(seat.caseId()));
        assertEquals("examination", hall.step(seat.caseId()));
    }

    @Test
    void aTownshipNeitherReadsNorCallsOffWhatBelongsToAnother() {
        Seat seat = hall.seat(county.application(county.person(County.number(), "李某某", County.OTHER_VILLAGE), "CHD"));
        hall.back(seat, "冠心病", "未到");
        Actor elsewhere = county.people.inArea(new AreaCode("431099101"), "chronic-desk");
        assertEquals(List.of("2 chronic.exam-row-unknown"), ExamHall.errors(hall.open(elsewhere).check(Progress.NONE)));
        assertTrue(refused(() -> county.examSheets.write(elsewhere, hall.day, folder.resolve("x.xlsx"), Progress.NONE))
                .has("chronic.exam-nothing-left"));
        assertFalse(Files.exists(folder.resolve("x.xlsx")));
        refused(() -> county.store.run(s -> county.examinations.callOff(s, elsewhere, hall.day, "停电")));
        assertEquals(ExamBooking.State.BOOKED, county.store.read(s -> county.examinations.booked(s, hall.examiner, hall.day))
                .get(0).state());
    }

    // ---- terms -----------------------------------------------------------------------------------------------------------

    @Test
    void whoWithdrewIsNeitherFoundNorAbsent() {
        Seat seat = hall.seat("CHD");
        int version = county.version(county.clerk, seat.caseId());
        county.store.write(s -> county.certification.giveUp(s, county.clerk, seat.caseId(), version, "不愿体检"));
        for (String conclusion : List.of("支持", "不支持", "未到")) {
            hall.anotherSheet();
            hall.back(seat, "冠心病", conclusion);
            assertEquals(List.of("2 chronic.exam-moved"), hall.errors(), conclusion);
        }
    }

    @Test
    void anOldSheetReturnedAgainAddsNoAbsenceAndOverturnsNone() {
        Seat first = hall.seat("CHD");
        hall.back(first, "冠心病", "未到");
        SheetImport<?, Actor> sheet = hall.open(hall.examiner);
        sheet.check(Progress.NONE);
        assertEquals(1, sheet.apply(Progress.NONE).created());
        county.clock.set(County.TODAY.plusDays(1));
        long old = hall.day;
        hall.day = hall.plan(county.clock.today());
        Seat second = hall.book(hall.day, first.caseId());
        hall.day = old;
        SheetImport<?, Actor> again = hall.open(hall.examiner);
        assertEquals(List.of(), ExamHall.errors(again.check(Progress.NONE)));
        assertEquals(0, again.apply(Progress.NONE).created());
        assertEquals(1L, county.store.<Long>read(s -> Examinations.absences(s, s.require(ExamBooking.class, second.booking()))).longValue());
        hall.anotherSheet();
        hall.back(first, "冠心病", "支持", "王医生", "2026-03-03", "");
        assertEquals(List.of("2 chronic.exam-was-absent"), hall.errors());
        assertEquals("examination", hall.step(first.caseId()));
    }

    @Test
    void nobodyIsAbsentBeforeTheDayNorTwiceOnOneDate() {
        hall.day = hall.plan(county.clock.today().plusDays(2));
        Seat early = hall.seat("CHD");
        hall.back(early, "冠心病", "未到");
        assertEquals(List.of("2 chronic.exam-not-yet"), hall.errors());
        county.clock.set(County.TODAY.plusDays(2));
        SheetImport<?, Actor> sheet = hall.open(hall.examiner);
        sheet.check(Progress.NONE);
        sheet.apply(Progress.NONE);
        long sameDate = hall.plan(county.clock.today());
        assertTrue(refused(() -> hall.book(sameDate, early.caseId())).has("chronic.exam-missed"));
    }

    @Test
    void aResultIsNeitherOfTomorrowNorOfBeforeTheDayNorOfACentury() {
        Seat seat = hall.seat("CHD");
        for (String on : List.of("2026-03-03", "2026-03-01", "1926-03-02", "2126-03-02", "1900-01-01")) {
            hall.anotherSheet();
            hall.back(seat, "冠心病", "支持", "王医生", on, "");
            assertEquals(1, hall.errors().size(), on);
        }
    }

    // ---- what is written in the cells ------------------------------------------------------------------------------------

    @Test
    void theSameDiseaseTwiceIsFoundHoweverItIsWritten() {
        Seat seat = hall.seat("CHD");
        hall.back(seat, "冠心病", "支持");
        hall.back(seat, "冠 心病", "不支持");
        assertEquals(List.of("3 chronic.exam-twice-in-file"), hall.errors());
        hall.anotherSheet();
        hall.back(seat, "冠心病", "支持");
        lines(seat.code().toLowerCase(java.util.Locale.ROOT), seat, "不支持");
        assertEquals(List.of("3 chronic.exam-twice-in-file"), hall.errors());
    }

    private void lines(String code, Seat seat, String conclusion) {
        hall.lines.add(String.join(",", conclusion, code, seat.number(), "李某某", seat.maskedId(), "冠心病", "王医生", "", ""));
    }

    @Test
    void aCodeThatWasGuessedLeadsToNobody() {
        Seat seat = hall.seat("CHD");
        int found = 0;
        for (int digits = 0; digits < 100; digits++) {
            String guessed = seat.code().substring(0, seat.code().length() - 2) + String.format("%02d", digits);
            found += ExamCode.read(guessed).isPresent() ? 1 : 0;
        }
        assertEquals(1, found, "one of a hundred");
        // a code that is right, with another person's name and number beside it
        Seat other = hall.seat("CHD");
        hall.lines.add(String.join(",", "支持", seat.code(), other.number(), "李某某", other.maskedId(), "冠心病", "王", "", ""));
        assertEquals(List.of("2 chronic.exam-case-edited"), hall.errors());
    }

    @Test
    void charactersThatNoDatabaseKeepsAreNotKept() {
        Seat bad = hall.seat("CHD");
        Seat good = hall.seat("CHD");
        hall.back(bad, "冠心病", "支持", "王医生", "", "EF\u0000 60");
        assertTrue(refused(hall::check).has("sheet.file-foreign"), "no text has such a character");
        hall.anotherSheet();
        hall.back(bad, "冠心病", "支持", "王医生", "", "EF\u0001\u200b 60");
        hall.back(good, "冠心病", "支持", "王医生", "", "EF 60 \uD83D\uDC93");
        SheetImport<?, Actor> sheet = hall.open(hall.examiner);
        SheetCheck check = sheet.check(Progress.NONE);
        ApplyReport report = sheet.apply(Progress.NONE);
        assertEquals(check.good(), report.created(), "what the check called good is entered");
        assertEquals("EF 60 \uD83D\uDC93", hall.results(good.caseId()).get(0).finding());
        assertEquals("EF 60", hall.results(bad.caseId()).get(0).finding());
    }

    @Test
    void hugeCellsAreProblemsOfTheirRowAndNothingElse() {
        Seat huge = hall.seat("CHD");
        Seat good = hall.seat("CHD");
        hall.back(huge, "冠心病", "支持", "王医生", "", "长".repeat(40_000));
        hall.back(huge, "冠心病", "未到", "", "", "长".repeat(501));
        hall.back(huge, "冠心病", "支持", "王".repeat(61), "", "");
        hall.back(good, "冠心病", "支持", "王医生", "", "\uD83D\uDC93".repeat(500));
        SheetImport<?, Actor> sheet = hall.open(hall.examiner);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of(1L, 3L), List.of(check.good(), check.bad()), ExamHall.errors(check).toString());
        assertEquals(1, sheet.apply(Progress.NONE).created());
        assertEquals("approval", hall.step(good.caseId()));
    }

    @Test
    void tenThousandEmptyLinesAreNothing() {
        Seat seat = hall.seat("CHD");
        hall.lines.addAll(Collections.nCopies(10_000, ",,,,,,,,"));
        hall.back(seat, "冠心病", "支持");
        hall.lines.addAll(Collections.nCopies(10_000, " ,\u00a0,\u3000,,,,,,"));
        SheetImport<?, Actor> sheet = hall.open(hall.examiner);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of(1L, 0L), List.of(check.rows(), check.bad()), ExamHall.errors(check).toString());
        assertEquals(1, sheet.apply(Progress.NONE).created());
    }

    // ---- the file --------------------------------------------------------------------------------------------------------

    /** The workbook as it goes out, with the first sheet edited by hand. */
    private Path edited(String name, UnaryOperator<String> edit) throws IOException {
        Path out = folder.resolve("out-" + name);
        county.examSheets.write(hall.examiner, hall.day, out, Progress.NONE);
        Path back = folder.resolve(name);
        try (ZipFile zip = new ZipFile(out.toFile()); OutputStream to = Files.newOutputStream(back);
                ZipOutputStream target = new ZipOutputStream(to)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                target.putNextEntry(new ZipEntry(entry.getName()));
                target.write(entry.getName().equals("xl/worksheets/sheet1.xml")
                        ? edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes);
                target.closeEntry();
            }
        }
        return back;
    }

    private static String cell(String sheet, String ref, String content) {
        String edited = sheet.replaceFirst("<c r=\"" + ref + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)", "<c r=\"" + ref + "\"" + content);
        assertFalse(edited.equals(sheet), ref + " in " + sheet);
        return edited;
    }

    private static String words(String text) {
        return " t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void aFormulaWithoutAResultIsNoResultAndOneThatPullsInAnotherFileIsNotFollowed() throws IOException {
        Seat seat = hall.seat("CHD");
        Path uncalculated = edited("formula.xlsx", s -> cell(cell(s, "F4", "><f>IF(1,\"支持\",\"不支持\")</f></c>"), "H4", words("王医生")));
        assertEquals(1, ExamHall.errors(hall.open(hall.examiner, uncalculated).check(Progress.NONE)).size());
        Path foreign = edited("dde.xlsx", s -> cell(cell(s, "F4", " t=\"str\"><f>'[other.xlsx]S'!A1</f><v>支持</v></c>"), "H4", words("王医生")));
        SheetImport<?, Actor> sheet = hall.open(hall.examiner, foreign);
        SheetCheck check = sheet.check(Progress.NONE);
        assertTrue(check.problems().stream().anyMatch(p -> p.note() && p.kind().equals("sheet.formula")),
                "it is shown that a formula stands there");
        sheet.apply(Progress.NONE);
        assertTrue(hall.results(seat.caseId()).get(0).supports(), "what was seen when it was saved");
    }

    @Test
    void aFileIsWhatItHoldsWhateverItsEndingSays() throws IOException {
        Seat seat = hall.seat("CHD");
        hall.back(seat, "冠心病", "支持");
        assertEquals(1, hall.open(hall.examiner, "disguised.xlsx").check(Progress.NONE).good(), "text called .xlsx");
        Path book = edited("book.xlsx", s -> cell(cell(s, "F4", words("支持")), "H4", words("王医生")));
        for (String name : List.of("book.csv", "book.xls", "book.txt")) {
            Path copy = Files.copy(book, folder.resolve(name));
            assertEquals(1, hall.open(hall.examiner, copy).check(Progress.NONE).good(), name);
        }
        ByteArrayOutputStream zeros = new ByteArrayOutputStream();
        zeros.write(new byte[100_000]);
        for (byte[] rubbish : List.of(zeros.toByteArray(), "PK\u0003\u0004nothing".getBytes(StandardCharsets.UTF_8), "%PDF-1.4".getBytes(StandardCharsets.UTF_8))) {
            Path file = Files.write(folder.resolve("rubbish.xlsx"), rubbish);
            refused(() -> hall.open(hall.examiner, file).check(Progress.NONE));
        }
        assertEquals(List.of(), hall.results(seat.caseId()));
    }

    @Test
    void anotherKindOfWorkbookIsNotTakenForResults() {
        hall.lines.clear();
        hall.lines.add("姓名,身份证号,申报病种,诊断医疗机构,诊断日期,已交材料,申报日期");
        hall.lines.add("李某某,431099196005010011,冠心病,某院,2026-02-20,身份证,2026-03-02");
        assertTrue(refused(hall::check).has("sheet.headings"));
    }

    @Test
    void theRejectedRowsAreNotSavedOverTheWorkbookThatCame() throws IOException {
        Seat good = hall.seat("CHD");
        hall.back(good, "冠心病", "支持");
        hall.back(good, "高血压", "支持");
        Path file = folder.resolve("came.xlsx");
        SheetImport<?, Actor> sheet = hall.open(hall.examiner, file.getFileName().toString());
        byte[] before = Files.readAllBytes(file);
        assertEquals(1, sheet.check(Progress.NONE).bad());
        assertTrue(refused(() -> sheet.saveRejected(file)).has("sheet.rejected-over"));
        assertTrue(refused(() -> sheet.saveRejected(folder.resolve(".").resolve("came.csv"))).has("sheet.rejected-over"));
        assertEquals(before.length, Files.size(file));
        assertEquals(1, sheet.apply(Progress.NONE).created());
    }

    // ---- between -------------------------------------------------------------------------------------------------------

    @Test
    void twoSheetsWithDifferentResultsOfOnePersonEnterTheFirstOnly() {
        Seat seat = hall.seat("CHD");
        hall.back(seat, "冠心病", "支持");
        SheetImport<?, Actor> first = hall.open(hall.examiner);
        first.check(Progress.NONE);
        hall.anotherSheet();
        hall.back(seat, "冠心病", "不支持");
        SheetImport<?, Actor> second = hall.open(county.desk);
        assertEquals(1, second.check(Progress.NONE).good());
        first.apply(Progress.NONE);
        assertTrue(refused(() -> second.apply(Progress.NONE)).has("chronic.exam-result-there"));
        assertEquals(1, hall.results(seat.caseId()).size());
        assertTrue(hall.results(seat.caseId()).get(0).supports());
    }

    @Test
    void anExpertSeesNoListAndReturnsNone() {
        Seat seat = hall.seat("CHD");
        hall.back(seat, "冠心病", "支持");
        Refused refused = refused(() -> hall.open(county.expertC).check(Progress.NONE));
        refused(() -> county.store.read(s -> county.examinations.booked(s, county.expertC, hall.day)));
        refused(() -> county.store.read(s -> county.examinations.waiting(s, county.expertC, 0, 10)));
        refused(() -> county.examSheets.write(county.expertC, hall.day, folder.resolve("e.xlsx"), Progress.NONE));
        assertFalse(refused.toString().contains("李某某") || Files.exists(folder.resolve("e.xlsx")));
        CaseView view = county.view(county.expertA, seat.caseId());
        assertFalse(view.toString().contains("李某某"), "who judged it still does not learn whose it was");
    }
}
