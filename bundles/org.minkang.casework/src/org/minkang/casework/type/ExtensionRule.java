package org.minkang.casework.type;

/**
 * How far, and how often in one case, the limit of a running step may be put off with a reason (延期).
 *
 * @param by    what is added to the limit each time; counted days, never a day of the month
 * @param times how often in one case
 */
public record ExtensionRule(Deadline by, int times) {
}
