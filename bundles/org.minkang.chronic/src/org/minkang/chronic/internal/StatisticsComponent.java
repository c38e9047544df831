package org.minkang.chronic.internal;

import org.minkang.access.Access;
import org.minkang.chronic.Statistics;
import org.minkang.register.Areas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The figures. */
@Component(service = Statistics.class)
public final class StatisticsComponent extends Statistics {

    @Activate
    public StatisticsComponent(@Reference Access access, @Reference Areas areas) {
        super(access, areas);
    }
}
