package org.minkang.casework;

/**
 * The numbers of the start page.
 *
 * @param mine     tasks the actor holds
 * @param group    open tasks of the actor's group
 * @param dueToday of the tasks held or free for the actor, due today
 * @param overdue  of the same, overdue
 * @param waiting  running cases the actor took part in, where somebody else must act now
 */
public record QueueCounts(long mine, long group, long dueToday, long overdue, long waiting) {
}
