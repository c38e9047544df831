package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicPersons;
import org.minkang.register.PersonReferences;
import org.osgi.service.component.annotations.Component;

/** Contributes what the module keeps about persons, so that it goes along in a merge. */
@Component(service = PersonReferences.class)
public final class PersonsComponent extends ChronicPersons {
}
