package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#RENEWAL}. */
@Component(service = LetterTemplate.class)
public final class RenewalTemplate extends ContributedTemplate {

    public RenewalTemplate() {
        super(ChronicTemplate.RENEWAL);
    }
}
