package org.minkang.benefit.settle;

import java.util.List;

/**
 * A settled visit. All amounts in fen.
 *
 * @param cost  within the catalogue, after the limits of its items
 * @param own   outside it: own expense and what the limits of items cut
 * @param self  what the person bears of the cost within the catalogue; below 0 when a layer that looks at the year pays
 *              for earlier visits too
 * @param bears what the person bears in all, own expense included
 * @param lines one for each layer that looked at the visit, in order
 * @param items how the items were counted; empty unless it was asked for
 */
public record Settlement(Visit visit, long cost, long own, long self, long bears, List<Line> lines, List<Step> items) {

    public Settlement {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }

    public boolean isOpen() {
        return lines.stream().anyMatch(Line::isOpen);
    }

    /** All that is paid. */
    public long paid() {
        long sum = 0;
        for (Line line : lines) {
            sum += line.fen();
        }
        return sum;
    }

    /** What a layer pays; 0 when it did not look at the visit. */
    public long paid(String layer) {
        long sum = 0;
        for (Line line : lines) {
            sum += line.layer().key().equals(layer) ? line.fen() : 0;
        }
        return sum;
    }
}
