package org.minkang.chronic.internal;

import org.minkang.chronic.CaseLetters;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link CaseLetters#EXTENSION}. */
@Component(service = LetterTemplate.class)
public final class ExtensionTemplate extends ContributedTemplate {

    public ExtensionTemplate() {
        super(CaseLetters.EXTENSION);
    }
}
