package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Cases;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ExamResults;
import org.minkang.chronic.Examinations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was found at examinations. */
@Component(service = ExamResults.class)
public final class ExamResultsComponent extends ExamResults {

    @Activate
    public ExamResultsComponent(@Reference Access access, @Reference Journal journal, @Reference Cases cases,
            @Reference Certification certification, @Reference Examinations examinations, @Reference Clock clock) {
        super(access, journal, cases, certification, examinations, clock);
    }
}
