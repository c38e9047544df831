package org.minkang.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.minkang.base.Problem;
import org.minkang.casework.type.ExtensionRule;

/**
 * Putting the limit of the running step off, with a reason (延期). The limit of the whole case moves with it: an applicant is
 * told one day, and a step must not end after its case.
 */
final class Extension {

    private final Scene scene;
    private final ExtensionRule rule;

    private Extension(Scene scene, ExtensionRule rule) {
        this.scene = scene;
        this.rule = rule;
    }

    /**
     * What the case type allows in the current step; nothing where it knows no extension, and in a posting, which hangs as long
     * as it must and not longer.
     */
    static Optional<Extension> of(Scene scene) {
        return scene.step().posting().isPresent() ? Optional.empty()
                : scene.type().extension().map(rule -> new Extension(scene, rule));
    }

    /** Why not now, beside right, four eyes and holder. */
    Optional<Problem> against() {
        Optional<LocalDate> due = due();
        if (due.isEmpty()) {
            return Optional.of(Refusals.problem("extend-no-limit", scene.step().name().text()));
        }
        if (scene.today().isAfter(due.get())) {
            return Optional.of(Refusals.problem("extend-late", due.get()));
        }
        return used() < rule.times() ? Optional.empty() : Optional.of(Refusals.problem("extend-times", rule.times()));
    }

    /** What it would do, a finished sentence. */
    String announced() {
        return due().map(day -> Refusals.TEXT.get("extend.note", day, later(day), used() + 1, rule.times())).orElse("");
    }

    /** Moves the limits. @return the day by which the step is to be done now */
    LocalDate run() {
        LocalDate until = later(due().orElseThrow());
        CaseFile file = scene.file();
        file.due(file.dueOn().map(this::later).orElse(null));
        scene.openTasks().forEach(t -> t.due(t.stepDueOn().map(this::later).orElse(null), file.dueOn().orElse(null)));
        return until;
    }

    private long used() {
        return Appeal.sinceOpened(scene).stream().filter(d -> d.action() == CaseAction.EXTEND).count();
    }

    /** The day the step is to be done by: what the queue shows. */
    private Optional<LocalDate> due() {
        return scene.openTasks().stream().map(t -> t.dueOn().orElse(null)).filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** A stopped clock has moved the limit already, so what is added starts where the limit stands now. */
    private LocalDate later(LocalDate due) {
        return rule.by().from(due, scene.parts().calendars().of(scene.session()));
    }
}
