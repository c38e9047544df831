package org.minkang.benefit.rules;

/**
 * Something a payment needs before it goes out (领导签字): no amount is changed by it.
 *
 * @param above only when more than this is paid, in fen
 */
public record Need(Term term, Value above, Clause clause) {
}
