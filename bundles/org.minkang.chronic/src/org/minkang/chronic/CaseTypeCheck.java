package org.minkang.chronic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Text;
import org.minkang.casework.CaseAction;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.Reason;
import org.minkang.casework.type.StepType;
import org.minkang.policy.PackNode;
import org.minkang.register.MarkKinds;

/** Whether what the section {@code chronic} names is there: reasons and steps of the case type, marks of the register. */
final class CaseTypeCheck {

    private static final Text TEXT = Text.of(CaseTypeCheck.class);

    private final CaseType type;

    CaseTypeCheck(CaseType type) {
        this.type = type;
    }

    void check(ChronicRules rules, PackNode node) {
        reason(node.node("expert-refusal"), "reason", rules.expertRefusal());
        rules.examination().ifPresent(examination -> {
            PackNode said = node.node("examination");
            reason(said, "absent-reason", examination.absentReason());
            if (type.find(examination.step()).isEmpty()) {
                wrong(said, "step", "chronic.unknown-step", examination.step(),
                        type.steps().stream().map(StepType::key).collect(Collectors.joining(", ")));
            }
        });
        rules.intake().easyPath().ifPresent(easy -> marks(node.node("easy-path"), easy.marks()));
    }

    private void reason(PackNode node, String key, String wanted) {
        List<String> refusals = type.reasonsFor(CaseAction.REFUSE).stream().map(Reason::key).toList();
        if (!refusals.contains(wanted)) {
            wrong(node, key, "chronic.unknown-reason", wanted, String.join(", ", refusals));
        }
    }

    /** A mark nobody can enter would open the easy path to nobody. */
    private static void marks(PackNode node, Set<String> marks) {
        String known = MarkKinds.standard().stream().map(kind -> TEXT.get("chronic.mark-named", kind, MarkKinds.name(kind)))
                .collect(Collectors.joining(", "));
        marks.stream().filter(mark -> !MarkKinds.standard().contains(mark)).sorted()
                .forEach(mark -> wrong(node, "marks", "chronic.unknown-mark", mark, known));
    }

    private static void wrong(PackNode node, String key, String code, Object... args) {
        node.wrong(key, code, TEXT.get(code, args));
    }
}
