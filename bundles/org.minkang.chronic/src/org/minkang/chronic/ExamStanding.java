package org.minkang.chronic;

import java.util.List;
import java.util.Optional;

import org.minkang.base.PlainText;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.ItemView;

/**
 * Where somebody on a day's list stands.
 *
 * @param here      whether the case is still in the stay in the step that it was put on the list for
 * @param view      the case as the actor may see it
 * @param results   what was found so far
 * @param notMine   why the actor may not decide about the case, a finished sentence; empty when he may
 * @param lastTime  whether one more absence refuses the diseases
 */
record ExamStanding(ExamBooking booking, ExamDay day, boolean here, CaseView view, List<ExamResult> results,
        String notMine, boolean lastTime) {

    /** What is to be examined, as long as the case is here. */
    List<ItemView> asked() {
        return here ? view.itemsToDecide() : List.of();
    }

    /** Which disease is meant. */
    Optional<ItemView> item(String label) {
        return view.items().stream().filter(i -> PlainText.same(i.label(), label)).findFirst();
    }

    Optional<ExamResult> result(String code) {
        return results.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    boolean complete() {
        return asked().stream().allMatch(i -> result(i.key()).isPresent());
    }

    /** What somebody decided about a disease in the step of the examination, last. */
    Optional<CaseView.TimelineRow> decided(String step, String code) {
        return view.timeline().stream().filter(r -> r.step().equals(step) && r.verdicts().containsKey(code) && !r.withdrawn())
                .reduce((first, last) -> last);
    }
}
