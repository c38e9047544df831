package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Cases;
import org.minkang.chronic.Recusals;
import org.minkang.policy.PolicyPacks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who must not judge whom. */
@Component(service = Recusals.class)
public final class RecusalsComponent extends Recusals {

    @Activate
    public RecusalsComponent(@Reference Access access, @Reference Journal journal, @Reference PolicyPacks packs,
            @Reference Cases cases, @Reference Clock clock) {
        super(access, journal, packs, cases, clock);
    }
}
