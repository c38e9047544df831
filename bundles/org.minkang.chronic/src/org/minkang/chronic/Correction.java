package org.minkang.chronic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What an application says about its diagnosis, as it should have been taken in (更正申请信息). Who applies, for which diseases
 * and since when stays: that is another application.
 *
 * @param provider     name of the institution that made the diagnosis
 * @param doctor       may be blank
 * @param diagnosedOn  day of the diagnosis certificate
 * @param recordNumber number of the hospital's record; may be blank
 * @param phone        may be blank
 * @param findings     what the papers say, shown to the experts; may be blank
 * @param note         may be blank
 */
public record Correction(String provider, String doctor, LocalDate diagnosedOn, String recordNumber, String phone,
        String findings, String note) {

    public Correction {
        provider = provider.strip();
        doctor = doctor.strip();
        recordNumber = recordNumber.strip();
        phone = phone.strip();
        findings = findings.strip();
        note = note.strip();
    }

    /** What an application says now. */
    public static Correction of(Application application) {
        return new Correction(application.providerName(), application.doctor(), application.diagnosedOn(),
                application.recordNumber(), application.phone(), application.findings(), application.note());
    }

    /** The application as if it came in like this, for the checks of the intake. */
    NewApplication as(Application application) {
        List<String> pending = application.diseases().stream()
                .filter(d -> d.outcome() == ApplicationDisease.Outcome.PENDING).map(ApplicationDisease::code).toList();
        return new NewApplication(application.personId(), pending, provider, doctor, diagnosedOn, recordNumber, Set.of(),
                application.appliedOn(), phone, findings, note, "", application.channel());
    }
}
