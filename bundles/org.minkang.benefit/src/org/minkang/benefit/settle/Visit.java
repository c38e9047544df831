package org.minkang.benefit.settle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.minkang.benefit.rules.VisitKind;

/**
 * One visit (一次就医).
 *
 * @param number     of its invoice: tells visits of one day apart, whatever order they are entered in
 * @param level      key of the provider's level in the pack; empty when it has none
 * @param from       of service or admission
 * @param to         of service or discharge: the day it is settled for
 * @param disease    key of the disease it was for; empty when it names none
 * @param costs      within the catalogue
 * @param ownExpense outside the catalogue (自费), in fen
 * @param flags      what is said of it
 */
public record Visit(String number, VisitKind kind, String level, LocalDate from, LocalDate to, String disease,
        List<Cost> costs, long ownExpense, Set<String> flags) {

    /** The order in which visits are settled: by day, whatever order they were entered in. */
    public static final Comparator<Visit> ORDER = Comparator.comparing(Visit::to).thenComparing(Visit::from)
            .thenComparing(Visit::kind).thenComparing(Visit::number);

    public Visit {
        costs = List.copyOf(costs);
        flags = Set.copyOf(flags);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** Nothing but the wish to reckon on a day what the year owes. */
    public static Visit reckoning(LocalDate on) {
        return new Visit("", VisitKind.RECKONING, "", on, on, "", List.of(), 0, Set.of());
    }
}
