package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * On which days a certificate counts, asked in one way by everybody: within its time, not from the day it is void or
 * ended, not while it is suspended, and not after the holder's death, whether anybody has confirmed that or not. A lost
 * paper changes nothing: the right is the person's. It holds for days in the past as it does for today.
 */
final class CountingDays {

    /** Over {@code chronic_certificate c} and {@code mk_person p}; wants the day {@link #DAYS} times. */
    static final String CONDITION = "c.valid_from <= ? and (c.valid_to is null or c.valid_to >= ?)"
            + " and (c.ended_from is null or c.ended_from > ?) and (c.suspended_from is null or c.suspended_from > ?)"
            + " and (p.died_on is null or p.died_on >= ?) and not exists (select 1 from chronic_certificate_event e"
            + " where e.certificate_id = c.id and e.kind = 'RESUMED' and e.since <= ? and e.effect_on > ?)";
    private static final int DAYS = 7;

    private CountingDays() {
    }

    static List<Object> values(LocalDate day) {
        return Collections.nCopies(DAYS, day);
    }
}
