package org.minkang.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Asks with lists of values of any length: in few statements, and in few that differ. */
public final class InList {

    private static final int CHUNK = 200;

    private InList() {
    }

    /**
     * Streams the rows found for any of the values.
     *
     * @param sql  with {@code (?)} where the values belong
     * @param more the other parameters, in their order
     */
    public static void rows(Session s, Collection<?> values, Consumer<Row> each, String sql, Object... more) {
        chunks(values).forEach(chunk -> s.rows(each, of(sql, chunk.size()), filled(sql, chunk, more)));
    }

    /** Runs a statement for all values; returns the number of rows it touched. */
    public static int execute(Session s, Collection<?> values, String sql, Object... more) {
        return chunks(values).stream().mapToInt(chunk -> s.execute(of(sql, chunk.size()), filled(sql, chunk, more))).sum();
    }

    private static List<List<?>> chunks(Collection<?> values) {
        List<?> all = List.copyOf(values);
        List<List<?>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    private static String of(String sql, int count) {
        return sql.replace("(?)", "(?" + ", ?".repeat(room(count) - 1) + ")");
    }

    /** As many values as there are places: the last one is repeated. */
    private static Object[] filled(String sql, List<?> values, Object... more) {
        int room = room(values.size());
        int before = (int) sql.substring(0, sql.indexOf("(?)")).chars().filter(c -> c == '?').count();
        Object[] filled = Arrays.copyOf(more, room + more.length, Object[].class);
        System.arraycopy(values.toArray(), 0, filled, before, values.size());
        Arrays.fill(filled, before + values.size(), before + room, values.get(values.size() - 1));
        System.arraycopy(more, before, filled, before + room, more.length - before);
        return filled;
    }

    /** Every other length is another statement to be compiled, which takes longer than to run it; so there are few. */
    private static int room(int count) {
        return count <= 1 ? 1 : count <= 12 ? 12 : count <= 60 ? 60 : CHUNK;
    }
}
