package org.minkang.example.aids.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Cases;
import org.minkang.example.aids.Aids;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The service of the module; there once the store is open. */
@Component(service = Aids.class)
public final class ServiceComponent extends Aids {

    @Activate
    public ServiceComponent(@Reference Access access, @Reference Journal journal, @Reference Persons persons,
            @Reference PolicyPacks packs, @Reference Cases cases, @Reference Clock clock) {
        super(access, journal, persons, packs, cases, clock);
    }
}
