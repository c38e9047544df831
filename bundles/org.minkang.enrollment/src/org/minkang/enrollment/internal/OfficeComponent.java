package org.minkang.enrollment.internal;

import java.time.Clock;
import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Persons;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services of the module. */
@Component(service = EnrollmentOffice.class)
public final class OfficeComponent extends EnrollmentOffice {

    @Activate
    public OfficeComponent(@Reference Store store, @Reference Access access, @Reference Journal journal, @Reference PolicyPacks packs,
            @Reference Persons persons, @Reference Areas areas, @Reference Clock clock) {
        super(store, access, journal, packs, persons, areas, clock);
    }
}
