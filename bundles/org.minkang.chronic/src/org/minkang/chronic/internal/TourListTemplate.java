package org.minkang.chronic.internal;

import org.minkang.chronic.visits.TourTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link TourTemplate#TOUR_LIST}. */
@Component(service = LetterTemplate.class)
public final class TourListTemplate extends ContributedTemplate {

    public TourListTemplate() {
        super(TourTemplate.TOUR_LIST);
    }
}
