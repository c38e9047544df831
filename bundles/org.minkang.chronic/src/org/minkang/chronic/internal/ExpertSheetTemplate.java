package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#EXPERT_SHEET}. */
@Component(service = LetterTemplate.class)
public final class ExpertSheetTemplate extends ContributedTemplate {

    public ExpertSheetTemplate() {
        super(ChronicTemplate.EXPERT_SHEET);
    }
}
