package org.minkang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of an SQL condition that keeps an account to what it sees of the county, all of it or its own area, to be put
 * behind another condition.
 *
 * @param sql    begins with {@code and}; empty when nothing is kept out
 * @param values for its placeholders
 */
public record AreaScope(String sql, List<Object> values) {

    /**
     * Everything in an area that is the actor's to see.
     *
     * @param column where the area code stands
     * @param area   how the code begins; null for all that is the actor's
     */
    public static AreaScope of(Actor actor, String column, String area) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (Optional<String> prefix : List.of(own(actor), Optional.ofNullable(area))) {
            prefix.filter(p -> !p.isEmpty()).ifPresent(p -> {
                sql.append(" and ").append(column).append(" >= ? and ").append(column).append(" < ?");
                // ":" follows "9", so this is everything that begins with the area
                values.addAll(List.of(p, p + ":"));
            });
        }
        return new AreaScope(sql.toString(), values);
    }

    /** The values of a whole condition: these before, then those of the scope. */
    public List<Object> after(Object... before) {
        List<Object> all = new ArrayList<>(List.of(before));
        all.addAll(values);
        return all;
    }

    private static Optional<String> own(Actor actor) {
        return actor.area().map(a -> a.digits());
    }

    /** Whether what lies in the area is the actor's to see; null lies in the county and no part of it. */
    public static boolean contains(Actor actor, String area) {
        return own(actor).map(own -> area != null && area.startsWith(own)).orElse(true);
    }
}
