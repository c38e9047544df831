package org.minkang.benefit.replay;

import java.util.List;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Visit;

/**
 * A person and all visits of the year.
 *
 * @param id   of the register
 * @param area code; empty when it is not known
 */
public record ReplayPerson(long id, Insured insured, String area, List<Visit> visits) {

    public ReplayPerson {
        visits = List.copyOf(visits);
    }
}
