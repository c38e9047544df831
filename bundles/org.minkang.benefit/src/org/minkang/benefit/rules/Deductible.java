package org.minkang.benefit.rules;

import java.util.List;

/**
 * What the person pays before anything is paid (起付标准).
 *
 * @param ofYear whether it is met once a year; otherwise by each visit
 * @param amount in fen
 * @param factor what it is multiplied by, rounded half up; 0 waives it
 * @param order  the places of the items in the order in which it takes them, other cost is {@link Item#OTHER};
 *               empty: from all of them in proportion
 */
public record Deductible(boolean ofYear, Value amount, Value factor, List<Integer> order) {

    public Deductible {
        order = List.copyOf(order);
    }
}
