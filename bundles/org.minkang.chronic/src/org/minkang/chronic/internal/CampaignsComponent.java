package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.visits.Campaigns;
import org.minkang.register.Areas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The household checks. */
@Component(service = Campaigns.class)
public final class CampaignsComponent extends Campaigns {

    @Activate
    public CampaignsComponent(@Reference Access access, @Reference Journal journal, @Reference Areas areas,
            @Reference Clock clock) {
        super(access, journal, areas, clock);
    }
}
