package org.minkang.enrollment.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.EntryKind;
import org.minkang.enrollment.money.Ledger;
import org.minkang.enrollment.money.NewEntry;
import org.minkang.enrollment.money.Posting;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.roll.Members;
import org.minkang.register.PersonName;
import org.minkang.store.BulkWriter;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Payments that bank and tax office report in files. The money is there, so every line is booked: to the premium of its
 * person, or as owed back, or as unclear. A line that comes again is passed over.
 */
public class Payments {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    /** Characters of a number of a person, as far as they are kept. */
    static final int NUMBER = 30;

    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final Members members;
    private final Ledger ledger;

    public Payments(Access access, Journal journal, Campaigns campaigns, Members members, Ledger ledger) {
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.members = members;
        this.ledger = ledger;
    }

    /**
     * A line of a file.
     *
     * @param number  of the person it is paid for, as written
     * @param fen     negative when it takes an earlier payment back
     * @param reverses reference of the payment that is taken back; empty for none
     */
    public record Line(int row, String reference, String number, String name, String payer, long fen, LocalDate on, String reverses) {
    }

    /** What a line turned out to be. */
    public enum Outcome {
        /** All that was due. */
        PAID,
        /** Less than was due; the person is still to be enrolled. */
        PART,
        /** Something is owed back: too much, twice, after the last day, for somebody who need not be enrolled. */
        OWED,
        /** For nobody on the roll. */
        UNCLEAR,
        /** It took an earlier payment back. */
        REVERSAL;

        /** Its name in the current language. */
        public String text() {
            return TEXT.get("payment." + name());
        }
    }

    /** How many lines there were of each outcome. */
    record Booked(Map<Outcome, Integer> outcomes) {
    }

    /** What is in the books already of some references of a channel; another channel may have the same for other payments. */
    Map<String, KnownPayment> known(Session s, int year, String channel, List<String> references) {
        Map<String, KnownPayment> known = new HashMap<>();
        InList.rows(s, references, row -> known.put(row.text(1), KnownPayment.of(row.number(2), row.text(3), row.day(4), !row.isNull(5))),
                "select p.reference, p.fen, p.id_number, p.paid_on, b.id from enrollment_payment p left join enrollment_payment b"
                        + " on b.plan_year = p.plan_year and b.channel = p.channel and b.reverses = p.reference"
                        + " where p.plan_year = ? and p.channel = ? and p.reference in (?)", year, channel);
        return known;
    }

    /**
     * Books the lines of a file, a portion at a time.
     *
     * @param channel key of the channel, one without cash
     * @throws Refused {@code enrollment.channel}, {@code enrollment.no-campaign}, {@code enrollment.again-other} when another payment
     *     is in the books under the reference of a line, {@code enrollment.county-only}
     */
    void book(Session s, Actor actor, int year, String channel, String fileName, List<Line> lines, Booked done) {
        access.require(s, actor, Rights.MONEY);
        access.require(s, actor, BaseRights.IMPORT_RUN);
        Campaigns.requireCounty(actor);
        Campaign campaign = campaigns.require(s, year);
        if (campaigns.rules(s, campaign).channel(channel).filter(c -> !c.cash()).isEmpty()) {
            throw Refused.of("enrollment.channel", TEXT.get("enrollment.channel", channel));
        }
        Map<String, KnownPayment> known = known(s, year, channel, lines.stream().map(Line::reference).toList());
        List<Line> fresh = new ArrayList<>();
        for (Line line : lines) {
            KnownPayment before = known.putIfAbsent(line.reference(), KnownPayment.of(line));
            if (before == null) {
                fresh.add(line);
            } else if (!before.same(line)) {
                throw Refused.of("enrollment.again-other", TEXT.get("enrollment.again-other", line.reference()));
            }
        }
        Portion portion = new Portion(s, campaign, channel, fresh);
        for (int i = 0; i < fresh.size(); i++) {
            Line line = fresh.get(i);
            if (line.fen() < 0) {
                portion.flush(actor, fileName, done);
                reverse(s, actor, campaign, channel, fileName, line, done);
                // what is due has changed by it
                portion = new Portion(s, campaign, channel, fresh.subList(i + 1, fresh.size()));
            } else {
                portion.add(line);
            }
        }
        portion.flush(actor, fileName, done);
        journal.record(s, actor, JournalEntry.of("enrollment.payments", "enrollment", year).reason(fileName)
                .change("lines", null, fresh.size()).change("again", null, lines.size() - fresh.size()).change("channel", null, channel));
    }

