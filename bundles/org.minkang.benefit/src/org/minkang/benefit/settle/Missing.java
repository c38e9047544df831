package org.minkang.benefit.settle;

import org.minkang.benefit.rules.Clause;

/**
 * Why something could not be reckoned.
 *
 * @param why  the kind
 * @param clause of the number; none when it is not about a number
 * @param what path of the value in the pack, or key of the layer or limit whose total is not known
 */
public record Missing(Why why, String what, Clause clause) {

    Missing(Why why, String what) {
        this(why, what, Clause.NONE);
    }


    /** The kind. */
    public enum Why {
        /** The county left the number open. */
        OPEN_VALUE,
        /** The number has cases, and none of them fits this visit. */
        NO_CASE,
        /** What an earlier layer leaves is not known. */
        LAYER_BEFORE,
        /** The year's total is not known, since an earlier visit is open. */
        TOTAL,
        /** It is another one for other visits; asked without a visit. */
        VISIT
    }
}
