package org.minkang.benefit.visits;

import java.time.Instant;
import java.util.Collection;
import org.minkang.benefit.settle.Cost;

/**
 * A visit as it is kept.
 *
 * @param version    counts up with every change; whoever changes it must have seen the last one
 * @param cancelled  whether it counts no more
 */
public record RecordedVisit(long id, int version, VisitEntry entry, boolean cancelled, String enteredBy, Instant enteredAt) {

    RecordedVisit with(Collection<Cost> costs) {
        return new RecordedVisit(id, version, entry.with(costs), cancelled, enteredBy, enteredAt);
    }
}
