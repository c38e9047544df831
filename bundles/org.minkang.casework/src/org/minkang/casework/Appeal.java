package org.minkang.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.type.AppealRule;
import org.minkang.casework.type.Deadline;
import org.minkang.casework.type.StepType;

/**
 * Opening a case again that ended with refusals: because the applicant objects (复核), or because the bureau found a mistake. Only
 * what was refused runs again; what was granted stays as it is. The first decisions stay too, and whoever made them does not
 * make the second ones.
 */
final class Appeal {

    private final Scene scene;
    private final AppealRule rule;

    private Appeal(Scene scene, AppealRule rule) {
        this.scene = scene;
        this.rule = rule;
    }

    /** What the case type says about it; nothing when a refusal is the end. */
    static Optional<Appeal> of(Scene scene) {
        return scene.type().appeal().map(rule -> new Appeal(scene, rule));
    }

    /** The limit that the case runs under: after it was opened again, the one for deciding it again. */
    static Optional<Deadline> clock(Scene scene) {
        return of(scene).filter(a -> a.reopened(CaseAction::reopens)).map(a -> a.rule.answerWithin())
                .or(() -> scene.type().clock());
    }

    /** The decisions that hold since the case was opened, or opened again for the last time. */
    static List<Decision> sinceOpened(Scene scene) {
        List<Decision> all = scene.decisions();
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            from = all.get(i).action().reopens() ? i : from;
        }
        return all.subList(from, all.size());
    }

    /** Whether the action belongs on the screen: there is something to object to, and the actor's role does such things. */
    boolean shown(CaseAction action) {
        return scene.file().status() == CaseStatus.CLOSED && !refused().isEmpty() && right(action).isEmpty();
    }

    /** Why not now. */
    Optional<Problem> against(CaseAction action) {
        Optional<Problem> noRight = right(action);
        if (noRight.isPresent()) {
            return noRight;
        }
        if (scene.file().status() != CaseStatus.CLOSED) {
            return Optional.of(Refusals.problem(scene.file().status().running() ? "appeal-running" : "appeal-given-up"));
        }
        if (refused().isEmpty()) {
            return Optional.of(Refusals.problem("appeal-nothing"));
        }
        if (action == CaseAction.REOPEN) {
            return Optional.empty();
        }
        if (reopened(CaseAction.APPEAL::equals)) {
            return Optional.of(Refusals.problem("appeal-once"));
        }
        return scene.today().isAfter(lastDay()) ? Optional.of(Refusals.problem("appeal-late", lastDay())) : Optional.empty();
    }

    private Optional<Problem> right(CaseAction action) {
        if (action == CaseAction.APPEAL) {
            return scene.allows(scene.type().first().right()) ? Optional.empty()
                    : Optional.of(Refusals.problem("no-right", scene.type().first().name().text()));
        }
        return rule.correction().filter(scene::allows).isPresent() ? Optional.empty()
                : Optional.of(Refusals.problem("reopen-right"));
    }

    /** The last day on which the applicant may still object; nothing while the case runs, or where that is over for good. */
    Optional<LocalDate> until() {
        return scene.file().status() == CaseStatus.CLOSED && !refused().isEmpty() && !reopened(CaseAction.APPEAL::equals)
                ? Optional.of(lastDay()) : Optional.empty();
    }

    /** What it would do, a finished sentence. */
    String announced(CaseAction action) {
        String step = scene.type().step(rule.step()).name().text();
        LocalDate due = rule.answerWithin().from(scene.today(), calendar());
        return action == CaseAction.APPEAL ? Refusals.TEXT.get("appeal.note", lastDay(), step, due)
                : Refusals.TEXT.get("reopen.note", step, due);
    }

    /** @param keys what is decided again; empty: everything that was refused. @return the items */
    List<CaseItem> items(Collection<String> keys) {
        List<Problem> problems = keys.stream().filter(key -> refused().stream().noneMatch(i -> i.itemKey().equals(key)))
                .map(key -> Refusals.at(key, "appeal-not-refused",
                        scene.file().item(key).map(CaseItem::label).orElse(key))).toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return refused().stream().filter(i -> keys.isEmpty() || keys.contains(i.itemKey())).toList();
    }

    /** Opens the case again with these items. */
    void run(Flow flow, List<CaseItem> items) {
        StepType step = scene.type().step(rule.step());
        Set<String> keys = items.stream().map(CaseItem::itemKey).collect(Collectors.toSet());
        keepAway(keys);
        boolean judgedAgain = scene.type().steps().stream().anyMatch(s -> s.opinions().isPresent() && !before(s));
        for (CaseItem item : scene.file().items()) {
            if (keys.contains(item.itemKey())) {
                item.question(judgedAgain);
                if (scene.type().oneAtATime()) {
                    Pending.claimAgain(scene, item);
                }
            } else {
                item.settle();
            }
        }
        scene.file().reopen(rule.answerWithin().from(scene.today(), calendar()));
        flow.enter(step, CaseEvent.Kind.REOPENED);
    }

    /**
     * Four eyes over time: whoever decided in a step that decides again, whoever refused at all, and whoever opened the case again
     * does not decide now. They are kept from these steps for good.
     */
    private void keepAway(Set<String> keys) {
        List<Decision> decided = scene.decisions().stream()
                .filter(d -> d.verdict().isPresent() && d.itemKey().filter(keys::contains).isPresent()).toList();
        Map<Long, Set<String>> away = new LinkedHashMap<>();
        for (StepType step : scene.type().steps()) {
            boolean decides = step.opinions().isPresent() || step.actions().contains(CaseAction.REFUSE);
            if (decides && !before(step)) {
                away.computeIfAbsent(scene.actor().accountId(), a -> new LinkedHashSet<>()).add(step.key());
                decided.stream().filter(d -> d.step().equals(step.key()) || d.verdict().get() == Verdict.NO)
                        .forEach(d -> away.computeIfAbsent(d.accountId(), a -> new LinkedHashSet<>()).add(step.key()));
            }
        }
        away.forEach(scene::bar);
    }

    private boolean before(StepType step) {
        return scene.type().position(step.key()) < scene.type().position(rule.step());
    }

    private boolean reopened(Predicate<CaseAction> by) {
        return scene.decisions().stream().anyMatch(d -> by.test(d.action()));
    }

    private List<CaseItem> refused() {
        return scene.file().items().stream().filter(i -> i.status() == ItemStatus.REFUSED).toList();
    }

    private LocalDate lastDay() {
        return rule.within().from(scene.file().closedOn().orElse(scene.today()), calendar());
    }

    private WorkingCalendar calendar() {
        return scene.parts().calendars().of(scene.session());
    }
}
