package org.minkang.access.journal;

import java.time.Instant;
import java.util.List;

/**
 * An entry as it stands in the journal.
 *
 * @param sequence  from 1, without gaps
 * @param at        when, to the millisecond
 * @param accountId who; 0 for the program itself
 * @param account   the account, or what the program did it as
 * @param roles     ids of the roles at that time, separated by commas
 */
public record JournalRow(
        long sequence,
        Instant at,
        long accountId,
        String account,
        String roles,
        String action,
        String kind,
        String subjectId,
        String reason,
        List<Change> changes) {

    public JournalRow {
        changes = List.copyOf(changes);
    }
}
