package org.minkang.benefit.visits;

import java.util.Map;
import org.minkang.register.PersonRange;
import org.minkang.store.Session;

/**
 * What is kept of a year of the persons of a range.
 *
 * @param current by person: the settlements that count, by visit
 * @param paidOut by visit: what went out on account of it, in fen, in whatever year it counted then
 * @param totals  by person: "LAYER key" and "LIMIT key" to fen
 */
record YearKept(Map<Long, Map<Long, RecordedSettlement>> current, Map<Long, Long> paidOut, Map<Long, Map<String, Long>> totals) {

    static YearKept read(Session s, PersonRange persons, int year) {
        return new YearKept(VisitTables.current(s, persons, year), VisitTables.paidOut(s, persons), VisitTables.totals(s, persons, year));
    }

    Map<Long, RecordedSettlement> current(long person) {
        return current.getOrDefault(person, Map.of());
    }

    long paidOut(long visit) {
        return paidOut.getOrDefault(visit, 0L);
    }

    Map<String, Long> totals(long person) {
        return totals.getOrDefault(person, Map.of());
    }
}
