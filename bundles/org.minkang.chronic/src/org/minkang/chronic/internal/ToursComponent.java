package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.Certification;
import org.minkang.chronic.visits.Tours;
import org.minkang.house.HouseVisits;
import org.minkang.register.Areas;
import org.minkang.register.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The days of touring diagnosis. */
@Component(service = Tours.class)
public final class ToursComponent extends Tours {

    @Activate
    public ToursComponent(@Reference Access access, @Reference Journal journal, @Reference Persons persons,
            @Reference Areas areas, @Reference Certification certification, @Reference HouseVisits visits,
            @Reference Clock clock) {
        super(access, journal, persons, areas, certification, visits, clock);
    }
}