    /**
     * A payment was taken back. It goes first against what is owed to its person, for who paid twice is still enrolled by the
     * other payment; then against the premium; whatever is left, the person owes.
     */
    private void reverse(Session s, Actor actor, Campaign campaign, String channel, String fileName, Line line, Booked done) {
        // nobody attributes it meanwhile
        s.execute("update enrollment_payment set outcome = outcome where plan_year = ? and channel = ? and reference = ?", campaign.year(), channel,
                line.reverses());
        Row paid = s.rows("select p.fen, p.member_id, b.id from enrollment_payment p left join enrollment_payment b on b.plan_year = p.plan_year"
                + " and b.channel = p.channel and b.reverses = p.reference where p.plan_year = ? and p.channel = ? and p.reference = ?",
                campaign.year(), channel, line.reverses()).stream().findFirst()
                .orElseThrow(() -> Refused.of("enrollment.reverses", TEXT.get("enrollment.reverses", line.row(), line.reverses())));
        if (paid.number(1) != -line.fen() || !paid.isNull(3)) {
            throw Refused.of("enrollment.reverses-sum", TEXT.get("enrollment.reverses-sum", line.row(), line.reverses()));
        }
        Long member = paid.numberOrNull(2);
        List<Posting> postings = new ArrayList<>();
        String area = null;
        if (member == null) {
            postings.add(Posting.of(Book.UNCLEAR, null, -line.fen()));
            s.execute("update enrollment_payment set outcome = 'REVERSAL' where plan_year = ? and channel = ? and reference = ?", campaign.year(),
                    channel, line.reverses());
        } else {
            area = members.lock(s, campaign.year(), List.of(member)).get(0).area();
            long owed = Math.min(-line.fen(), Math.max(0, -ledger.ofMember(s, member, Book.OWED)));
            long premium = Math.min(-line.fen() - owed, -ledger.ofMember(s, member, Book.PREMIUM));
            if (premium > 0) {
                postings.add(Posting.of(Book.PREMIUM, area, member, premium));
            }
            if (-line.fen() > premium) {
                postings.add(Posting.of(Book.OWED, area, member, -line.fen() - premium));
            }
        }
        postings.add(Posting.of(Book.BANK, area, line.fen()));
        long entry = ledger.post(s, actor, campaign.year(), new NewEntry(EntryKind.TAKEN_BACK, area, channel, reference(campaign, channel, line),
                line.on(), line.reverses(), postings));
        write(s, campaign.year(), channel, fileName, List.of(new Kept(line, Outcome.REVERSAL, member, entry)), done);
    }

