package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Numbers;
import org.minkang.chronic.CertificateRoom;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The life of issued certificates. */
@Component(service = CertificateRoom.class)
public final class CertificateRoomComponent extends CertificateRoom {

    @Activate
    public CertificateRoomComponent(@Reference Access access, @Reference Journal journal, @Reference PolicyPacks packs,
            @Reference Areas areas, @Reference Facts facts, @Reference Numbers numbers, @Reference Clock clock) {
        super(access, journal, packs, areas, facts, numbers, clock);
    }
}
