package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Cases;
import org.minkang.chronic.Corrections;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Facts;
import org.minkang.register.Providers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts right what was taken in wrong. */
@Component(service = Corrections.class)
public final class CorrectionsComponent extends Corrections {

    @Activate
    public CorrectionsComponent(@Reference Access access, @Reference Journal journal, @Reference Facts facts,
            @Reference Providers providers, @Reference PolicyPacks packs, @Reference Cases cases,
            @Reference Clock clock) {
        super(access, journal, facts, providers, packs, cases, clock);
    }
}
