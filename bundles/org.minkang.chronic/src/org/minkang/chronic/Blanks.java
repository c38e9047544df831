package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * The stock of blank certificates with printed serials (证件库存), where the pack keeps one. Blanks come in ranges, each
 * print takes the next one in order, and one that cannot be used is written off with a reason: every serial is left,
 * issued or spoilt, and no serial is there twice.
 */
public class Blanks {

    private static final Text TEXT = Text.of(Blanks.class);
    private static final Pattern SERIAL = Pattern.compile("(.*?)(\\d{1,18})");
    private static final int MOST = 20_000;
    private static final int MOST_NAMED = 20;

    /** A range as it was received, and what became of it: received = issued + spoilt + left. */
    public record Range(String first, String last, LocalDate receivedOn, String by, String note, long received,
            long issued, long spoilt, long left) {

        /** Whether nothing is unexplained. */
        public boolean addsUp() {
            return received == issued + spoilt + left;
        }
    }

    /** A blank that is no longer there, and why. @param number of the certificate it was used for, or empty */
    public record Used(String serial, boolean spoilt, LocalDate on, String by, String number, String reason) {
    }

    private static final int LONGEST_NOTE = 200;

    private final Access access;
    private final Journal journal;
    private final CountyRules county;
    private final Clock clock;

    public Blanks(Access access, Journal journal, PolicyPacks packs, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.county = new CountyRules(() -> packs);
        this.clock = clock;
    }

    /** Whether the pack of today keeps a stock. */
    public boolean kept(Session session) {
        return rules(session).map(CertificateRules::stock).orElse(false);
    }

    /**
     * Blanks came from the printer's.
     *
     * @param first first serial, ending in digits; the last one has the same beginning and the same length
     * @return how many
     */
    public int receive(Session session, Actor actor, String first, String last, LocalDate on, String note) {
        access.require(session, actor, Rights.CERTIFICATES);
        PlainText.requireAtMost(LONGEST_NOTE, "note", note);
        List<String> serials = serials(first.strip(), last.strip());
        LocalDate today = LocalDate.now(clock);
        if (on == null || on.isAfter(today)) {
            throw Refused.of("chronic.stock-day", TEXT.get("chronic.stock-day", today));
        }
        lock(session);
        List<String> known = new ArrayList<>();
        Keys.find(session, "select serial from chronic_blank where serial", serials, row -> known.add(row.text(1)));
        if (!known.isEmpty()) {
            throw Refused.of("chronic.serial-known", TEXT.get("chronic.serial-known", known.size(), known.get(0)));
        }
        long range = session.nextId();
        session.execute("insert into chronic_blank_range (id, first_serial, last_serial, pieces, received_on, account_id,"
                + " account_name, note, seat_lock) values (?, ?, ?, ?, ?, ?, ?, ?, 0)", range, first.strip(), last.strip(),
                serials.size(), on, actor.accountId(), actor.displayName(), note == null ? "" : note.strip());
        Row top = session.rows("select max(place) from chronic_blank").get(0);
        long place = top.isNull(1) ? 0 : top.number(1);
        try (BulkWriter blanks = session.bulk("chronic_blank", "serial", "range_id", "place", "state")) {
            for (String serial : serials) {
                blanks.add(serial, range, ++place, "LEFT");
            }
        }
        journal.record(session, actor, JournalEntry.of("chronic.blanks-received", "blanks", range)
                .change("first", null, first.strip()).change("last", null, last.strip())
                .change("count", null, serials.size()));
        return serials.size();
    }

    /**
     * Writes blanks off that cannot be used any more.
     *
     * @param last the last one of several in a row, or the same as the first
     * @throws Refused naming each that is not in stock; then none is written off
     */
    public int spoil(Session session, Actor actor, String first, String last, String reason) {
        access.require(session, actor, Rights.CERTIFICATES);
        CertificateLife.needed(reason);
        lock(session);
        List<String> serials = serials(first.strip(), last.strip());
        List<String> left = new ArrayList<>();
        Keys.find(session, "select serial from chronic_blank where state = 'LEFT' and serial", serials,
                row -> left.add(row.text(1)));
        List<Problem> problems = serials.stream().filter(s -> !left.contains(s)).limit(MOST_NAMED)
                .map(s -> new Problem("chronic.serial-not-left", s, TEXT.get("chronic.serial-not-left", s))).toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        for (String serial : serials) {
            session.execute("update chronic_blank set state = 'SPOILT', used_on = ?, account_id = ?, account_name = ?,"
                    + " reason = ? where serial = ?", LocalDate.now(clock), actor.accountId(), actor.displayName(),
                    reason.strip(), serial);
        }
        journal.record(session, actor, JournalEntry.of("chronic.blanks-spoilt", "blanks", first.strip()).reason(reason)
                .change("first", null, first.strip()).change("last", null, last.strip())
                .change("count", null, serials.size()));
        return serials.size();
    }

