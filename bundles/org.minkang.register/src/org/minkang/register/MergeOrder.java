package org.minkang.register;

import java.util.Set;

/**
 * That one entry is to be merged into another.
 *
 * @param keptId        who stays
 * @param keptVersion   as it was read; the merge is refused when somebody changed the person since
 * @param mergedId      whose cases, certificates and marks go over, and who only leads to the other from then on
 * @param mergedVersion as {@code keptVersion}
 * @param take          the fields whose value comes from the merged entry; the others stay as the kept one has them
 * @param reason        by what somebody knows that they are one person
 */
public record MergeOrder(long keptId, int keptVersion, long mergedId, int mergedVersion, Set<MergeField> take,
        String reason) {

    public MergeOrder {
        take = Set.copyOf(take);
    }
}
