package org.minkang.chronic.internal;

import org.minkang.benefit.visits.InsuredSource;
import org.minkang.chronic.CertifiedDiseases;
import org.osgi.service.component.annotations.Component;

/** Contributes which diseases are certified, for benefits. */
@Component(service = InsuredSource.class)
public final class InsuredComponent extends CertifiedDiseases {
}
