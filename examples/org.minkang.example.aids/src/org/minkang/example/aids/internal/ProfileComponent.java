package org.minkang.example.aids.internal;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.example.aids.Aids;
import org.minkang.example.aids.RequestProfile;
import org.minkang.register.Persons;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of requests. */
@Component(service = {SheetProfile.class, RequestProfile.class})
public final class ProfileComponent extends RequestProfile {

    @Activate
    public ProfileComponent(@Reference Store store, @Reference Access access, @Reference Journal journal,
            @Reference Persons persons, @Reference Aids aids) {
        super(store, access, journal, persons, aids);
    }
}
