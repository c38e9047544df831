package org.minkang.chronic.internal;

import org.minkang.chronic.Certification;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.house.HouseCheckKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the household checks. */
@Component(service = HouseCheckKind.class)
public final class MissingComponent extends MissingCertificates {

    @Activate
    public MissingComponent(@Reference Certification certification) {
        super(certification);
    }
}
