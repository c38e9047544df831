package org.minkang.enrollment.internal;

import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.followup.UnpaidVisits;
import org.minkang.house.HouseCheckKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the visits to those who have not paid. */
@Component(service = HouseCheckKind.class)
public final class UnpaidVisitsComponent extends UnpaidVisits {

    @Activate
    public UnpaidVisitsComponent(@Reference EnrollmentOffice office) {
        super(office.campaigns(), office.members());
    }
}
