package org.minkang.enrollment.internal;

import org.minkang.enrollment.cover.CoverFacts;
import org.minkang.register.FactProvider;
import org.osgi.service.component.annotations.Component;

/** Contributes whether somebody was insured on a day. */
@Component(service = FactProvider.class)
public final class FactsComponent extends CoverFacts {
}
