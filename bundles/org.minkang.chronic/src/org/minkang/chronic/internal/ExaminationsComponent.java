package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Cases;
import org.minkang.chronic.Certification;
import org.minkang.chronic.Examinations;
import org.minkang.policy.PolicyPacks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Examinations. */
@Component(service = Examinations.class)
public final class ExaminationsComponent extends Examinations {

    @Activate
    public ExaminationsComponent(@Reference Access access, @Reference Journal journal, @Reference Cases cases,
            @Reference Certification certification, @Reference PolicyPacks packs, @Reference Clock clock) {
        super(access, journal, cases, certification, packs, clock);
    }
}
