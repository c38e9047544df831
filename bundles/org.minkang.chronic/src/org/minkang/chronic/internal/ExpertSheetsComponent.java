package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.casework.Cases;
import org.minkang.chronic.ExpertSheets;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The papers experts sign. */
@Component(service = ExpertSheets.class)
public final class ExpertSheetsComponent extends ExpertSheets {

    @Activate
    public ExpertSheetsComponent(@Reference Access access, @Reference Persons persons, @Reference PolicyPacks packs,
            @Reference Cases cases, @Reference Clock clock) {
        super(access, persons, packs, cases, clock);
    }
}
