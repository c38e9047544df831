package org.minkang.casework;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.casework.type.OpinionRule;
import org.minkang.casework.type.StepType;

/** A step that is decided by independent opinions. */
final class Opinions {

    private final Scene scene;
    private final Flow flow;

    Opinions(Scene scene, Flow flow) {
        this.scene = scene;
        this.flow = flow;
    }

    /** The verdict of more than half of them; nothing when there is none. */
    static Optional<Verdict> majority(Collection<Verdict> verdicts) {
        return Arrays.stream(Verdict.values())
                .filter(v -> 2 * verdicts.stream().filter(v::equals).count() > verdicts.size()).findFirst();
    }

    /**
     * What holds about an item after the opinions: their result, or, where they left it open, a yes as soon as it was
     * looked into and passed since.
     */
    static Optional<Verdict> result(Scene scene, CaseItem item) {
        return item.opinion().map(o -> o == Verdict.FURTHER && lookedInto(scene, item) ? Verdict.YES : o);
    }

    /** In the last stay there: what the opinions leave open always leads to a new one. */
    private static boolean lookedInto(Scene scene, CaseItem item) {
        return scene.decisions().stream()
                .filter(d -> d.action() != CaseAction.OPINION && d.verdict().filter(v -> v == Verdict.YES).isPresent())
                .filter(d -> d.itemKey().filter(item.itemKey()::equals).isPresent())
                .anyMatch(d -> scene.type().looksIntoItemsOf(d.step()).isPresent()
                        && scene.lastVisit(d.step()).id() == d.visitId());
    }

    /** The opinions that count in the current stay, per item. */
    private static Map<String, List<Verdict>> here(Scene scene) {
        return scene.decisionsHere().stream().filter(d -> d.action() == CaseAction.OPINION)
                .collect(Collectors.groupingBy(d -> d.itemKey().orElse(""),
                        Collectors.mapping(d -> d.verdict().orElseThrow(), Collectors.toList())));
    }

    static boolean given(Scene scene, long accountId) {
        return scene.decisionsHere().stream()
                .anyMatch(d -> d.action() == CaseAction.OPINION && d.accountId() == accountId);
    }

    /** The task an account gives its opinion in: the one it holds, otherwise a free one. */
    static Optional<Task> slotFor(Scene scene, long accountId) {
        List<Task> open = scene.openTasks().stream().filter(t -> t.slot() > 0).toList();
        return open.stream().filter(t -> t.heldBy(accountId)).findFirst()
                .or(() -> open.stream().filter(t -> t.holderId().isEmpty()).findFirst());
    }

    /** The items an opinion in this slot is about: all, or those the first opinions disagree on. */
    static Set<String> asked(Scene scene, Task task) {
        OpinionRule rule = scene.type().step(task.step()).opinions().orElseThrow();
        Set<String> live = scene.file().liveItems().stream().map(CaseItem::itemKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (task.slot() > rule.needed()) {
            live.removeIf(key -> majority(here(scene).getOrDefault(key, List.of())).isPresent());
        }
        return live;
    }

    /** Whether every first opinion is there, so that none can be taken back any more. */
    static boolean counted(Scene scene) {
        int needed = scene.step().opinions().map(OpinionRule::needed).orElse(0);
        long open = scene.openTasks().stream().filter(t -> t.slot() > 0 && t.slot() <= needed).count();
        return open == 0;
    }

    /**
     * After an opinion, or after an item left: when nothing is open any more, asks for one more opinion where there is no
     * majority, or finishes the step.
     *
     * @return whether the step was finished
     */
    boolean settle() {
        if (scene.openTasks().stream().anyMatch(t -> t.slot() > 0)) {
            return false;
        }
        StepType step = scene.step();
        OpinionRule rule = step.opinions().orElseThrow();
        Map<String, List<Verdict>> opinions = here(scene);
        Map<String, Verdict> results = new HashMap<>();
        for (CaseItem item : scene.file().liveItems()) {
            resultOf(rule, opinions.getOrDefault(item.itemKey(), List.of())).ifPresent(v -> results.put(item.itemKey(), v));
        }
        if (results.size() < scene.file().liveItems().size()) {
            if (!rule.thirdOnDisagreement()) {
                throw new IllegalStateException("no majority is possible in " + step.key());
            }
            int slot = 1 + scene.decisionsHere().stream().mapToInt(Decision::slot).max().orElse(rule.needed());
            flow.openTask(step, slot);
            Judges.call(scene);
            return false;
        }
        scene.file().liveItems().forEach(item -> item.opinion(results.get(item.itemKey())));
        finish(step);
        return true;
    }

    /** The majority; without one, and with nobody left to ask, the item stays open where the rule has a way for that. */
    private static Optional<Verdict> resultOf(OpinionRule rule, List<Verdict> opinions) {
        boolean asked = opinions.size() > rule.needed() || !rule.thirdOnDisagreement();
        return majority(opinions).or(() -> rule.further().filter(step -> asked).map(step -> Verdict.FURTHER));
    }

    /** An item was given up: an extra opinion that was only about it is not needed any more. */
    void afterItemLeft() {
        int needed = scene.step().opinions().map(OpinionRule::needed).orElse(0);
        if (counted(scene)) {
            scene.openTasks().stream().filter(t -> t.slot() > needed && asked(scene, t).isEmpty())
                    .forEach(t -> t.cancel(scene.now()));
            if (scene.file().status() == CaseStatus.OPEN) {
                settle();
            }
        }
    }

    /** Where a step follows, an officer decides on the strength of the opinions; otherwise they decide themselves. */
    private void finish(StepType step) {
        scene.tell(CaseEvent.Kind.OPINIONS_FINISHED, "");
        if (step.next().isEmpty() || step.grants()) {
            for (CaseItem item : scene.file().liveItems()) {
                if (item.opinion().orElseThrow() == Verdict.NO) {
                    flow.refuse(item, Refusals.TEXT.get("opinion-refusal", step.name().text()));
                }
            }
            if (scene.file().liveItems().isEmpty()) {
                flow.end();
                return;
            }
        }
        boolean open = scene.file().liveItems().stream()
                .anyMatch(i -> i.opinion().filter(o -> o == Verdict.FURTHER).isPresent());
        flow.finishStep(open ? step.opinions().flatMap(OpinionRule::further).orElseThrow() : "");
    }
}
