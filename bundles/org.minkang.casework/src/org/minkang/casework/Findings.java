package org.minkang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minkang.base.Problem;
import org.minkang.casework.type.Deadline;

/** What the workflow's checks and the engine's own find about a case. */
final class Findings {

    private Findings() {
    }

    static List<CheckResult> of(Scene scene) {
        if (!scene.file().status().running()) {
            return List.of();
        }
        List<CheckResult> all = new ArrayList<>();
        Map<String, String> confirmed = new HashMap<>();
        scene.decisions().forEach(d -> confirmed.putAll(d.details().confirmations()));
        CaseView view = Views.of(scene, List.of());
        for (CheckResult finding : scene.parts().workflows().check(scene.session(), view, scene.file().step())) {
            String reason = confirmed.get(finding.key());
            all.add(finding.level() == CheckResult.Level.CONFIRM && reason != null ? asConfirmed(finding, reason) : finding);
        }
        scene.file().dueOn().filter(due -> unknown(scene, due)).ifPresent(due -> all.add(CheckResult.warn(
                "casework.calendar-unknown", "due", Refusals.TEXT.get("calendar-unknown", due.getYear()))));
        return List.copyOf(all);
    }

    private static boolean unknown(Scene scene, LocalDate due) {
        return Appeal.clock(scene).filter(clock -> clock.kind() == Deadline.Kind.WORKING_DAYS).isPresent()
                && !scene.parts().calendars().knows(scene.session(), due);
    }

    private static CheckResult asConfirmed(CheckResult finding, String reason) {
        return new CheckResult(CheckResult.Level.WARN, finding.code(), finding.field(), finding.itemKey(),
                Refusals.TEXT.get("confirmed", finding.message(), reason));
    }

    /** Why these findings keep a case from going on, given the reasons a person confirmed them with. */
    static List<Problem> against(List<CheckResult> findings, Map<String, String> confirmations) {
        List<Problem> problems = new ArrayList<>();
        for (CheckResult finding : findings) {
            if (finding.level() == CheckResult.Level.BLOCK) {
                problems.add(new Problem(finding.code(), finding.field(), finding.message()));
            } else if (finding.level() == CheckResult.Level.CONFIRM
                    && confirmations.getOrDefault(finding.key(), "").isBlank()) {
                problems.add(Refusals.at(finding.key(), "confirm", finding.message()));
            }
        }
        return problems;
    }
}
