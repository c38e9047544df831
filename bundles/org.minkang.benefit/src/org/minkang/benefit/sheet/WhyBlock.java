package org.minkang.benefit.sheet;

import java.util.List;

/**
 * What one layer paid, and why.
 *
 * @param title  name of the layer
 * @param result what it pays; a dash when it cannot be reckoned
 * @param other  the reading of its clause that was not chosen; empty when there is none
 */
public record WhyBlock(String title, List<WhyLine> lines, String result, String other) {

    public WhyBlock {
        lines = List.copyOf(lines);
    }
}
