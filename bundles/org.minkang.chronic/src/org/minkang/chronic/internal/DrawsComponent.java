package org.minkang.chronic.internal;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Cases;
import org.minkang.chronic.Draws;
import org.minkang.policy.PolicyPacks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The draws of experts. */
@Component(service = Draws.class)
public final class DrawsComponent extends Draws {

    @Activate
    public DrawsComponent(@Reference Access access, @Reference Journal journal, @Reference PolicyPacks packs,
            @Reference Cases cases) {
        super(access, journal, packs, cases);
    }
}
