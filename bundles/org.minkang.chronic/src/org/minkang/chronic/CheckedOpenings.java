package org.minkang.chronic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.minkang.casework.CaseOpening;
import org.minkang.store.Session;

/**
 * The openings that went through {@link Intake} in this session. Whoever opens a certification at the engine
 * directly has none here, and is refused: a case without its checked application would be a way round the checks.
 */
final class CheckedOpenings {

    private final Set<CaseOpening> admitted = new HashSet<>();

    static CheckedOpenings of(Session session) {
        return session.attachment(CheckedOpenings.class, CheckedOpenings::new);
    }

    void admit(List<CaseOpening> openings) {
        admitted.addAll(openings);
    }

    boolean admitted(CaseOpening opening) {
        return admitted.contains(opening);
    }
}
