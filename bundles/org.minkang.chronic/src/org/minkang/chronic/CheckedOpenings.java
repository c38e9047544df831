package org.minkang.chronic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.minkang.casework.CaseOpening;
import org.minkang.store.Session;

/**
 * The openings that went through {@link Intake} in this session. Whoever opens a certification at the engine
 * directly has none here, and is refused: a case without its checked application would be a way round the checks.
 */
final class CheckedOpenings {

    private final Set<CaseOpening> admitted = new HashSet<>();
    private boolean opening;

    static CheckedOpenings of(Session session) {
        return session.attachment(CheckedOpenings.class, CheckedOpenings::new);
    }

    void admit(List<CaseOpening> openings) {
        admitted.addAll(openings);
    }

    /**
     * Opens their cases by the given work. Until it is done there is no application to a case yet, and what the
     * engine tells about them is known already.
     */
    <T> T opening(Supplier<T> work) {
        opening = true;
        try {
            return work.get();
        } finally {
            opening = false;
            admitted.clear();
        }
    }

    boolean opening() {
        return opening;
    }

    boolean admitted(CaseOpening opening) {
        return admitted.contains(opening);
    }
}
