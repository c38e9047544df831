package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.stock.Piece;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook;
import org.minkang.casework.stock.SerialBook.Sums;
import org.minkang.letters.ChineseDates;
import org.minkang.letters.Letter;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Person;
import org.minkang.store.Session;

/** The papers about certificates that were issued: reminders to renew them, the book of the stock. */
public class CertificateLetters {

    private static final Text TEXT = Text.of(CertificateLetters.class);

    private final Access access;
    private final Areas areas;
    private final PolicyPacks packs;
    private final CertificateLife life;
    private final Blanks blanks;
    private final Clock clock;

    public CertificateLetters(Access access, Areas areas, PolicyPacks packs, CertificateLife life, Blanks blanks,
            Clock clock) {
        this.access = access;
        this.areas = areas;
        this.packs = packs;
        this.life = life;
        this.blanks = blanks;
        this.clock = clock;
    }

    /**
     * Reminds of certificates and leaves the mark of it: one letter for each person, in the order the certificates are
     * given in, which is by village in the list of those to be renewed.
     */
    public List<Letter> remind(Session session, Actor actor, List<Long> certificateIds) {
        Map<Long, List<Certificate>> byPerson = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        for (long id : certificateIds) {
            Certificate certificate =
                    life.changeable(session, actor, id, CertificateEvent.Kind.REMINDED, Rights.CERTIFICATES);
            if (certificate.valid().isOpen() && certificate.reviewDue().isEmpty()) {
                throw Refused.of("chronic.no-end", TEXT.get("chronic.no-end", certificate.number()));
            }
            byPerson.computeIfAbsent(certificate.personId(), p -> new ArrayList<>()).add(certificate);
            certificate.reminded(today);
            life.record(session, actor, certificate, CertificateEvent.Kind.REMINDED, today, null,
                    CertificateEvent.Why.NONE, certificate.status(), null, null);
        }
        return byPerson.entrySet().stream()
                .map(e -> reminder(session, session.require(Person.class, e.getKey()), e.getValue(), today)).toList();
    }

    private Letter reminder(Session session, Person person, List<Certificate> certificates, LocalDate today) {
        List<Map<String, Object>> rows = new ArrayList<>();
        LocalDate first = null;
        for (Certificate certificate : certificates) {
            LocalDate to = certificate.valid().to();
            boolean review = to == null || certificate.reviewDue().filter(due -> due.isBefore(to)).isPresent();
            LocalDate until = review ? certificate.reviewDue().orElseThrow() : to;
            rows.add(Map.of("number", certificate.number(), "disease", certificate.diseaseName().zh(), "until",
                    until.toString(), "what", review ? "复审" : "到期"));
            LocalDate from = review ? null
                    : life.rules(session).renewal().map(r -> to.minusDays(r.applyDays())).orElse(null);
            // one day from which all of them can be renewed
            first = first == null || from != null && from.isAfter(first) ? from : first;
        }
        return new Letter(ChronicTemplate.RENEWAL, ChronicLetters.letter(packs, session, today, today)
                .with("name", person.name())
                .with("address", ChronicLetters.address(areas, session, person))
                .withRows("certificates", rows)
                .with("applyFrom", first == null ? "" : ChineseDates.plain(first.isBefore(today) ? today : first)));
    }

    /** The book of the stock with everything that was written off. */
    public Letter stockBook(Session session, Actor actor) {
        access.require(session, actor, Rights.CERTIFICATES);
        SerialBook stock = blanks.stock().book();
        List<SerialBook.Range> ranges = stock.ranges(session, actor);
        if (ranges.isEmpty()) {
            throw Refused.of("chronic.no-stock", TEXT.get("chronic.no-stock"));
        }
        List<Map<String, Object>> rows = ranges.stream().map(CertificateLetters::range).toList();
        List<Map<String, Object>> spoilt = stock.pieces(session, actor, Set.of(State.VOID), "", 0, Integer.MAX_VALUE)
                .stream().map(CertificateLetters::spoilt).toList();
        LocalDate today = LocalDate.now(clock);
        return new Letter(ChronicTemplate.STOCK_BOOK, ChronicLetters.letter(packs, session, today, today)
                .withRows("ranges", rows)
                .withRows("spoilt", spoilt)
                .with("received", sum(ranges, Sums::received))
                .with("issued", sum(ranges, Sums::used))
                .with("spoiltCount", sum(ranges, Sums::spoilt))
                .with("left", sum(ranges, Sums::left)));
    }

    private static long sum(List<SerialBook.Range> ranges, ToLongFunction<Sums> figure) {
        return ranges.stream().map(SerialBook.Range::sums).mapToLong(figure).sum();
    }

    private static Map<String, Object> range(SerialBook.Range r) {
        return Map.of("first", r.first(), "last", r.last(), "receivedOn", r.receivedOn().toString(), "by", r.by(),
                "received", r.sums().received(), "issued", r.sums().used(), "spoilt", r.sums().spoilt(),
                "left", r.sums().left());
    }

    private static Map<String, Object> spoilt(Piece p) {
        return Map.of("serial", p.serial(), "day", p.lastOn().toString(), "who", p.lastBy(), "why", p.reason());
    }
}
