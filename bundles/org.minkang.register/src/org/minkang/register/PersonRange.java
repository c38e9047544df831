package org.minkang.register;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * The persons with ids from {@code first} to {@code last}, both included. What is asked for a range is read in the order of
 * an index, which costs a little more than what is found; a list of ids costs a search for each.
 */
public record PersonRange(long first, long last) {

    /** Neighbours further apart than this are looked for one by one. */
    private static final int GAP = 50;
    /** So many of the ids in a range. */
    private static final int MOST = 4_000;

    public PersonRange {
        if (last < first) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public static PersonRange of(long personId) {
        return new PersonRange(personId, personId);
    }

    /** Ranges that hold all of the ids and little else. */
    public static List<PersonRange> covering(SortedSet<Long> ids) {
        List<PersonRange> ranges = new ArrayList<>();
        long first = 0;
        long last = 0;
        int count = 0;
        for (long id : ids) {
            if (count > 0 && (id - last > GAP || count == MOST)) {
                ranges.add(new PersonRange(first, last));
                count = 0;
            }
            first = count == 0 ? id : first;
            last = id;
            count++;
        }
        if (count > 0) {
            ranges.add(new PersonRange(first, last));
        }
        return ranges;
    }

    public boolean contains(long personId) {
        return first <= personId && personId <= last;
    }
}
