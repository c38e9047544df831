package org.minkang.runtime.roster;

import java.util.HashMap;
import java.util.Map;
import org.minkang.base.Outcome;
import org.minkang.base.Refused;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.store.Session;

/** The villages that rows name, each looked up once; a name that several villages have needs its township beside it. */
final class RosterPlaces {

    private final Areas areas;
    private final Map<String, Outcome<String>> known = new HashMap<>();

    RosterPlaces(Areas areas) {
        this.areas = areas;
    }

    /** The code of the village, or of the township where no village is written; null where neither is. */
    Outcome<String> find(Session s, String township, String village) {
        return township.isEmpty() && village.isEmpty() ? Outcome.done(null)
                : known.computeIfAbsent(township + "\n" + village, k -> look(s, township, village).map(area -> area.code().digits()));
    }

    private Outcome<Area> look(Session s, String township, String village) {
        try {
            if (township.isEmpty() || village.isEmpty()) {
                return Outcome.done(areas.require(s, village.isEmpty() ? township : village));
            }
            if (Character.isDigit(village.charAt(0))) {
                return Outcome.done(areas.require(s, village));
            }
            Area within = areas.require(s, township);
            return areas.byName(s, within.code(), village).stream().findFirst().map(Outcome::done)
                    .orElseGet(() -> Outcome.done(areas.require(s, village)));
        } catch (Refused e) {
            return new Outcome.Failed<>(e.problems());
        }
    }
}
