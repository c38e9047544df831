package org.minkang.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.Deadline;
import org.minkang.casework.type.StepType;

/** Moves a case through its steps: leaves and enters them, opens tasks, keeps the clocks, ends the case. */
final class Flow {

    private final Scene scene;
    private final CaseFile file;
    private final CaseType type;

    Flow(Scene scene) {
        this.scene = scene;
        this.file = scene.file();
        this.type = scene.type();
    }

    /**
     * The current step is done for every live item: grants if the step grants, and goes on or ends.
     *
     * @param chosen the next step that was chosen, or empty for the usual one
     */
    void finishStep(String chosen) {
        StepType step = scene.step();
        Optional<String> next = next(step, chosen);
        Refusals.refuse(next.map(type::step).flatMap(s -> Redaction.against(scene, s)));
        if (step.grants() || next.isEmpty()) {
            grant(file.liveItems());
        }
        if (next.isEmpty()) {
            end();
        } else {
            leave(true);
            enter(type.step(next.get()));
        }
    }

    /** The step a pass leads to; nothing when it ends the case. */
    static Optional<String> next(StepType step, String chosen) {
        if (chosen.isEmpty()) {
            return step.next().stream().findFirst();
        }
        if (chosen.equals("end") && step.mayEnd()) {
            return Optional.empty();
        }
        if (!step.next().contains(chosen)) {
            throw Refusals.of("next", step.name().text(), chosen);
        }
        return Optional.of(chosen);
    }

    /** The steps a case may be returned to: those before the current one that it has been in, in the order of the bar. */
    static List<StepType> behind(Scene scene) {
        int here = scene.type().position(scene.file().step());
        return scene.type().steps().subList(0, here).stream().filter(s -> scene.lastVisit(s.key()) != null).toList();
    }

    private void grant(List<CaseItem> items) {
        for (CaseItem item : items) {
            if (item.status() == ItemStatus.OPEN) {
                item.become(ItemStatus.GRANTED, null);
                scene.tell(CaseEvent.Kind.ITEM_GRANTED, item.itemKey());
            }
        }
    }

    void refuse(CaseItem item, String why) {
        item.become(ItemStatus.REFUSED, why);
        item.release();
        scene.tell(CaseEvent.Kind.ITEM_REFUSED, item.itemKey());
    }

    /** Ends the case by what became of its items. */
    void end() {
        long granted = file.items().stream().filter(i -> i.status() == ItemStatus.GRANTED).count();
        long refused = file.items().stream().filter(i -> i.status() == ItemStatus.REFUSED).count();
        CaseOutcome outcome = granted > 0 ? refused > 0 ? CaseOutcome.PARTIAL : CaseOutcome.GRANTED
                : refused > 0 ? CaseOutcome.REFUSED : CaseOutcome.WITHDRAWN;
        leave(!file.liveItems().isEmpty());
        file.close(outcome == CaseOutcome.WITHDRAWN ? CaseStatus.WITHDRAWN : CaseStatus.CLOSED, outcome, scene.today());
        file.items().forEach(CaseItem::release);
        scene.tell(CaseEvent.Kind.CASE_CLOSED, "");
    }

    /** Leaves the current step; what was open in it is no longer to be done. */
    void leave(boolean done) {
        scene.visit().leave(scene.now(), done);
        scene.openTasks().forEach(t -> t.cancel(scene.now()));
    }

    void enter(StepType step) {
        enter(step, CaseEvent.Kind.STEP_ENTERED);
    }

    void enter(StepType step, CaseEvent.Kind how) {
        Visit visit = new Visit(scene.session().nextId(), file.id(), step.key(), scene.now());
        scene.add(visit);
        file.enter(step.key(), visit.id());
        int slots = step.opinions().map(o -> o.needed()).orElse(0);
        for (int slot = slots == 0 ? 0 : 1; slot <= slots; slot++) {
            openTask(step, slot);
        }
        scene.tell(how, "");
        Judges.call(scene);
    }

    Task openTask(StepType step, int slot) {
        Task task = new Task(scene.session().nextId(), file, step.key(), slot, step.right(), scene.now());
        task.due(step.due(scene.today(), calendar()).orElse(null), file.dueOn().orElse(null));
        scene.add(task);
        return task;
    }

    void pause() {
        LocalDate answer = type.supplementWithin().map(d -> d.from(scene.today(), calendar())).orElse(null);
        file.pause(scene.today(), answer);
        scene.visit().stop(scene.now());
        scene.openTasks().forEach(t -> t.paused(true));
    }

    /** Starts the clocks again: every limit moves by the time that was stopped. */
    void resume() {
        LocalDate stopped = file.pausedOn().orElse(scene.today());
        file.resume(moved(Appeal.clock(scene), file.dueOn(), stopped));
        scene.visit().go(scene.now());
        for (Task task : scene.openTasks()) {
            task.paused(false);
            task.due(moved(scene.step().limit(), task.stepDueOn(), stopped), file.dueOn().orElse(null));
        }
    }

    private LocalDate moved(Optional<Deadline> limit, Optional<LocalDate> due, LocalDate stopped) {
        return due.map(day -> limit.map(l -> l.movedBy(day, stopped, scene.today(), calendar())).orElse(day)).orElse(null);
    }

    private WorkingCalendar calendar() {
        return scene.parts().calendars().of(scene.session());
    }
}
