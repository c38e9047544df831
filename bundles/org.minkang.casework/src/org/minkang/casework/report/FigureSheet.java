package org.minkang.casework.report;

import java.util.ArrayList;
import java.util.List;

/** What a report found: its tables and lists, and whether they agree with each other and with what is stored. */
public record FigureSheet(List<FigureTable> tables, List<FigureList> lists, List<CrossCheck> checks) {

    public FigureSheet {
        tables = List.copyOf(tables);
        lists = List.copyOf(lists);
        checks = List.copyOf(checks);
    }

    /** The checks that did not hold. */
    public List<CrossCheck> faults() {
        return checks.stream().filter(c -> !c.holds()).toList();
    }

    /** The same with more checks. */
    FigureSheet and(List<CrossCheck> more) {
        List<CrossCheck> all = new ArrayList<>(checks);
        all.addAll(more);
        return new FigureSheet(tables, lists, all);
    }
}
