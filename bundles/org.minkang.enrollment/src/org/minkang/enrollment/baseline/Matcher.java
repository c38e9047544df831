package org.minkang.enrollment.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.minkang.enrollment.EnrollmentRules.ListRule;
import org.minkang.enrollment.EnrollmentRules.Says;
import org.minkang.register.Evidence;
import org.minkang.register.Likeness;
import org.minkang.register.Likeness.Traits;
import org.minkang.register.PersonName;
import org.minkang.store.Session;

/**
 * Compares a list with the roll, row by row. A row means a person when number and name are the same; whatever is less is
 * found and told with its likeness, and settled by somebody.
 */
final class Matcher {

    /** What makes a row without a number sure. */
    private static final Set<Evidence> SURE = Set.of(Evidence.NAME_SAME, Evidence.BIRTH_SAME, Evidence.VILLAGE_SAME);

    private final RollIndex index;
    private final ListRule list;
    private final BitSet matched;
    private final List<Found> found = new ArrayList<>();
    /** Rows without a number of the roll, with the persons who look alike; compared a chunk at a time. */
    private final List<Open> open = new ArrayList<>();

    private record Open(ListRow row, SortedSet<Integer> alike) {
    }

    Matcher(RollIndex index, ListRule list) {
        this.index = index;
        this.list = list;
        this.matched = new BitSet(index.size());
    }

    void match(ListRow row) {
        int at = row.number() == null ? -1 : index.byNumber(row.number());
        if (at < 0) {
            LocalDate birth = row.number() == null ? row.birth() : row.number().birth();
            open.add(new Open(row, index.alike(row, birth)));
        } else if (!index.named(at, row.name())) {
            open.add(new Open(row, new TreeSet<>(Set.of(at))));
        } else {
            certain(row, at);
        }
    }

    private void certain(ListRow row, int at) {
        matched.set(at);
        if (list.says().exempts()) {
            found.add(new Found(FindingKind.of(list.says()), row, at, 100, ""));
        } else if (list.says() != Says.MARKED && !row.area().isEmpty() && !row.area().equals(index.area(at))) {
            found.add(new Found(FindingKind.PLACES, row, at, 100, ""));
        }
    }

    /** What was found since it was asked last. */
    List<Found> found(Session s) {
        Set<Long> candidates = new HashSet<>();
        open.forEach(one -> one.alike().forEach(at -> candidates.add(index.person(at))));
        Map<Long, Traits> traits = candidates.isEmpty() ? Map.of() : Traits.of(s, candidates);
        for (Open one : open) {
            best(one, traits);
        }
        open.clear();
        List<Found> all = List.copyOf(found);
        found.clear();
        return all;
    }

    private void best(Open one, Map<Long, Traits> traits) {
        ListRow row = one.row();
        Traits written = Traits.written(row.number(), PersonName.clean(row.name()), row.birth(),
                row.area().isEmpty() ? null : row.area());
        int best = -1;
        Likeness likeness = null;
        List<Integer> sure = new ArrayList<>();
        for (int at : one.alike()) {
            Likeness like = Likeness.between(written, traits.get(index.person(at)));
            if (likeness == null || like.score() > likeness.score()) {
                best = at;
                likeness = like;
            }
            if (like.evidence().containsAll(SURE)) {
                sure.add(at);
            }
        }
        if (row.written().isBlank() && sure.size() == 1) {
            // nothing stands against it, and nobody else could be meant
            certain(row, sure.get(0));
        } else if (row.number() != null && best >= 0 && index.byNumber(row.number()) == best) {
            found.add(new Found(FindingKind.CONFLICT, row, best, likeness.score(), likeness.text()));
        } else if (likeness != null && likeness.likely()) {
            found.add(new Found(FindingKind.NUMBER, row, best, likeness.score(), likeness.text()));
        } else if (!list.says().exempts()) {
            // whom a list of other counties or of the dead names beside ours is nobody here
            found.add(new Found(FindingKind.UNKNOWN, row, -1, 0, ""));
        }
    }

    /** The persons of the roll who are certainly on the list, by their place in the index. */
    BitSet matched() {
        return matched;
    }
}
