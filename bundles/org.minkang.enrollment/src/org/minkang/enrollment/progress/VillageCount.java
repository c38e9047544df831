package org.minkang.enrollment.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far an area has come.
 *
 * @param area       code of a village, township or the county; empty for persons without a village
 * @param registered everybody on the roll
 * @param present    those who really live there
 * @param exempt     those who need not be enrolled here
 * @param task       those who should be enrolled: registered without the exempt
 * @param presentTask those of them who really live there
 * @param enrolled   those who are
 * @param paid       what they paid, in fen
 */
public record VillageCount(String area, long registered, long present, long exempt, long task, long presentTask, long enrolled, long paid) {

    static VillageCount none(String area) {
        return new VillageCount(area, 0, 0, 0, 0, 0, 0, 0);
    }

    VillageCount plus(VillageCount other) {
        return new VillageCount(area, registered + other.registered, present + other.present, exempt + other.exempt, task + other.task,
                presentTask + other.presentTask, enrolled + other.enrolled, paid + other.paid);
    }

    /** Those who should be enrolled and are not. */
    public long open() {
        return task - enrolled;
    }

    /** Percent of the task, cut to two decimals and never rounded up: 99.9967 % is not 100 %. Null when there is no task. */
    public BigDecimal rate() {
        return share(task);
    }

    /** As {@link #rate}, of those who really live there. It may be above 100. */
    public BigDecimal presentRate() {
        return share(presentTask);
    }

    private BigDecimal share(long of) {
        return of == 0 ? null : BigDecimal.valueOf(enrolled).movePointRight(2).divide(BigDecimal.valueOf(of), 2, RoundingMode.DOWN);
    }

    /** Whether this is further than another: compared exactly, by cross multiplication. */
    public int compareTo(VillageCount other) {
        return Long.compare(Math.multiplyExact(enrolled, Math.max(1, other.task)), Math.multiplyExact(other.enrolled, Math.max(1, task)));
    }
}
