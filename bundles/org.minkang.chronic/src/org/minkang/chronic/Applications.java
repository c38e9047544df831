package org.minkang.chronic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.minkang.store.Session;

/** Finds applications. */
final class Applications {

    /** Which application belongs to which case never changes; the one of a case is asked for several times in an act. */
    private record Known(Map<Long, Long> ids) {
    }

    private Applications() {
    }

    static Optional<Application> ofCase(Session session, long caseId) {
        Map<Long, Long> ids = session.attachment(Known.class, () -> new Known(new HashMap<>())).ids();
        Long id = ids.get(caseId);
        if (id != null) {
            return session.find(Application.class, id);
        }
        Optional<Application> found = session.list(Application.class,
                "select a from Application a where a.caseId = ?1", caseId).stream().findFirst();
        found.ifPresent(a -> ids.put(caseId, a.id()));
        return found;
    }
}
