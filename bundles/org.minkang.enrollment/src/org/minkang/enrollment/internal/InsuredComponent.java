package org.minkang.enrollment.internal;

import org.minkang.benefit.visits.InsuredSource;
import org.minkang.enrollment.cover.InsuredTiers;
import org.osgi.service.component.annotations.Component;

/** Contributes in which tier persons are insured, for benefits. */
@Component(service = InsuredSource.class)
public final class InsuredComponent extends InsuredTiers {
}
