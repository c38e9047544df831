package org.minkang.benefit.replay;

/** What a person's year comes to under both packs, in fen. */
public record ReplayPersonChange(long personId, long before, long after) {

    public long change() {
        return after - before;
    }
}
