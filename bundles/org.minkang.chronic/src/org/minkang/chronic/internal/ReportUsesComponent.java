package org.minkang.chronic.internal;

import org.minkang.access.Access;
import org.minkang.casework.Calendars;
import org.minkang.chronic.report.ReportUses;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the reports stand on. */
@Component(service = ReportUses.class)
public final class ReportUsesComponent extends ReportUses {

    @Activate
    public ReportUsesComponent(@Reference Access access, @Reference Areas areas, @Reference PolicyPacks packs,
            @Reference Calendars calendars, @Reference Facts facts) {
        super(access, areas, packs, calendars, facts);
    }
}
