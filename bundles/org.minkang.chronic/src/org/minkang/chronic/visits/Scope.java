package org.minkang.chronic.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** What of the county an account sees: all of it, or its own area. */
final class Scope {

    private static final Text TEXT = Text.of(Scope.class);

    private Scope() {
    }

    /** A part of an SQL condition with its values, to be put behind another condition. */
    record Within(String sql, List<Object> values) {
    }

    /**
     * Everything in an area that is the actor's to see.
     *
     * @param area null for all of that
     */
    static Within of(Actor actor, String column, String area) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (Optional<String> prefix : List.of(own(actor), Optional.ofNullable(area))) {
            prefix.filter(p -> !p.isEmpty()).ifPresent(p -> {
                sql.append(" and ").append(column).append(" >= ? and ").append(column).append(" < ?");
                // ":" follows "9", so this is everything that begins with the area
                values.addAll(List.of(p, p + ":"));
            });
        }
        return new Within(sql.toString(), values);
    }

    static Optional<String> own(Actor actor) {
        return actor.area().map(a -> a.digits());
    }

    static boolean contains(Actor actor, String area) {
        return own(actor).map(own -> area != null && area.startsWith(own)).orElse(true);
    }

    /** What concerns the county as a whole is not for an account of a part of it. */
    static void requireCounty(Actor actor) {
        if (actor.area().isPresent()) {
            throw Refused.of("chronic.county-only", TEXT.get("chronic.county-only"));
        }
    }
}
