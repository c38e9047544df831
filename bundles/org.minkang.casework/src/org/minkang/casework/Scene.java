package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.StepType;
import org.minkang.store.Session;

/** One case with everything about it, before the eyes of one actor, inside one session. */
final class Scene {

    private final Parts parts;
    private final Session session;
    private final Actor actor;
    private final CaseFile file;
    private final CaseType type;
    private final LocalDateTime now;
    private final boolean ranBefore;
    private final LocalDate dueBefore;
    private final List<Task> tasks;
    private final List<Decision> decisions;
    private final List<Paper> papers;
    private final Map<Long, Visit> visits = new HashMap<>();
    private final Map<Long, Set<String>> barred = new HashMap<>();
    private List<Attachment> attachments;
    private int actNo;
    private List<CheckResult> findings;

    private Scene(Parts parts, Session session, Actor actor, CaseFile file) {
        this.parts = parts;
        this.session = session;
        this.actor = actor;
        this.file = file;
        this.type = parts.types().get(session, file.caseTypeId());
        this.now = parts.now();
        this.ranBefore = file.status().running();
        this.dueBefore = file.queueDue();
        this.tasks = new ArrayList<>(session.list(Task.class,
                "select t from Task t where t.caseId = ?1 and t.status = ?2 order by t.slot, t.id", file.id(),
                TaskStatus.OPEN));
        this.decisions = new ArrayList<>(session.list(Decision.class,
                "select d from Decision d where d.caseId = ?1 order by d.actNo, d.id", file.id()));
        this.papers = new ArrayList<>(session.list(Paper.class,
                "select p from Paper p where p.caseId = ?1 order by p.position, p.id", file.id()));
        session.list(Visit.class, "select v from Visit v where v.caseId = ?1", file.id())
                .forEach(v -> visits.put(v.id(), v));
    }

    /** For looking. That the actor is still signed in, and the actor's area, are checked here, for looking and for acting. */
    static Scene of(Parts parts, Session session, Actor actor, long caseId) {
        parts.access().requireSignedIn(session, actor);
        CaseFile file = session.find(CaseFile.class, caseId).orElseThrow(() -> Refusals.of("unknown"));
        if (!inArea(actor, file.areaCode())) {
            throw Refusals.of("area", file.number());
        }
        return new Scene(parts, session, actor, file);
    }

    /** For changing: the case's row is locked first, so that acts on one case follow one after the other. */
    static Scene locked(Parts parts, Session session, Actor actor, long caseId) {
        if (session.execute("update mk_case set lock_no = lock_no + 1 where id = ?", caseId) == 0) {
            throw Refusals.of("unknown");
        }
        Scene scene = of(parts, session, actor, caseId);
        scene.actNo = (int) session.rows("select lock_no from mk_case where id = ?", caseId).get(0).number(1);
        return scene;
    }

    static boolean inArea(Actor actor, String areaCode) {
        return actor.area().isEmpty()
                || areaCode != null && !areaCode.isEmpty() && actor.area().get().contains(new AreaCode(areaCode));
    }

    Parts parts() {
        return parts;
    }

    Session session() {
        return session;
    }

    Actor actor() {
        return actor;
    }

    CaseFile file() {
        return file;
    }

    CaseType type() {
        return type;
    }

    /** The current step, or the last one of a finished case. */
    StepType step() {
        return type.step(file.step());
    }

