package org.minkang.chronic;

import java.util.Map;

/**
 * What one person decides about one disease.
 *
 * @param pass       whether the disease goes on
 * @param reasonCode one of the standard reasons of the case type; needed when the bureau refuses
 * @param reason     in the person's own words; may be blank beside a code
 * @param ticks      the criteria an expert ticked, by their keys
 */
public record DiseaseVerdict(boolean pass, String reasonCode, String reason, Map<String, Boolean> ticks) {

    public DiseaseVerdict {
        reasonCode = reasonCode == null ? "" : reasonCode.strip();
        reason = reason == null ? "" : reason.strip();
        ticks = Map.copyOf(ticks);
    }

    public static DiseaseVerdict yes() {
        return new DiseaseVerdict(true, "", "", Map.of());
    }

    /** An expert's yes with the criteria that are met. */
    public static DiseaseVerdict yes(Map<String, Boolean> ticks) {
        return new DiseaseVerdict(true, "", "", ticks);
    }

    public static DiseaseVerdict no(String reasonCode, String reason) {
        return new DiseaseVerdict(false, reasonCode, reason, Map.of());
    }

    /** An expert's no with the criteria that are met all the same. */
    public static DiseaseVerdict no(String reason, Map<String, Boolean> ticks) {
        return new DiseaseVerdict(false, "", reason, ticks);
    }
}
