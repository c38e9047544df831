package org.minkang.chronic.internal;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.visits.Campaigns;
import org.minkang.chronic.visits.VisitReturnProfile;
import org.minkang.chronic.visits.Visits;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of workbooks that come back from the villages. */
@Component(service = {SheetProfile.class, VisitReturnProfile.class})
public final class VisitReturnComponent extends VisitReturnProfile {

    @Activate
    public VisitReturnComponent(@Reference Store store, @Reference Access access, @Reference Journal journal,
            @Reference Campaigns campaigns, @Reference Visits visits) {
        super(new Uses(store, access, journal, campaigns, visits));
    }
}
