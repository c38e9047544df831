package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minkang.base.Problem;
import org.minkang.store.Row;

/** Taking back one's own last decision. */
final class Undo {

    private Undo() {
    }

    /** Keeps how the case stood before an act. Only the last act of a case can be taken back. */
    static void keep(Scene scene, long actId, Standing before) {
        String content = before.write();
        if (scene.session().execute("update mk_case_undo set act_id = ?, content = ? where case_id = ?", actId, content,
                scene.file().id()) == 0) {
            scene.session().execute("insert into mk_case_undo (case_id, act_id, content) values (?, ?, ?)",
                    scene.file().id(), actId, content);
        }
    }

    static void forget(Scene scene) {
        scene.session().execute("delete from mk_case_undo where case_id = ?", scene.file().id());
    }

    /** The decision the actor could take back, if its time has not passed and nothing else stands against it. */
    static Optional<Decision> candidate(Scene scene) {
        return ownOpinion(scene).or(() -> last(scene).filter(d -> !d.action().reopens() && d.accountId() == scene.actor().accountId()));
    }

    /** An own opinion in a step that is not finished; what other experts did meanwhile does not matter. */
    private static Optional<Decision> ownOpinion(Scene scene) {
        return scene.file().status().running() ? scene.decisionsHere().stream()
                .filter(d -> d.action() == CaseAction.OPINION && d.accountId() == scene.actor().accountId()).findFirst()
                : Optional.empty();
    }

    private static Optional<Decision> last(Scene scene) {
        List<Decision> all = scene.allDecisions();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    static Optional<Problem> against(Scene scene) {
        if (scene.type().withdrawWithin().isEmpty()) {
            return Optional.of(Refusals.problem("withdraw-never", scene.type().name().text()));
        }
        Optional<Decision> candidate = candidate(scene);
        if (candidate.isEmpty()) {
            return Optional.of(Refusals.problem("withdraw-not-last"));
        }
        Decision decision = candidate.get();
        boolean opinion = ownOpinion(scene).isPresent();
        if (opinion ? Opinions.counted(scene) : kept(scene, decision.actId()).isEmpty()) {
            return Optional.of(Refusals.problem(opinion ? "withdraw-counted"
                    : decision.action() == CaseAction.WITHDRAW_DECISION ? "withdraw-not-last" : "withdraw-opening"));
        }
        if (!scene.allows(scene.type().step(decision.step()).right())
                && Permissions.atDesk(scene).isPresent()) {
            return Optional.of(Refusals.problem("no-right", scene.type().step(decision.step()).name().text()));
        }
        LocalDate until = scene.type().withdrawWithin().get().from(decision.decidedAt().toLocalDate(),
                scene.parts().calendars().of(scene.session()));
        return scene.today().isAfter(until) ? Optional.of(Refusals.problem("withdraw-late", until)) : Optional.empty();
    }

    private static Optional<String> kept(Scene scene, long actId) {
        List<Row> rows = scene.session().rows("select content from mk_case_undo where case_id = ? and act_id = ?",
                scene.file().id(), actId);
        return rows.stream().findFirst().map(row -> row.text(1));
    }

    /** Puts the case back to where it stood. {@link #against} has been asked. */
    static void apply(Scene scene, Decision decision) {
        restore(scene, Standing.read(kept(scene, decision.actId()).orElseThrow()));
        forget(scene);
        scene.tell(CaseEvent.Kind.DECISION_WITHDRAWN, "");
    }

    /** The place for an opinion that was taken back is open again; the case itself has not moved. */
    static void reopenTask(Scene scene, Decision opinion) {
        scene.session().list(Task.class, "select t from Task t where t.visitId = ?1 and t.slot = ?2",
                scene.file().visitId(), opinion.slot()).forEach(task -> {
                    task.reopen();
                    scene.readd(task);
                });
    }

    private static void restore(Scene scene, Standing before) {
        CaseFile file = scene.file();
        scene.openTasks().forEach(t -> t.cancel(scene.now()));
        if (file.visitId() != before.visitId()) {
            scene.visit().undo(scene.now());
        }
        Visit visit = scene.visit(before.visitId());
        LocalDate left = visit.leftAt().map(LocalDateTime::toLocalDate).orElse(null);
        visit.reopen();
        if (before.status() == CaseStatus.PAUSED) {
            visit.stop(scene.now());
        } else {
            visit.go(scene.now());
        }
        file.enter(before.step(), before.visitId());
        file.restore(before.status(), before.dueOn(), before.pausedOn(), before.answerDueOn());
        items(scene, before);
        tasks(scene, before);
        papers(scene, before);
        Posting.of(scene).filter(p -> p.brokenOff(left)).ifPresent(Posting::beginAnew);
    }

    private static void items(Scene scene, Standing before) {
        for (Standing.ItemAt was : before.items()) {
            CaseItem item = scene.file().item(was.key()).orElseThrow();
            item.become(was.status(), was.refusal());
            item.opinion(was.opinion());
            if (item.live() && scene.type().oneAtATime()) {
                Pending.claimAgain(scene, item);
            }
        }
    }

    private static void tasks(Scene scene, Standing before) {
        for (Standing.TaskAt was : before.tasks()) {
            Task task = scene.session().require(Task.class, was.id());
            task.reopen();
            task.release();
            if (was.holderId() != null) {
                task.hold(was.holderId(), was.holderName(), was.heldSince());
            }
            task.paused(before.status() == CaseStatus.PAUSED);
            task.due(was.stepDueOn(), before.dueOn());
            scene.readd(task);
        }
    }

    /** Papers that the withdrawn act asked for are no longer asked for; papers that came in meanwhile stay. */
    private static void papers(Scene scene, Standing before) {
        Map<Long, Standing.PaperAt> known = before.papers().stream()
                .collect(Collectors.toMap(Standing.PaperAt::id, Function.identity()));
        for (Paper paper : scene.papers()) {
            if (paper.state() == PaperState.WANTED) {
                Standing.PaperAt was = known.get(paper.id());
                paper.become(was == null ? PaperState.WAIVED : was.state(), was == null ? null : was.receivedOn());
            }
        }
    }
}
