package org.minkang.benefit.visits;

import java.time.LocalDate;
import java.util.List;
import org.minkang.benefit.settle.Dated;
import org.minkang.store.Session;

/** What a module knows of a person that benefits depend on. Modules contribute it; what several say is taken together. */
public interface InsuredSource {

    /** The diseases that are certified, by their keys in the policy pack, and when. */
    default List<Dated> certified(Session s, long personId) {
        return List.of();
    }

    /** The tier of the plan on the day, by its key in the policy pack; empty when this module does not know. */
    default String tier(Session s, long personId, LocalDate on) {
        return "";
    }
}
