package org.minkang.benefit.visits;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A settlement as it is kept; it is never changed. What is settled anew gets another one.
 *
 * @param current  whether it is the one that counts
 * @param cause    why it was made
 * @param paidFen  what all layers pay
 * @param dueFen   what is to be paid on account of it: less than {@code paidFen} by what went out before, below 0 when
 *                 something is to be recovered
 * @param open     whether the pack leaves a number open that it needs
 * @param paidOut  when it went out; null while it did not
 */
public record RecordedSettlement(long id, long visitId, boolean current, String packId, String packVersion, String fingerprint,
        Cause cause, long costFen, long ownFen, long paidFen, long dueFen, boolean open, String settledBy, Instant settledAt,
        Instant paidOut, List<RecordedLine> lines) {

    public RecordedSettlement {
        lines = List.copyOf(lines);
    }

    RecordedSettlement with(Collection<RecordedLine> other) {
        return new RecordedSettlement(id, visitId, current, packId, packVersion, fingerprint, cause, costFen, ownFen, paidFen, dueFen, open,
                settledBy, settledAt, paidOut, List.copyOf(other));
    }

    /** Why a visit is settled anew. */
    public enum Cause {
        /** The visit was entered. */
        ENTERED,
        /** It was corrected. */
        CORRECTED,
        /** It was cancelled. */
        CANCELLED,
        /** Another visit of the year was entered, corrected or cancelled. */
        OTHER_VISIT,
        /** Something known of the person, or the policy pack, has changed. */
        CIRCUMSTANCES
    }
}
