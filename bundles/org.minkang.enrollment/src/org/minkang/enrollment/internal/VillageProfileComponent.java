package org.minkang.enrollment.internal;

import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.village.VillageProfile;
import org.minkang.sheets.SheetProfile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of the workbooks of villages. */
@Component(service = SheetProfile.class)
public final class VillageProfileComponent extends VillageProfile {

    @Activate
    public VillageProfileComponent(@Reference EnrollmentOffice office) {
        super(office.villageProfile());
    }
}
