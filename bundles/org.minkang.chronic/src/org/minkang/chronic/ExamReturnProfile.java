package org.minkang.chronic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.PlainText;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The workbook of an examination that comes back from the hospital. Rows nobody filled in are passed over, and so is what was
 * entered before. What does not agree with what has happened meanwhile is an error of its row and never written over.
 * Whoever may enter a result may return a workbook.
 */
public class ExamReturnProfile implements SheetProfile<ReturnedExam, Actor> {

    /** The id of the profile; behind a colon the id of the day. */
    public static final String ID = "chronic.exam-return";

    private static final Text TEXT = Text.of(ExamReturnProfile.class);

    /** The services it stands on. */
    public record Uses(Store store, Access access, Journal journal, Examinations examinations, ExamResults results) {
    }

    private final Uses uses;
    private final ExamRowCheck rows;

    public ExamReturnProfile(Uses uses) {
        this(uses, null);
    }

    private ExamReturnProfile(Uses uses, Long dayId) {
        this.uses = uses;
        this.rows = new ExamRowCheck(uses.results(), dayId);
    }

    @Override
    public SheetProfile<ReturnedExam, Actor> about(String subject) {
        return new ExamReturnProfile(uses, Long.valueOf(subject));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile.exam-return");
    }

    /** The conclusion must have its column; its cells may stay empty. */
    @Override
    public List<SheetColumn> columns() {
        return ExamSheets.columns().stream().map(c -> c.key().equals(ExamSheets.CONCLUSION)
                ? new SheetColumn(c.key(), c.heading(), c.alsoCalled(), false, c.kind(), c.width()) : c).toList();
    }

    @Override
    public ReturnedExam read(SheetRow row, RowProblems problems) {
        return new ReturnedExam(row.text(ExamSheets.CODE), row.text(ExamSheets.NUMBER), row.text(ExamSheets.MASKED),
                row.text(ExamSheets.NAME), row.text(ExamSheets.DISEASE), row.text(ExamSheets.CONCLUSION),
                row.text(ExamSheets.FINDING), row.text(ExamSheets.DOCTOR), row.day(ExamSheets.ON).orElse(null));
    }

    @Override
    public void check(Actor caller, List<SheetEntry<ReturnedExam>> chunk, CheckContext context) {
        uses.store().read(session -> {
            uses.access().require(session, caller, Rights.EXAMINE);
            Map<Long, Optional<ExamStanding>> standings = new HashMap<>();
            Map<Long, List<SheetEntry<ReturnedExam>>> persons = new HashMap<>();
            for (SheetEntry<ReturnedExam> entry : chunk) {
                rows.judge(session, entry, id -> standings.computeIfAbsent(id,
                        key -> uses.results().standing(session, caller, key)));
                if (entry.good()) {
                    ExamCode code = ExamCode.read(entry.value().code()).orElseThrow();
                    twice(entry, code, context);
                    persons.computeIfAbsent(code.bookingId(), key -> new ArrayList<>()).add(entry);
                }
            }
            persons.values().forEach(ExamReturnProfile::whoDidNotComeHasNoResult);
            return null;
        });
    }

    private static void twice(SheetEntry<ReturnedExam> entry, ExamCode code, CheckContext context) {
        OptionalInt same = context.sameAs(ExamSheets.CODE, code + "/" + PlainText.plain(entry.value().disease()),
                entry.row());
        if (same.isPresent()) {
            entry.error(ExamSheets.DISEASE, "chronic.exam-twice-in-file",
                    TEXT.get("chronic.exam-twice-in-file", same.getAsInt()));
        }
    }

    /** One row says that the person did not appear, another one what was found: neither can be believed. */
    private static void whoDidNotComeHasNoResult(List<SheetEntry<ReturnedExam>> ofOne) {
        List<SheetEntry<ReturnedExam>> said = ofOne.stream().filter(e -> !e.value().conclusion().isEmpty()).toList();
        long absent = said.stream().filter(e -> ExamConclusion.read(e.value().conclusion())
                .filter(ExamConclusion.ABSENT::equals).isPresent()).count();
        if (absent > 0 && absent < said.size()) {
            said.forEach(e -> e.error(ExamSheets.CONCLUSION, "chronic.exam-came-or-not", TEXT.get("chronic.exam-came-or-not")));
        }
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<ReturnedExam>> good, Progress progress) {
        return uses.store().write(session -> {
            uses.access().require(session, caller, Rights.EXAMINE);
            Applying applying = new Applying(session, caller);
            good.forEach(applying::row);
            if (!applying.problems.isEmpty()) {
                throw new Refused(applying.problems);
            }
            applying.days.forEach((day, results) -> uses.journal().record(session, caller,
                    JournalEntry.of("chronic.exam-sheet-returned", "exam-day", day).change("results", null, results)));
            return new ApplyReport(applying.lines.size(), 0, applying.skipped, applying.lines);
        });
    }

    /** The good rows on their way; all that no longer fit are told at once, and nothing is kept. */
    private final class Applying {

        private final Session session;
        private final Actor caller;
        private final List<Problem> problems = new ArrayList<>();
        private final List<ApplyReport.Line> lines = new ArrayList<>();
        /** How many results of which day. */
        private final Map<Long, Integer> days = new LinkedHashMap<>();
        private long skipped;

        Applying(Session session, Actor caller) {
            this.session = session;
            this.caller = caller;
        }

        void row(SheetEntry<ReturnedExam> entry) {
            String place = TEXT.get("exam.row", entry.row());
            long day = ExamCode.read(entry.value().code()).orElseThrow().dayId();
            if (days.putIfAbsent(day, 0) == null) {
                // one workbook of a day at a time
                session.execute("update chronic_exam_day set row_version = row_version + 1 where id = ?", day);
            }
            try {
                Optional<ExamRowCheck.Todo> todo = rows.judge(session, entry,
                        id -> uses.results().standing(session, caller, id));
                entry.problems().stream().filter(p -> !p.note())
                        .forEach(p -> problems.add(new Problem(p.kind(), place, p.message())));
                if (entry.good() && todo.isEmpty()) {
                    skipped++;
                } else if (entry.good()) {
                    lines.add(new ApplyReport.Line(entry.row(), ApplyReport.Fate.CREATED, "case",
                            Long.toString(todo.get().standing().view().id()), carryOut(todo.get())));
                    days.merge(day, 1, Integer::sum);
                }
            } catch (Refused e) {
                e.problems().forEach(p -> problems.add(p.at(place)));
            }
        }

        private String carryOut(ExamRowCheck.Todo todo) {
            ExamStanding of = todo.standing();
            String who = of.view().number() + " " + of.view().personName();
            if (todo.found().isEmpty()) {
                boolean refused = uses.examinations().absent(session, caller, of.booking().id(), todo.note());
                session.flush();
                return who + " " + TEXT.get(refused ? "exam.applied.absent-refused" : "exam.applied.absent");
            }
            ExamResults.Kept kept = uses.results().record(session, caller, of.booking().id(), todo.code(), todo.found().get());
            return who + " " + todo.label() + " " + TEXT.get("exam.applied." + kept);
        }
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }
}
