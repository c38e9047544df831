package org.minkang.sheets;

import java.util.Map;
import java.util.Optional;

/** Remembers how the headings of a certain form were matched to columns, so that the next workbook of the same form needs no hand. */
public interface MappingMemory {

    /** The mapping used last for a file with exactly these headings: column key to heading. */
    Optional<Map<String, String>> recall(String profileId, String headingsFingerprint);

    /** Called after a file with these headings was applied. */
    void remember(String profileId, String headingsFingerprint, Map<String, String> mapping);

    /** Remembers nothing. */
    MappingMemory NONE = new MappingMemory() {
        @Override
        public Optional<Map<String, String>> recall(String profileId, String headingsFingerprint) {
            return Optional.empty();
        }

        @Override
        public void remember(String profileId, String headingsFingerprint, Map<String, String> mapping) {
            // nothing is kept
        }
    };
}
