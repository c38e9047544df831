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
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPack;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The certificates issued: who holds which, and their printing, each print of which leaves a mark. */
public class Certificates {

    private static final Text TEXT = Text.of(Certificates.class);
    private static final String COLUMNS = "select c.id, c.number, c.person_id, p.name, p.id_number, c.code, c.name_zh,"
            + " c.name_en, c.class_key, c.issued_on, c.valid_from, c.valid_to, c.prints, c.case_id"
            + " from chronic_certificate c join mk_person p on p.id = c.person_id ";

    private final Access access;
    private final Journal journal;
    private final Clock clock;

    public Certificates(Access access, Journal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** All certificates of a person, newest first, also those that count no more. */
    public List<CertificateRow> of(Session session, Actor actor, long personId) {
        require(session, actor);
        LocalDate today = LocalDate.now(clock);
        return rows(session, today, "where c.person_id = ? order by c.valid_from desc, c.id desc", personId);
    }

    /** The certificates of a person that count on a day. */
    public List<CertificateRow> of(Session session, Actor actor, long personId, LocalDate on) {
        require(session, actor);
        return rows(session, on, "where c.person_id = ? and c.valid_from <= ?"
                + " and (c.valid_to is null or c.valid_to >= ?) order by c.valid_from, c.id", personId, on, on);
    }

    /** The certificate with this number. */
    public Optional<CertificateRow> byNumber(Session session, Actor actor, String number) {
        require(session, actor);
        return rows(session, LocalDate.now(clock), "where c.number = ?", number.strip()).stream().findFirst();
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
        List<Object> values = new ArrayList<>(List.of(from, to));
        StringBuilder where = new StringBuilder(
                "left join chronic_application a on a.id = c.application_id where c.issued_on between ? and ?");
        String within = narrower(area, actor);
        if (within != null) {
            where.append(" and a.area_code >= ? and a.area_code < ?");
            values.addAll(List.of(within, within + ":"));
        }
        if (unprinted) {
            where.append(" and c.prints = 0");
        }
        where.append(" order by c.number offset ? rows fetch next ? rows only");
        values.addAll(List.of(first, max));
        return rows(session, LocalDate.now(clock), where.toString(), values.toArray());
    }

    /** The area asked for, or the actor's own when that is all the actor may see. */
    private static String narrower(String area, Actor actor) {
        String own = actor.area().map(a -> a.digits()).orElse(null);
        if (area == null || own != null && own.startsWith(area)) {
            return own;
        }
        // an area outside the own one yields nothing
        return own == null || area.startsWith(own) ? area : "-";
    }

    /**
     * Marks certificates as printed, in one go. Whoever prints calls this first and prints what it returns.
     *
     * @param reason why one is printed again; needed as soon as one of them was printed before
     */
    public List<Certificate> print(Session session, Actor actor, Collection<Long> ids, String reason) {
        access.require(session, actor, Rights.PRINT);
        List<Certificate> certificates = ids.stream().map(id -> session.require(Certificate.class, id)).toList();
        List<Problem> problems = certificates.stream()
                .filter(c -> c.prints() > 0 && (reason == null || reason.isBlank()))
                .map(c -> new Problem("chronic.reprint-reason", c.number(),
                        TEXT.get("chronic.reprint-reason", c.number())))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        for (Certificate certificate : certificates) {
            int copy = certificate.printed();
            session.add(new PrintMark(session.nextId(), certificate.id(), copy, Instant.now(clock),
                    actor.accountId(), actor.displayName(), copy == 1 ? null : reason.strip()));
            journal.record(session, actor, JournalEntry
                    .of("chronic.certificate-printed", "certificate", certificate.id())
                    .reason(copy == 1 ? "" : reason)
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
        List<Problem> problems = new ArrayList<>();
        for (EarlierCertificate certificate : earlier) {
            Optional<Disease> disease = rules.disease(certificate.disease());
            if (disease.isEmpty()) {
                problems.add(new Problem("chronic.disease-unknown", certificate.number(),
                        TEXT.get("chronic.disease-unknown", certificate.disease())));
            } else if (free(session, certificate, disease.get(), problems)) {
                session.add(new Certificate(session.nextId(), certificate, disease.get(), pack));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        session.flush();
        journal.record(session, actor, JournalEntry.of("chronic.certificates-taken-over", "certificates", source)
                .change("count", null, earlier.size()));
    }

    private static boolean free(Session session, EarlierCertificate earlier, Disease disease,
            List<Problem> problems) {
        List<Row> taken = session.rows("select number from chronic_certificate where number = ? or live_key = ?",
                earlier.number(), ApplicationDisease.key(earlier.personId(), earlier.disease()));
        for (Row row : taken) {
            problems.add(row.text(1).equals(earlier.number())
                    ? new Problem("chronic.number-taken", earlier.number(),
                            TEXT.get("chronic.number-taken", earlier.number()))
                    : new Problem("chronic.place-taken", earlier.number(), TEXT.get("chronic.place-taken",
                            earlier.number(), disease.name(), row.text(1))));
        }
        return taken.isEmpty();
    }

    /** The marks the prints of a certificate have left, oldest first. */
    public List<PrintMark> prints(Session session, Actor actor, long certificateId) {
        require(session, actor);
        return session.list(PrintMark.class,
                "select m from PrintMark m where m.certificateId = ?1 order by m.copyNumber", certificateId);
    }

    private void require(Session session, Actor actor) {
        access.require(session, actor, "persons.search");
    }

    private static List<CertificateRow> rows(Session session, LocalDate on, String where, Object... values) {
        return session.rows(COLUMNS + where, values).stream().map(row -> row(row, on)).toList();
    }

    private static CertificateRow row(Row row, LocalDate on) {
        Period valid = new Period(row.day(11), row.day(12));
        return new CertificateRow(row.number(1), row.text(2), row.number(3), row.text(4), IdNumber.mask(row.text(5)),
                row.text(6), Bilingual.of(row.text(7), row.text(8)), row.text(9), row.day(10), valid,
                valid.contains(on), (int) row.number(13), row.isNull(14) ? 0 : row.number(14));
    }

    static List<Certificate> ofCase(Session session, long caseId) {
        return session.list(Certificate.class, "select c from Certificate c where c.caseId = ?1 order by c.id",
                caseId);
    }

    /** The certificates of a person that hold their place, also those whose time is over but were not replaced. */
    static List<Certificate> live(Session session, long personId) {
        return session.list(Certificate.class,
                "select c from Certificate c where c.personId = ?1 and c.liveKey is not null", personId);
    }
}
