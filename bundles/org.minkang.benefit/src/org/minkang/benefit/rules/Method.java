package org.minkang.benefit.rules;

import java.util.List;
import java.util.Optional;

/** How a layer reckons what it pays. */
public sealed interface Method {

    /**
     * A share of what is above the deductible.
     *
     * @param ofYear whether the layer looks at the year: it reckons what the year's base is worth on this day and
     *               pays what it has not paid yet
     */
    record Share(Optional<Deductible> deductible, Bands bands, List<Points> points, boolean ofYear) implements Method {
        public Share {
            points = List.copyOf(points);
        }
    }

    /**
     * A fixed sum (定额补助).
     *
     * @param whole whether it is paid whole even when the cost was lower
     */
    record Fixed(Value amount, boolean whole) implements Method {
    }

    /** Fills up what was paid for the visit to a share of its base (兜底). */
    record FillTo(Value share) implements Method {
    }
}
