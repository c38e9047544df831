package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.Certificates;
import org.minkang.policy.PolicyPacks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Issued certificates. */
@Component(service = Certificates.class)
public final class CertificatesComponent extends Certificates {

    @Activate
    public CertificatesComponent(@Reference Access access, @Reference Journal journal, @Reference PolicyPacks packs,
            @Reference Clock clock) {
        super(access, journal, packs, clock);
    }
}
