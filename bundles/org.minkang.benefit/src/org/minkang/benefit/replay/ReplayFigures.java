package org.minkang.benefit.replay;

/**
 * What two packs come to for a group of persons or of visits. Amounts in fen.
 *
 * @param count  of persons or visits in the group
 * @param before what is paid under the packs in force
 * @param after  what would be paid
 * @param more   how many would get more
 * @param won    what they would get more in all
 * @param less   how many would get less
 * @param lost   what they would get less in all; not negative
 */
public record ReplayFigures(long count, long before, long after, long more, long won, long less, long lost) {

    static final ReplayFigures NONE = new ReplayFigures(0, 0, 0, 0, 0, 0, 0);

    static ReplayFigures of(long before, long after) {
        long change = after - before;
        return new ReplayFigures(1, before, after, change > 0 ? 1 : 0, Math.max(0, change), change < 0 ? 1 : 0, Math.max(0, -change));
    }

    ReplayFigures and(ReplayFigures o) {
        return new ReplayFigures(count + o.count, before + o.before, after + o.after, more + o.more, won + o.won, less + o.less, lost + o.lost);
    }

    /** What the fund would pay more; negative when it would pay less. */
    public long change() {
        return after - before;
    }
}
