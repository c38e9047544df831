package org.minkang.chronic.internal;

import org.minkang.casework.report.Report;
import org.minkang.chronic.report.MonthlyReport;
import org.minkang.chronic.report.ReportUses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes {@link MonthlyReport}. */
@Component(service = Report.class)
public final class MonthlyComponent extends MonthlyReport {

    @Activate
    public MonthlyComponent(@Reference ReportUses uses) {
        super(uses);
    }
}
