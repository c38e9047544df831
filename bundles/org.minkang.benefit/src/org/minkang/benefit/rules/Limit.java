package org.minkang.benefit.rules;

import java.util.Optional;

/**
 * A ceiling (封顶线, 限额). One that several layers name is shared by them.
 *
 * @param per    the time it is for
 * @param each   whom or what it is for
 * @param ofCost whether it limits the cost that counts; otherwise what is paid
 * @param amount in fen; empty when a quota makes it
 * @param byMember whether the amount is for each member of the household
 */
public record Limit(Term term, Per per, Each each, boolean ofCost, Optional<Value> amount, Optional<Quota> quota,
        boolean byMember, Clause clause) {

    /** The time. */
    public enum Per {
        VISIT, DAY, MONTH, YEAR
    }

    /** Whom or what. */
    public enum Each {
        PERSON, DISEASE, HOUSEHOLD
    }
}
