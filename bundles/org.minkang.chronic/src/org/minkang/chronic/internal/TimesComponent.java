package org.minkang.chronic.internal;

import org.minkang.casework.report.Report;
import org.minkang.chronic.report.TimesReport;
import org.minkang.chronic.report.ReportUses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes {@link TimesReport}. */
@Component(service = Report.class)
public final class TimesComponent extends TimesReport {

    @Activate
    public TimesComponent(@Reference ReportUses uses) {
        super(uses);
    }
}
