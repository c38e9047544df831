package org.minkang.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Problem;
import org.minkang.casework.AllowedAction.StepChoice;
import org.minkang.casework.type.StepType;

/** The buttons of a case. */
final class Choices {

    private Choices() {
    }

    static List<AllowedAction> of(Scene scene) {
        List<AllowedAction> all = new ArrayList<>();
        for (CaseAction action : CaseAction.values()) {
            if (shown(scene, action)) {
                Optional<Problem> problem = Permissions.against(scene, action);
                all.add(new AllowedAction(action, problem.isEmpty(), problem.map(Problem::message).orElse(""),
                        problem.isEmpty() ? note(scene, action) : "", steps(scene, action), scene.type().reasonsFor(action)));
            }
        }
        return List.copyOf(all);
    }

    /** What belongs to the step at all; what never can be there is not shown grey. */
    private static boolean shown(Scene scene, CaseAction action) {
        boolean running = scene.file().status().running();
        return switch (action) {
            case OPEN -> false;
            case RESUME -> scene.file().status() == CaseStatus.PAUSED;
            case GIVE_UP -> running;
            case APPEAL, REOPEN -> Appeal.of(scene).filter(a -> a.shown(action)).isPresent();
            case EXTEND -> running && Extension.of(scene).isPresent();
            case WITHDRAW_DECISION -> scene.type().withdrawWithin().isPresent() && Undo.candidate(scene).isPresent();
            default -> running && scene.step().actions().contains(action);
        };
    }

    private static String note(Scene scene, CaseAction action) {
        return switch (action) {
            case EXTEND -> Extension.of(scene).map(Extension::announced).orElse("");
            case APPEAL, REOPEN -> Appeal.of(scene).map(a -> a.announced(action)).orElse("");
            default -> "";
        };
    }

    private static List<StepChoice> steps(Scene scene, CaseAction action) {
        return switch (action) {
            case PASS -> scene.step().next().stream().map(scene.type()::step).map(Choices::choice).toList();
            case RETURN -> Flow.behind(scene).stream().map(Choices::choice).toList();
            default -> List.of();
        };
    }

    private static StepChoice choice(StepType step) {
        return new StepChoice(step.key(), step.name().text());
    }
}
