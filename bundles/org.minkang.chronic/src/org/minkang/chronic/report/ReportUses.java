package org.minkang.chronic.report;

import org.minkang.access.Access;
import org.minkang.casework.Calendars;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Facts;

/** What the reports stand on. */
public class ReportUses {

    final Access access;
    final Areas areas;
    final PolicyPacks packs;
    final Calendars calendars;
    final Facts facts;

    public ReportUses(Access access, Areas areas, PolicyPacks packs, Calendars calendars, Facts facts) {
        this.access = access;
        this.areas = areas;
        this.packs = packs;
        this.calendars = calendars;
        this.facts = facts;
    }
}
