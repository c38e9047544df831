package org.minkang.register;

import java.time.LocalDateTime;

/**
 * A pair in the list of likely duplicates, masked.
 *
 * @param decidedBy empty while open
 * @param reason    why they are not one person, or were merged; empty while open
 */
public record DuplicateRow(long id, PersonRow first, PersonRow second, Likeness likeness, State state, LocalDateTime foundAt,
        String decidedBy, String reason) {

    /** What became of a pair. */
    public enum State {
        /** Nobody has said anything yet. */
        OPEN,
        /** They were merged, or one of them was merged into a third person. */
        MERGED,
        /** Somebody has said that they are two persons; the pair is not hinted again. */
        NOT_SAME
    }
}
