package org.minkang.chronic.internal;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.visits.Campaigns;
import org.minkang.chronic.visits.VisitListProfile;
import org.minkang.register.Areas;
import org.minkang.register.Persons;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of lists of reported persons. */
@Component(service = {SheetProfile.class, VisitListProfile.class})
public final class VisitListComponent extends VisitListProfile {

    @Activate
    public VisitListComponent(@Reference Store store, @Reference Access access, @Reference Journal journal,
            @Reference Persons persons, @Reference Areas areas, @Reference Campaigns campaigns) {
        super(new Uses(store, access, journal, persons, areas, campaigns));
    }
}
