package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseFile;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.ItemView;
import org.minkang.casework.Cases;
import org.minkang.casework.CheckResult;
import org.minkang.chronic.ExamBooking.State;
import org.minkang.store.Session;

/**
 * What the hospital found at examinations, one disease at a time. With the last disease of a case the case is decided as by
 * hand; where a person must look first (an open check, a paper), what was found is kept and the case waits for that person.
 */
public class ExamResults {

    /** What became of a result. */
    public enum Kept {
        /** Other diseases of the case are still missing. */
        RECORDED,
        /** It was the last one, and the case went on. */
        DECIDED,
        /** It was the last one, but a person must decide. */
        TO_CONFIRM
    }

    static final int LONGEST_FINDING = 1000;
    static final int LONGEST_DOCTOR = 60;

    private static final Text TEXT = Text.of(ExamResults.class);

    private final Access access;
    private final Journal journal;
    private final Cases cases;
    private final Certification certification;
    private final Examinations examinations;
    private final Clock clock;

    public ExamResults(Access access, Journal journal, Cases cases, Certification certification, Examinations examinations,
            Clock clock) {
        this.access = access;
        this.journal = journal;
        this.cases = cases;
        this.certification = certification;
        this.examinations = examinations;
        this.clock = clock;
    }

    /** What was found about a case in all its examinations, oldest first. */
    public List<ExamResult> ofCase(Session session, Actor actor, long caseId) {
        cases.view(session, actor, caseId);
        return session.list(ExamResult.class, "select r from ExamResult r where r.caseId = ?1 order by r.enteredAt, r.id",
                caseId);
    }

    /** Where somebody on a list stands; empty when there is nobody of this number whom the actor may see. */
    Optional<ExamStanding> standing(Session session, Actor actor, long bookingId) {
        access.require(session, actor, Rights.EXAMINE);
        Optional<ExamBooking> booking = session.find(ExamBooking.class, bookingId);
        Optional<CaseFile> file = booking.flatMap(b -> session.find(CaseFile.class, b.caseId()));
        if (file.isEmpty() || actor.area().isPresent() && !file.get().areaCode().startsWith(actor.area().get().digits())) {
            return Optional.empty();
        }
        long caseId = file.get().id();
        CaseView view = cases.view(session, actor, caseId);
        Optional<ExaminationRule> rule = rule(session, caseId);
        boolean here = file.get().status().running() && file.get().visitId() == booking.get().visitId();
        long absences = Examinations.absences(session, booking.get());
        return Optional.of(new ExamStanding(booking.get(), session.require(ExamDay.class, booking.get().dayId()), here, view,
                session.list(ExamResult.class, "select r from ExamResult r where r.bookingId = ?1 order by r.id", bookingId),
                here ? notMine(session, actor, caseId) : "", absences + 1 >= rule.map(ExaminationRule::absences).orElse(1)));
    }

