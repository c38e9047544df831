package org.minkang.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.minkang.access.Actor;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The same thing done with many cases of a list. Every case is one transaction of its own through {@link Cases}, with
 * everything that is checked there; what one case refuses does not keep the others. The version of each row counts, so
 * a case that changed since it was listed is refused and not overwritten.
 */
public final class ManyCases {

    /** How it went with one case. @param problems empty when it was done */
    public record Result(QueueRow row, List<Problem> problems) {

        public boolean done() {
            return problems.isEmpty();
        }
    }

    private final Store store;
    private final Cases cases;

    public ManyCases(Store store, Cases cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Passes each in its step, with everything that is still undecided in it. */
    public List<Result> pass(Actor actor, List<QueueRow> rows, Progress progress) {
        return each(rows, progress, (s, row) -> cases.carryOut(s, actor, CaseAct.pass(row.caseId(), row.version())));
    }

    /** Gives each back to the step before. @param reasonCode a standard reason of the type, or empty */
    public List<Result> giveBack(Actor actor, List<QueueRow> rows, String reasonCode, String reason, Progress progress) {
        return each(rows, progress, (s, row) -> cases.carryOut(s, actor,
                CaseAct.giveBack(row.caseId(), row.version(), "", reasonCode, reason)));
    }

    /** Makes the actor the holder of each. */
    public List<Result> take(Actor actor, List<QueueRow> rows, Progress progress) {
        return each(rows, progress, (s, row) -> cases.take(s, actor, task(row)));
    }

    /** Gives each to a colleague. Needs {@link Cases#ASSIGN_RIGHT}. */
    public List<Result> assign(Actor actor, List<QueueRow> rows, long accountId, Progress progress) {
        return each(rows, progress, (s, row) -> cases.assign(s, actor, task(row), accountId));
    }

    /** The colleagues to whom at least one of the cases can be given, and how many of them. Needs {@link Cases#ASSIGN_RIGHT}. */
    public Map<Colleague, Integer> colleagues(Actor actor, List<QueueRow> rows) {
        Map<Colleague, Integer> found = new LinkedHashMap<>();
        store.read(s -> {
            for (QueueRow row : rows) {
                if (row.taskId() != 0) {
                    colleagues(s, actor, row).forEach(c -> found.merge(c, 1, Integer::sum));
                }
            }
            return null;
        });
        return found;
    }

    /** A task that somebody else has finished meanwhile has no colleagues; the others still do. */
    private List<Colleague> colleagues(Session session, Actor actor, QueueRow row) {
        try {
            return cases.colleagues(session, actor, row.taskId());
        } catch (Refused e) {
            if (e.has("casework.task-done") || e.has("casework.task-gone")) {
                return List.of();
            }
            throw e;
        }
    }

    private static long task(QueueRow row) {
        if (row.taskId() == 0) {
            throw Refusals.of("many-no-task", row.number());
        }
        return row.taskId();
    }

    private List<Result> each(List<QueueRow> rows, Progress progress, BiConsumer<Session, QueueRow> action) {
        List<Result> results = new ArrayList<>();
        for (QueueRow row : rows) {
            // what is done stays done, so a stop is an answer for the rest and no exception
            results.add(progress.cancelled() ? new Result(row, List.of(Refusals.problem("many-stopped")))
                    : new Result(row, one(row, action)));
            progress.step(results.size());
        }
        return results;
    }

    private List<Problem> one(QueueRow row, BiConsumer<Session, QueueRow> action) {
        try {
            store.run(s -> action.accept(s, row));
            return List.of();
        } catch (Refused e) {
            return e.problems();
        }
    }
}
