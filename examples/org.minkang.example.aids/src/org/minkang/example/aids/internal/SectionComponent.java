package org.minkang.example.aids.internal;

import org.minkang.example.aids.AidsSection;
import org.minkang.policy.PackSection;
import org.osgi.service.component.annotations.Component;

/** Contributes the section of the policy pack. */
@Component(service = PackSection.class)
public final class SectionComponent extends AidsSection {
}
