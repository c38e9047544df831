package org.minkang.chronic;

import java.time.LocalDate;

/** When a certificate begins to count, measured from the day of the approval. */
public enum StartRule {

    /** The day of the approval itself: tumours, transplants, dialysis. */
    SAME_DAY {
        @Override
        public LocalDate start(LocalDate approvedOn) {
            return approvedOn;
        }
    },

    /** The first day of the next month (认定次月), also when the approval falls on the first of a month. */
    NEXT_MONTH {
        @Override
        public LocalDate start(LocalDate approvedOn) {
            return approvedOn.withDayOfMonth(1).plusMonths(1);
        }
    },

    /** The first of January of the next year, as where applications are judged once a year. */
    NEXT_YEAR {
        @Override
        public LocalDate start(LocalDate approvedOn) {
            return LocalDate.of(approvedOn.getYear() + 1, 1, 1);
        }
    };

    /** The first day on which a certificate approved on that day counts. */
    public abstract LocalDate start(LocalDate approvedOn);

    /** As written in a pack: {@code same-day}. */
    public String written() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
