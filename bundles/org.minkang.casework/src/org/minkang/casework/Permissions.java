package org.minkang.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minkang.base.Problem;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.StepType;

/**
 * Who may do what with a case now. One place for the question "why not", asked by the buttons and by the act itself, so
 * that the two cannot disagree.
 */
final class Permissions {

    private Permissions() {
    }

    /** What speaks against an action now; nothing when it is allowed. */
    static Optional<Problem> against(Scene scene, CaseAction action) {
        Optional<Problem> gone = installed(scene);
        if (gone.isPresent()) {
            return gone;
        }
        if (action == CaseAction.WITHDRAW_DECISION) {
            return Undo.against(scene);
        }
        if (action.reopens()) {
            return Appeal.of(scene).map(appeal -> appeal.against(action)).orElseGet(() -> Optional.of(
                    Refusals.problem("appeal-never", scene.type().name().text())));
        }
        Optional<Problem> ended = running(scene);
        if (ended.isPresent()) {
            return ended;
        }
        return switch (action) {
            case GIVE_UP -> atDesk(scene);
            case RESUME -> scene.file().status() == CaseStatus.PAUSED ? atDesk(scene)
                    : Optional.of(Refusals.problem("not-paused"));
            case OPINION -> first(() -> inStep(scene, action), () -> opinion(scene));
            case PASS -> first(() -> inStep(scene, action), () -> held(scene), () -> papers(scene),
                    () -> Redaction.againstPass(scene), () -> Posting.of(scene).flatMap(Posting::against), () -> blocked(scene));
            case OBJECT -> first(() -> here(scene, action), () -> atDesk(scene),
                    () -> Posting.of(scene).flatMap(Posting::againstObjection));
            case EXTEND -> first(() -> mayExtend(scene), () -> Extension.of(scene).flatMap(Extension::against));
            case ANSWER -> first(() -> inStep(scene, action), () -> Posting.of(scene).flatMap(Posting::againstAnswer));
            default -> first(() -> inStep(scene, action), () -> held(scene));
        };
    }

    /** What speaks against any work: the module is gone. */
    static Optional<Problem> installed(Scene scene) {
        return scene.parts().workflows().installed(scene.file().typeKey()) ? Optional.empty()
                : Optional.of(Refusals.problem("not-installed", scene.type().name().text(), scene.file().typeKey()));
    }

    /** What speaks against work that goes on: the case has ended. */
    static Optional<Problem> running(Scene scene) {
        return scene.file().status().running() ? Optional.empty()
                : Optional.of(Refusals.problem("closed", scene.file().number()));
    }

