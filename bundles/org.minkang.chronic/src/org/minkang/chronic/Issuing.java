package org.minkang.chronic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

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
        if (application.diseases().stream().anyMatch(d -> d.outcome() == Outcome.APPROVED)) {
            Blanks.noneLeft(session, county, LocalDate.now(clock)).ifPresent(problem -> {
                throw new Refused(problem);
            });
        }
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
        DiseaseClass diseaseClass = rules.disease(disease.code()).orElseThrow().diseaseClass();
        Optional<Certificate> followed = makeRoom(session, application, disease, rules, today);
        Period valid = followed.map(old -> diseaseClass.from(old.valid().to().plusDays(1)))
                .orElseGet(() -> diseaseClass.validity(approvedOn));
        String number = numbers.next(session, rules.certificateNumber(), SCOPE, today);
        Certificate certificate =
                new Certificate(session.nextId(), number, application, disease, approvedOn, today, valid);
        certificate.issued(actor.accountId(), diseaseClass.reviewYears());
        followed.ifPresent(old -> follow(session, actor, certificate, old));
        session.add(certificate);
        disease.certified();
        journal.record(session, actor, JournalEntry.of("chronic.certificate-issued", "case", application.caseId())
                .change("number", null, number)
                .change("disease", null, disease.code())
                .change("validFrom", null, valid.from())
                .change("validTo", null, valid.to()));
    }

    private void follow(Session session, Actor actor, Certificate certificate, Certificate old) {
        certificate.renews(old);
        session.add(new CertificateEvent(session.nextId(), old.id(), CertificateEvent.Kind.RENEWED,
                certificate.valid().from(), null, Instant.now(clock), actor, CertificateEvent.Why.NONE, old.status(),
                old.status(), old.number(), certificate.number()));
        // the provider sends inserts before updates, and the place must be free by then
        session.flush();
        // where the old one is used, the new one is too, until the holder asks for another place
        for (FixedProvider provider : FixedProviders.lasting(session, old.id())) {
            session.add(new FixedProvider(session.nextId(), certificate.id(), provider.providerId(), provider.name(),
                    certificate.valid().from()));
        }
    }

    /**
     * An old certificate whose time is over gives its place to the new one. One that was applied to be renewed in time
     * is followed without a gap, however long the approval took; one that counts otherwise is in the way.
     */
    private static Optional<Certificate> makeRoom(Session session, Application application, ApplicationDisease disease,
            ChronicRules rules, LocalDate today) {
        Optional<Certificate> followed = Optional.empty();
        for (Certificate old : Certificates.held(session, application.personId())) {
            if (!old.code().equals(disease.code())) {
                continue;
            }
            switch (Renewing.standing(rules, old, application.appliedOn(), today)) {
                case OVER -> {
                    old.expire();
                    session.flush();
                }
                case RENEWABLE -> followed = Optional.of(old);
                default -> throw Refused.of("chronic.already-certified",
                        TEXT.get("chronic.already-certified", old.diseaseName(), old.number()));
            }
        }
        return followed;
    }
}
