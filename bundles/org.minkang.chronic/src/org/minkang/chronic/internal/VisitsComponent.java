package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.Certification;
import org.minkang.chronic.visits.Visits;
import org.minkang.register.Areas;
import org.minkang.register.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The visits. */
@Component(service = Visits.class)
public final class VisitsComponent extends Visits {

    @Activate
    public VisitsComponent(@Reference Access access, @Reference Journal journal, @Reference Persons persons,
            @Reference Areas areas, @Reference Certification certification, @Reference Clock clock) {
        super(access, journal, persons, areas, certification, clock);
    }
}
