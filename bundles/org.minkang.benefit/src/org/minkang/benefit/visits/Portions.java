package org.minkang.benefit.visits;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.minkang.register.PersonRange;
import org.minkang.store.Store;

/**
 * The persons of a county in portions of about so many visits of a year, each with all visits of its persons. The last one
 * reaches as far as ids do: nobody who comes meanwhile is passed over.
 */
final class Portions implements Iterable<PersonRange> {

    /** So many visits are settled in a second or less; others wait no longer for a person of the portion. */
    static final int USUAL = 10_000;

    private final Store store;
    private final int year;
    private final int visits;

    Portions(Store store, int year, int visits) {
        this.store = store;
        this.year = year;
        this.visits = visits;
    }

    /** Where the next portion ends is asked when it is its turn. */
    @Override
    public Iterator<PersonRange> iterator() {
        return new Iterator<>() {

            private long behind = -1;

            @Override
            public boolean hasNext() {
                return behind < Long.MAX_VALUE;
            }

            @Override
            public PersonRange next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                long first = behind + 1;
                behind = store.read(s -> VisitTables.personAfter(s, first, year, visits)).orElse(Long.MAX_VALUE);
                return new PersonRange(first, behind);
            }
        };
    }
}
