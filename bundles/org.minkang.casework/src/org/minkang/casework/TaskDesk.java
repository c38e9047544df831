package org.minkang.casework;

import java.util.List;
import java.util.Optional;
import org.minkang.access.Actor;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Taking, giving back and giving out tasks. Every change locks the case first, so that one of several seats wins. */
final class TaskDesk {

    private final Parts parts;

    TaskDesk(Parts parts) {
        this.parts = parts;
    }

    Task take(Session session, Actor actor, long taskId) {
        Scene scene = sceneOf(session, actor, taskId);
        Task task = open(scene, taskId);
        if (task.heldBy(actor.accountId())) {
            return task;
        }
        if (!scene.allows(task.rightId())) {
            throw Refusals.of("no-right", scene.step().name().text());
        }
        if (task.holderId().isPresent()) {
            throw task.slot() > 0 ? Refusals.of("opinion-taken") : new Refused(Permissions.heldBy(task));
        }
        mayHold(scene, task, actor.accountId());
        hold(scene, task, actor.accountId(), actor.displayName(), "task.taken");
        return task;
    }

    Task release(Session session, Actor actor, long taskId) {
        Scene scene = sceneOf(session, actor, taskId);
        Task task = open(scene, taskId);
        if (!task.heldBy(actor.accountId())) {
            parts.access().require(session, actor, Cases.ASSIGN_RIGHT);
            Judges.mayFree(scene, task);
        }
        String before = task.holderName().orElse(null);
        task.release();
        Judges.note(scene, task, "task.released", before);
        Judges.call(scene);
        return task;
    }

    Task assign(Session session, Actor actor, long taskId, long accountId) {
        parts.access().require(session, actor, Cases.ASSIGN_RIGHT);
        Scene scene = sceneOf(session, actor, taskId);
        Task task = open(scene, taskId);
        Colleague colleague = able(scene, task, accountId);
        mayHold(scene, task, accountId);
        if (Judges.called(scene, task)) {
            throw Refusals.of("judge-called");
        }
        hold(scene, task, accountId, colleague.name(), "task.assigned");
        return task;
    }

    /** Whom a task can be given to. */
    List<Colleague> colleagues(Session session, Actor actor, long taskId) {
        parts.access().require(session, actor, Cases.ASSIGN_RIGHT);
        Scene scene = Scene.of(parts, session, actor, caseOf(session, taskId));
        Task task = open(scene, taskId);
        return Judges.called(scene, task) ? List.of() : Colleagues.with(session, task.rightId()).stream().filter(c -> c.covers(scene.file().areaCode()))
                .filter(c -> against(scene, task, c.id()).isEmpty()).toList();
    }

    /** Somebody in use who has the right of a task and works in the area of its case. */
    static Colleague able(Scene scene, Task task, long accountId) {
        Colleague colleague = Colleagues.find(scene.session(), accountId)
                .orElseThrow(() -> Refusals.of("colleague-unknown"));
        if (!colleague.has(scene.session(), task.rightId())) {
            throw Refusals.of("colleague-right", colleague.name(), scene.step().name().text());
        }
        if (!colleague.covers(scene.file().areaCode())) {
            throw Refusals.of("colleague-area", colleague.name());
        }
        return colleague;
    }

    /** What the engine itself knows against somebody; {@code colleague} is null for one who has not the right or is not in use. */
    static Optional<Problem> against(Scene scene, Task task, Colleague colleague, long accountId) {
        if (colleague == null) {
            return Optional.of(Refusals.problem("no-right", scene.step().name().text()));
        }
        if (!colleague.covers(scene.file().areaCode())) {
            return Optional.of(Refusals.problem("colleague-area", colleague.name()));
        }
        return own(scene, task, accountId);
    }

    private static Optional<Problem> own(Scene scene, Task task, long accountId) {
        Optional<Problem> fourEyes = Permissions.fourEyes(scene, accountId);
        return fourEyes.isPresent() || task.slot() == 0 || !judges(scene, task, accountId) ? fourEyes
                : Optional.of(Refusals.problem("opinion-given"));
    }

    private static Optional<Problem> against(Scene scene, Task task, long accountId) {
        Optional<Problem> own = own(scene, task, accountId);
        return own.isPresent() || task.slot() == 0 ? own : Judges.against(scene, accountId);
    }

    private Scene sceneOf(Session session, Actor actor, long taskId) {
        return Scene.locked(parts, session, actor, caseOf(session, taskId));
    }

    private static long caseOf(Session session, long taskId) {
        List<Row> rows = session.rows("select case_id from mk_task where id = ?", taskId);
        if (rows.isEmpty()) {
            throw Refusals.of("task-gone");
        }
        return rows.get(0).number(1);
    }

    private static Task open(Scene scene, long taskId) {
        return scene.openTasks().stream().filter(t -> t.id() == taskId).findFirst()
                .orElseThrow(() -> Refusals.of("task-done", scene.file().number(), Views.place(scene)));
    }

    /** Refuses a holder whom four eyes, an opinion of the same round or the workflow keep from the task. */
    static void mayHold(Scene scene, Task task, long accountId) {
        Refusals.refuse(against(scene, task, accountId));
    }

    /** Whether an account has already an opinion, or another place for one, in the current round. */
    private static boolean judges(Scene scene, Task task, long accountId) {
        return Opinions.given(scene, accountId)
                || scene.openTasks().stream().anyMatch(t -> t.id() != task.id() && t.heldBy(accountId));
    }

    private void hold(Scene scene, Task task, long accountId, String name, String what) {
        String before = task.holderName().orElse(null);
        task.hold(accountId, name, scene.now());
        Judges.note(scene, task, what, before);
    }
}
