package org.minkang.chronic.internal;

import org.minkang.casework.report.Report;
import org.minkang.chronic.report.FilingReport;
import org.minkang.chronic.report.ReportUses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes {@link FilingReport}. */
@Component(service = Report.class)
public final class FilingComponent extends FilingReport {

    @Activate
    public FilingComponent(@Reference ReportUses uses) {
        super(uses);
    }
}
