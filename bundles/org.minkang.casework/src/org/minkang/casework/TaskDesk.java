package org.minkang.casework;

import java.util.List;
import org.minkang.access.Actor;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Refused;
import org.minkang.casework.type.StepType;
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
        }
        String before = task.holderName().orElse(null);
        task.release();
        note(scene, task, "task.released", before);
        return task;
    }

    Task assign(Session session, Actor actor, long taskId, long accountId) {
        parts.access().require(session, actor, Cases.ASSIGN_RIGHT);
        Scene scene = sceneOf(session, actor, taskId);
        Task task = open(scene, taskId);
        Colleague colleague = Colleagues.find(session, accountId).orElseThrow(() -> Refusals.of("colleague-unknown"));
        if (!colleague.has(session, task.rightId())) {
            throw Refusals.of("colleague-right", colleague.name(), scene.step().name().text());
        }
        if (!colleague.covers(scene.file().areaCode())) {
            throw Refusals.of("colleague-area", colleague.name());
        }
        mayHold(scene, task, accountId);
        hold(scene, task, accountId, colleague.name(), "task.assigned");
        return task;
    }

    /** Whom a task can be given to. */
    List<Colleague> colleagues(Session session, Actor actor, long taskId) {
        parts.access().require(session, actor, Cases.ASSIGN_RIGHT);
        Scene scene = Scene.of(parts, session, actor, caseOf(session, taskId));
        Task task = open(scene, taskId);
        return Colleagues.with(session, task.rightId()).stream().filter(c -> c.covers(scene.file().areaCode()))
                .filter(c -> Permissions.fourEyes(scene, c.id()).isEmpty())
                .filter(c -> task.slot() == 0 || !judges(scene, task, c.id())).toList();
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

    private static void mayHold(Scene scene, Task task, long accountId) {
        Permissions.fourEyes(scene, accountId).ifPresent(problem -> {
            throw new Refused(problem);
        });
        if (task.slot() > 0 && judges(scene, task, accountId)) {
            throw Refusals.of("opinion-given");
        }
    }

    /** Whether an account has already an opinion, or another place for one, in the current round. */
    private static boolean judges(Scene scene, Task task, long accountId) {
        return Opinions.given(scene, accountId)
                || scene.openTasks().stream().anyMatch(t -> t.id() != task.id() && t.heldBy(accountId));
    }

    private void hold(Scene scene, Task task, long accountId, String name, String what) {
        String before = task.holderName().orElse(null);
        task.hold(accountId, name, scene.now());
        note(scene, task, what, before);
    }

    /** Who is asked for an opinion stays out of the history of the case. */
    private void note(Scene scene, Task task, String what, String before) {
        StepType step = scene.step();
        JournalEntry entry = task.slot() > 0 ? JournalEntry.of(what, "opinion", task.id())
                : JournalEntry.of(what, "case", scene.file().id());
        parts.journal().record(scene.session(), scene.actor(), entry.change("step", null, step.key())
                .change("holder", before, task.holderName().orElse(null)));
        scene.session().flush();
    }
}
