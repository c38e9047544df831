package org.minkang.enrollment.internal;

import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.baseline.ListProfile;
import org.minkang.sheets.SheetProfile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of the lists of the baseline. */
@Component(service = SheetProfile.class)
public final class ListProfileComponent extends ListProfile {

    @Activate
    public ListProfileComponent(@Reference EnrollmentOffice office) {
        super(office.listProfile());
    }
}
