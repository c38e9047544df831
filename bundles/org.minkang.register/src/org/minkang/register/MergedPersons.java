package org.minkang.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.minkang.store.InList;
import org.minkang.store.Session;

/** Follows the pointers of merged entries. A merged entry stays in its table for good, see {@link Merging}. */
public final class MergedPersons {


    private MergedPersons() {
    }

    /** The entry that stands for this one today: itself, or the one it was merged into, over as many merges as there were. */
    static Person standing(Session s, Person person) {
        Person p = person;
        while (p.mergedInto().isPresent()) {
            p = RegisterChecks.person(s, p.mergedInto().get());
        }
        return p;
    }

    /** As {@link #standing(Session, Person)} by id; the id itself when nobody has it. */
    public static long standing(Session s, long personId) {
        return s.find(Person.class, personId).map(p -> standing(s, p).id()).orElse(personId);
    }

    /** This entry and all that were merged into it, over as many merges as there were. */
    static List<Long> all(Session s, long personId) {
        List<Long> all = new ArrayList<>(List.of(personId));
        for (int i = 0; i < all.size(); i++) {
            s.rows("SELECT merged_id FROM mk_merge WHERE kept_id = ? AND undone_at IS NULL ORDER BY id", all.get(i))
                    .forEach(row -> all.add(row.number(1)));
        }
        return all;
    }

    /**
     * Call this after recording in the journal that something was written about persons. It makes the
     * write fail with {@code register.merged} if one of them was merged away by another seat in between.
     *
     * <p>Two writes that began side by side do not see each other's rows; but the journal's head makes
     * them finish one after the other, and whoever comes second looks again: the merge for rows that
     * came meanwhile, everybody else here.
     */
    public static void stillStanding(Session s, Collection<Long> personIds) {
        List<Long> ids = List.copyOf(personIds);
        s.beforeCommit(late -> {
            List<Long> gone = new ArrayList<>();
            InList.rows(late, ids, row -> gone.add(row.number(1)),
                    "SELECT merged_into FROM mk_person WHERE id IN (?) AND merged_into IS NOT NULL");
            if (!gone.isEmpty()) {
                throw RegisterChecks.refused("register.merged", RegisterChecks.person(late, gone.get(0)).name());
            }
        });
    }
}
