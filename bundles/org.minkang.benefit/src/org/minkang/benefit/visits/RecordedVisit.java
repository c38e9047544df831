package org.minkang.benefit.visits;

import java.time.Instant;
import java.util.Collection;
import org.minkang.benefit.settle.Cost;

/**
 * A visit as it is kept.
 *
 * @param version    counts up with every change; whoever changes it must have seen the last one
 * @param year       to which it was counted when it was entered or corrected last; there is its settlement
 * @param cancelled  whether it counts no more
 */
public record RecordedVisit(long id, int version, int year, VisitEntry entry, boolean cancelled, String enteredBy, Instant enteredAt) {

    RecordedVisit with(Collection<Cost> costs) {
        return new RecordedVisit(id, version, year, entry.with(costs), cancelled, enteredBy, enteredAt);
    }
}
