package org.minkang.casework;

import java.util.Map;

/**
 * A verdict about one item.
 *
 * @param verdict what was decided
 * @param reason  needed for everything but {@link Verdict#YES}
 * @param ticks   the criteria that were ticked, by their key
 */
public record ItemVerdict(Verdict verdict, String reason, Map<String, Boolean> ticks) {

    public ItemVerdict {
        reason = reason == null ? "" : reason.strip();
        ticks = ticks == null ? Map.of() : Map.copyOf(ticks);
    }

    public static ItemVerdict yes() {
        return new ItemVerdict(Verdict.YES, "", Map.of());
    }

    public static ItemVerdict no(String reason) {
        return new ItemVerdict(Verdict.NO, reason, Map.of());
    }

    public static ItemVerdict further(String reason) {
        return new ItemVerdict(Verdict.FURTHER, reason, Map.of());
    }
}
