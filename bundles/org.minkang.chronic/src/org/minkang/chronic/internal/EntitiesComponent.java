package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicEntities;
import org.minkang.store.EntityContribution;
import org.osgi.service.component.annotations.Component;

/** Contributes the tables. */
@Component(service = EntityContribution.class)
public final class EntitiesComponent extends ChronicEntities {
}
