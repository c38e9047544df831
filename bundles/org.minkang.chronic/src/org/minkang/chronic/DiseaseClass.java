package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Optional;

import org.minkang.base.Bilingual;
import org.minkang.base.Period;

/**
 * Diseases that are treated alike: their certificates start by the same rule and are good for the same time.
 *
 * @param validYears  years a certificate is good for; empty means without an end
 * @param reviewYears years after which it is reviewed (复审), each time; empty means only when its time ends
 */
public record DiseaseClass(String key, Bilingual name, StartRule start, String startSource,
        Optional<Integer> validYears, String validSource, Optional<Integer> reviewYears) {

    /** From when to when a certificate counts that was approved on that day. */
    public Period validity(LocalDate approvedOn) {
        return from(start.start(approvedOn));
    }

    /** The same for one that begins on a day, as one that follows another does. */
    public Period from(LocalDate from) {
        return new Period(from, validYears.map(years -> from.plusYears(years).minusDays(1)).orElse(null));
    }
}
