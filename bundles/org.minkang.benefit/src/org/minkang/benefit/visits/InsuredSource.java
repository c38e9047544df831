package org.minkang.benefit.visits;

import java.util.List;
import java.util.Map;
import org.minkang.benefit.settle.Dated;
import org.minkang.register.PersonRange;
import org.minkang.store.Session;

/**
 * What a module knows of persons that benefits depend on. Modules contribute it; what several say is taken together. It is
 * asked for one person and for a county alike, so it should read a range in few queries.
 */
public interface InsuredSource {

    /** The diseases that are certified, by their keys in the policy pack, and when: by person. */
    default Map<Long, List<Dated>> certified(Session s, PersonRange persons) {
        return Map.of();
    }

    /** The tier of the plan in a year, by its key in the policy pack: by person. Whom the module does not know is left out. */
    default Map<Long, String> tiers(Session s, PersonRange persons, int year) {
        return Map.of();
    }
}
