package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#ACCEPTANCE}. */
@Component(service = LetterTemplate.class)
public final class AcceptanceTemplate extends ContributedTemplate {

    public AcceptanceTemplate() {
        super(ChronicTemplate.ACCEPTANCE);
    }
}
