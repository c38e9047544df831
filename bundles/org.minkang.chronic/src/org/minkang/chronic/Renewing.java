package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a certificate that is there stands in the way of an application for the same disease. */
final class Renewing {

    /** How it stands. */
    enum Standing {
        /** Its time is over. */
        OVER,
        /** Its time ends soon enough to apply for the next one. */
        RENEWABLE,
        /** It counts for longer. */
        IN_THE_WAY,
        /** It is suspended: first that is settled. */
        SUSPENDED
    }

    private Renewing() {
    }

    static Standing standing(ChronicRules rules, Certificate held, LocalDate appliedOn, LocalDate today) {
        return standing(rules, held.status(), held.valid().to(), appliedOn, today);
    }

    /** @param lastDay null for one without an end */
    static Standing standing(ChronicRules rules, Certificate.Status status, LocalDate lastDay, LocalDate appliedOn,
            LocalDate today) {
        if (lastDay == null || !lastDay.isBefore(appliedOn)) {
            boolean over = lastDay != null && lastDay.isBefore(today);
            if (status == Certificate.Status.SUSPENDED) {
                return over ? Standing.OVER : Standing.SUSPENDED;
            }
            if (first(rules, lastDay).filter(day -> !appliedOn.isBefore(day)).isPresent()) {
                return Standing.RENEWABLE;
            }
            return over ? Standing.OVER : Standing.IN_THE_WAY;
        }
        return Standing.OVER;
    }

    /** The first day on which one may apply for the next one; empty when only after the end, or when there is none. */
    static Optional<LocalDate> first(ChronicRules rules, LocalDate lastDay) {
        return lastDay == null ? Optional.empty()
                : rules.certificates().renewal().map(r -> lastDay.minusDays(r.applyDays()));
    }
}
