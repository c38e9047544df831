package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Optional;

import org.minkang.base.Bilingual;
import org.minkang.base.Period;

/**
 * Diseases that are treated alike: their certificates start by the same rule and are good for the same time.
 *
 * @param validYears years a certificate is good for; empty means without an end
 */
public record DiseaseClass(String key, Bilingual name, StartRule start, String startSource,
        Optional<Integer> validYears, String validSource) {

    /** From when to when a certificate counts that was approved on that day. */
    public Period validity(LocalDate approvedOn) {
        LocalDate from = start.start(approvedOn);
        return new Period(from, validYears.map(years -> from.plusYears(years).minusDays(1)).orElse(null));
    }
}
