package org.minkang.enrollment.baseline;

import java.util.Arrays;

/** Which of the numbers from 0 have a key: a hash table of bare numbers, since a county has a million persons. */
final class Chains {

    private static final int NONE = -1;

    private final int[] heads;
    private final int[] next;
    private final long[] keys;

    Chains(int most) {
        heads = new int[Integer.highestOneBit(Math.max(16, most)) * 2];
        next = new int[most];
        keys = new long[most];
        Arrays.fill(heads, NONE);
    }

    void add(int number, long key) {
        int slot = slot(key);
        keys[number] = key;
        next[number] = heads[slot];
        heads[slot] = number;
    }

    /** -1 when there is none. */
    int first(long key) {
        return from(heads[slot(key)], key);
    }

    /** The next one with the same key; -1 when there is none. */
    int after(int number) {
        return from(next[number], keys[number]);
    }

    private int from(int start, long key) {
        int number = start;
        while (number != NONE && keys[number] != key) {
            number = next[number];
        }
        return number;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & heads.length - 1;
    }
}
