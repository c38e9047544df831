package org.minkang.chronic;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Numbers;
import org.minkang.chronic.Certificate.Status;
import org.minkang.chronic.CertificateEvent.Kind;
import org.minkang.chronic.CertificateEvent.Why;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Person;
import org.minkang.store.Session;

/**
 * What happens to a certificate after it was issued. Each change leaves an event that is never changed, and an entry
 * in the journal; on which days it counts follows from the days of these changes, see {@link CountingDays}.
 *
 * <p>What concerns the paper wants {@link Rights#CERTIFICATES}. What takes the benefit away or gives it back wants
 * {@link Rights#END}; and because money hangs on it, nobody makes void or ends a certificate that the same person
 * issued, and nobody takes back an end of one's own.
 */
public class CertificateLife {

    private static final Text TEXT = Text.of(CertificateLife.class);
    private static final String SCOPE = "chronic.certificate";
    private static final Set<Status> IN_USE = Set.of(Status.LIVE, Status.LOST);
    private static final Map<Kind, Set<Status>> FROM = new EnumMap<>(Map.ofEntries(
            entry(Kind.LOST, Set.of(Status.LIVE)),
            entry(Kind.FOUND, Set.of(Status.LOST)),
            entry(Kind.REISSUED, IN_USE),
            entry(Kind.SUSPENDED, IN_USE),
            entry(Kind.RESUMED, Set.of(Status.SUSPENDED, Status.ENDED)),
            entry(Kind.VOIDED, Set.of(Status.LIVE, Status.LOST, Status.SUSPENDED, Status.EXPIRED)),
            entry(Kind.ENDED, Set.of(Status.LIVE, Status.LOST, Status.SUSPENDED)),
            entry(Kind.REVIEWED, IN_USE),
            entry(Kind.HANDED_OVER, Set.of(Status.LIVE)),
            entry(Kind.PROVIDERS, IN_USE),
            entry(Kind.REMINDED, IN_USE)));
    /** What can still be done after its time, or after the holder's death. */
    private static final Set<Kind> ALWAYS = Set.of(Kind.VOIDED, Kind.ENDED, Kind.RESUMED);

    private static final int LONGEST_SIGNER = 290;

    private final Access access;
    private final Journal journal;
    private final CountyRules county;
    private final Numbers numbers;
    private final Clock clock;

