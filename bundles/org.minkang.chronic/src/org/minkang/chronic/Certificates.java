package org.minkang.chronic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** The certificates issued: who holds which, and their printing, each print of which leaves a mark. */
public class Certificates {

    private static final Text TEXT = Text.of(Certificates.class);
    private static final int AT_ONCE = 1_000;

    private final Access access;
    private final Journal journal;
    private final Clock clock;
    private final Blanks blanks;

    public Certificates(Access access, Journal journal, PolicyPacks packs, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
        this.blanks = new Blanks(access, journal, packs, clock);
    }

    /** All certificates of a person, newest first, also those that count no more. */
    public List<CertificateRow> of(Session session, Actor actor, long personId) {
        require(session, actor);
        return query(LocalDate.now(clock)).within(null, actor).and("c.person_id = ?", personId)
                .all(session, "c.valid_from desc, c.id desc");
    }

    /** The certificates of a person that count on a day. */
    public List<CertificateRow> of(Session session, Actor actor, long personId, LocalDate on) {
        require(session, actor);
        return query(on).within(null, actor).and("c.person_id = ?", personId).counting().all(session, "c.valid_from, c.id");
    }

    /** The certificate with this number, also when it was replaced by another number since. */
    public Optional<CertificateRow> byNumber(Session session, Actor actor, String number) {
        require(session, actor);
        // one after the other: an "or" over two tables reads all certificates
        return one(session, actor, "c.number = ?", number.strip()).or(() -> one(session, actor,
                "c.id = (select o.certificate_id from chronic_old_number o where o.number = ?)", number.strip()));
    }

    private Optional<CertificateRow> one(Session session, Actor actor, String condition, String number) {
        return query(LocalDate.now(clock)).within(null, actor).and(condition, number).all(session, "c.id").stream().findFirst();
    }

    /**
     * Certificates by the day they were issued, in the order of their numbers.
     *
     * @param from       first day
     * @param to         last day
     * @param area       a township or village and everything in it; null for all
     * @param unprinted  only those that were never printed
     * @param first      index of the first one, from 0
     * @param max        how many at most
     */
    public List<CertificateRow> issued(Session session, Actor actor, LocalDate from, LocalDate to, String area,
            boolean unprinted, int first, int max) {
        require(session, actor);
        CertificateQuery query = query(LocalDate.now(clock)).and("c.issued_on between ? and ?", from, to)
                .within(area, actor);
        if (unprinted) {
            query.and("c.prints = 0");
        }
        return query.page(session, "c.number", first, max);
    }

    private CertificateQuery query(LocalDate on) {
        return new CertificateQuery(on, LocalDate.now(clock));
    }

    /**
     * Marks certificates as printed, in one go. Whoever prints calls this first and prints what it returns.
     *
     * @param reason why one is printed again; needed as soon as one of them was printed before
     */
    public List<Certificate> print(Session session, Actor actor, Collection<Long> ids, String reason) {
        access.require(session, actor, Rights.PRINT);
        TextLimit.requireAtMost(CertificateEvent.Why.LONGEST, "reason", reason);
        List<Certificate> certificates = ids.stream().map(id -> session.require(Certificate.class, id)).toList();
        certificates.forEach(c -> CertificateLife.requireArea(session, actor, c));
        List<Problem> problems = certificates.stream()
                .filter(c -> c.prints() > 0 && (reason == null || reason.isBlank()))
                .map(c -> new Problem("chronic.reprint-reason", c.number(),
                        TEXT.get("chronic.reprint-reason", c.number())))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        blanks.take(session, actor, certificates, reason);
        for (Certificate certificate : certificates) {
            boolean again = certificate.prints() > 0;
            int copy = certificate.printed();
            session.add(new PrintMark(session.nextId(), certificate.id(), copy, Instant.now(clock),
                    actor.accountId(), actor.displayName(), again ? reason.strip() : null));
            journal.record(session, actor, JournalEntry
                    .of("chronic.certificate-printed", "certificate", certificate.id())
                    .reason(again ? reason : "")
                    .change("number", null, certificate.number())
                    .change("prints", copy - 1, copy));
        }
        return certificates;
    }

    /**
     * Takes over certificates that were issued before this program was used, so that nobody is certified twice.
     *
     * @param source where the list comes from, for the journal
     * @throws Refused naming each certificate whose disease is unknown or whose number or place is taken
     */
    public void takeOver(Session session, Actor actor, PolicyPack pack, List<EarlierCertificate> earlier,
            String source) {
        access.require(session, actor, Rights.ISSUE);
        ChronicRules rules = pack.section(ChronicRules.class);
        EarlierCheck check = new EarlierCheck(session, rules);
        List<Problem> problems = new ArrayList<>();
        for (int from = 0; from < earlier.size(); from += AT_ONCE) {
            List<EarlierCertificate> some = earlier.subList(from, Math.min(earlier.size(), from + AT_ONCE));
            check.problems(some).forEach(problems::addAll);
            if (problems.isEmpty()) {
                some.forEach(e -> session.add(new Certificate(session.nextId(), e, rules.disease(e.disease()).orElseThrow(), pack)));
                // the certificates of a whole county must not stay in memory
                session.flushAndClear();
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        journal.record(session, actor, JournalEntry.of("chronic.certificates-taken-over", "certificates", source)
                .change("count", null, earlier.size()));
    }

    /** The marks the prints of a certificate have left, oldest first. */
    public List<PrintMark> prints(Session session, Actor actor, long certificateId) {
        require(session, actor);
        CertificateLife.requireArea(session, actor, session.require(Certificate.class, certificateId));
        return session.list(PrintMark.class,
                "select m from PrintMark m where m.certificateId = ?1 order by m.copyNumber", certificateId);
    }

    private void require(Session session, Actor actor) {
        access.require(session, actor, "persons.search");
    }

    static List<Certificate> ofCase(Session session, long caseId) {
        return session.list(Certificate.class, "select c from Certificate c where c.caseId = ?1 order by c.id",
                caseId);
    }

    /** The certificates a person holds, also those whose time is over and was not replaced. */
    static List<Certificate> held(Session session, long personId) {
        return session.list(Certificate.class, "select c from Certificate c where c.personId = ?1 order by c.id", personId)
                .stream().filter(c -> c.status().held()).toList();
    }
}
