package org.minkang.access.journal;

import java.util.List;

/**
 * What came of verifying the journal.
 *
 * @param entries  how many entries were read
 * @param intact   whether there is no fault
 * @param headHash hash of the last entry; noted down elsewhere, it proves later that nothing up to it was rewritten
 * @param faults   the faults in order of their sequence, at most {@link #FAULTS_SHOWN}
 * @param anchor   the last entry as text to note down, {@code SEQ:HASH}
 */
public record JournalReport(
        long entries, boolean intact, String headHash, List<JournalFault> faults, JournalAnchor anchor) {

    /** More faults than this are not listed. */
    public static final int FAULTS_SHOWN = 1000;

    public JournalReport {
        faults = List.copyOf(faults);
    }
}
