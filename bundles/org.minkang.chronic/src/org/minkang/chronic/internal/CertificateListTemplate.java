package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#CERTIFICATE_LIST}. */
@Component(service = LetterTemplate.class)
public final class CertificateListTemplate extends ContributedTemplate {

    public CertificateListTemplate() {
        super(ChronicTemplate.CERTIFICATE_LIST);
    }
}
