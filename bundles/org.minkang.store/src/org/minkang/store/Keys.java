package org.minkang.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks many keys up in a unique column, some dozens at a time.
 *
 * <p>One branch per key instead of one list of keys: a database that has not noticed yet how large a table has grown
 * reads all of it for a list, and a unique index for an equality. {@link InList} is for other columns.
 */
public final class Keys {

    private static final int AT_ONCE = 40;

    private Keys() {
    }

    /** @param select a query that ends with the column to be compared, as in {@code select a, b from t where key} */
    public static void find(Session session, String select, Collection<?> keys, Consumer<Row> found) {
        List<Object> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            String sql = (select + " = ?" + (" union all " + select + " = ?").repeat(some.size() - 1));
            session.rows(found, sql, some.toArray());
        }
    }
}
