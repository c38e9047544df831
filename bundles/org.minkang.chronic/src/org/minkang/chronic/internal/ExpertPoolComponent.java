package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Cases;
import org.minkang.chronic.Experts;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Providers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pool of experts. */
@Component(service = Experts.class)
public final class ExpertPoolComponent extends Experts {

    @Activate
    public ExpertPoolComponent(@Reference Access access, @Reference Journal journal, @Reference Providers providers,
            @Reference PolicyPacks packs, @Reference Cases cases, @Reference Clock clock) {
        super(access, journal, providers, packs, cases, clock);
    }
}
