package org.minkang.chronic.internal;

import org.minkang.chronic.CertificateNumbers;
import org.minkang.chronic.Certificates;
import org.minkang.register.PersonNumbers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets holders be found by the numbers of their certificates. */
@Component(service = PersonNumbers.class)
public final class NumbersComponent extends CertificateNumbers {

    @Activate
    public NumbersComponent(@Reference Certificates certificates) {
        super(certificates);
    }
}
