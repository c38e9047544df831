package org.minkang.chronic.internal;

import org.minkang.chronic.ExamLetters;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ExamLetters#INVITATION}. */
@Component(service = LetterTemplate.class)
public final class ExamInvitationTemplate extends ContributedTemplate {

    public ExamInvitationTemplate() {
        super(ExamLetters.INVITATION);
    }
}
