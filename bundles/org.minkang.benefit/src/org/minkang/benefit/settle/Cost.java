package org.minkang.benefit.settle;

/**
 * Cost of a visit within the catalogue.
 *
 * @param item key of the item; empty for other cost
 * @param fen  not negative
 * @param days for items that are limited by the day; 0 for those of the visit
 */
public record Cost(String item, long fen, int days) {

    public static Cost other(long fen) {
        return new Cost("", fen, 0);
    }
}
