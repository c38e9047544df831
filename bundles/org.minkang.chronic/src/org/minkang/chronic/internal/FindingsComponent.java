package org.minkang.chronic.internal;

import org.minkang.chronic.CertificatesOfTheDead;
import org.minkang.register.PersonFindings;
import org.osgi.service.component.annotations.Component;

/** Contributes what the module finds wrong with persons. */
@Component(service = PersonFindings.class)
public final class FindingsComponent extends CertificatesOfTheDead {
}
