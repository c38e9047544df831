package org.minkang.benefit.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Visit;

/**
 * What is entered of a visit.
 *
 * @param invoice    number of the original; no two visits have the same one
 * @param provider   code or name of the provider in the register; empty when it is not in it
 * @param level      key of its level in the policy pack; empty for none
 * @param to         equal to {@code from} except for stays
 * @param disease    key in the policy pack; empty for none
 * @param ownExpense outside the catalogue, in fen
 */
public record VisitEntry(String invoice, long personId, String provider, VisitKind kind, String level, LocalDate from, LocalDate to,
        String disease, List<Cost> costs, long ownExpense, Set<String> flags) {

    public VisitEntry {
        costs = List.copyOf(costs);
        flags = Set.copyOf(flags);
    }

    VisitEntry with(Collection<Cost> other) {
        return new VisitEntry(invoice, personId, provider, kind, level, from, to, disease, List.copyOf(other), ownExpense, flags);
    }

    /** As the engine wants it. */
    Visit visit() {
        return new Visit(invoice, kind, level, from, to, disease, costs, ownExpense, flags);
    }
}
