package org.minkang.enrollment.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.store.BulkWriter;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * The books of the years. Entries are only added; what was wrong is reversed. Who may add what is asked by whoever calls.
 * Every entry brings the paid sum of the persons it is about up to date in the same transaction; entities of persons
 * that are loaded do not notice.
 */
public final class Ledger {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Journal journal;
    private final Clock clock;

    public Ledger(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes an entry.
     *
     * @return its id
     * @throws Refused {@code enrollment.reference-taken} when the payment is in the books already
     */
    public long post(Session s, Actor actor, int year, NewEntry entry) {
        long id = write(s, actor, year, List.of(entry), null)[0];
        journal.record(s, actor, JournalEntry.of("enrollment.booked", "entry", id).reason(entry.reason())
                .change("kind", null, entry.kind()).change("on", null, entry.on()).change("reference", null, entry.reference())
                .change("postings", null, words(entry.postings())));
        return id;
    }

    /**
     * Makes many entries with one line in the journal, as from a file.
     *
     * @param source what they come from
     * @return their ids, in their order
     * @throws Refused {@code enrollment.reference-taken} when one of them is in the books already
     */
    public long[] postAll(Session s, Actor actor, int year, List<NewEntry> entries, String source) {
        if (entries.isEmpty()) {
            return new long[0];
        }
        long[] ids = write(s, actor, year, entries, null);
        long sum = entries.stream().flatMap(e -> e.postings().stream()).mapToLong(p -> Math.max(0, p.fen())).sum();
        journal.record(s, actor, JournalEntry.of("enrollment.booked-many", "enrollment", year).reason(source)
                .change("entries", null, entries.size()).change("first", null, ids[0]).change("fen", null, sum));
        return ids;
    }

    /**
     * Reverses an entry: the same postings with the other sign.
     *
     * @return the id of the reversal
     * @throws Refused {@code enrollment.no-entry}, {@code enrollment.reversed} when it was reversed before or is a
     *     reversal itself
     */
    public long reverse(Session s, Actor actor, long entryId, LocalDate on, String reason) {
        String why = Because.of(reason);
        Row entry = s.rows("select plan_year, entry_kind, area_code, channel from enrollment_entry where id = ?", entryId).stream()
                .findFirst().orElseThrow(() -> Refused.of("enrollment.no-entry", TEXT.get("enrollment.no-entry")));
        if (EntryKind.valueOf(entry.text(2)) == EntryKind.REVERSAL
                || !s.rows("select id from enrollment_entry where reverses_id = ?", entryId).isEmpty()) {
            throw Refused.of("enrollment.reversed", TEXT.get("enrollment.reversed"));
        }
        List<Posting> postings = postings(s, entryId).stream().map(Posting::reversed).toList();
        NewEntry reversal = new NewEntry(EntryKind.REVERSAL, entry.text(3), entry.text(4), null, on, why, postings);
        long id = write(s, actor, (int) entry.number(1), List.of(reversal), entryId)[0];
        journal.record(s, actor, JournalEntry.of("enrollment.reversed", "entry", entryId).reason(why)
                .change("reversal", null, id));
        return id;
    }

    /** The lines of an entry. */
    public List<Posting> postings(Session s, long entryId) {
        return s.rows("select book, area_code, payer, member_id, fen from enrollment_posting where entry_id = ? order by place", entryId)
                .stream().map(row -> new Posting(Book.valueOf(row.text(1)), row.text(2), row.text(3), row.isNull(4) ? 0 : row.number(4),
                        row.number(5))).toList();
    }

    /** What each book comes to in a year; a book without postings comes to 0. */
    public Map<Book, Long> balances(Session s, int year) {
        Map<Book, Long> sums = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            sums.put(book, 0L);
        }
        s.rows(row -> sums.put(Book.valueOf(row.text(1)), row.number(2)),
                "select book, sum(fen) from enrollment_posting where plan_year = ? group by book", year);
        return sums;
    }

    /** What a book comes to in each village; those at 0 are left out. */
    public Map<String, Long> byArea(Session s, int year, Book book) {
        Map<String, Long> sums = new LinkedHashMap<>();
        s.rows(row -> sums.put(row.isNull(1) ? "" : row.text(1), row.number(2)), "select area_code, sum(fen) from enrollment_posting"
                + " where plan_year = ? and book = ? group by area_code having sum(fen) <> 0 order by area_code", year, book);
        return sums;
    }

