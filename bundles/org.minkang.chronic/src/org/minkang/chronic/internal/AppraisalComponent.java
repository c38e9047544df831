package org.minkang.chronic.internal;

import org.minkang.casework.report.Report;
import org.minkang.chronic.report.AppraisalReport;
import org.minkang.chronic.report.ReportUses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes {@link AppraisalReport}. */
@Component(service = Report.class)
public final class AppraisalComponent extends AppraisalReport {

    @Activate
    public AppraisalComponent(@Reference ReportUses uses) {
        super(uses);
    }
}
