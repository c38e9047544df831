package org.minkang.enrollment.internal;

import org.minkang.enrollment.EnrollmentSection;
import org.minkang.policy.PackSection;
import org.osgi.service.component.annotations.Component;

/** Contributes the section of the policy pack. */
@Component(service = PackSection.class)
public final class SectionComponent extends EnrollmentSection {
}