    LocalDateTime now() {
        return now;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** The number of the act within the case. */
    int actNo() {
        return actNo;
    }

    List<Task> openTasks() {
        return tasks.stream().filter(t -> t.status() == TaskStatus.OPEN).toList();
    }

    void add(Task task) {
        session.add(task);
        tasks.add(task);
    }

    /** A task that is open again. */
    void readd(Task task) {
        if (!tasks.contains(task)) {
            tasks.add(task);
        }
    }

    List<Paper> papers() {
        return papers;
    }

    /** Every file of the case, oldest first. */
    List<Attachment> attachments() {
        if (attachments == null) {
            attachments = new ArrayList<>(session.list(Attachment.class,
                    "select a from Attachment a where a.caseId = ?1 order by a.addedAt, a.id", file.id()));
        }
        return attachments;
    }

    void add(Attachment attachment) {
        List<Attachment> before = attachments();
        session.add(attachment);
        before.add(attachment);
    }

    void add(Paper paper) {
        session.add(paper);
        papers.add(paper);
    }

    Visit visit() {
        return visits.get(file.visitId());
    }

    Visit visit(long id) {
        return visits.get(id);
    }

    /** The last stay in a step that was not taken back, or null. */
    Visit lastVisit(String step) {
        return visits.values().stream().filter(v -> v.step().equals(step) && !v.undone())
                .max(Comparator.comparing(Visit::enteredAt).thenComparing(Visit::id)).orElse(null);
    }

    void add(Visit visit) {
        session.add(visit);
        visits.put(visit.id(), visit);
    }

    List<Decision> allDecisions() {
        return decisions;
    }

    void add(Decision decision) {
        session.add(decision);
        decisions.add(decision);
    }

    Set<Long> withdrawnActs() {
        return decisions.stream().flatMap(d -> d.supersedes().stream()).collect(Collectors.toSet());
    }

    /** The decisions that hold: not taken back, and not the taking back itself. */
    List<Decision> decisions() {
        Set<Long> withdrawn = withdrawnActs();
        return decisions.stream().filter(d -> d.supersedes().isEmpty() && !withdrawn.contains(d.actId())).toList();
    }

    /** The decisions of the current stay in the current step. */
    List<Decision> decisionsHere() {
        return decisions().stream().filter(d -> d.visitId() == file.visitId()).toList();
    }

    /** Whether the actor has the right now. */
    boolean allows(String right) {
        return parts.access().allows(session, actor, right);
    }

    /** The steps that four eyes keep an account from. */
    Set<String> barred(long accountId) {
        return barred.computeIfAbsent(accountId, account -> {
            Set<String> steps = new HashSet<>();
            session.rows(row -> steps.add(row.text(1)), "select step from mk_case_bar where case_id = ? and account_id = ?",
                    file.id(), account);
            return steps;
        });
    }

    /** The account may not act in these steps of this case any more. */
    void bar(long accountId, Set<String> steps) {
        Set<String> more = new TreeSet<>(steps);
        more.removeAll(barred(accountId));
        if (more.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        more.forEach(step -> values.addAll(List.of(file.id(), step, accountId)));
        session.execute("insert into mk_case_bar (case_id, step, account_id) values "
                + String.join(", ", Collections.nCopies(more.size(), "(?, ?, ?)")), values.toArray());
        barred(accountId).addAll(more);
    }

    /** Whether the case has ended, runs again or is due at another day since the scene was made. */
    boolean moved() {
        return ranBefore != file.status().running() || !Objects.equals(dueBefore, file.queueDue());
    }

    boolean tookPart() {
        return !session.rows("select case_id from mk_case_party where account_id = ? and case_id = ?", actor.accountId(),
                file.id()).isEmpty();
    }

    /** The names of the steps the account acted in that are separate from the given one. */
    String actedIn(long accountId, String step) {
        Set<String> separate = type.separateFrom(step);
        return decisions.stream().filter(d -> d.accountId() == accountId).map(Decision::step).filter(separate::contains)
                .distinct().map(s -> type.step(s).name().text()).collect(Collectors.joining(", "));
    }

    /** The required papers of open items that are not there. */
    List<Paper> missingPapers() {
        return papers.stream().filter(p -> p.required() && p.state() == PaperState.WANTED).filter(this::stillNeeded)
                .toList();
    }

    private boolean stillNeeded(Paper paper) {
        return paper.itemKey().flatMap(file::item).map(CaseItem::live).orElse(true);
    }

    /** What the checks of the current step find; asked once per scene. */
    List<CheckResult> findings() {
        if (findings == null) {
            findings = Findings.of(this);
        }
        return findings;
    }

    void tell(CaseEvent.Kind kind, String itemKey) {
        session.flush();
        parts.workflows().tell(session, actor, new CaseEvent(kind, file.id(), file.number(), file.typeKey(),
                file.personId(), file.step(), itemKey));
    }

    Optional<Task> taskOf(long accountId) {
        return openTasks().stream().filter(t -> t.heldBy(accountId)).findFirst();
    }
}
