package org.minkang.chronic.internal;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.Certification;
import org.minkang.register.Persons;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of applications. */
@Component(service = {SheetProfile.class, ApplicationProfile.class})
public final class ProfileComponent extends ApplicationProfile {

    @Activate
    public ProfileComponent(@Reference Store store, @Reference Access access, @Reference Journal journal,
            @Reference Persons persons, @Reference Certification certification) {
        super(store, access, journal, persons, certification);
    }
}
