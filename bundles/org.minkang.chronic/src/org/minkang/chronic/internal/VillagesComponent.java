package org.minkang.chronic.internal;

import org.minkang.casework.report.Report;
import org.minkang.chronic.report.VillagesReport;
import org.minkang.chronic.report.ReportUses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes {@link VillagesReport}. */
@Component(service = Report.class)
public final class VillagesComponent extends VillagesReport {

    @Activate
    public VillagesComponent(@Reference ReportUses uses) {
        super(uses);
    }
}
