package org.minkang.chronic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.minkang.base.Bilingual;

/**
 * What became of the applications of some days. An application is counted once under the first that fits: in
 * progress while a disease is undecided or its certificate is not issued, certified when all are, partly certified
 * when some are, refused when none is and one was refused, else withdrawn.
 *
 * @param supplementAsked applications for which papers were asked for at least once
 * @param byReason        refused diseases by standard reason, most frequent first; they add up to {@code refused}
 * @param byDisease       in the order of frequency; each column adds up to that of {@code diseases}
 * @param byTownship      in the order of the area codes; each column adds up
 * @param steps           in the order of their keys' first appearance
 */
public record ChronicReport(LocalDate from, LocalDate to, Applications applications, long supplementAsked,
        Diseases diseases, List<Reason> byReason, List<Disease> byDisease, List<Township> byTownship,
        List<Step> steps) {

    /** Applications by what became of them. */
    public record Applications(long total, long inProgress, long certified, long partly, long refused,
            long withdrawn) {
    }

    /** Diseases applied for by what became of them; each certified one has one certificate. */
    public record Diseases(long total, long pending, long approved, long certified, long refused, long withdrawn) {
    }

    /** Refused diseases with one standard reason. */
    public record Reason(String code, long refused) {
    }

    /** One disease. */
    public record Disease(String code, Bilingual name, Diseases count) {
    }

    /**
     * One township.
     *
     * @param code nine digits; empty for persons without an area
     */
    public record Township(String code, String name, Applications applications, long supplementAsked,
            Diseases diseases) {
    }

    /**
     * Stays in one step that have ended, in whatever way.
     *
     * @param mean    mean time of the clock, stopped time left out
     * @param longest the longest
     */
    public record Step(String key, long stays, Duration mean, Duration longest) {
    }
}
