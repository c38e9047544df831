package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#REFUSAL}. */
@Component(service = LetterTemplate.class)
public final class RefusalTemplate extends ContributedTemplate {

    public RefusalTemplate() {
        super(ChronicTemplate.REFUSAL);
    }
}
