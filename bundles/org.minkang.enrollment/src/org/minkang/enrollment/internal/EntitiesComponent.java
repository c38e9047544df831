package org.minkang.enrollment.internal;

import org.minkang.enrollment.EnrollmentEntities;
import org.minkang.store.EntityContribution;
import org.osgi.service.component.annotations.Component;

/** Contributes the tables. */
@Component(service = EntityContribution.class)
public final class EntitiesComponent extends EnrollmentEntities {
}
