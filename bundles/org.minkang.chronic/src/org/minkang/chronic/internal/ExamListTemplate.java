package org.minkang.chronic.internal;

import org.minkang.chronic.ExamLetters;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ExamLetters#LIST}. */
@Component(service = LetterTemplate.class)
public final class ExamListTemplate extends ContributedTemplate {

    public ExamListTemplate() {
        super(ExamLetters.LIST);
    }
}
