package org.minkang.example.aids.internal;

import org.minkang.access.Access;
import org.minkang.casework.report.Report;
import org.minkang.example.aids.RequestsReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the report. */
@Component(service = Report.class)
public final class ReportComponent extends RequestsReport {

    @Activate
    public ReportComponent(@Reference Access access) {
        super(access);
    }
}
