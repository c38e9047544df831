package org.minkang.register;

import java.time.LocalDateTime;
import java.util.List;
import org.minkang.store.Row;

/**
 * A merge as it is kept.
 *
 * @param undoneAt null while it holds
 * @param waiting  why rows of a module that came later have not been given over yet; empty when nothing waits
 */
public record MergeRecord(long id, long keptId, long mergedId, PersonRow merged, LocalDateTime at, String by, String reason,
        LocalDateTime undoneAt, String undoneBy, String undoReason, List<String> waiting) {

    static final String COLUMNS =
            "id, kept_id, merged_id, merged_at, merged_by, reason, undone_at, undone_by, undo_reason";

    static MergeRecord of(Row row, PersonRow merged, List<String> waiting) {
        return new MergeRecord(row.number(1), row.number(2), row.number(3), merged, row.time(4), row.text(5), row.text(6),
                row.time(7), row.text(8), row.text(9), waiting);
    }

    public boolean holds() {
        return undoneAt == null;
    }
}
