package org.minkang.enrollment.cover;

import org.minkang.base.Period;

/**
 * Days on which a person is covered.
 *
 * @param year   the year it was paid for
 * @param tier   key of the tier; empty where the plan has none
 * @param ground why the days differ from those of the year; empty when they do not
 */
public record Cover(int year, Period days, String tier, String ground) {
}
