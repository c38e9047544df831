package org.minkang.store.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.store.EntityContribution;

/** Puts contributions into an order in which each finds the tables it refers to. */
final class Contributions {

    private Contributions() {}

    static List<EntityContribution> inOrder(List<EntityContribution> given) {
        Map<String, EntityContribution> byId = new LinkedHashMap<>();
        for (EntityContribution contribution : given) {
            EntityContribution other = byId.put(contribution.id(), contribution);
            if (other != null) {
                throw Sentences.refuse(
                        "store.contribution-twice",
                        contribution.id(),
                        other.getClass().getName(),
                        contribution.getClass().getName());
            }
        }
        List<EntityContribution> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (EntityContribution contribution : given) {
            visit(contribution, byId, done, new LinkedHashSet<>(), ordered);
        }
        return ordered;
    }

    private static void visit(
            EntityContribution contribution,
            Map<String, EntityContribution> byId,
            Set<String> done,
            Set<String> way,
            List<EntityContribution> ordered) {
        if (done.contains(contribution.id())) {
            return;
        }
        if (!way.add(contribution.id())) {
            throw new IllegalStateException("contributions that wait for each other: " + way);
        }
        for (String before : contribution.after()) {
            EntityContribution other = byId.get(before);
            if (other == null) {
                throw Sentences.refuse("store.contribution-missing", contribution.id(), before);
            }
            visit(other, byId, done, way, ordered);
        }
        way.remove(contribution.id());
        done.add(contribution.id());
        ordered.add(contribution);
    }
}
