package org.minkang.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.minkang.base.Problem;

/**
 * A free place for an independent opinion, shown to the workflow that may call somebody to it. What the engine itself knows
 * against an account is asked here; what the workflow knows is its own.
 */
public final class JudgePlace {

    private final Scene scene;
    private final Task task;
    private final LongFunction<Optional<Problem>> against;

    JudgePlace(Scene scene, Task task) {
        this.scene = scene;
        this.task = task;
        Map<Long, Colleague> able = Colleagues.with(scene.session(), task.rightId()).stream()
                .collect(Collectors.toMap(Colleague::id, c -> c));
        Map<Long, Optional<Problem>> known = new HashMap<>();
        this.against = account -> known.computeIfAbsent(account, id -> TaskDesk.against(scene, task, able.get(id), id));
    }

    public long caseId() {
        return scene.file().id();
    }

    public String caseNumber() {
        return scene.file().number();
    }

    /** The stay in the step: opinions of one stay belong together. */
    public long stay() {
        return task.visitId();
    }

    /** From 1; a place behind those that are asked for at first settles a disagreement. */
    public int slot() {
        return task.slot();
    }

    /** The items the opinion will be about: all that are live, or those the first opinions differ on. */
    public Set<String> items() {
        return Opinions.asked(scene, task);
    }

    /** What the engine knows against an account: not in use, no right, another area, four eyes, judges already. */
    public Optional<Problem> against(long accountId) {
        return against.apply(accountId);
    }
}
