package org.minkang.enrollment.ui.campaign;

import org.minkang.enrollment.progress.VillageCount;

/**
 * An area in the ranking.
 *
 * @param rank 1 for the furthest; those who are equally far have the same
 */
record AreaLine(int rank, String name, VillageCount count) {

    /** How far it is, from 0 to 1. */
    double share() {
        return count.rate() == null ? 0 : Math.min(1, count.rate().doubleValue() / 100);
    }
}
