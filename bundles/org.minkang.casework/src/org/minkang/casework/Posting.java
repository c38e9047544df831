package org.minkang.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Problem;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.type.PostingRule;

/** What hangs out in public: until when, and whether somebody has objected. */
final class Posting {

    private final Scene scene;
    private final PostingRule rule;

    private Posting(Scene scene, PostingRule rule) {
        this.scene = scene;
        this.rule = rule;
    }

    /** The posting the case is in; nothing in other steps. */
    static Optional<Posting> of(Scene scene) {
        return scene.step().posting().map(rule -> new Posting(scene, rule));
    }

    CaseView.PostingView view() {
        return new CaseView.PostingView(scene.visit().enteredAt().toLocalDate(), lastDay(), open().size());
    }

    /** The last day it hangs, which is also the last day for an objection. */
    LocalDate lastDay() {
        return rule.lasts().from(scene.visit().enteredAt().toLocalDate(), calendar());
    }

    /** The objections that nobody has answered: an answer answers all that came before it. */
    List<Decision> open() {
        List<Decision> here = scene.decisionsHere();
        int answered = 0;
        for (int i = 0; i < here.size(); i++) {
            answered = here.get(i).action() == CaseAction.ANSWER ? i + 1 : answered;
        }
        return here.subList(answered, here.size()).stream().filter(d -> d.action() == CaseAction.OBJECT).toList();
    }

    /** Why the step cannot be passed yet. */
    Optional<Problem> against() {
        if (!open().isEmpty()) {
            return Optional.of(Refusals.problem("objection-open", open().size()));
        }
        return scene.today().isAfter(lastDay()) ? Optional.empty()
                : Optional.of(Refusals.problem("posting-runs", lastDay()));
    }

    Optional<Problem> againstObjection() {
        return scene.today().isAfter(lastDay()) ? Optional.of(Refusals.problem("objection-late", lastDay())) : Optional.empty();
    }

    Optional<Problem> againstAnswer() {
        return open().isEmpty() ? Optional.of(Refusals.problem("objection-none")) : Optional.empty();
    }

    /** When the step wants somebody: once the posting has ended, or when an objection must be answered. */
    LocalDate due() {
        List<Decision> open = open();
        return open.isEmpty() ? scene.step().due(scene.visit().enteredAt().toLocalDate(), calendar()).orElseThrow()
                : rule.answerWithin().from(open.get(0).decidedAt().toLocalDate(), calendar());
    }

    /**
     * Whether the case was away on days on which it should have hung.
     *
     * @param left the day it went; null when it never did
     */
    boolean brokenOff(LocalDate left) {
        return left != null && !left.isAfter(lastDay()) && scene.today().isAfter(left);
    }

    /** It came back, and hangs for all its days: what it has hung before was not in one piece. */
    void beginAnew() {
        scene.visit().restart(scene.now());
        scene.openTasks().forEach(t -> t.due(due(), scene.file().dueOn().orElse(null)));
    }

    private WorkingCalendar calendar() {
        return scene.parts().calendars().of(scene.session());
    }
}
