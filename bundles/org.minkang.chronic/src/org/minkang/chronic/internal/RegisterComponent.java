package org.minkang.chronic.internal;

import org.minkang.casework.report.Report;
import org.minkang.chronic.report.RegisterReport;
import org.minkang.chronic.report.ReportUses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes {@link RegisterReport}. */
@Component(service = Report.class)
public final class RegisterComponent extends RegisterReport {

    @Activate
    public RegisterComponent(@Reference ReportUses uses) {
        super(uses);
    }
}
