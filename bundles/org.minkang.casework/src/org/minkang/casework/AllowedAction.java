package org.minkang.casework;

import java.util.List;

import org.minkang.casework.type.Reason;

/**
 * An action of the current step, and whether the actor may do it now.
 *
 * @param action  what
 * @param allowed whether now
 * @param reason  why not now, a finished sentence; empty when allowed
 * @param note    what it would do where that is not plain, a finished sentence; may be empty
 * @param steps   the steps to choose from: earlier ones for RETURN, next ones for PASS
 * @param reasons the standard reasons to choose from
 */
public record AllowedAction(CaseAction action, boolean allowed, String reason, String note,
        List<StepChoice> steps, List<Reason> reasons) {

    /** A step that can be chosen. */
    public record StepChoice(String key, String name) {
    }
}
