package org.minkang.example.aids.internal;

import org.minkang.example.aids.AidsEntities;
import org.minkang.store.EntityContribution;
import org.osgi.service.component.annotations.Component;

/** Contributes the table. */
@Component(service = EntityContribution.class)
public final class EntitiesComponent extends AidsEntities {
}
