package org.minkang.chronic.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.minkang.base.Progress;
import org.minkang.chronic.ExamLetters;
import org.minkang.chronic.ExamRows;
import org.minkang.chronic.ExamSheets;
import org.minkang.chronic.Examinations;
import org.minkang.chronic.NewExamDay;
import org.minkang.letters.Letter;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.widgets.PagedTable;

/** Days of examination and their lists, without widgets. All of it reads or writes; not on the UI thread. */
final class ExamModel {

    /** How far back and ahead days are listed. */
    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 365;

    private final Desk desk;

    ExamModel(Desk desk) {
        this.desk = desk;
    }

    private Examinations examinations() {
        return desk.get(Examinations.class);
    }

    boolean examines() {
        return desk.get(Store.class).read(s -> examinations().rule(s)).isPresent();
    }

    List<ExamRows.Day> days() {
        LocalDate today = desk.today();
        return desk.get(Store.class).read(s -> examinations().days(s, desk.actor(), today.minusDays(DAYS_BACK),
                today.plusDays(DAYS_AHEAD)));
    }

    long plan(NewExamDay day) {
        return desk.get(Store.class).write(s -> examinations().plan(s, desk.actor(), day)).id();
    }

    void callOff(long dayId, String reason) {
        desk.get(Store.class).run(s -> examinations().callOff(s, desk.actor(), dayId, reason));
    }

    int sheet(long dayId, Path file, Progress progress) {
        return desk.get(ExamSheets.class).write(desk.actor(), dayId, file, progress);
    }

    List<ExamRows.Booked> booked(long dayId) {
        return desk.get(Store.class).read(s -> examinations().booked(s, desk.actor(), dayId));
    }

    PagedTable.Source<ExamRows.Waiting> waiting() {
        return new PagedTable.Source<>() {
            @Override
            public long count() {
                return desk.get(Store.class).read(s -> examinations().waitingCount(s, desk.actor()));
            }

            @Override
            public List<ExamRows.Waiting> page(int first, int max) {
                return desk.get(Store.class).read(s -> examinations().waiting(s, desk.actor(), first, max));
            }
        };
    }

    void book(Session session, long dayId, ExamRows.Waiting row) {
        examinations().book(session, desk.actor(), dayId, row.caseId());
    }

    void came(Session session, ExamRows.Booked row) {
        examinations().came(session, desk.actor(), row.id());
    }

    void absent(Session session, ExamRows.Booked row) {
        examinations().absent(session, desk.actor(), row.id(), "");
    }

    void takeOff(Session session, ExamRows.Booked row, String reason) {
        examinations().takeOff(session, desk.actor(), row.id(), reason);
    }

    List<Letter> invitations(long dayId) {
        return desk.get(Store.class).write(s -> desk.get(ExamLetters.class).invitations(s, desk.actor(), dayId));
    }

    Letter list(long dayId) {
        return desk.get(Store.class).read(s -> desk.get(ExamLetters.class).list(s, desk.actor(), dayId));
    }
}
