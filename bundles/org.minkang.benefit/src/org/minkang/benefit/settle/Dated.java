package org.minkang.benefit.settle;

import org.minkang.base.Period;

/** A mark or a certified disease, by its key in the pack, and when it holds. */
public record Dated(String key, Period period) {
}
