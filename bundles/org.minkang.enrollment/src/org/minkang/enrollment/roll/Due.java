package org.minkang.enrollment.roll;

/**
 * What is due for a person for a year, in fen.
 *
 * @param pays       what the person hands over
 * @param help       what others bear of the premium
 * @param refund     what comes back to the person, where the whole premium is paid first
 * @param government what the government adds
 * @param mark       the kind of mark that the help is for: the one with the most; empty for none
 */
public record Due(long pays, long help, long refund, long government, String mark) {
}
