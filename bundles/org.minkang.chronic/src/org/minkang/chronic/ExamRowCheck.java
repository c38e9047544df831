package org.minkang.chronic;

import java.util.Optional;
import java.util.function.LongFunction;

import org.minkang.base.PlainText;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.ItemView;
import org.minkang.chronic.ExamBooking.State;
import org.minkang.sheets.SheetEntry;
import org.minkang.store.Session;

/** Says of one row of a hospital's workbook what is to be done, or what is wrong at which cell. */
final class ExamRowCheck {

    private static final Text TEXT = Text.of(ExamRowCheck.class);

    /**
     * What a row asks for.
     *
     * @param found what was found; empty when the person did not appear
     * @param note  what stands beside that
     */
    record Todo(ExamStanding standing, String code, String label, Optional<NewExamResult> found, String note) {
    }

    private final ExamResults results;
    private final Long dayId;

    /** @param dayId the day whose workbook it should be, or null for any */
    ExamRowCheck(ExamResults results, Long dayId) {
        this.results = results;
        this.dayId = dayId;
    }

    /** @return what is to be done; empty when that is nothing or when an error was added to the row */
    Optional<Todo> judge(Session session, SheetEntry<ReturnedExam> entry, LongFunction<Optional<ExamStanding>> standings) {
        ReturnedExam read = entry.value();
        Optional<ExamCode> code = ExamCode.read(read.code());
        if (code.isEmpty()) {
            return error(entry, ExamSheets.CODE, "exam-code");
        }
        if (dayId != null && code.get().dayId() != dayId) {
            return error(entry, ExamSheets.CODE, "exam-other-day", name(session, code.get().dayId()), name(session, dayId));
        }
        Optional<ExamStanding> found = standings.apply(code.get().bookingId())
                .filter(s -> s.booking().dayId() == code.get().dayId());
        if (found.isEmpty()) {
            return error(entry, ExamSheets.CODE, "exam-row-unknown");
        }
        ExamStanding standing = found.get();
        CaseView view = standing.view();
        if (!PlainText.same(view.number(), read.number())) {
            return error(entry, ExamSheets.NUMBER, "exam-case-edited", view.number());
        }
        if (!PlainText.same(view.personName(), read.name())) {
            return error(entry, ExamSheets.NAME, "exam-name-edited", view.personName());
        }
        if (!view.maskedId().equalsIgnoreCase(read.maskedId())) {
            return error(entry, ExamSheets.MASKED, "exam-number-edited", view.maskedId());
        }
        return filled(session, entry, standing);
    }

    private static String name(Session session, long dayId) {
        return session.find(ExamDay.class, dayId).map(d -> d.heldOn() + " " + d.place()).orElseGet(() -> TEXT.get("exam.some-day"));
    }

    private Optional<Todo> filled(Session session, SheetEntry<ReturnedExam> entry, ExamStanding standing) {
        ReturnedExam read = entry.value();
        if (read.untouched()) {
            return note(entry, "exam-untouched");
        }
        if (read.conclusion().isEmpty()) {
            return error(entry, ExamSheets.CONCLUSION, "exam-no-conclusion");
        }
        Optional<ExamConclusion> conclusion = ExamConclusion.read(read.conclusion());
        if (conclusion.isEmpty()) {
            return error(entry, ExamSheets.CONCLUSION, "exam-conclusion-unknown", read.conclusion());
        }
        Optional<ItemView> item = standing.item(read.disease());
        if (item.isEmpty()) {
            return error(entry, ExamSheets.DISEASE, "exam-disease", ExamResults.asked(standing));
        }
        NewExamResult found = new NewExamResult(conclusion.get() == ExamConclusion.SUPPORTED, read.finding(), read.doctor(),
                read.on() == null ? standing.day().heldOn() : read.on());
        boolean absent = conclusion.get() == ExamConclusion.ABSENT;
        Optional<ExamResult> there = standing.result(item.get().key());
        if (absent && standing.booking().state() == State.ABSENT || !absent && there.filter(r -> r.says(found)).isPresent()) {
            return note(entry, "exam-already");
        }
        if (there.isPresent()) {
            return error(entry, ExamResults.there(there.get(), item.get()));
        }
        return open(session, entry, standing, item.get(), absent ? Optional.empty() : Optional.of(found));
    }

