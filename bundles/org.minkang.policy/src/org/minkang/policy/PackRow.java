package org.minkang.policy;

import java.time.Instant;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;

/**
 * An imported pack in a list.
 *
 * @param appliesToday whether it is the one that applies on the day of the question
 */
public record PackRow(String id, String version, Bilingual county, AreaCode area, Period valid, String fingerprint,
        String fileName, String importedBy, Instant importedAt, boolean appliesToday) {
}
