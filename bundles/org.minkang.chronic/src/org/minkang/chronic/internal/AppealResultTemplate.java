package org.minkang.chronic.internal;

import org.minkang.chronic.CaseLetters;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link CaseLetters#APPEAL_RESULT}. */
@Component(service = LetterTemplate.class)
public final class AppealResultTemplate extends ContributedTemplate {

    public AppealResultTemplate() {
        super(CaseLetters.APPEAL_RESULT);
    }
}
