package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.visits.VisitSheets;
import org.minkang.chronic.visits.Visits;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The workbooks that go to the villages. */
@Component(service = VisitSheets.class)
public final class VisitSheetsComponent extends VisitSheets {

    @Activate
    public VisitSheetsComponent(@Reference Store store, @Reference Access access, @Reference Journal journal,
            @Reference Visits visits, @Reference Clock clock) {
        super(store, access, journal, visits, clock);
    }
}
