package org.minkang.benefit.rules;

import org.minkang.policy.PackNode;

/**
 * Where a number comes from.
 *
 * @param source  the document and article; empty when the pack names none
 * @param wording its words; empty when the pack does not quote them
 */
public record Clause(String source, String wording) {

    public static final Clause NONE = new Clause("", "");

    static Clause of(PackNode node) {
        return new Clause(node.clause(), node.wording());
    }
}
