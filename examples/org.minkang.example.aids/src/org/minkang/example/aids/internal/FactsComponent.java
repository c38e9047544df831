package org.minkang.example.aids.internal;

import org.minkang.example.aids.AidsFacts;
import org.minkang.register.FactProvider;
import org.osgi.service.component.annotations.Component;

/** Contributes the facts. */
@Component(service = FactProvider.class)
public final class FactsComponent extends AidsFacts {
}
