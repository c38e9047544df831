package org.minkang.enrollment.internal;

import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.collect.PaymentProfile;
import org.minkang.sheets.SheetProfile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of payment files. */
@Component(service = SheetProfile.class)
public final class PaymentProfileComponent extends PaymentProfile {

    @Activate
    public PaymentProfileComponent(@Reference EnrollmentOffice office) {
        super(office.paymentProfile());
    }
}
