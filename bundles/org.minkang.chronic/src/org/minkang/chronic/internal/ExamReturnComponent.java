package org.minkang.chronic.internal;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.chronic.ExamResults;
import org.minkang.chronic.ExamReturnProfile;
import org.minkang.chronic.Examinations;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the import of workbooks that come back from the hospital. */
@Component(service = {SheetProfile.class, ExamReturnProfile.class})
public final class ExamReturnComponent extends ExamReturnProfile {

    @Activate
    public ExamReturnComponent(@Reference Store store, @Reference Access access, @Reference Journal journal,
            @Reference Examinations examinations, @Reference ExamResults results) {
        super(new Uses(store, access, journal, examinations, results));
    }
}
