package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;

import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Period;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Numbers;
import org.minkang.chronic.ApplicationDisease.Outcome;
import org.minkang.store.Session;

/**
 * Issues certificates, in the transaction of the decision they follow from: its number is taken under the lock of
 * the counter, its first day comes from the class of the disease and the day of the approval.
 */
final class Issuing {

    private static final Text TEXT = Text.of(Issuing.class);
    private static final String SCOPE = "chronic.certificate";

    private final CountyRules county;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Issuing(CountyRules county, Numbers numbers, Journal journal, Clock clock) {
        this.county = county;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    void issueApproved(Session session, Actor actor, Application application) {
        ChronicRules rules = county.of(session, application);
        for (ApplicationDisease disease : application.diseases()) {
            if (disease.outcome() == Outcome.APPROVED) {
                issue(session, actor, application, disease, rules);
            }
        }
    }

    private void issue(Session session, Actor actor, Application application, ApplicationDisease disease,
            ChronicRules rules) {
        LocalDate approvedOn = disease.decidedOn().orElseThrow();
        LocalDate today = LocalDate.now(clock);
        Period valid = rules.disease(disease.code()).orElseThrow().diseaseClass().validity(approvedOn);
        makeRoom(session, application, disease, today);
        String number = numbers.next(session, rules.certificateNumber(), SCOPE, today);
        Certificate certificate =
                new Certificate(session.nextId(), number, application, disease, approvedOn, today, valid);
        session.add(certificate);
        disease.certified();
        journal.record(session, actor, JournalEntry.of("chronic.certificate-issued", "case", application.caseId())
                .change("number", null, number)
                .change("disease", null, disease.code())
                .change("validFrom", null, valid.from())
                .change("validTo", null, valid.to()));
    }

    /** An old certificate whose time is over gives its place to the new one; one that counts does not. */
    private static void makeRoom(Session session, Application application, ApplicationDisease disease,
            LocalDate today) {
        for (Certificate old : Certificates.live(session, application.personId())) {
            if (!old.code().equals(disease.code())) {
                continue;
            }
            if (old.valid().isOpen() || !old.valid().to().isBefore(today)) {
                throw Refused.of("chronic.already-certified",
                        TEXT.get("chronic.already-certified", old.diseaseName(), old.number()));
            }
            old.expire();
            // the provider sends inserts before updates, and the place must be free by then
            session.flush();
        }
    }
}
