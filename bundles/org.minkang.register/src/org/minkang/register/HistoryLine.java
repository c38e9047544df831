package org.minkang.register;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Something that was done to a person's data, as the journal has it.
 *
 * @param who     the account that did it
 * @param action  in words: "改正信息"
 * @param reason  empty without one
 * @param changes what changed; empty when nothing that people read did
 */
public record HistoryLine(LocalDateTime at, String who, String action, String reason, List<FieldChange> changes) {

    /** A field in words, its value before and after; empty for nothing. */
    public record FieldChange(String field, String before, String after) {
    }
}
