package org.minkang.runtime.settle;

import java.util.List;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Visit;

/**
 * A row of a file of visits: a visit, or one line of the cost of a visit that has several rows.
 *
 * @param row   as the spreadsheet program shows it
 * @param visit with the cost of this row
 */
record VisitRow(int row, String person, Visit visit) {

    /** The same visit with the cost of another of its rows. */
    VisitRow and(VisitRow other) {
        List<Cost> costs = new java.util.ArrayList<>(visit.costs());
        costs.addAll(other.visit.costs());
        return new VisitRow(row, person, new Visit(visit.number(), visit.kind(), visit.level(), visit.from(), visit.to(),
                visit.disease(), costs, Math.addExact(visit.ownExpense(), other.visit.ownExpense()), visit.flags()));
    }

    /** Whether both rows are lines of one visit. */
    boolean isSameVisit(VisitRow other) {
        Visit a = visit;
        Visit b = other.visit;
        return person.equals(other.person) && a.kind() == b.kind() && a.level().equals(b.level()) && a.from().equals(b.from())
                && a.to().equals(b.to()) && a.disease().equals(b.disease()) && a.flags().equals(b.flags());
    }
}