    /** What a book comes to in a village. */
    public long ofArea(Session s, int year, Book book, String area) {
        Row row = s.rows("select sum(fen) from enrollment_posting where plan_year = ? and book = ? and area_code = ?", year, book, area).get(0);
        return row.isNull(1) ? 0 : row.number(1);
    }

    /** What is owed back to persons, without what others owe. */
    public long owed(Session s, int year) {
        Row row = s.rows("select -sum(total) from (select sum(fen) as total from enrollment_posting where plan_year = ? and book = 'OWED'"
                + " group by member_id having sum(fen) < 0) o", year).get(0);
        return row.isNull(1) ? 0 : row.number(1);
    }

    /** What a person's postings in a book come to. */
    public long ofMember(Session s, long memberId, Book book) {
        Row row = s.rows("select sum(fen) from enrollment_posting where member_id = ? and book = ?", memberId, book).get(0);
        return row.isNull(1) ? 0 : row.number(1);
    }

    private long[] write(Session s, Actor actor, int year, List<NewEntry> entries, Long reverses) {
        List<String> references = entries.stream().map(NewEntry::reference).filter(r -> r != null).toList();
        List<String> taken = new ArrayList<>();
        InList.rows(s, references, row -> taken.add(row.text(1)), "select reference from enrollment_entry where reference in (?)");
        if (!taken.isEmpty()) {
            throw new Refused(taken.stream().distinct().limit(20).map(reference -> new Problem("enrollment.reference-taken", reference,
                    TEXT.get("enrollment.reference-taken", reference))).toList());
        }
        long[] ids = entries.stream().mapToLong(entry -> s.nextId()).toArray();
        Instant now = clock.instant();
        try (BulkWriter rows = s.bulk("enrollment_entry", "id", "plan_year", "entry_kind", "area_code", "channel", "reference",
                "happened_on", "reverses_id", "reason", "account_id", "account_name", "booked_at")) {
            for (int i = 0; i < ids.length; i++) {
                NewEntry entry = entries.get(i);
                rows.add(ids[i], year, entry.kind(), entry.area(), entry.channel(), entry.reference(), entry.on(), reverses, entry.reason(),
                        actor.accountId(), actor.displayName(), now);
            }
        }
        try (BulkWriter rows = s.bulk("enrollment_posting", "entry_id", "place", "plan_year", "book", "area_code", "payer", "member_id",
                "fen")) {
            for (int i = 0; i < ids.length; i++) {
                int place = 0;
                for (Posting posting : entries.get(i).postings()) {
                    rows.add(ids[i], place++, year, posting.book(), posting.area(), posting.payer(),
                            posting.memberId() == 0 ? null : posting.memberId(), posting.fen());
                }
            }
        }
        paid(s, entries);
        return ids;
    }

    private record Change(long fen, LocalDate on) {
    }

    /** Brings the paid sums up to date, in few statements: most persons of a file pay the same on the same day. */
    private static void paid(Session s, List<NewEntry> entries) {
        Map<Long, Change> changes = new LinkedHashMap<>();
        for (NewEntry entry : entries) {
            for (Posting posting : entry.postings()) {
                if (posting.book() == Book.PREMIUM) {
                    changes.merge(posting.memberId(), new Change(-posting.fen(), entry.on()),
                            (a, b) -> new Change(a.fen() + b.fen(), a.on().isAfter(b.on()) ? a.on() : b.on()));
                }
            }
        }
        Map<Change, List<Long>> members = new HashMap<>();
        changes.forEach((member, change) -> {
            if (change.fen() != 0) {
                members.computeIfAbsent(change, c -> new ArrayList<>()).add(member);
            }
        });
        members.forEach((change, ids) -> InList.execute(s, ids.stream().sorted().toList(), "update enrollment_member set paid_fen = paid_fen + ?,"
                + " paid_on = case when paid_fen + ? >= pays_fen then coalesce(paid_on, ?) else null end,"
                + " state = case when state = 'EXEMPT' then 'EXEMPT' when paid_fen + ? >= pays_fen then 'ENROLLED' else 'OPEN' end,"
                + " row_version = row_version + 1 where id in (?)", change.fen(), change.fen(), change.on(), change.fen()));
    }

    private static String words(List<Posting> postings) {
        StringBuilder words = new StringBuilder();
        for (Posting posting : postings) {
            words.append(words.isEmpty() ? "" : "; ").append(posting.book()).append(' ').append(posting.memberId() == 0 ? "" : posting.memberId() + " ")
                    .append(posting.fen());
            if (words.length() > 400) {
                return words.append(" …").toString();
            }
        }
        return words.toString();
    }
}
