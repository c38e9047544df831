package org.minkang.benefit.rules;

/**
 * What a layer reckons from.
 *
 * @param items bits of the items of cost, bit 0 is other cost; 0 for all; only with {@link Of#COST}
 */
public record Base(Of of, long items) {

    /** Whether it depends on what the layers before paid. */
    public boolean isLeft() {
        return of == Of.LEFT || of == Of.ALL_LEFT;
    }

    /** Whether own expense is in it. */
    public boolean withOwn() {
        return of == Of.ALL || of == Of.ALL_LEFT;
    }

    /** Which amount of the visit. */
    public enum Of {
        /** The cost within the catalogue, after the limits of its items (合规费用). */
        COST,
        /** What is left of it after the layers before (合规自付). */
        LEFT,
        /** All cost, own expense included. */
        ALL,
        /** What is left of all cost. */
        ALL_LEFT
    }
}
