package org.minkang.benefit.rules;

/**
 * Points added to the rate.
 *
 * @param items bits of the items it holds for, bit 0 is other cost; 0: for all cost
 * @param share how much is added
 */
public record Points(long items, Value share) {
}
