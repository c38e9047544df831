package org.minkang.register;

/**
 * The persons with ids from {@code first} to {@code last}, both included. What is asked for a range is read in the order of
 * an index, which costs a little more than what is found; a list of ids costs a search for each.
 */
public record PersonRange(long first, long last) {

    public PersonRange {
        if (last < first) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public static PersonRange of(long personId) {
        return new PersonRange(personId, personId);
    }

    public boolean contains(long personId) {
        return first <= personId && personId <= last;
    }
}
