package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#SITTING}. */
@Component(service = LetterTemplate.class)
public final class SittingTemplate extends ContributedTemplate {

    public SittingTemplate() {
        super(ChronicTemplate.SITTING);
    }
}
