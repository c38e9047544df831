package org.minkang.casework.type;

import java.util.Set;

import org.minkang.base.Bilingual;
import org.minkang.casework.CaseAction;

/**
 * A standard reason an officer chooses from.
 *
 * @param key     its code, kept in the decision
 * @param name    what is printed in a notice
 * @param actions the actions it is offered for
 */
public record Reason(String key, Bilingual name, Set<CaseAction> actions) {

    public Reason {
        actions = Set.copyOf(actions);
    }
}
