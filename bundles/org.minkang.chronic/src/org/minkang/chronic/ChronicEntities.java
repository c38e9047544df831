package org.minkang.chronic;

import java.util.List;

import org.minkang.chronic.visits.Tour;
import org.minkang.chronic.visits.TourEntry;
import org.minkang.store.EntityContribution;

/** The tables of the module. They stay when it is removed. */
public class ChronicEntities implements EntityContribution {

    @Override
    public String id() {
        return "chronic";
    }

    @Override
    public List<String> after() {
        return List.of("register", "policy", "casework", "house");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Application.class, ApplicationDisease.class, Certificate.class, PrintMark.class, ExamDay.class,
                ExamBooking.class, CertificateEvent.class, FixedProvider.class, Tour.class, TourEntry.class, Expert.class, Recusal.class, ExpertDraw.class, ExamResult.class);
    }

    @Override
    public List<String> migrations() {
        // absolute: the component that contributes it is in another package
        return List.of("/org/minkang/chronic/001-applications.sql", "/org/minkang/chronic/002-experts.sql",
                "/org/minkang/chronic/003-certificates.sql", "/org/minkang/chronic/004-visits.sql",
                "/org/minkang/chronic/005-examinations.sql", "/org/minkang/chronic/006-exam-results.sql",
                "/org/minkang/chronic/007-serials.sql", "/org/minkang/chronic/008-house-checks.sql");
    }
}
