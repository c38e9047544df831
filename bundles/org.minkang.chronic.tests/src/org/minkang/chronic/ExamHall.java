package org.minkang.chronic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.casework.CaseView;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;

/** A hospital that examines: people on the list of a day, and the workbook it sends back, whoever has written it. */
final class ExamHall {

    static final String HEADINGS = "体检结论,体检号,案号,姓名,身份证号,体检病种,体检医师,体检日期,检查所见";

    final County county;
    final Actor examiner;
    final Path folder;
    final List<String> lines = new ArrayList<>(List.of(HEADINGS));
    long day;
    private int files;

    ExamHall(County county, Path folder) {
        this.county = county;
        this.folder = folder;
        this.examiner = county.people.withRoles("chronic-desk");
        this.day = plan(county.clock.today());
    }

    long plan(LocalDate on) {
        return county.store.write(s -> county.examinations.plan(s, examiner, new NewExamDay(on, "上午 8:00", County.HOSPITAL,
                50, "请空腹"))).id();
    }

    /** Somebody on the list of a day: who and where. */
    record Seat(long caseId, long booking, long day, String number, String maskedId) {

        String code() {
            return new ExamCode(day, booking).toString();
        }
    }

    /** The experts leave the diseases open, and the applicant is put on the list. */
    Seat seat(String... diseases) {
        return seat(county.application(county.person(), diseases));
    }

    Seat seat(NewApplication application) {
        long caseId = county.accept(application).caseId();
        leftOpen(caseId, application.diseases());
        return book(day, caseId);
    }

    /** Two experts leave it to an examination. */
    void leftOpen(long caseId, List<String> diseases) {
        county.reviewAll(caseId);
        Map<String, DiseaseVerdict> open = new LinkedHashMap<>();
        diseases.forEach(code -> open.put(code, DiseaseVerdict.examine("心脏彩超", Map.of())));
        county.opinion(county.expertA, caseId, open);
        county.opinion(county.expertB, caseId, open);
    }

    Seat book(long on, long caseId) {
        long booking = county.store.write(s -> county.examinations.book(s, examiner, on, caseId)).id();
        CaseView view = county.view(examiner, caseId);
        return new Seat(caseId, booking, on, view.number(), view.maskedId());
    }

    void back(Seat seat, String disease, String conclusion, String doctor, String on, String finding) {
        lines.add(String.join(",", conclusion, seat.code(), seat.number(), "李某某", seat.maskedId(), disease, doctor, on, finding));
    }

    void back(Seat seat, String disease, String conclusion) {
        back(seat, disease, conclusion, conclusion.equals("未到") ? "" : "王医生", "", "");
    }

    /** Only the headings are left. */
    void anotherSheet() {
        lines.subList(1, lines.size()).clear();
    }

    SheetImport<?, Actor> open(Actor actor) {
        return open(actor, "back" + ++files + ".csv");
    }

    SheetImport<?, Actor> open(Actor actor, String name) {
        try {
            return open(actor, Files.write(folder.resolve(name), lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SheetImport<?, Actor> open(Actor actor, Path file) {
        return new SheetImport<>(county.examReturned.about(Long.toString(day)), actor, file);
    }

    SheetCheck check() {
        return open(examiner).check(Progress.NONE);
    }

    List<String> errors() {
        return errors(check());
    }

    static List<String> errors(SheetCheck check) {
        return check.problems().stream().filter(p -> !p.note()).map(p -> p.row() + " " + p.kind()).sorted().toList();
    }

    List<ExamResult> results(long caseId) {
        return county.store.read(s -> county.examResults.ofCase(s, examiner, caseId));
    }

    String step(long caseId) {
        return county.view(examiner, caseId).step();
    }
}
