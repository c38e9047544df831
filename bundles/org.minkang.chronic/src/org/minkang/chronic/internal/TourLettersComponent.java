package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.journal.Journal;
import org.minkang.chronic.visits.TourLetters;
import org.minkang.chronic.visits.Tours;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of a touring day. */
@Component(service = TourLetters.class)
public final class TourLettersComponent extends TourLetters {

    @Activate
    public TourLettersComponent(@Reference Journal journal, @Reference PolicyPacks packs, @Reference Areas areas,
            @Reference Tours tours, @Reference Clock clock) {
        super(journal, packs, areas, tours, clock);
    }
}
