package org.minkang.benefit.visits;

import java.util.Optional;

/**
 * A visit in the list of a person.
 *
 * @param current the settlement that counts; none for a cancelled visit for which no money went out
 */
public record VisitRow(RecordedVisit visit, Optional<RecordedSettlement> current) {

    /** To which it belongs. */
    public int year() {
        return visit.year();
    }
}
