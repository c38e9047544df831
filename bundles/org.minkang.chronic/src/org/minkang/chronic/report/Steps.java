package org.minkang.chronic.report;

import java.util.Optional;

import org.minkang.casework.CaseAction;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.StepType;
import org.minkang.chronic.ExaminationRule;
import org.minkang.chronic.Rights;

/** Finds the steps of a county's way by what they are, whatever the county calls them. */
final class Steps {

    private final CaseType type;
    private final int review;
    private final Optional<ExaminationRule> rule;

    Steps(CaseType type, Optional<ExaminationRule> rule) {
        this.type = type;
        this.rule = rule;
        int found = 0;
        for (int i = type.steps().size() - 1; i > 0; i--) {
            StepType step = type.steps().get(i);
            if (step.actions().contains(CaseAction.REFUSE) && step.opinions().isEmpty() && step.posting().isEmpty()) {
                found = i;
            }
        }
        review = found;
    }

    /** Whether a step lies before the end of the first review: the first step after intake where an officer may refuse. */
    boolean upToReview(String step) {
        return position(step) <= review;
    }

    /**
     * Whether a step is an examination of the applicant: the one the pack says, or in a pack that plans none a step that
     * examiners decide.
     */
    boolean examination(String step) {
        return rule.isPresent() ? rule.get().step().equals(step) : type.find(step).filter(s -> s.right().equals(Rights.EXAMINE) && s.actions().contains(CaseAction.REFUSE))
                .isPresent();
    }

    /** Whether a reason of refusal says that the applicant did not appear. */
    boolean absent(String reason) {
        return rule.filter(r -> r.absentReason().equals(reason)).isPresent();
    }

    String name(String step) {
        return type.find(step).map(s -> s.name().text()).orElse(step);
    }

    int position(String step) {
        return type.find(step).map(type.steps()::indexOf).orElse(-1);
    }

    String reasonName(String code) {
        return type.reasons().stream().filter(r -> r.key().equals(code)).findFirst().map(r -> r.name().text())
                .orElse(code);
    }
}
