package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicSection;
import org.minkang.policy.PackSection;
import org.osgi.service.component.annotations.Component;

/** Contributes the section of the policy pack. */
@Component(service = PackSection.class)
public final class SectionComponent extends ChronicSection {
}
