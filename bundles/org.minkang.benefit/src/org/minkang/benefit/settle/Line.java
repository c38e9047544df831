package org.minkang.benefit.settle;

import java.util.List;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.rules.Need;

/**
 * What one layer pays for one visit: a payment line.
 *
 * @param fen     what it pays; 0 when it is open
 * @param missing the number that the pack leaves open and that is needed for it; null when it is reckoned
 * @param needs   what the payment needs before it goes out
 * @param steps   how it came about; empty unless it was asked for
 */
public record Line(Layer layer, long fen, Missing missing, List<Need> needs, List<Step> steps) {

    public Line {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }

    public boolean isOpen() {
        return missing != null;
    }
}
