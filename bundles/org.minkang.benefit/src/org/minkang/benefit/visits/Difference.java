package org.minkang.benefit.visits;

/**
 * What changed for a visit when the year was settled anew.
 *
 * @param invoice  of the visit
 * @param before   what was paid by the layer before, in fen
 * @param paidOut  whether money went out on account of the visit: the difference is then a correction
 */
public record Difference(long visitId, String invoice, String layer, long before, long after, boolean paidOut) {
}
