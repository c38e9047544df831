package org.minkang.chronic.internal;

import org.minkang.chronic.ExamLetters;
import org.minkang.chronic.Examinations;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The papers of examinations, filled. */
@Component(service = ExamLetters.class)
public final class ExamLettersComponent extends ExamLetters {

    @Activate
    public ExamLettersComponent(@Reference Examinations examinations, @Reference Areas areas,
            @Reference PolicyPacks packs) {
        super(examinations, areas, packs);
    }
}
