package org.minkang.benefit.visits;

import java.util.Optional;

/**
 * A visit in the list of a person.
 *
 * @param year    to which it belongs
 * @param current the settlement that counts; none for a cancelled visit for which no money went out
 */
public record VisitRow(RecordedVisit visit, int year, Optional<RecordedSettlement> current) {
}