    public CertificateLife(Access access, Journal journal, PolicyPacks packs, Numbers numbers, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.county = new CountyRules(() -> packs);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The paper is reported lost (挂失). The right goes on: it is the person's, not the paper's. */
    public void lost(Session session, Actor actor, long id, LocalDate on, String reason) {
        Certificate certificate = changeable(session, actor, id, Kind.LOST, Rights.CERTIFICATES);
        Why why = needed(reason);
        requireDay(certificate, on, today());
        certificate.lost(on);
        record(session, actor, certificate, Kind.LOST, on, null, why, Status.LIVE, null, null);
    }

    /** It was found again (撤销挂失). */
    public void found(Session session, Actor actor, long id, String reason) {
        Certificate certificate = changeable(session, actor, id, Kind.FOUND, Rights.CERTIFICATES);
        Why why = needed(reason);
        certificate.found();
        record(session, actor, certificate, Kind.FOUND, today(), null, why, Status.LOST, null, null);
    }

    /** A new paper with the next number (补证); the old number is void for ever, the days stay as they are. */
    public Certificate reissue(Session session, Actor actor, long id, String reason) {
        Certificate certificate = changeable(session, actor, id, Kind.REISSUED, Rights.CERTIFICATES);
        Why why = needed(reason);
        Status before = certificate.status();
        String old = certificate.number();
        String fresh = numbers.next(session, rules(session).number(), SCOPE, today());
        session.execute("insert into chronic_old_number (number, certificate_id, void_from) values (?, ?, ?)", old, id,
                today());
        certificate.reissued(fresh);
        record(session, actor, certificate, Kind.REISSUED, today(), null, why, before, old, fresh);
        return certificate;
    }

    /** From a day on it does not count until it is resumed (暂停). */
    public void suspend(Session session, Actor actor, long id, LocalDate from, String reasonCode, String reason) {
        Certificate certificate = changeable(session, actor, id, Kind.SUSPENDED, Rights.END);
        Why why = standard(session, Kind.SUSPENDED, reasonCode, reason);
        requireDay(certificate, from, today());
        requireAfterLastResumption(session, certificate, from);
        Status before = certificate.status();
        certificate.suspend(from);
        record(session, actor, certificate, Kind.SUSPENDED, from, null, why, before, null, null);
    }

    /**
     * From a day on it counts again (恢复). Also takes back an end that was a mistake, as when somebody was reported
     * dead who is not; not by whoever ended it.
     */
    public void resume(Session session, Actor actor, long id, LocalDate from, String reason) {
        Certificate certificate = changeable(session, actor, id, Kind.RESUMED, Rights.END);
        Why why = needed(reason);
        Status before = certificate.status();
        requireDay(certificate, from, today());
        requireAlive(session, certificate);
        LocalDate since = certificate.resume();
        if (from.isBefore(since)) {
            throw Refused.of("chronic.before-change", TEXT.get("chronic.before-change", certificate.number(), since));
        }
        if (before == Status.ENDED) {
            requireOtherEyes(session, actor, certificate);
            takePlace(session, certificate);
        }
        record(session, actor, certificate, Kind.RESUMED, from, since, why, before, null, null);
    }

    /**
     * Makes it void (作废): it was wrong, lent or altered.
     *
     * @param from the first day from which it does not count; the first day of all where the reason says so
     */
    public void makeVoid(Session session, Actor actor, long id, LocalDate from, String reasonCode, String reason) {
        Certificate certificate = changeable(session, actor, id, Kind.VOIDED, Rights.END);
        Why why = standard(session, Kind.VOIDED, reasonCode, reason);
        boolean never = rules(session).reasons(Kind.VOIDED).stream()
                .anyMatch(r -> r.key().equals(reasonCode) && r.fromStart());
        over(session, actor, certificate, Kind.VOIDED, Status.VOID, never ? certificate.firstDay() : from, why);
    }

    /**
     * Ends it before its time (注销): the holder died, is no longer insured, gave it up.
     *
     * @param from the first day on which it does not count; at the latest tomorrow, when today is its last one
     */
    public void end(Session session, Actor actor, long id, LocalDate from, String reasonCode, String reason) {
        Certificate certificate = changeable(session, actor, id, Kind.ENDED, Rights.END);
        Why why = standard(session, Kind.ENDED, reasonCode, reason);
        if (certificate.overOn(from)) {
            throw Refused.of("chronic.certificate-over",
                    TEXT.get("chronic.certificate-over", certificate.number(), certificate.valid().to()));
        }
        over(session, actor, certificate, Kind.ENDED, Status.ENDED, from, why);
    }

    private void over(Session session, Actor actor, Certificate certificate, Kind kind, Status after, LocalDate from,
            Why why) {
        if (certificate.issuedBy().filter(by -> by == actor.accountId()).isPresent()) {
            throw Refused.of("chronic.four-eyes", TEXT.get("chronic.four-eyes", certificate.number()));
        }
        requireDay(certificate, from, today().plusDays(1));
        Status before = certificate.status();
        certificate.over(after, from);
        record(session, actor, certificate, kind, from, null, why, before, null, null);
        // the one it followed still runs for some days: until then it has the place of the disease again
        session.flush();
        certificate.renewsId().map(old -> session.require(Certificate.class, old))
                .filter(old -> old.status().held() && !old.overOn(today())).ifPresent(Certificate::holdPlace);
    }

    /** Reviewed again and found to be still right (复审通过); the next review is due the years later the class says. */
    public void reviewed(Session session, Actor actor, long id, LocalDate on, String reason) {
        Certificate certificate = changeable(session, actor, id, Kind.REVIEWED, Rights.END);
        LocalDate due = certificate.reviewDue().orElseThrow(() -> Refused.of("chronic.no-review",
                TEXT.get("chronic.no-review", certificate.number())));
        requireDay(certificate, on, today());
        certificate.reviewed();
        record(session, actor, certificate, Kind.REVIEWED, on, null, new Why("", reason == null ? "" : reason.strip()),
                certificate.status(), due.toString(), certificate.reviewDue().orElseThrow().toString());
    }

    /**
     * The paper is in the hands of its holder (签收).
     *
     * @param to       who signed for it
     * @param relation how that person stands to the holder; blank for the holder
     */
    public void handOver(Session session, Actor actor, long id, LocalDate on, String to, String relation) {
        Certificate certificate = changeable(session, actor, id, Kind.HANDED_OVER, Rights.CERTIFICATES);
        if (certificate.prints() == 0) {
            throw Refused.of("chronic.not-printed", TEXT.get("chronic.not-printed", certificate.number()));
        }
        certificate.handedOn().ifPresent(day -> {
            throw Refused.of("chronic.handed-over", TEXT.get("chronic.handed-over", certificate.number(), day));
        });
        requireDay(certificate, on, today());
        String holder = session.require(Person.class, certificate.personId()).name();
        String taker = to == null || to.isBlank() ? holder : to.strip();
        String standing = relation == null ? "" : relation.strip();
        if (!taker.equals(holder) && standing.isEmpty()) {
            throw Refused.of("chronic.relation", TEXT.get("chronic.relation", taker));
        }
        TextLimit.requireAtMost(LONGEST_SIGNER, "to", taker + standing);
        certificate.handedOver(on);
        record(session, actor, certificate, Kind.HANDED_OVER, on, null, Why.NONE, certificate.status(), null,
                standing.isEmpty() ? taker : taker + "（" + standing + "）");
    }

    /** Everything that happened to a certificate, oldest first. */
    public List<CertificateEvent> history(Session session, Actor actor, long id) {
        within(session, actor, id, BaseRights.PERSONS_SEARCH);
        return session.list(CertificateEvent.class,
                "select e from CertificateEvent e where e.certificateId = ?1 order by e.id", id);
    }

    /** What the pack of today says about certificates. */
    public CertificateRules rules(Session session) {
        return county.today(session, today()).certificates();
    }

    /** A certificate of the actor's area, for whoever has the right. */
    Certificate within(Session session, Actor actor, long id, String right) {
        access.require(session, actor, right);
        Certificate certificate = session.require(Certificate.class, id);
        requireArea(session, actor, certificate);
        return certificate;
    }

    /** Refused {@code chronic.other-area} when its holder lives outside the area the actor is limited to. */
    static void requireArea(Session session, Actor actor, Certificate certificate) {
        // who prints for the whole county reads no person for this
        if (actor.area().isPresent() && !session.require(Person.class, certificate.personId()).area()
                .map(a -> actor.area().get().contains(a)).orElse(false)) {
            throw Refused.of("chronic.other-area", TEXT.get("chronic.other-area"));
        }
    }

    /** Whether this can be done with a certificate that stands so. */
    public static boolean fits(Kind kind, CertificateRow.State state) {
        return switch (state) {
            case EXPIRED, DECEASED -> ALWAYS.contains(kind);
            case NOT_YET, LIVE -> FROM.get(kind).contains(Status.LIVE);
            default -> FROM.get(kind).contains(Status.valueOf(state.name()));
        };
    }

    /** A certificate the actor may change in this way now. */
    Certificate changeable(Session session, Actor actor, long id, Kind kind, String right) {
        Certificate certificate = within(session, actor, id, right);
        Person holder = session.require(Person.class, certificate.personId());
        CertificateRow.State state = CertificateRow.state(certificate.status(), certificate.valid(),
                holder.diedOn().orElse(null), today());
        if (!FROM.get(kind).contains(certificate.status()) || !fits(kind, state)) {
            throw Refused.of("chronic.state",
                    TEXT.get("chronic.state", certificate.number(), state.text(), kind.text()));
        }
        return certificate;
    }

    /** Adds the event and the journal's entry. */
    void record(Session session, Actor actor, Certificate certificate, Kind kind, LocalDate on, LocalDate since, Why why,
            Status before, String detailBefore, String detailAfter) {
        session.add(new CertificateEvent(session.nextId(), certificate.id(), kind, on, since, Instant.now(clock), actor,
                why, before, certificate.status(), detailBefore, detailAfter));
        JournalEntry entry = JournalEntry
                .of("chronic.certificate-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        "certificate", certificate.id())
                .reason(why.text()).change("number", null, certificate.number()).change("from", null, on);
        if (!why.code().isEmpty()) {
            entry = entry.change("reason", null, why.code());
        }
        if (before != certificate.status()) {
            entry = entry.change("status", before, certificate.status());
        }
        // who signed for it is a name, and names stay out of the journal
        if (detailAfter != null && kind != Kind.HANDED_OVER) {
            entry = entry.change("detail", detailBefore, detailAfter);
        }
        journal.record(session, actor, entry);
    }

    static Why needed(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.of("chronic.change-reason", TEXT.get("chronic.change-reason"));
        }
        return new Why("", reason.strip());
    }

    private Why standard(Session session, Kind kind, String code, String text) {
        List<CertificateRules.StandardReason> all = rules(session).reasons(kind);
        if (code == null || all.stream().noneMatch(r -> r.key().equals(code))) {
            throw Refused.of("chronic.standard-reason", TEXT.get("chronic.standard-reason", kind.text(),
                    String.join(", ", all.stream().map(r -> r.key() + " " + r.name()).toList())));
        }
        return new Why(code, text == null ? "" : text.strip());
    }

    private void requireDay(Certificate certificate, LocalDate day, LocalDate latest) {
        if (day == null || day.isBefore(certificate.firstDay()) || day.isAfter(latest)) {
            throw Refused.of("chronic.change-day",
                    TEXT.get("chronic.change-day", certificate.number(), certificate.firstDay(), latest));
        }
    }

    private void requireAfterLastResumption(Session session, Certificate certificate, LocalDate from) {
        LocalDate last = session.rows("select max(effect_on) from chronic_certificate_event where certificate_id = ?"
                + " and kind = 'RESUMED'", certificate.id()).get(0).day(1);
        if (last != null && from.isBefore(last)) {
            throw Refused.of("chronic.before-change", TEXT.get("chronic.before-change", certificate.number(), last));
        }
    }

    private static void requireAlive(Session session, Certificate certificate) {
        session.require(Person.class, certificate.personId()).diedOn().ifPresent(day -> {
            throw Refused.of("chronic.deceased", TEXT.get("chronic.deceased", day));
        });
    }

    private static void requireOtherEyes(Session session, Actor actor, Certificate certificate) {
        boolean own = session.rows("select account_id from chronic_certificate_event where certificate_id = ?"
                + " and kind = 'ENDED' order by id desc", certificate.id()).get(0).number(1) == actor.accountId();
        if (own) {
            throw Refused.of("chronic.own-end", TEXT.get("chronic.own-end", certificate.number()));
        }
    }

    private void takePlace(Session session, Certificate certificate) {
        for (Certificate other : Certificates.held(session, certificate.personId())) {
            if (other.id() != certificate.id() && other.code().equals(certificate.code()) && !other.overOn(today())) {
                throw Refused.of("chronic.place-taken", TEXT.get("chronic.place-taken", certificate.number(),
                        certificate.diseaseName(), other.number()));
            }
        }
        certificate.holdPlace();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
