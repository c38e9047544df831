package org.minkang.casework;

import java.time.LocalDate;

/**
 * Which rows of the queue are wanted; null or empty means not filtered.
 *
 * @param scope      whose work
 * @param typeKey    the case type
 * @param step       the step
 * @param area       an area and everything below it
 * @param itemKey    cases with this item
 * @param dueBefore  due on or before this day
 * @param text       beginning of a case number or of a name
 * @param paused     only stopped (true) or only running (false) cases
 * @param sort       the order
 * @param descending the other way round
 */
public record QueueFilter(Scope scope, String typeKey, String step, String area, String itemKey, LocalDate dueBefore,
        String text, Boolean paused, Sort sort, boolean descending) {

    /** Whose work. */
    public enum Scope {
        /** Tasks the actor holds. */
        MINE,
        /** Open tasks the actor may do or a colleague of the group holds. */
        GROUP,
        /** Running cases the actor took part in, where somebody else must act now. */
        WAITING_FOR_OTHERS,
        /** Tasks the actor has done. */
        DONE,
        /** Every case; needs the right cases.read. */
        ALL
    }

    /** The order of the rows. */
    public enum Sort {
        DUE, NUMBER, NAME, AREA, STEP
    }

    public static QueueFilter of(Scope scope) {
        return new QueueFilter(scope, null, null, null, null, null, null, null, Sort.DUE, false);
    }

    public QueueFilter type(String key) {
        return new QueueFilter(scope, key, step, area, itemKey, dueBefore, text, paused, sort, descending);
    }

    public QueueFilter step(String key) {
        return new QueueFilter(scope, typeKey, key, area, itemKey, dueBefore, text, paused, sort, descending);
    }

    public QueueFilter area(String code) {
        return new QueueFilter(scope, typeKey, step, code, itemKey, dueBefore, text, paused, sort, descending);
    }

    public QueueFilter item(String key) {
        return new QueueFilter(scope, typeKey, step, area, key, dueBefore, text, paused, sort, descending);
    }

    public QueueFilter dueBefore(LocalDate day) {
        return new QueueFilter(scope, typeKey, step, area, itemKey, day, text, paused, sort, descending);
    }

    public QueueFilter text(String beginning) {
        return new QueueFilter(scope, typeKey, step, area, itemKey, dueBefore, beginning, paused, sort, descending);
    }

    public QueueFilter paused(Boolean only) {
        return new QueueFilter(scope, typeKey, step, area, itemKey, dueBefore, text, only, sort, descending);
    }

    public QueueFilter sort(Sort by, boolean down) {
        return new QueueFilter(scope, typeKey, step, area, itemKey, dueBefore, text, paused, by, down);
    }
}
