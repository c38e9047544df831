package org.minkang.chronic.internal;

import org.minkang.chronic.visits.VisitTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link VisitTemplate#VISIT_LIST}. */
@Component(service = LetterTemplate.class)
public final class VisitListTemplate extends ContributedTemplate {

    public VisitListTemplate() {
        super(VisitTemplate.VISIT_LIST);
    }
}