    /** The first of several questions that has an answer; those behind it are not asked. */
    @SafeVarargs
    static Optional<Problem> first(java.util.function.Supplier<Optional<Problem>>... questions) {
        for (var question : questions) {
            Optional<Problem> problem = question.get();
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** Right, four eyes and state for everything that decides in the current step. */
    private static Optional<Problem> inStep(Scene scene, CaseAction action) {
        return first(() -> here(scene, action), () -> working(scene));
    }

    private static Optional<Problem> working(Scene scene) {
        StepType step = scene.step();
        if (!scene.allows(step.right())) {
            return Optional.of(Refusals.problem("no-right", step.name().text()));
        }
        if (scene.file().status() == CaseStatus.PAUSED) {
            return Optional.of(Refusals.problem("paused"));
        }
        Optional<Problem> fourEyes = fourEyes(scene, scene.actor().accountId());
        return fourEyes.isPresent() || step.opinions().isEmpty() ? fourEyes
                : Judges.against(scene, scene.actor().accountId());
    }

    /**
     * Whoever may decide in the step. Where opinions decide, whoever assigns them: an expert's name would stand beside the new
     * limit, for everybody to see.
     */
    private static Optional<Problem> mayExtend(Scene scene) {
        StepType step = scene.step();
        if (Extension.of(scene).isEmpty()) {
            return Optional.of(Refusals.problem("not-here", CaseAction.EXTEND.label(), step.name().text()));
        }
        if (step.opinions().isEmpty()) {
            return first(() -> working(scene), () -> held(scene));
        }
        return !scene.allows(Cases.ASSIGN_RIGHT) ? Optional.of(Refusals.problem("extend-opinions", step.name().text()))
                : scene.file().status() == CaseStatus.PAUSED ? Optional.of(Refusals.problem("paused")) : Optional.empty();
    }

    private static Optional<Problem> here(Scene scene, CaseAction action) {
        return scene.step().actions().contains(action) ? Optional.empty()
                : Optional.of(Refusals.problem("not-here", action.label(), scene.step().name().text()));
    }

    /** Whether an account is kept from the current step because of what it did in another one. */
    static Optional<Problem> fourEyes(Scene scene, long accountId) {
        return fourEyes(scene, accountId, scene.step());
    }

    /** The same of another step. */
    static Optional<Problem> fourEyes(Scene scene, long accountId, StepType step) {
        if (!scene.barred(accountId).contains(step.key())) {
            return Optional.empty();
        }
        String acted = scene.actedIn(accountId, step.key());
        if (!acted.isEmpty()) {
            return Optional.of(Refusals.problem("four-eyes", step.name().text(), acted));
        }
        // who amended decided nothing
        boolean decided = scene.allDecisions().stream().anyMatch(d -> d.accountId() == accountId);
        return Optional.of(Refusals.problem(decided ? "four-eyes-again" : "four-eyes-amended", step.name().text()));
    }

    private static Optional<Problem> held(Scene scene) {
        return scene.openTasks().stream()
                .filter(t -> t.slot() == 0 && t.holderId().isPresent() && !t.heldBy(scene.actor().accountId()))
                .findFirst().map(Permissions::heldBy);
    }

    static Problem heldBy(Task task) {
        return Refusals.problem("held", task.holderName().orElse(""),
                task.heldSince().map(Views::clockTime).orElse(""));
    }

    private static Optional<Problem> papers(Scene scene) {
        List<Paper> missing = scene.step().needsPapers() ? scene.missingPapers() : List.of();
        return missing.isEmpty() ? Optional.empty() : Optional.of(Refusals.problem("papers",
                missing.stream().map(Paper::label).distinct().collect(Collectors.joining("、"))));
    }

    private static Optional<Problem> blocked(Scene scene) {
        return Findings.against(scene.findings().stream().filter(f -> f.level() == CheckResult.Level.BLOCK).toList(),
                Map.of()).stream().findFirst();
    }

    private static Optional<Problem> opinion(Scene scene) {
        if (Opinions.given(scene, scene.actor().accountId())) {
            return Optional.of(Refusals.problem("opinion-given"));
        }
        return Opinions.slotFor(scene, scene.actor().accountId()).isPresent() ? Optional.empty()
                : Optional.of(Refusals.problem("opinion-full"));
    }

    /** What the desk does for the applicant: the right of the first step or of a step that is not an expert's. */
    static Optional<Problem> atDesk(Scene scene) {
        StepType step = scene.step();
        if (scene.allows(scene.type().first().right())) {
            return Optional.empty();
        }
        // whoever may not decide here any more cannot end it in the applicant's name either
        return step.opinions().isEmpty() && scene.allows(step.right()) ? fourEyes(scene, scene.actor().accountId())
                : Optional.of(Refusals.problem("no-right", scene.type().first().name().text()));
    }

    /** Whether the actor may see the case at all. Experts see what they were assigned, took or judged, while they are experts. */
    static boolean maySee(Scene scene) {
        boolean judge = scene.type().steps().stream().anyMatch(s -> scene.allows(s.right()));
        return !onlyJudges(scene) || judge && (scene.tookPart() || scene.taskOf(scene.actor().accountId()).isPresent());
    }

    /** Whether the actor has nothing to do with such cases but to give opinions. */
    static boolean onlyJudges(Scene scene) {
        return onlyJudges(scene.type(), scene::allows);
    }

    /** The same of somebody with these rights. */
    static boolean onlyJudges(CaseType type, Predicate<String> allows) {
        return !allows.test(Cases.READ_RIGHT) && !allows.test(Cases.SUPERVISE_RIGHT)
                && type.steps().stream().filter(s -> s.opinions().isEmpty()).noneMatch(s -> allows.test(s.right()));
    }
}
