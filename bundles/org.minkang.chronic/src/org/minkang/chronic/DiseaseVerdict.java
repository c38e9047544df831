package org.minkang.chronic;

import java.util.Map;

import org.minkang.casework.Verdict;

/**
 * What one person decides about one disease.
 *
 * @param verdict    whether the disease goes on, is refused, or, as an expert's opinion, is to be examined
 * @param reasonCode one of the standard reasons of the case type; needed when the bureau refuses
 * @param reason     in the person's own words; may be blank beside a code
 * @param ticks      the criteria an expert ticked, by their keys
 */
public record DiseaseVerdict(Verdict verdict, String reasonCode, String reason, Map<String, Boolean> ticks) {

    public DiseaseVerdict {
        reasonCode = reasonCode == null ? "" : reasonCode.strip();
        reason = reason == null ? "" : reason.strip();
        ticks = Map.copyOf(ticks);
    }

    public static DiseaseVerdict yes() {
        return new DiseaseVerdict(Verdict.YES, "", "", Map.of());
    }

    /** An expert's yes with the criteria that are met. */
    public static DiseaseVerdict yes(Map<String, Boolean> ticks) {
        return new DiseaseVerdict(Verdict.YES, "", "", ticks);
    }

    public static DiseaseVerdict no(String reasonCode, String reason) {
        return new DiseaseVerdict(Verdict.NO, reasonCode, reason, Map.of());
    }

    /** An expert's no with the criteria that are met all the same. */
    public static DiseaseVerdict no(String reason, Map<String, Boolean> ticks) {
        return new DiseaseVerdict(Verdict.NO, "", reason, ticks);
    }

    /** An expert's opinion that the papers do not settle it, with what should be looked at. */
    public static DiseaseVerdict examine(String reason, Map<String, Boolean> ticks) {
        return new DiseaseVerdict(Verdict.FURTHER, "", reason, ticks);
    }

    /** Whether the disease goes on. */
    public boolean pass() {
        return verdict == Verdict.YES;
    }
}
