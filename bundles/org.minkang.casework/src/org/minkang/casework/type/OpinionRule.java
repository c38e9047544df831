package org.minkang.casework.type;

/**
 * A step that is decided by independent opinions which do not see each other.
 *
 * @param needed              how many opinions are asked for at first
 * @param thirdOnDisagreement whether one more opinion is asked for on an item without a majority
 */
public record OpinionRule(int needed, boolean thirdOnDisagreement) {
}
