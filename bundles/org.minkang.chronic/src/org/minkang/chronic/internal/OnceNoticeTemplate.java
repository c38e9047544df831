package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#ONCE_NOTICE}. */
@Component(service = LetterTemplate.class)
public final class OnceNoticeTemplate extends ContributedTemplate {

    public OnceNoticeTemplate() {
        super(ChronicTemplate.ONCE_NOTICE);
    }
}
