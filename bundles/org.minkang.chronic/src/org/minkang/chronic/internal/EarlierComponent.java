package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.EarlierProfile;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Persons;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of certificates issued before this program was used. */
@Component(service = {SheetProfile.class, EarlierProfile.class})
public final class EarlierComponent extends EarlierProfile {

    @Activate
    public EarlierComponent(@Reference Store store, @Reference Access access, @Reference Persons persons,
            @Reference PolicyPacks packs, @Reference Certificates certificates, @Reference Clock clock) {
        super(new Uses(store, access, persons, packs, certificates, clock));
    }
}
