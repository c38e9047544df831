package org.minkang.chronic.internal;

import org.minkang.casework.report.Report;
import org.minkang.chronic.report.RosterReport;
import org.minkang.chronic.report.ReportUses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes {@link RosterReport}. */
@Component(service = Report.class)
public final class RosterComponent extends RosterReport {

    @Activate
    public RosterComponent(@Reference ReportUses uses) {
        super(uses);
    }
}
