package org.minkang.casework.type;

import java.util.Set;
import java.util.function.Function;
import java.util.Optional;

import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;

/**
 * Reads the section {@code casework} of a policy pack and checks that its case types can run.
 */
public final class CaseworkSection implements PackSection<CaseworkRules> {

    /**
     * @param rightsOf the rights that the installed workflow of a case type declares, together with those of the base; nothing
     *                 when no installed workflow understands the type, which is then kept without that check
     */
    public CaseworkSection(Function<String, Optional<Set<String>>> rightsOf) {
    }

    @Override
    public String id() {
        return "casework";
    }

    @Override
    public Class<CaseworkRules> type() {
        return CaseworkRules.class;
    }

    @Override
    public CaseworkRules read(PackNode node, PackProblems problems) {
        throw new UnsupportedOperationException();
    }
}
