package org.minkang.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.register.Likeness.Traits;
import org.minkang.store.Session;

/**
 * Compares everybody with those who share a key, for the whole register. The rows are streamed three times, in the
 * order of a key, so that those who share it come one after the other: one sort by the database instead of a
 * question for each person, and memory only for one group and the pairs that are found.
 */
final class DuplicateSearch {

    /** Two entries, the smaller id first. */
    record Pair(long a, long b) {

        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private static final Text TEXT = Text.of(DuplicateSearch.class);
    private static final int TICK = 1000;

    private final Session s;
    private final Progress progress;
    private final Map<Pair, Likeness> found = new HashMap<>();
    private long done;

    private DuplicateSearch(Session s, Progress progress) {
        this.s = s;
        this.progress = progress;
    }

    /** All likely pairs. Throws {@link org.minkang.base.Cancelled} when the person turns away. */
    static Map<Pair, Likeness> run(Session s, Progress progress) {
        DuplicateSearch search = new DuplicateSearch(s, progress);
        long persons = s.rows("SELECT COUNT(*) FROM mk_person WHERE merged_into IS NULL").get(0).number(1);
        progress.begin(TEXT.get("duplicates.searching"), 3 * persons);
        search.stream("", "pinyin", Traits::pinyin, search::sameReading);
        search.stream("AND id_number IS NOT NULL ", "born_on, id_tail",
                t -> t.birth() + t.number().substring(14, 17), search::all);
        search.stream("AND household_id IS NOT NULL ", "household_id", Traits::householdId, search::all);
        progress.step(3 * persons);
        return search.found;
    }

    private void stream(String condition, String order, Function<Traits, ?> key, Consumer<List<Traits>> group) {
        List<Traits> same = new ArrayList<>();
        s.rows(row -> {
            Traits t = DuplicateCandidates.traits(row);
            if (!same.isEmpty() && !key.apply(same.get(0)).equals(key.apply(t))) {
                group.accept(same);
                same.clear();
            }
            same.add(t);
            if (++done % TICK == 0) {
                progress.step(done);
                progress.check();
            }
        }, "SELECT " + DuplicateCandidates.COLUMNS + " FROM mk_person WHERE merged_into IS NULL " + condition
                + "ORDER BY " + order);
        group.accept(same);
    }

    /** Some thousand persons may share a reading, so they are compared only where they share something more. */
    private void sameReading(List<Traits> group) {
        if (group.size() < 2 || group.get(0).pinyin().isEmpty()) {
            return;
        }
        by(group, Traits::birth);
        by(group, t -> t.number() == null ? null : t.number().substring(14, 17));
        by(group, Traits::householdId);
        by(group, t -> t.areaCode() == null ? null : t.name() + " " + t.areaCode());
    }

    private void by(List<Traits> group, Function<Traits, ?> key) {
        Map<Object, List<Traits>> groups = new HashMap<>();
        for (Traits t : group) {
            Object k = key.apply(t);
            if (k != null) {
                groups.computeIfAbsent(k, x -> new ArrayList<>()).add(t);
            }
        }
        groups.values().forEach(this::all);
    }

    private void all(List<Traits> group) {
        for (int i = 0; i < group.size(); i++) {
            progress.check();
            for (int j = i + 1; j < group.size(); j++) {
                Likeness likeness = Likeness.between(group.get(i), group.get(j));
                if (likeness.likely()) {
                    found.put(Pair.of(group.get(i).id(), group.get(j).id()), likeness);
                }
            }
        }
    }

    /** The pairs somebody has said are two persons, also when one of them was merged into another since. */
    static Set<Pair> decided(Session s, Collection<Long> about) {
        Set<Pair> pairs = new HashSet<>();
        Consumer<org.minkang.store.Row> each = row -> pairs.add(Pair.of(row.number(1), row.number(2)));
        String sql = "SELECT person_a, person_b FROM mk_duplicate WHERE state = 'NOT_SAME'";
        if (about == null) {
            s.rows(each, sql);
        } else {
            about.forEach(id -> {
                s.rows(each, sql + " AND person_a = ?", id);
                s.rows(each, sql + " AND person_b = ?", id);
            });
        }
        Map<Long, Long> merged = new HashMap<>();
        if (!pairs.isEmpty()) {
            s.rows(row -> merged.put(row.number(1), row.number(2)),
                    "SELECT merged_id, kept_id FROM mk_merge WHERE undone_at IS NULL");
        }
        Set<Pair> standing = new HashSet<>();
        pairs.forEach(p -> standing.add(Pair.of(standing(merged, p.a()), standing(merged, p.b()))));
        return standing;
    }

    private static long standing(Map<Long, Long> merged, long personId) {
        long id = personId;
        while (merged.containsKey(id)) {
            id = merged.get(id);
        }
        return id;
    }
}
