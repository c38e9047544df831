package org.minkang.chronic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;
import org.minkang.store.Session;
import org.minkang.store.Store;

/** Workbooks that go to the hospital that examines, and come back: one row for each disease of each person still to be found. */
public class ExamSheets {

    static final String CODE = "code";
    static final String NUMBER = "number";
    static final String NAME = "name";
    static final String MASKED = "maskedId";
    static final String DISEASE = "disease";
    static final String CONCLUSION = "conclusion";
    static final String FINDING = "finding";
    static final String DOCTOR = "doctor";
    static final String ON = "on";

    private static final Text TEXT = Text.of(ExamSheets.class);

    /** One row as it goes out. */
    private record Line(ExamCode code, ExamRows.Booked person, String disease) {
    }

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Examinations examinations;
    private final ExamResults results;
    private final Clock clock;

    public ExamSheets(Store store, Access access, Journal journal, Examinations examinations, ExamResults results,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.examinations = examinations;
        this.results = results;
        this.clock = clock;
    }

    /** The columns of the workbook: those before the conclusion say who and what it is, the others are filled in. */
    static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text(CODE, "体检号", "Exam no.").needed().wide(16),
                SheetColumn.text(NUMBER, "案号", "Case").needed().wide(13),
                SheetColumn.text(MASKED, "身份证号", "ID number").needed().wide(20),
                SheetColumn.text(NAME, "姓名", "Name").needed().wide(10),
                SheetColumn.text(DISEASE, "体检病种", "Disease").needed().wide(18),
                SheetColumn.text(CONCLUSION, "体检结论", "Conclusion", "结论").needed().wide(12),
                SheetColumn.text(FINDING, "检查所见", "Findings", "所见").wide(36),
                SheetColumn.text(DOCTOR, "体检医师", "Doctor", "医师", "医生").wide(12),
                SheetColumn.day(ON, "体检日期", "Examined on", "日期").wide(12));
    }

    /**
     * Writes the workbook of a day: everybody on its list about whom something is still to be found.
     *
     * @return how many rows
     */
    public int write(Actor actor, long dayId, Path file, Progress progress) {
        ExamDay day = store.read(s -> {
            access.require(s, actor, Rights.EXAMINE);
            return examinations.day(s, dayId);
        });
        List<Line> lines = store.read(s -> lines(s, actor, dayId, progress));
        if (lines.isEmpty()) {
            throw Refused.of("chronic.exam-nothing-left", TEXT.get("chronic.exam-nothing-left", day.heldOn()));
        }
        store.run(s -> {
            access.require(s, actor, Rights.EXAMINE);
            journal.record(s, actor, JournalEntry.of("chronic.exam-sheet", "exam-day", dayId)
                    .change("rows", null, lines.size()));
        });
        String title = TEXT.get("exam.sheet-title", day.heldOn(), day.time(), day.place());
        try (SheetWriter writer = new SheetWriter(file, title, actor.displayName(), LocalDateTime.now(clock), columns())) {
            writer.keepTextAsText();
            writer.choices(CONCLUSION, Arrays.stream(ExamConclusion.values()).map(c -> c.text().text()).toList());
            writer.fillOnly(List.of(CONCLUSION, FINDING, DOCTOR, ON));
            for (Line line : lines) {
                writer.row(line.code(), line.person().number(), line.person().maskedId(), line.person().personName(),
                        line.disease(), null, null, null, null);
            }
            writer.finish();
        }
        return lines.size();
    }

    private List<Line> lines(Session session, Actor actor, long dayId, Progress progress) {
        List<ExamRows.Booked> booked = examinations.booked(session, actor, dayId);
        progress.begin(TEXT.get("exam.sheet-progress"), booked.size());
        List<Line> lines = new ArrayList<>();
        int done = 0;
        for (ExamRows.Booked person : booked) {
            progress.check();
            if (person.open()) {
                ExamStanding standing = results.standing(session, actor, person.id()).orElseThrow();
                for (CaseView.ItemView item : standing.asked()) {
                    if (standing.result(item.key()).isEmpty()) {
                        lines.add(new Line(new ExamCode(dayId, person.id()), person, item.label()));
                    }
                }
            }
            progress.step(++done);
        }
        return lines;
    }
}
