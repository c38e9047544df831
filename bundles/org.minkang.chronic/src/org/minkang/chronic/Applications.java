package org.minkang.chronic;

import java.util.Optional;

import org.minkang.store.Session;

/** Finds applications. */
final class Applications {

    private Applications() {
    }

    static Optional<Application> ofCase(Session session, long caseId) {
        return session.list(Application.class, "select a from Application a where a.caseId = ?1", caseId).stream()
                .findFirst();
    }
}
