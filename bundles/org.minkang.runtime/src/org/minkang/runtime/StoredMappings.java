package org.minkang.runtime;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.minkang.sheets.MappingMemory;
import org.minkang.store.Row;
import org.minkang.store.Store;

/** Remembers column mappings in the database, so that what one seat matched serves all. */
final class StoredMappings implements MappingMemory {

    private final Store store;
    private final Clock clock;

    StoredMappings(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, String>> recall(String profileId, String headingsFingerprint) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Row row : store.read(s -> s.rows("""
                SELECT column_id, heading FROM mk_sheet_mapping
                WHERE profile_id = ? AND headings = ? ORDER BY column_id""", profileId, headingsFingerprint))) {
            mapping.put(row.text("column_id"), row.text("heading"));
        }
        return mapping.isEmpty() ? Optional.empty() : Optional.of(mapping);
    }

    @Override
    public void remember(String profileId, String headingsFingerprint, Map<String, String> mapping) {
        store.run(s -> {
            s.execute("DELETE FROM mk_sheet_mapping WHERE profile_id = ? AND headings = ?", profileId,
                    headingsFingerprint);
            mapping.forEach((column, heading) -> s.execute("""
                    INSERT INTO mk_sheet_mapping (profile_id, headings, column_id, heading, remembered_at)
                    VALUES (?, ?, ?, ?, ?)""", profileId, headingsFingerprint, column, heading,
                    clock.instant()));
        });
    }
}
