package org.minkang.example.aids.internal;

import org.minkang.example.aids.AidsPersons;
import org.minkang.register.PersonReferences;
import org.osgi.service.component.annotations.Component;

/** Contributes what the module keeps about persons, so that it goes along in a merge. */
@Component(service = PersonReferences.class)
public final class PersonsComponent extends AidsPersons {
}
