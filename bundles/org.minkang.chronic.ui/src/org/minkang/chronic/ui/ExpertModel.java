package org.minkang.chronic.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Refused;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueRow;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ExpertSheets;
import org.minkang.chronic.Recusal;
import org.minkang.chronic.Recusals;
import org.minkang.letters.Letter;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** One expert's sitting: one case after another, without widgets. All of it reads or writes; not on the UI thread. */
public final class ExpertModel {

    private static final int AT_ONCE = 200;

    /** A case to judge. */
    public record Sitting(CaseView view, List<AllowedAction> allowed, ChronicFormModel form) {
    }

    private final Desk desk;
    private final Deque<QueueRow> waiting = new ArrayDeque<>();
    private final Set<Long> seen = new LinkedHashSet<>();
    private int done;

    public ExpertModel(Desk desk) {
        this.desk = desk;
    }

    /** The next case on which the expert may give an opinion; empty when there is none. */
    public synchronized Optional<Sitting> next() {
        if (waiting.isEmpty()) {
            fill();
        }
        while (!waiting.isEmpty()) {
            try {
                Sitting sitting = sitting(waiting.poll());
                if (sitting.allowed().stream().anyMatch(a -> a.action() == CaseAction.OPINION && a.allowed())) {
                    return Optional.of(sitting);
                }
            } catch (Refused taken) {
                // a colleague was quicker; the next one
            }
        }
        return Optional.empty();
    }

    private void fill() {
        Cases cases = desk.get(Cases.class);
        for (Scope scope : List.of(Scope.MINE, Scope.GROUP)) {
            for (QueueRow row : cases.queue(desk.actor(), QueueFilter.of(scope).type(Certification.CASE_TYPE), 0, AT_ONCE)) {
                // a case needs several opinions and so stands in the queue several times
                if (seen.add(row.caseId())) {
                    waiting.add(row);
                }
            }
        }
    }

    /** An expert sees only the cases assigned to him, so the free task is taken first. */
    private Sitting sitting(QueueRow row) {
        if (row.taskId() != 0 && row.holderId() == null) {
            desk.get(Store.class).run(s -> desk.get(Cases.class).take(s, desk.actor(), row.taskId()));
        }
        long caseId = row.caseId();
        CaseView view = desk.get(Store.class).read(s -> desk.get(Cases.class).view(s, desk.actor(), caseId));
        List<AllowedAction> allowed = desk.get(Store.class).read(s -> desk.get(Cases.class).allowed(s, desk.actor(), caseId));
        ChronicFormModel form = new ChronicFormModel(desk);
        form.read(view);
        form.show(view, allowed);
        return new Sitting(view, allowed, form);
    }

    /** Sends the opinion on the case. */
    public void judge(Sitting sitting) {
        var decision = sitting.form().decision(org.minkang.ui.cases.CaseModel.Draft.of(CaseAction.OPINION)).orElseThrow();
        desk.get(Store.class).write(s -> decision.run(s, desk.actor()));
        done++;
    }

    /** The expert keeps away from the case; somebody else will judge it. */
    public void recuse(Sitting sitting, Recusal.Scope scope, String reason) {
        desk.get(Store.class).run(s -> desk.get(Recusals.class).declareOwn(s, desk.actor(), sitting.view().id(), scope, reason));
    }

    /** Today's opinions, to be signed. */
    public List<Letter> sheet() {
        return desk.get(Store.class).read(s -> List.of(
                desk.get(ExpertSheets.class).own(s, desk.actor(), desk.today(), desk.today())));
    }

    public int done() {
        return done;
    }

    /** How many are waiting behind the one on the screen, as far as they are known. */
    public synchronized int waiting() {
        return waiting.size();
    }

    /** The picture or PDF of a paper. */
    public byte[] attachment(long id) {
        return desk.get(Store.class).write(s -> desk.get(Cases.class).attachment(s, desk.actor(), id));
    }
}
