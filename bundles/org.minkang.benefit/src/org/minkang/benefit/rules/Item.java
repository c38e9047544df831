package org.minkang.benefit.rules;

import java.util.Optional;

/**
 * A kind of cost that is treated by itself (床位费, 中医药, 药品).
 *
 * @param perDay at most so much of it counts for each day, in fen; what is above is the person's own
 */
public record Item(Term term, Optional<Value> perDay) {

    /** Place of the cost that is none of the items of the pack; those have places from 1. */
    public static final int OTHER = 0;
}
