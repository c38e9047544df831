package org.minkang.chronic.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.minkang.access.Actor;
import org.minkang.base.AreaCode;

/** Conditions of a query with their parameters side by side, so that they stay in step. */
final class Within {

    private final StringBuilder where = new StringBuilder();
    private final List<Object> params = new ArrayList<>();

    Within and(String condition, Object... values) {
        where.append(where.isEmpty() ? " where " : " and ").append(condition);
        params.addAll(Arrays.asList(values));
        return this;
    }

    /** Everything that begins with the area's code; nothing is added for an empty one. */
    Within area(String column, String code) {
        // ":" follows "9"
        return code == null || code.isEmpty() ? this : and(column + " >= ? and " + column + " < ?", code, code + ":");
    }

    /** What the account may see at all. */
    Within area(String column, Actor actor) {
        return area(column, actor.area().map(AreaCode::digits).orElse(""));
    }

    Within in(String column, List<Long> ids) {
        return and(column + " in (?" + ", ?".repeat(ids.size() - 1) + ")", ids.toArray());
    }

    String sql() {
        return where.toString();
    }

    Object[] params() {
        return params.toArray();
    }
}
