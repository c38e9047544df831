package org.minkang.benefit.visits;

import java.util.List;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Insured;

/**
 * How a person stands in a year: what one more visit would be settled with.
 *
 * @param claims the visits of the year, with those of the household where limits are shared
 */
public record Standing(Insured person, List<Claim> claims) {

    public Standing {
        claims = List.copyOf(claims);
    }
}