    /** Something is to be entered: may it still be? */
    private Optional<Todo> open(Session session, SheetEntry<ReturnedExam> entry, ExamStanding standing, ItemView item,
            Optional<NewExamResult> found) {
        Optional<Problem> over = over(session, standing, item);
        if (over.isPresent()) {
            return error(entry, over.get());
        }
        if (standing.asked().stream().noneMatch(i -> i.key().equals(item.key()))) {
            return error(entry, ExamSheets.DISEASE, "exam-disease", ExamResults.asked(standing));
        }
        if (found.isEmpty() && standing.booking().state() == State.CAME) {
            return error(entry, ExamSheets.CONCLUSION, "exam-did-come", standing.booking().recordedBy(),
                    standing.booking().recordedAt().toLocalDate());
        }
        if (!standing.notMine().isEmpty() && (found.isPresent() || standing.lastTime())) {
            return error(entry, new Problem("chronic.exam-not-yours", ExamSheets.CONCLUSION, standing.notMine()));
        }
        found.ifPresent(f -> results.check(session, standing, f).forEach(p -> error(entry, p)));
        if (found.isEmpty() && entry.value().finding().length() > Examinations.LONGEST_NOTE) {
            return error(entry, ExamSheets.FINDING, "exam-too-long", Examinations.LONGEST_NOTE);
        }
        return entry.good() ? Optional.of(new Todo(standing, item.key(), item.label(), found, entry.value().finding()))
                : Optional.empty();
    }

    /** Why nothing can be entered any more, or not yet. */
    private Optional<Problem> over(Session session, ExamStanding standing, ItemView item) {
        ExamDay day = standing.day();
        ExamBooking booking = standing.booking();
        if (day.cancelled()) {
            return problem(ExamSheets.CODE, "exam-off", day.heldOn());
        }
        if (day.heldOn().isAfter(results.today())) {
            return problem(ExamSheets.CODE, "exam-not-yet");
        }
        if (booking.state() == State.ABSENT) {
            return problem(ExamSheets.CONCLUSION, "exam-was-absent", booking.recordedBy(), booking.recordedAt().toLocalDate());
        }
        if (!standing.here()) {
            Optional<CaseView.TimelineRow> decided = standing.decided(results.step(session, booking.caseId()), item.key());
            return decided.isPresent()
                    ? problem(ExamSheets.CONCLUSION, "exam-decided", decided.get().who(), decided.get().at().toLocalDate(),
                            decided.get().action().label())
                    : problem(ExamSheets.NUMBER, "exam-moved", step(standing.view()));
        }
        return booking.live() ? Optional.empty() : problem(ExamSheets.CODE, "exam-off-list", booking.note());
    }

    private static String step(CaseView view) {
        return view.closedOn() != null ? TEXT.get("exam.closed") : view.steps().stream().filter(s -> s.key().equals(view.step()))
                .map(s -> s.name().text()).findFirst().orElse(view.step());
    }

    private static Optional<Problem> problem(String place, String code, Object... args) {
        return Optional.of(ExamResults.problem(place, code, args));
    }

    private static <T> Optional<T> error(SheetEntry<ReturnedExam> entry, String column, String code, Object... args) {
        return error(entry, ExamResults.problem(column, code, args));
    }

    private static <T> Optional<T> error(SheetEntry<ReturnedExam> entry, Problem problem) {
        entry.error(problem.place(), problem.code(), problem.message());
        return Optional.empty();
    }

    private static <T> Optional<T> note(SheetEntry<ReturnedExam> entry, String code) {
        entry.note(ExamSheets.CONCLUSION, "chronic." + code, TEXT.get("chronic." + code));
        return Optional.empty();
    }
}
