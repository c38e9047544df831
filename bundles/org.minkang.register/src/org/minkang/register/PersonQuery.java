package org.minkang.register;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.AreaCode;
import org.minkang.store.Session;

/** Puts one query over persons together: the condition that an index serves, the area limit, the order of that index. */
final class PersonQuery {

    private final String select;
    private final AreaCode area;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String order = "";

    PersonQuery(String select, AreaCode area) {
        this.select = select;
        this.area = area;
    }

    PersonQuery where(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
        return this;
    }

    /** A key by its beginning, in the order of the index over the key and {@code then}. */
    PersonQuery prefix(String key, String beginning, String then) {
        String column = "p." + key;
        return where(column + " >= ?", beginning).where(column + " < ?", SearchKeys.behind(beginning))
                .order(column, "p." + then);
    }

    /** Narrows to the last four of the number; null leaves as it is. Few persons share them, so that index leads. */
    PersonQuery tail(String lastFour) {
        return lastFour == null ? this : where("p.id_tail = ?", lastFour).order("p.id_tail", "p.name_key");
    }

    PersonQuery order(String... columns) {
        order = " ORDER BY " + String.join(", ", columns);
        return this;
    }

    List<PersonQueries.Found> run(Session s, int limit) {
        if (area != null) {
            where("p.area_code >= ?", area.digits()).where("p.area_code < ?", SearchKeys.behind(area.digits()));
        }
        String sql = select + " WHERE " + String.join(" AND ", conditions) + order
                + " FETCH FIRST " + limit + " ROWS ONLY";
        return s.rows(sql, values.toArray()).stream().map(PersonQueries.Found::of).toList();
    }
}
