package org.minkang.casework.indicator;

import java.util.List;
import java.util.Optional;

/** The section {@code indicators} of a policy pack. */
public record Indicators(List<Indicator> list) {

    public Indicators {
        list = List.copyOf(list);
    }

    public Optional<Indicator> find(String key) {
        return list.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
