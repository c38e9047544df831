package org.minkang.policy;

import java.util.List;

/**
 * A list of a pack in which words get their names: levels, marks, diseases.
 *
 * @param path  where it stands, see {@link PackEdit}
 * @param title what it lists, in words
 */
public record PackTerms(String path, String title, List<PackTerm> terms) {

    public PackTerms {
        terms = List.copyOf(terms);
    }
}
