package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.visits.Campaigns;
import org.minkang.chronic.visits.Tours;
import org.minkang.chronic.visits.VisitLetters;
import org.minkang.chronic.visits.Visits;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists that are taken along. */
@Component(service = VisitLetters.class)
public final class VisitLettersComponent extends VisitLetters {

    @Activate
    public VisitLettersComponent(@Reference Access access, @Reference Journal journal, @Reference PolicyPacks packs,
            @Reference Areas areas, @Reference Campaigns campaigns, @Reference Visits visits, @Reference Tours tours,
            @Reference Clock clock) {
        super(access, journal, packs, areas, campaigns, visits, tours, clock);
    }
}
