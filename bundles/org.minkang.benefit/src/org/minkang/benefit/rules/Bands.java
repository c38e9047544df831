package org.minkang.benefit.rules;

import java.util.List;

/**
 * What share is paid of which part of an amount.
 *
 * @param bands    from the lowest; one alone is a plain rate
 * @param whole    whether the rate of the band that the amount falls into holds for all of it; otherwise each part
 *                 has its own
 * @param absolute whether the ends count from zero cost, and not from the deductible
 * @param ofYear   whether the amount is the year's up to and with this visit, and not that of the visit alone
 */
public record Bands(List<Band> bands, boolean whole, boolean absolute, boolean ofYear) {

    public Bands {
        bands = List.copyOf(bands);
    }
}
