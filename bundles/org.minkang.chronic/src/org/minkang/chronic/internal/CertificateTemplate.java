package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#CERTIFICATE}. */
@Component(service = LetterTemplate.class)
public final class CertificateTemplate extends ContributedTemplate {

    public CertificateTemplate() {
        super(ChronicTemplate.CERTIFICATE);
    }
}
