package org.minkang.house;

import java.time.LocalDate;

/**
 * A household check in a list, with the numbers of what its reader may see.
 *
 * @param closedOn null while it is open
 * @param listed   persons on the list
 * @param left     those not yet settled
 * @param doubtful rows without a person of the register
 */
public record HouseCheckRow(long id, String kind, String name, String source, LocalDate openedOn, LocalDate dueOn,
        LocalDate closedOn, long listed, long left, long doubtful) {

    public boolean open() {
        return closedOn == null;
    }
}
