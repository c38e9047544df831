package org.minkang.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.policy.PolicyPacks;

/** What every part of the engine works with. */
record Parts(Access access, Journal journal, PolicyPacks packs, Calendars calendars, Numbers numbers, CaseTypes types,
        Workflows workflows, Clock clock) {

    /** To the millisecond, so that both databases keep the same moment. */
    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
