package org.minkang.casework;

import java.util.Optional;
import java.util.Set;
import org.minkang.base.Problem;
import org.minkang.casework.type.StepType;

/**
 * Putting right what was taken in: intake done once more. It is open to whoever may take in, until somebody has judged what it
 * was about, and keeps from the later steps as taking in does.
 */
final class Amending {

    /** The place in the step bar of the step that judges first. */
    private static final int FIRST_JUDGING = 1;

    private Amending() {
    }

    /** What speaks against it now; nothing when it is allowed. */
    static Optional<Problem> against(Scene scene) {
        StepType first = scene.type().first();
        return Permissions.first(() -> Permissions.installed(scene), () -> Permissions.running(scene),
                () -> scene.allows(first.right()) ? Optional.empty()
                        : Optional.of(Refusals.problem("no-right", first.name().text())),
                () -> Permissions.fourEyes(scene, scene.actor().accountId(), first), () -> judged(scene)
                        ? Optional.of(Refusals.problem("amend-judged", scene.step().name().text())) : Optional.empty(),
                () -> held(scene, first));
    }

    /** Or the case would lie with somebody who may not go on with it. */
    private static Optional<Problem> held(Scene scene, StepType first) {
        Set<String> barred = scene.type().separateFrom(first.key());
        return scene.taskOf(scene.actor().accountId()).filter(t -> barred.contains(t.step()))
                .map(t -> Refusals.problem("amend-held", scene.step().name().text()));
    }

    /** Whether anything beyond taking in has been decided since the case last came to where it is. */
    private static boolean judged(Scene scene) {
        int here = scene.type().position(scene.file().step());
        return here > FIRST_JUDGING
                || here == FIRST_JUDGING && scene.decisionsHere().stream().anyMatch(d -> d.verdict().isPresent());
    }

    /** The actor amends: keeps four eyes, and whoever has the case open must look again. */
    static void begin(Scene scene, int version) {
        if (version != scene.file().version()) {
            throw Refusals.of("changed", scene.file().number());
        }
        Refusals.refuse(against(scene));
        Party.amended(scene);
        scene.file().acted();
        scene.session().flush();
    }
}
