package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.ExamResults;
import org.minkang.chronic.ExamSheets;
import org.minkang.chronic.Examinations;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The workbooks that go to the hospital that examines. */
@Component(service = ExamSheets.class)
public final class ExamSheetsComponent extends ExamSheets {

    @Activate
    public ExamSheetsComponent(@Reference Store store, @Reference Access access, @Reference Journal journal,
            @Reference Examinations examinations, @Reference ExamResults results, @Reference Clock clock) {
        super(store, access, journal, examinations, results, clock);
    }
}
