package org.minkang.chronic.internal;

import org.minkang.casework.report.Report;
import org.minkang.chronic.report.ExpertsReport;
import org.minkang.chronic.report.ReportUses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes {@link ExpertsReport}. */
@Component(service = Report.class)
public final class ExpertsComponent extends ExpertsReport {

    @Activate
    public ExpertsComponent(@Reference ReportUses uses) {
        super(uses);
    }
}
