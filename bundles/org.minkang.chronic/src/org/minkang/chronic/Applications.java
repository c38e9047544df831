package org.minkang.chronic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.minkang.store.Keys;
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

    /**
     * The numbers of the cases in which diseases of persons are still undecided, without those decided in this very moment.
     *
     * @param keys of {@link ApplicationDisease#key}
     */
    static Map<String, String> pendingCases(Session session, Collection<String> keys) {
        List<String> taken = new ArrayList<>();
        Keys.find(session, "select pending_key from chronic_application_disease where pending_key", keys,
                row -> taken.add(row.text(1)));
        Map<String, String> cases = new HashMap<>();
        taken.forEach(key -> pendingCase(session, key).ifPresent(number -> cases.put(key, number)));
        return cases;
    }

    private static Optional<String> pendingCase(Session session, String key) {
        return session.rows("select c.case_no from chronic_application_disease d"
                + " join chronic_application a on a.id = d.application_id"
                + " join mk_case c on c.id = a.case_id where d.pending_key = ?", key).stream().findFirst().map(row -> row.text(1));
    }
}
