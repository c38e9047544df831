package org.minkang.chronic.internal;

import org.minkang.chronic.CertificateFacts;
import org.minkang.register.FactProvider;
import org.osgi.service.component.annotations.Component;

/** Contributes what the module knows about a person. */
@Component(service = FactProvider.class)
public final class FactsComponent extends CertificateFacts {
}
