package org.minkang.casework;

import java.util.Optional;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;

/** Whom the workflow of a case calls to give an opinion, and whom it keeps from giving one. */
final class Judges {

    private Judges() {
    }

    /** What the workflow knows against an account judging the case; asked at every entrance. */
    static Optional<Problem> against(Scene scene, long accountId) {
        return scene.parts().workflows().mayJudge(scene.session(), scene.file(), accountId);
    }

    /** Whether the workflow itself called the holder of a place. */
    static boolean called(Scene scene, Task task) {
        return task.slot() > 0 && task.holderId().filter(holder -> scene.parts().workflows().called(scene.session(),
                scene.file(), new JudgePlace(scene, task), holder)).isPresent();
    }

    /** Refuses to free a place by hand from somebody who was called to it and is able to judge. */
    static void mayFree(Scene scene, Task task) {
        if (called(scene, task) && new JudgePlace(scene, task).against(task.holderId().orElseThrow()).isEmpty()) {
            throw Refusals.of("judge-called");
        }
    }

    /** Takes the places from holders who must not judge any more, so that somebody else can be called to them. */
    static void dismiss(Scene scene) {
        for (Task task : scene.openTasks()) {
            if (task.slot() > 0 && task.holderId().filter(id -> against(scene, id).isPresent()).isPresent()) {
                String before = task.holderName().orElse(null);
                task.release();
                note(scene, task, "task.released", before);
            }
        }
    }

    /** Offers every free place for an opinion to the workflow. What it leaves free is the group's. */
    static void call(Scene scene) {
        for (Task task : scene.openTasks()) {
            if (task.slot() > 0 && task.holderId().isEmpty()) {
                scene.session().flush();
                scene.parts().workflows().callJudge(scene.session(), scene.actor(), scene.file(), new JudgePlace(scene, task))
                        .ifPresent(account -> hold(scene, task, account));
            }
        }
    }

    /** The workflow's choice is held to the same rules as anybody's. */
    private static void hold(Scene scene, Task task, long account) {
        Colleague called = TaskDesk.able(scene, task, account);
        TaskDesk.mayHold(scene, task, account);
        task.hold(account, called.name(), scene.now());
        note(scene, task, "task.called", null);
    }

    /** Who is asked for an opinion stays out of the history of the case. */
    static void note(Scene scene, Task task, String what, String before) {
        JournalEntry entry = task.slot() > 0 ? JournalEntry.of(what, "opinion", task.id())
                : JournalEntry.of(what, "case", scene.file().id());
        scene.parts().journal().record(scene.session(), scene.actor(), entry.change("step", null, scene.step().key())
                .change("holder", before, task.holderName().orElse(null)));
        scene.session().flush();
    }
}