    /** The next blank for each certificate that is about to be printed; nothing where no stock is kept. */
    void take(Session session, Actor actor, List<Certificate> certificates, String reason) {
        if (certificates.isEmpty() || !kept(session)) {
            return;
        }
        lock(session);
        List<String> next = session.rows("select serial from chronic_blank where state = 'LEFT' order by place"
                + " fetch first " + certificates.size() + " rows only").stream().map(row -> row.text(1)).toList();
        if (next.size() < certificates.size()) {
            throw Refused.of("chronic.stock-short", TEXT.get("chronic.stock-short", certificates.size(), next.size()));
        }
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < next.size(); i++) {
            Certificate certificate = certificates.get(i);
            if (certificate.prints() > 0) {
                // the sheet that was printed before is replaced by this one
                session.execute("update chronic_blank set state = 'SPOILT', reason = ? where state = 'ISSUED'"
                        + " and certificate_id = ? and number_printed = ?", reason.strip(), certificate.id(),
                        certificate.number());
            }
            session.execute("update chronic_blank set state = 'ISSUED', used_on = ?, account_id = ?, account_name = ?,"
                    + " certificate_id = ?, number_printed = ? where serial = ?", today, actor.accountId(),
                    actor.displayName(), certificate.id(), certificate.number(), next.get(i));
        }
    }

    /** One seat at a time: the first range is the lock for all of them. */
    private static void lock(Session session) {
        session.execute("update chronic_blank_range set seat_lock = seat_lock + 1"
                + " where id = (select min(id) from chronic_blank_range)");
    }

    /** The stock book: every range with what became of it, oldest first. */
    public List<Range> book(Session session, Actor actor) {
        access.require(session, actor, BaseRights.PERSONS_SEARCH);
        return session.rows("select r.first_serial, r.last_serial, r.received_on, r.account_name, r.note, r.pieces,"
                + " sum(case when b.state = 'ISSUED' then 1 else 0 end), sum(case when b.state = 'SPOILT' then 1 else 0 end),"
                + " sum(case when b.state = 'LEFT' then 1 else 0 end), min(b.place) as firstplace"
                + " from chronic_blank_range r join chronic_blank b on b.range_id = r.id group by r.id, r.first_serial,"
                + " r.last_serial, r.received_on, r.account_name, r.note, r.pieces order by firstplace").stream()
                .map(r -> new Range(r.text(1), r.text(2), r.day(3), r.text(4), r.text(5), r.number(6), r.number(7),
                        r.number(8), r.number(9)))
                .toList();
    }

    /** The blanks that were issued or written off, in the order of their serials. */
    public List<Used> used(Session session, Actor actor, int first, int max) {
        access.require(session, actor, BaseRights.PERSONS_SEARCH);
        return session.rows("select serial, state, used_on, account_name, number_printed, reason from chronic_blank"
                + " where state <> 'LEFT' order by place offset ? rows fetch next ? rows only", first, max).stream()
                .map(r -> new Used(r.text(1), r.text(2).equals("SPOILT"), r.day(3), r.text(4),
                        r.isNull(5) ? "" : r.text(5), r.isNull(6) ? "" : r.text(6)))
                .toList();
    }

    /** How many {@link #used} there are. */
    public long usedCount(Session session, Actor actor) {
        access.require(session, actor, BaseRights.PERSONS_SEARCH);
        return session.rows("select count(*) from chronic_blank where state <> 'LEFT'").get(0).number(1);
    }

    /** What stands against issuing a certificate: the county keeps a stock of blanks and none is left. */
    static Optional<Problem> noneLeft(Session session, CountyRules county, LocalDate today) {
        return rules(session, county, today)
                .filter(kept -> kept.stock() && left(session) == 0)
                .map(none -> Problem.of("chronic.no-blank", TEXT.get("chronic.no-blank")));
    }

    /** How many are left. */
    public long left(Session session, Actor actor) {
        access.require(session, actor, BaseRights.PERSONS_SEARCH);
        return left(session);
    }

    private static long left(Session session) {
        return session.rows("select count(*) from chronic_blank where state = 'LEFT'").get(0).number(1);
    }

    /** A sentence when fewer are left than the pack wants. */
    public Optional<String> warning(Session session) {
        CertificateRules rules = rules(session).filter(CertificateRules::stock).orElse(null);
        if (rules == null) {
            return Optional.empty();
        }
        long left = left(session);
        return left >= rules.warnBelow() ? Optional.empty()
                : Optional.of(TEXT.get("chronic.stock-low", left, rules.warnBelow()));
    }

    private Optional<CertificateRules> rules(Session session) {
        return rules(session, county, LocalDate.now(clock));
    }

    private static Optional<CertificateRules> rules(Session session, CountyRules county, LocalDate today) {
        return county.find(session, today).flatMap(pack -> pack.optional(ChronicRules.class))
                .map(ChronicRules::certificates);
    }

    private static List<String> serials(String first, String last) {
        Matcher from = SERIAL.matcher(first);
        Matcher to = SERIAL.matcher(last);
        if (!from.matches() || !to.matches() || !from.group(1).equals(to.group(1))
                || from.group(2).length() != to.group(2).length()) {
            throw Refused.of("chronic.serial-form", TEXT.get("chronic.serial-form", first, last));
        }
        long low = Long.parseLong(from.group(2));
        long high = Long.parseLong(to.group(2));
        if (high < low || high - low >= MOST) {
            throw Refused.of("chronic.serial-range", TEXT.get("chronic.serial-range", first, last, MOST));
        }
        List<String> serials = new ArrayList<>();
        for (long n = low; n <= high; n++) {
            serials.add(from.group(1) + String.format("%0" + from.group(2).length() + "d", n));
        }
        return serials;
    }
}
