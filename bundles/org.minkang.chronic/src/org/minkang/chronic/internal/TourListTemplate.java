package org.minkang.chronic.internal;

import org.minkang.chronic.visits.VisitTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link VisitTemplate#TOUR_LIST}. */
@Component(service = LetterTemplate.class)
public final class TourListTemplate extends ContributedTemplate {

    public TourListTemplate() {
        super(VisitTemplate.TOUR_LIST);
    }
}
