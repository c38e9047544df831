package org.minkang.casework.type;

import java.util.List;
import java.util.Optional;

/**
 * The section {@code casework} of a policy pack.
 *
 * @param caseTypes every case type of the county, also those whose workflow is not installed
 */
public record CaseworkRules(List<CaseType> caseTypes) {

    public CaseworkRules {
        caseTypes = List.copyOf(caseTypes);
    }

    public Optional<CaseType> find(String key) {
        return caseTypes.stream().filter(t -> t.key().equals(key)).findFirst();
    }
}
