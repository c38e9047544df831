package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseFile;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.chronic.ExamBooking.State;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Examinations (体检) of what the papers do not settle: days and places, who is on which list, who appeared, the result.
 * The result itself is a decision of the case engine; what is kept here is that the applicant was there.
 */
public class Examinations {

    private static final Text TEXT = Text.of(Examinations.class);
    static final int LONGEST_NOTE = 500;
    private static final String BOOKED = "select b.id, b.case_id, f.case_no, f.person_name, f.masked_id, f.area_code,"
            + " b.state, b.live_key, b.invited_at, b.note, coalesce(nullif(a.phone, ''), p.phone) from chronic_exam_booking b"
            + " join mk_case f on f.id = b.case_id join chronic_application a on a.case_id = b.case_id"
            + " join mk_person p on p.id = f.person_id";

    private final Access access;
    private final Journal journal;
    private final Cases cases;
    private final Certification certification;
    private final CountyRules county;
    private final Clock clock;

    public Examinations(Access access, Journal journal, Cases cases, Certification certification, PolicyPacks packs,
            Clock clock) {
        this.access = access;
        this.journal = journal;
        this.cases = cases;
        this.certification = certification;
        this.county = new CountyRules(() -> packs);
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** How the county examines today; empty where it does not. */
    public Optional<ExaminationRule> rule(Session session) {
        return certification.rules(session, LocalDate.now(clock)).flatMap(ChronicRules::examination);
    }

    // ---- days ---------------------------------------------------------------------------------------------------------

    /** Plans a day; refused with everything that is wrong with it. */
    public ExamDay plan(Session session, Actor actor, NewExamDay day) {
        access.require(session, actor, Rights.EXAMINE);
        List<Problem> problems = new ArrayList<>();
        if (day.heldOn() == null || day.heldOn().isBefore(LocalDate.now(clock))) {
            problems.add(problem("heldOn", "exam-day-past"));
        }
        if (day.place().isEmpty() || day.place().length() > 200) {
            problems.add(problem("place", "exam-place"));
        }
        if (day.capacity() < 1) {
            problems.add(problem("capacity", "exam-capacity"));
        }
        if (day.time().length() > 40 || day.note().length() > LONGEST_NOTE) {
            problems.add(problem("note", "exam-long"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        ExamDay planned = new ExamDay(session.nextId(), day);
        session.add(planned);
        journal.record(session, actor, JournalEntry.of("chronic.exam-planned", "exam-day", planned.id())
                .change("heldOn", null, day.heldOn()).change("place", null, day.place())
                .change("capacity", null, day.capacity()));
        return planned;
    }

    /** Calls a day off; who was on its list waits again. */
    public void callOff(Session session, Actor actor, long dayId, String reason) {
        access.require(session, actor, Rights.EXAMINE);
        ExamDay day = day(session, dayId);
        requireReason(reason);
        for (ExamBooking booking : bookings(session, dayId)) {
            if (booking.state() == State.CAME) {
                throw Refused.of("chronic.exam-held", TEXT.get("chronic.exam-held", day.heldOn()));
            }
            if (booking.state() == State.BOOKED) {
                // refused where somebody on the list is outside the actor's area
                cases.view(session, actor, booking.caseId());
                booking.record(State.CANCELLED, reason.strip(), now(), actor.displayName());
            }
        }
        day.cancel();
        journal.record(session, actor, JournalEntry.of("chronic.exam-called-off", "exam-day", dayId).reason(reason));
    }

    /** The days of a time, in their order, with how many are on each list. */
    public List<ExamRows.Day> days(Session session, Actor actor, LocalDate from, LocalDate to) {
        access.require(session, actor, Rights.EXAMINE);
        return session.rows("select d.id, d.held_on, d.at_time, d.place, d.capacity, d.note,"
                + " (select count(*) from chronic_exam_booking b where b.day_id = d.id and b.state <> 'CANCELLED'),"
                + " (select count(*) from chronic_exam_booking b where b.day_id = d.id and b.state = 'CAME'),"
                + " (select count(*) from chronic_exam_booking b where b.day_id = d.id and b.state = 'ABSENT')"
                + " from chronic_exam_day d where d.cancelled = 0 and d.held_on between ? and ?"
                + " order by d.held_on, d.id", from, to).stream()
                .map(r -> new ExamRows.Day(r.number(1), r.day(2), r.text(3), r.text(4), (int) r.number(5),
                        r.isNull(6) ? "" : r.text(6), r.number(7), r.number(8), r.number(9)))
                .toList();
    }

    // ---- lists --------------------------------------------------------------------------------------------------------

    /** The cases in the step of the examination that are on no list, the most urgent first. */
    public List<ExamRows.Waiting> waiting(Session session, Actor actor, int first, int max) {
        access.require(session, actor, Rights.EXAMINE);
        List<Object> values = waitingValues(session, actor);
        values.addAll(List.of(first, max));
        return session.rows("select f.id, f.case_no, f.person_name, f.masked_id, f.area_code,"
                + " coalesce((select min(t.due_on) from mk_task t where t.case_id = f.id and t.status = 'OPEN'), f.due_on) as due,"
                + " coalesce(nullif(a.phone, ''), p.phone), (select count(*) from chronic_exam_booking b where b.case_id = f.id and b.state = 'ABSENT')"
                + waitingFrom(actor) + " order by due, f.id offset ? rows fetch next ? rows only",
                values.toArray()).stream()
                .map(r -> new ExamRows.Waiting(r.number(1), r.text(2), r.text(3), text(r, 4), text(r, 5),
                        examined(session, r.number(1)), r.number(8), r.isNull(6) ? null : r.day(6), text(r, 7)))
                .toList();
    }

    /** How many {@link #waiting} there are. */
    public long waitingCount(Session session, Actor actor) {
        access.require(session, actor, Rights.EXAMINE);
        return session.rows("select count(*)" + waitingFrom(actor), waitingValues(session, actor).toArray()).get(0)
                .number(1);
    }

    private static String waitingFrom(Actor actor) {
        return " from mk_case f join chronic_application a on a.case_id = f.id join mk_person p on p.id = f.person_id"
                + " where f.type_key = ? and f.step = ? and f.status = ? and not exists"
                + " (select 1 from chronic_exam_booking b where b.case_id = f.id and b.live_key is not null)"
                + (actor.area().isPresent() ? " and f.area_code >= ? and f.area_code < ?" : "");
    }

    private List<Object> waitingValues(Session session, Actor actor) {
        String step = rule(session).map(ExaminationRule::step).orElse("");
        List<Object> values = new ArrayList<>(List.of(Certification.CASE_TYPE, step, CaseStatus.OPEN));
        actor.area().ifPresent(area -> values.addAll(List.of(area.digits(), area.digits() + ":")));
        return values;
    }

    /** Who is on a day's list, in the order they were put on it. */
    public List<ExamRows.Booked> booked(Session session, Actor actor, long dayId) {
        access.require(session, actor, Rights.EXAMINE);
        return session.rows(BOOKED + " where b.day_id = ? and b.state <> 'CANCELLED' order by b.id", dayId).stream()
                .filter(r -> actor.area().isEmpty() || text(r, 6).startsWith(actor.area().get().digits()))
                .map(r -> booked(session, r)).toList();
    }

    private ExamRows.Booked booked(Session session, Row r) {
        return new ExamRows.Booked(r.number(1), r.number(2), r.text(3), r.text(4), text(r, 5), text(r, 6),
                examined(session, r.number(2)), text(r, 11), State.valueOf(r.text(7)), !r.isNull(8),
                r.isNull(9) ? null : r.time(9), text(r, 10));
    }

    /** What is examined: the diseases the experts left open, or all where no experts come before. */
    private static String examined(Session session, long caseId) {
        List<Row> items = session.rows("select label, opinion from mk_case_item where case_id = ? order by place_no",
                caseId);
        boolean some = items.stream().anyMatch(i -> "FURTHER".equals(text(i, 2)));
        return items.stream().filter(i -> !some || "FURTHER".equals(text(i, 2))).map(i -> i.text(1))
                .collect(Collectors.joining("、"));
    }

    /** Puts a case on a day's list. Refused when it is on one, is not to be examined, or the list is full. */
    public ExamBooking book(Session session, Actor actor, long dayId, long caseId) {
        access.require(session, actor, Rights.EXAMINE);
        // the engine says whether the actor may see the case at all
        CaseView view = cases.view(session, actor, caseId);
        // counted up so that two seats cannot both take the last place
        session.execute("update chronic_exam_day set row_version = row_version + 1 where id = ?", dayId);
        ExamDay day = day(session, dayId);
        if (day.heldOn().isBefore(LocalDate.now(clock))) {
            throw Refused.of("chronic.exam-day-past", TEXT.get("chronic.exam-day-past"));
        }
        CaseFile file = session.require(CaseFile.class, caseId);
        Application application = certification.application(session, caseId);
        String step = county.of(session, application).examination().map(ExaminationRule::step).orElse("");
        if (!file.status().running() || !file.step().equals(step)) {
            throw Refused.of("chronic.exam-not-here", TEXT.get("chronic.exam-not-here", view.number()));
        }
        if (!live(session, caseId).isEmpty()) {
            throw Refused.of("chronic.exam-booked", TEXT.get("chronic.exam-booked", view.number()));
        }
        Row missed = session.rows("select max(d.held_on) from chronic_exam_booking b join chronic_exam_day d on d.id = b.day_id"
                + " where b.case_id = ? and b.visit_id = ? and b.state = 'ABSENT'", caseId, file.visitId()).get(0);
        if (!missed.isNull(1) && !day.heldOn().isAfter(missed.day(1))) {
            throw Refused.of("chronic.exam-missed", TEXT.get("chronic.exam-missed", view.number(), missed.day(1)));
        }
        long taken = session.rows("select count(*) from chronic_exam_booking where day_id = ? and state <> 'CANCELLED'",
                dayId).get(0).number(1);
        if (taken >= day.capacity()) {
            throw Refused.of("chronic.exam-full", TEXT.get("chronic.exam-full", day.heldOn(), day.capacity()));
        }
        ExamBooking booking = new ExamBooking(session.nextId(), dayId, caseId, file.visitId(), now(),
                actor.displayName());
        session.add(booking);
        journal.record(session, actor, JournalEntry.of("chronic.exam-booked", "case", caseId)
                .change("day", null, day.heldOn()).change("place", null, day.place()));
        return booking;
    }

    /** Takes a case off a list before it was examined; it waits again. */
    public void takeOff(Session session, Actor actor, long bookingId, String reason) {
        requireReason(reason);
        ExamBooking booking = open(session, actor, bookingId);
        booking.record(State.CANCELLED, reason.strip(), now(), actor.displayName());
        journal.record(session, actor, JournalEntry.of("chronic.exam-taken-off", "case", booking.caseId()).reason(reason));
    }

    // ---- the day itself -------------------------------------------------------------------------------------------------

    /** The applicant appeared; the result follows, today or later. */
    public void came(Session session, Actor actor, long bookingId) {
        appeared(session, actor, open(session, actor, bookingId), "");
    }

    /**
     * The applicant did not appear. The case waits for another day, or, after as many times as the pack names, the
     * diseases to be examined are refused.
     *
     * @return whether they were refused
     */
    public boolean absent(Session session, Actor actor, long bookingId, String note) {
        ExamBooking booking = open(session, actor, bookingId);
        if (day(session, booking.dayId()).heldOn().isAfter(LocalDate.now(clock))) {
            throw Refused.of("chronic.exam-not-yet", TEXT.get("chronic.exam-not-yet"));
        }
        ExaminationRule rule = county.of(session, certification.application(session, booking.caseId())).examination()
                .orElseThrow();
        booking.record(State.ABSENT, note == null ? "" : note.strip(), now(), actor.displayName());
        session.flush();
        long times = absences(session, booking);
        journal.record(session, actor, JournalEntry.of("chronic.exam-absent", "case", booking.caseId()).reason(booking.note())
                .change("absences", times - 1, times));
        if (times < rule.absences()) {
            return false;
        }
        CaseView view = cases.view(session, actor, booking.caseId());
        Map<String, DiseaseVerdict> refusals = new LinkedHashMap<>();
        view.itemsToDecide().forEach(i -> refusals.put(i.key(), DiseaseVerdict.no(rule.absentReason(), "")));
        certification.decide(session, actor, view.id(), view.version(), refusals);
        return true;
    }

    /** What the examination found about every disease that was examined; the applicant appeared. */
    public CaseView result(Session session, Actor actor, long bookingId, Map<String, DiseaseVerdict> verdicts) {
        ExamBooking booking = live(session, actor, bookingId);
        if (booking.state() == State.BOOKED) {
            appeared(session, actor, booking, "");
        }
        session.flush();
        CaseView view = cases.view(session, actor, booking.caseId());
        return certification.decide(session, actor, view.id(), view.version(), verdicts);
    }

    /** How often somebody on a list has not appeared in this stay of the case. */
    static long absences(Session session, ExamBooking booking) {
        return session.rows("select count(*) from chronic_exam_booking where case_id = ? and visit_id = ? and state = 'ABSENT'",
                booking.caseId(), booking.visitId()).get(0).number(1);
    }

    void appeared(Session session, Actor actor, ExamBooking booking, String note) {
        if (day(session, booking.dayId()).heldOn().isAfter(LocalDate.now(clock))) {
            throw Refused.of("chronic.exam-not-yet", TEXT.get("chronic.exam-not-yet"));
        }
        booking.record(State.CAME, note, now(), actor.displayName());
        journal.record(session, actor, JournalEntry.of("chronic.exam-came", "case", booking.caseId()));
    }

    /** Marks the letters of a list as printed. */
    void invited(Session session, Actor actor, long bookingId) {
        ExamBooking booking = live(session, actor, bookingId);
        booking.invited(now());
        journal.record(session, actor, JournalEntry.of("chronic.exam-invited", "case", booking.caseId()));
    }

    // ---- common ---------------------------------------------------------------------------------------------------------

    /** Whether the applicant appeared in this stay of the case in the step. */
    static boolean appeared(Session session, CaseFile file) {
        return !session.rows("select id from chronic_exam_booking where case_id = ? and visit_id = ? and state = 'CAME'",
                file.id(), file.visitId()).isEmpty();
    }

    /** The case moved: what was booked for its last stay is over. */
    static void caseMoved(Session session, CaseFile file, LocalDateTime now, String by) {
        for (ExamBooking booking : live(session, file.id())) {
            if (booking.visitId() != file.visitId() || !file.status().running()) {
                if (booking.state() == State.BOOKED) {
                    booking.record(State.CANCELLED, TEXT.get("exam.case-moved"), now, by);
                }
                booking.settle();
            }
        }
    }

    private static List<ExamBooking> live(Session session, long caseId) {
        return session.list(ExamBooking.class,
                "select b from ExamBooking b where b.caseId = ?1 and b.liveKey is not null", caseId);
    }

    private static List<ExamBooking> bookings(Session session, long dayId) {
        return session.list(ExamBooking.class, "select b from ExamBooking b where b.dayId = ?1 order by b.id", dayId);
    }

    ExamDay day(Session session, long dayId) {
        ExamDay day = session.require(ExamDay.class, dayId);
        if (day.cancelled()) {
            throw Refused.of("chronic.exam-off", TEXT.get("chronic.exam-off", day.heldOn()));
        }
        return day;
    }

    /** A booking that nothing was recorded about yet, of a case the actor may see. */
    private ExamBooking open(Session session, Actor actor, long bookingId) {
        ExamBooking booking = live(session, actor, bookingId);
        if (booking.state() != State.BOOKED) {
            throw Refused.of("chronic.exam-recorded", TEXT.get("chronic.exam-recorded"));
        }
        return booking;
    }

    ExamBooking live(Session session, Actor actor, long bookingId) {
        access.require(session, actor, Rights.EXAMINE);
        ExamBooking booking = session.require(ExamBooking.class, bookingId);
        cases.view(session, actor, booking.caseId());
        if (!booking.live()) {
            throw Refused.of("chronic.exam-recorded", TEXT.get("chronic.exam-recorded"));
        }
        return booking;
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_NOTE) {
            throw new Refused(problem("reason", "exam-reason"));
        }
    }

    private static Problem problem(String place, String code) {
        return new Problem("chronic." + code, place, TEXT.get("chronic." + code));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static String text(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }
}