    private Optional<ExaminationRule> rule(Session session, long caseId) {
        return certification.rules(session, certification.application(session, caseId)).examination();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The step in which a case is examined. */
    String step(Session session, long caseId) {
        return rule(session, caseId).map(ExaminationRule::step).orElse("");
    }

    /** Four eyes, the right of the step, a colleague who holds it: what the engine would say to a refusal of a disease. */
    private String notMine(Session session, Actor actor, long caseId) {
        List<AllowedAction> all = cases.allowed(session, actor, caseId);
        return all.stream().filter(a -> a.action() == CaseAction.REFUSE).findFirst()
                .or(() -> all.stream().filter(a -> a.action() == CaseAction.PASS).findFirst()).filter(a -> !a.allowed())
                .map(AllowedAction::reason).orElse("");
    }

    /** Everything wrong with a result; the place of a problem is the field of {@link NewExamResult}. */
    List<Problem> check(Session session, ExamStanding standing, NewExamResult found) {
        ExamDay day = standing.day();
        List<Problem> problems = new ArrayList<>();
        if (found.doctor().isEmpty()) {
            problems.add(problem("doctor", "exam-doctor"));
        } else if (found.doctor().length() > LONGEST_DOCTOR) {
            problems.add(problem("doctor", "exam-too-long", LONGEST_DOCTOR));
        } else {
            keepsAway(session, standing, found.doctor()).ifPresent(problems::add);
        }
        if (found.finding().length() > LONGEST_FINDING) {
            problems.add(problem("finding", "exam-too-long", LONGEST_FINDING));
        }
        if (found.on().isAfter(today())) {
            problems.add(problem("on", "exam-result-future", found.on()));
        } else if (found.on().isBefore(day.heldOn())) {
            problems.add(problem("on", "exam-result-before", found.on(), day.heldOn()));
        }
        return problems;
    }

    /** An examination settles what the experts left open: who may not judge there does not do so here. */
    private Optional<Problem> keepsAway(Session session, ExamStanding standing, String doctor) {
        Application application = certification.application(session, standing.view().id());
        return new Conflicts(session, application, certification.rules(session, application).experts()).against(doctor)
                .map(ground -> problem("doctor", ground == ExpertRules.Ground.DECLARED ? "exam-recused" : "exam-issuing-doctor",
                        doctor));
    }

    /** Keeps what was found about a disease; with the last one the case is decided. */
    public Kept record(Session session, Actor actor, long bookingId, String code, NewExamResult found) {
        ExamBooking booking = examinations.live(session, actor, bookingId);
        ExamStanding standing = standing(session, actor, bookingId).orElseThrow();
        ItemView item = standing.asked().stream().filter(i -> i.key().equals(code)).findFirst()
                .orElseThrow(() -> Refused.of("chronic.exam-disease", TEXT.get("chronic.exam-disease", asked(standing))));
        List<Problem> problems = new ArrayList<>(check(session, standing, found));
        if (!standing.notMine().isEmpty()) {
            problems.add(new Problem("chronic.exam-not-yours", "", standing.notMine()));
        }
        standing.result(code).ifPresent(there -> problems.add(there(there, item)));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        if (booking.state() == State.BOOKED) {
            examinations.appeared(session, actor, booking, "");
        }
        session.add(new ExamResult(session.nextId(), booking, code, found, LocalDateTime.now(clock), actor));
        journal.record(session, actor, JournalEntry.of("chronic.exam-result", "case", booking.caseId()).reason(found.finding())
                .change("item." + code, null, found.supports() ? "YES" : "NO").change("doctor", null, found.doctor())
                .change("foundOn", null, found.on()));
        session.flush();
        ExamStanding now = standing(session, actor, bookingId).orElseThrow();
        return now.complete() ? decide(session, actor, now) : Kept.RECORDED;
    }

    private Kept decide(Session session, Actor actor, ExamStanding standing) {
        CaseView view = standing.view();
        String refusal = certification.rules(session, certification.application(session, view.id())).expertRefusal();
        Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
        standing.asked().forEach(item -> {
            ExamResult result = standing.result(item.key()).orElseThrow();
            verdicts.put(item.key(), result.supports() ? DiseaseVerdict.yes() : DiseaseVerdict.no(refusal, result.finding()));
        });
        boolean passes = verdicts.values().stream().anyMatch(DiseaseVerdict::pass);
        if (passes && !mayPass(session, actor, view)) {
            return Kept.TO_CONFIRM;
        }
        certification.decide(session, actor, view.id(), view.version(), verdicts);
        session.flush();
        return Kept.DECIDED;
    }

    /** Whether nothing stands against it that only a person can settle. */
    private boolean mayPass(Session session, Actor actor, CaseView view) {
        return view.findings().stream().noneMatch(f -> f.level() != CheckResult.Level.WARN)
                && cases.allowed(session, actor, view.id()).stream()
                        .anyMatch(a -> a.action() == CaseAction.PASS && a.allowed());
    }

    static String asked(ExamStanding standing) {
        return String.join("、", standing.asked().stream().map(ItemView::label).toList());
    }

    /** Somebody entered it before. */
    static Problem there(ExamResult there, ItemView item) {
        ExamConclusion said = there.supports() ? ExamConclusion.SUPPORTED : ExamConclusion.NOT_SUPPORTED;
        return problem("conclusion", "exam-result-there", item.label(), there.enteredBy(), there.enteredAt().toLocalDate(),
                said.text().text(), there.doctor());
    }

    static Problem problem(String place, String code, Object... args) {
        return new Problem("chronic." + code, place, TEXT.get("chronic." + code, args));
    }
}
