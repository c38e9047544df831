package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.chronic.Certification;
import org.minkang.chronic.visits.DoorIntake;
import org.minkang.house.HouseVisits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The intake at the door. */
@Component(service = DoorIntake.class)
public final class DoorIntakeComponent extends DoorIntake {

    @Activate
    public DoorIntakeComponent(@Reference HouseVisits visits, @Reference Certification certification, @Reference Clock clock) {
        super(visits, certification, clock);
    }
}
