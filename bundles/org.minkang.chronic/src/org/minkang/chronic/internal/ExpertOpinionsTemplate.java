package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#EXPERT_OPINIONS}. */
@Component(service = LetterTemplate.class)
public final class ExpertOpinionsTemplate extends ContributedTemplate {

    public ExpertOpinionsTemplate() {
        super(ChronicTemplate.EXPERT_OPINIONS);
    }
}
