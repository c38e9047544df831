package org.minkang.enrollment.money;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry that is to be made.
 *
 * @param area      code of the village it belongs to; null for none
 * @param channel   key of the channel; null when it does not matter
 * @param reference the number under which whoever paid knows the payment; unique; null for none
 * @param on        when it happened
 * @param reason    why; empty where the kind says it
 * @param postings  that add up to 0
 */
public record NewEntry(EntryKind kind, String area, String channel, String reference, LocalDate on, String reason,
        List<Posting> postings) {

    public NewEntry {
        postings = List.copyOf(postings);
        long sum = 0;
        for (Posting posting : postings) {
            sum = Math.addExact(sum, posting.fen());
        }
        if (sum != 0 || postings.size() < 2) {
            throw new IllegalArgumentException("does not add up: " + sum);
        }
    }
}
