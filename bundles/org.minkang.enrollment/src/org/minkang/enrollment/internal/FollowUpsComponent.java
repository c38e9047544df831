package org.minkang.enrollment.internal;

import java.time.Clock;
import org.minkang.access.Access;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.followup.FollowUps;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseLists;
import org.minkang.house.HouseVisits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Going after those who have not paid. */
@Component(service = FollowUps.class)
public final class FollowUpsComponent extends FollowUps {

    @Activate
    public FollowUpsComponent(@Reference Access access, @Reference EnrollmentOffice office, @Reference HouseChecks checks, @Reference HouseLists lists,
            @Reference HouseVisits visits, @Reference Clock clock) {
        super(access, office.campaigns(), checks, lists, visits, clock);
    }
}