    /** As the books have it: a slip of the bank, another channel and another year may have the same number. */
    private static String reference(Campaign campaign, String channel, Line line) {
        return campaign.year() + "/" + channel + "/" + line.reference();
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private record Kept(Line line, Outcome outcome, Long member, long entry) {
    }

    private static void write(Session s, int year, String channel, String fileName, List<Kept> kept, Booked done) {
        List<Long> ids = kept.stream().map(one -> s.nextId()).toList();
        try (BulkWriter rows = s.bulk("enrollment_payment", "id", "plan_year", "file_name", "row_no", "reference", "channel", "id_number", "name",
                "payer_name", "fen", "paid_on", "outcome", "member_id", "entry_id", "reverses")) {
            for (int i = 0; i < kept.size(); i++) {
                Line line = kept.get(i).line();
                rows.add(ids.get(i), year, shortened(fileName, 200), line.row(), line.reference(), channel, shortened(line.number(), NUMBER),
                        shortened(line.name(), 120), shortened(line.payer(), 120), line.fen(), line.on(),
                        kept.get(i).outcome(), kept.get(i).member(), kept.get(i).entry(), line.reverses().isEmpty() ? null : line.reverses());
            }
        }
        kept.forEach(one -> done.outcomes().merge(one.outcome(), 1, Integer::sum));
    }

    /**
     * Whether a payment of a day counts. The day is that of bank or tax office, whose files of the last days come when the campaign
     * may be closed already.
     */
    private static boolean inTime(Campaign campaign, LocalDate on) {
        return !on.isAfter(campaign.closesOn()) && !on.isBefore(campaign.opensOn());
    }

    /** Lines that are booked together; what one pays is known to the next. */
    private final class Portion {

        private final Session s;
        private final Campaign campaign;
        private final String channel;
        private final Map<String, MemberRow> persons = new HashMap<>();
        /** What is still due, by member. */
        private final Map<Long, Long> due = new HashMap<>();
        private final List<NewEntry> entries = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Long> ids = new ArrayList<>();

        Portion(Session s, Campaign campaign, String channel, List<Line> all) {
            this.s = s;
            this.campaign = campaign;
            this.channel = channel;
            Map<String, Long> found = new HashMap<>();
            List<String> numbers = all.stream().map(line -> IdNumber.parse(line.number()).orElse(null)).filter(n -> n != null)
                    .map(IdNumber::text).distinct().toList();
            InList.rows(s, numbers, row -> found.put(row.text(1), row.number(2)), "select p.id_number, m.id from mk_person p"
                    + " join enrollment_member m on m.person_id = coalesce(p.merged_into, p.id) and m.plan_year = ? where p.id_number in (?)",
                    campaign.year());
            Map<Long, MemberRow> rows = new HashMap<>();
            members.lock(s, campaign.year(), found.values()).forEach(row -> rows.put(row.id(), row));
            found.forEach((number, member) -> persons.put(number, rows.get(member)));
            Map<Long, LocalDate> dead = members.dead(s, campaign, rows.keySet());
            rows.values().forEach(row -> due.put(row.id(), row.state() == MemberState.EXEMPT || dead.containsKey(row.id()) ? 0 : Math.max(0, row.due().pays() - row.paid())));
        }

        void add(Line line) {
            IdNumber number = IdNumber.parse(line.number()).orElse(null);
            MemberRow person = number == null ? null : persons.get(number.text());
            boolean named = person != null && (line.name().isEmpty() || PersonName.clean(line.name()).equals(person.name()));
            List<Posting> postings = new ArrayList<>();
            postings.add(Posting.of(Book.BANK, named ? person.area() : null, line.fen()));
            if (!named) {
                postings.add(Posting.of(Book.UNCLEAR, null, -line.fen()));
                keep(line, Outcome.UNCLEAR, null, postings, null);
                return;
            }
            long open = inTime(campaign, line.on()) ? due.get(person.id()) : 0;
            long premium = Math.min(open, line.fen());
            if (premium > 0) {
                postings.add(Posting.of(Book.PREMIUM, person.area(), person.id(), -premium));
            }
            if (line.fen() > premium) {
                postings.add(Posting.of(Book.OWED, person.area(), person.id(), premium - line.fen()));
            }
            due.merge(person.id(), -premium, Long::sum);
            keep(line, line.fen() > premium ? Outcome.OWED : premium < open ? Outcome.PART : Outcome.PAID, person.id(), postings, person.area());
        }

        private void keep(Line line, Outcome outcome, Long member, List<Posting> postings, String area) {
            lines.add(line);
            outcomes.add(outcome);
            ids.add(member);
            entries.add(new NewEntry(EntryKind.RECEIVED, area, channel, reference(campaign, channel, line), line.on(), "", postings));
        }

        void flush(Actor actor, String fileName, Booked done) {
            long[] booked = ledger.postAll(s, actor, campaign.year(), entries, fileName);
            List<Kept> kept = new ArrayList<>();
            for (int i = 0; i < booked.length; i++) {
                kept.add(new Kept(lines.get(i), outcomes.get(i), ids.get(i), booked[i]));
            }
            write(s, campaign.year(), channel, fileName, kept, done);
            List.of(entries, lines, outcomes, ids).forEach(List::clear);
        }
    }

    /**
     * A payment that belongs to nobody yet, or is owed back.
     *
     * @param maskedId as lists show it
     */
    public record Open(long id, String reference, String channel, String maskedId, String name, String payer, long fen, LocalDate on,
            Outcome outcome, long memberId) {
    }

    /** The payments of an outcome, the oldest first; those for persons whom the actor may see, and those for nobody yet only for the county. */
    public List<Open> page(Session s, Actor actor, int year, Outcome outcome, int first, int max) {
        access.require(s, actor, Rights.READ);
        AreaScope scope = AreaScope.of(actor, "m.area_code", null);
        List<Object> values = scope.after(year, outcome);
        values.addAll(List.of(first, max));
        return s.rows("select p.id, p.reference, p.channel, p.id_number, p.name, p.payer_name, p.fen, p.paid_on, p.outcome, p.member_id"
                + " from enrollment_payment p left join enrollment_member m on m.id = p.member_id where p.plan_year = ? and p.outcome = ?" + scope.sql()
                + " order by p.paid_on, p.id offset ? rows fetch next ? rows only", values.toArray()).stream()
                .map(row -> new Open(row.number(1), row.text(2), row.text(3), IdNumber.mask(row.text(4)), row.text(5), row.text(6), row.number(7),
                        row.day(8), Outcome.valueOf(row.text(9)), row.isNull(10) ? 0 : row.number(10))).toList();
    }

    /** How many payments there are of each outcome, as {@link #page} has them. */
    public Map<Outcome, Long> counts(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        AreaScope scope = AreaScope.of(actor, "m.area_code", null);
        s.rows(row -> counts.put(Outcome.valueOf(row.text(1)), row.number(2)), "select p.outcome, count(*) from enrollment_payment p"
                + (scope.sql().isEmpty() ? "" : " join enrollment_member m on m.id = p.member_id") + " where p.plan_year = ?" + scope.sql()
                + " group by p.outcome", scope.after(year).toArray());
        return counts;
    }

    /**
     * Says for whom an unclear payment is. It enrolls whoever paid in time, however long it took to find out.
     *
     * @param reason what was looked at
     * @throws Refused {@code enrollment.not-unclear}, {@code enrollment.reason}, {@code enrollment.nobody} when the person is not on the roll
     */
    public void assign(Session s, Actor actor, long paymentId, long memberId, LocalDate on, String reason) {
        access.require(s, actor, Rights.MONEY);
        Campaigns.requireCounty(actor);
        String why = Because.of(reason);
        if (s.execute("update enrollment_payment set member_id = ? where id = ? and outcome = 'UNCLEAR'", memberId, paymentId) == 0) {
            throw Refused.of("enrollment.not-unclear", TEXT.get("enrollment.not-unclear"));
        }
        Row payment = s.rows("select plan_year, fen, paid_on from enrollment_payment where id = ?", paymentId).get(0);
        Campaign campaign = campaigns.require(s, (int) payment.number(1));
        MemberRow person = members.lock(s, campaign.year(), List.of(memberId)).stream().findFirst()
                .orElseThrow(() -> Refused.of("enrollment.nobody", TEXT.get("enrollment.nobody")));
        long fen = payment.number(2);
        boolean none = person.state() == MemberState.EXEMPT || !members.dead(s, campaign, List.of(memberId)).isEmpty();
        long open = none || !inTime(campaign, payment.day(3)) ? 0 : Math.max(0, person.due().pays() - person.paid());
        long premium = Math.min(open, fen);
        List<Posting> postings = new ArrayList<>(List.of(Posting.of(Book.UNCLEAR, null, fen)));
        if (premium > 0) {
            postings.add(Posting.of(Book.PREMIUM, person.area(), memberId, -premium));
        }
        if (fen > premium) {
            postings.add(Posting.of(Book.OWED, person.area(), memberId, premium - fen));
        }
        ledger.post(s, actor, campaign.year(), new NewEntry(EntryKind.ASSIGNED, person.area(), null, null, on, why, postings));
        s.execute("update enrollment_payment set outcome = ? where id = ?", fen > premium ? Outcome.OWED : premium < open ? Outcome.PART : Outcome.PAID,
                paymentId);
    }
}
