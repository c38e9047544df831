package org.minkang.enrollment.internal;

import org.minkang.enrollment.EnrollmentPersons;
import org.minkang.register.PersonReferences;
import org.osgi.service.component.annotations.Component;

/** Contributes what the module keeps about persons, so that it goes along in a merge. */
@Component(service = PersonReferences.class)
public final class PersonsComponent extends EnrollmentPersons {
}
