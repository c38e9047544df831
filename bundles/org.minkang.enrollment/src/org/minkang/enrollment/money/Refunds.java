package org.minkang.enrollment.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.Rights;
import org.minkang.store.BulkWriter;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Refunds (退费): what is owed to persons goes back in batches, which one person makes and another releases. */
public class Refunds {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    /** Characters of the number of an account. */
    private static final int ACCOUNT = 60;

    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Clock clock;

    public Refunds(Access access, Journal journal, Campaigns campaigns, Ledger ledger, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What becomes of a refund. */
    public enum State {
        /** In a batch that is not released yet. */
        DUE,
        /** Paid. */
        PAID,
        /** The account was wrong; it is owed again. */
        FAILED,
        /** Taken out of a batch that was given up. */
        DROPPED
    }

    /**
     * A batch.
     *
     * @param makerId    the account that made it and cannot release it
     * @param releasedBy empty while it is not released
     * @param due        how many are still to be paid; none in a batch that was given up
     */
    public record Batch(long id, int version, String area, String madeBy, long makerId, Instant madeAt, String releasedBy, long count, long fen,
            long due, long failed) {
    }

    /** Somebody to whom something is owed, and who is in no batch yet. */
    public record Owed(long memberId, long personId, String name, String maskedId, String area, long fen) {
    }

    private static String owedIn(AreaScope scope) {
        return " from enrollment_posting p join enrollment_member m on m.id = p.member_id where p.plan_year = ? and p.book = 'OWED'" + scope.sql()
                + " and not exists (select 1 from enrollment_refund r where r.member_id = p.member_id and r.state = 'DUE')"
                + " group by p.member_id having sum(p.fen) < 0";
    }

    /** Those whom {@link #make} would put into a batch, by village. */
    public List<Owed> owed(Session s, Actor actor, int year, String area, int first, int max) {
        access.require(s, actor, Rights.READ);
        AreaScope scope = AreaScope.of(actor, "m.area_code", area);
        List<Object> values = scope.after(year);
        values.addAll(List.of(first, max));
        return s.rows("select o.member_id, n.id, n.name, n.id_number, w.area_code, o.fen from (select p.member_id, -sum(p.fen) as fen" + owedIn(scope)
                + ") o join enrollment_member w on w.id = o.member_id join mk_person n on n.id = w.person_id order by w.area_code, o.member_id"
                + " offset ? rows fetch next ? rows only", values.toArray()).stream()
                .map(row -> new Owed(row.number(1), row.number(2), row.text(3), IdNumber.mask(row.text(4)), row.text(5), row.number(6))).toList();
    }

    /** How many there are of {@link #owed}. */
    public long owedCount(Session s, Actor actor, int year, String area) {
        access.require(s, actor, Rights.READ);
        AreaScope scope = AreaScope.of(actor, "m.area_code", area);
        return s.rows("select count(*) from (select p.member_id" + owedIn(scope) + ") o", scope.after(year).toArray()).get(0).number(1);
    }

    /** A refund as lists show it. */
    public record Refund(long id, long memberId, String name, String maskedId, long fen, String account, State state, String reason) {
    }

    /**
     * Puts everybody of an area to whom something is owed, and who is in no batch yet, into a batch.
     *
     * @param area code of an area, everything in it; empty for all that is the actor's
     * @return the id of the batch
     * @throws Refused {@code enrollment.no-refunds} when nobody is left
     */
    public long make(Session s, Actor actor, int year, String area) {
        access.require(s, actor, Rights.MONEY);
        campaigns.lock(s, year);
        AreaScope scope = AreaScope.of(actor, "m.area_code", area);
        List<Row> owed = s.rows("select p.member_id, -sum(p.fen)" + owedIn(scope) + " order by p.member_id", scope.after(year).toArray());
        if (owed.isEmpty()) {
            throw Refused.of("enrollment.no-refunds", TEXT.get("enrollment.no-refunds"));
        }
        long batch = s.nextId();
        String whole = area.isEmpty() ? actor.area().map(AreaCode::digits).orElse(null) : area;
        s.execute("insert into enrollment_refund_batch (id, row_version, plan_year, area_code, made_by, maker_id, made_at) values (?, 1, ?, ?, ?, ?, ?)",
                batch, year, whole, actor.displayName(), actor.accountId(), clock.instant());
        List<Long> ids = owed.stream().map(row -> s.nextId()).toList();
        long sum = 0;
        try (BulkWriter rows = s.bulk("enrollment_refund", "id", "batch_id", "member_id", "fen", "state")) {
            for (int i = 0; i < owed.size(); i++) {
                rows.add(ids.get(i), batch, owed.get(i).number(1), owed.get(i).number(2), State.DUE);
                sum += owed.get(i).number(2);
            }
        }
        journal.record(s, actor, JournalEntry.of("enrollment.refunds-made", "refunds", batch).change("persons", null, owed.size())
                .change("fen", null, sum));
        return batch;
    }

    /**
     * Notes to which account a refund goes. Whoever did so last does not release it.
     *
     * @throws Refused {@code enrollment.refund-state} once it is released, {@code enrollment.account} when it is too long
     */
    public void account(Session s, Actor actor, long refundId, String account) {
        access.require(s, actor, Rights.MONEY);
        if (account != null && account.strip().length() > ACCOUNT) {
            throw new Refused(new Problem("enrollment.account", "account", TEXT.get("enrollment.account", ACCOUNT)));
        }
        // not while the batch is being released
        lock(s, actor, s.rows("select batch_id from enrollment_refund where id = ?", refundId).stream().findFirst().map(row -> row.number(1))
                .orElseThrow(() -> refused("enrollment.no-batch")));
        if (s.execute("update enrollment_refund set account_no = ?, account_by = ? where id = ? and state = 'DUE'",
                account == null ? null : account.strip(), actor.accountId(), refundId) == 0) {
            throw refused("enrollment.refund-state");
        }
        journal.record(s, actor, JournalEntry.of("enrollment.refund-account", "refund", refundId));
    }

    /**
     * Pays the refunds of a batch.
     *
     * @throws Refused {@code enrollment.four-eyes} when the actor made it or wrote one of its accounts, {@code enrollment.refund-state}
     *     when it was released or given up, {@code enrollment.outside}, {@code store.conflict} when something else is owed to somebody by now
     */
    public void release(Session s, Actor actor, long batchId, LocalDate on) {
        access.require(s, actor, Rights.MONEY);
        Row batch = lock(s, actor, batchId);
        if (!batch.isNull("released_by")) {
            throw refused("enrollment.refund-state");
        }
        if (batch.number("maker_id") == actor.accountId() || !s.rows("select id from enrollment_refund where batch_id = ? and account_by = ?"
                + " fetch first 1 rows only", batchId, actor.accountId()).isEmpty()) {
            throw refused("enrollment.four-eyes");
        }
        int year = (int) batch.number("plan_year");
        List<Long> persons = s.rows("select member_id from enrollment_refund where batch_id = ? and state = 'DUE' order by member_id", batchId).stream()
                .map(row -> row.number(1)).toList();
        if (persons.isEmpty()) {
            throw refused("enrollment.refund-state");
        }
        // a payment of theirs that is taken back goes against what is owed to them, before this or after it
        InList.execute(s, persons, "update enrollment_member set row_version = row_version where id in (?)");
        List<Row> refunds = s.rows("select r.id, r.member_id, r.fen, m.area_code, (select -sum(p.fen) from enrollment_posting p"
                + " where p.member_id = r.member_id and p.book = 'OWED') from enrollment_refund r join enrollment_member m on m.id = r.member_id"
                + " where r.batch_id = ? and r.state = 'DUE' order by r.id", batchId);
        if (refunds.stream().anyMatch(row -> row.isNull(5) || row.number(5) < row.number(3))) {
            throw Refused.of("store.conflict", TEXT.get("enrollment.owed-changed"));
        }
        List<NewEntry> entries = new ArrayList<>();
        refunds.forEach(row -> entries.add(new NewEntry(EntryKind.REFUND, row.text(4), null, null, on, "",
                List.of(Posting.of(Book.OWED, row.text(4), row.number(2), row.number(3)), Posting.of(Book.BANK, row.text(4), -row.number(3))))));
        long[] booked = ledger.postAll(s, actor, year, entries, TEXT.get("refund-batch", batchId));
        for (int i = 0; i < booked.length; i++) {
            s.execute("update enrollment_refund set state = 'PAID', entry_id = ? where id = ?", booked[i], refunds.get(i).number(1));
        }
        s.execute("update enrollment_refund_batch set released_by = ?, released_at = ?, row_version = row_version + 1 where id = ?",
                actor.displayName(), clock.instant(), batchId);
        journal.record(s, actor, JournalEntry.of("enrollment.refunds-released", "refunds", batchId).change("persons", null, refunds.size()));
    }

    /** Gives up a batch that is not released. */
    public void drop(Session s, Actor actor, long batchId, String reason) {
        access.require(s, actor, Rights.MONEY);
        String why = Because.of(reason);
        if (!lock(s, actor, batchId).isNull("released_by")) {
            throw refused("enrollment.refund-state");
        }
        s.execute("update enrollment_refund set state = 'DROPPED', reason = ? where batch_id = ? and state = 'DUE'", why, batchId);
        journal.record(s, actor, JournalEntry.of("enrollment.refunds-dropped", "refunds", batchId).reason(why));
    }

    /**
     * The bank says that a refund did not arrive: the money is back and owed again.
     *
     * @throws Refused {@code enrollment.refund-state} when it was not paid, {@code enrollment.reason}
     */
    public void failed(Session s, Actor actor, long refundId, LocalDate on, String reason) {
        access.require(s, actor, Rights.MONEY);
        String why = Because.of(reason);
        if (s.execute("update enrollment_refund set state = 'FAILED', reason = ? where id = ? and state = 'PAID'", why, refundId) == 0) {
            throw refused("enrollment.refund-state");
        }
        Row refund = s.rows("select b.plan_year, r.member_id, r.fen, m.area_code from enrollment_refund r join enrollment_refund_batch b on b.id = r.batch_id"
                + " join enrollment_member m on m.id = r.member_id where r.id = ?", refundId).get(0);
        requireWithin(actor, refund.text(4));
        ledger.post(s, actor, (int) refund.number(1), new NewEntry(EntryKind.REFUND_FAILED, refund.text(4), null, null, on, why, List.of(
                Posting.of(Book.BANK, refund.text(4), refund.number(3)), Posting.of(Book.OWED, refund.text(4), refund.number(2), -refund.number(3)))));
    }

    private static Row lock(Session s, Actor actor, long batchId) {
        s.execute("update enrollment_refund_batch set row_version = row_version + 1 where id = ?", batchId);
        Row batch = s.rows("select plan_year, maker_id, released_by, area_code from enrollment_refund_batch where id = ?", batchId).stream().findFirst()
                .orElseThrow(() -> refused("enrollment.no-batch"));
        requireWithin(actor, batch.isNull("area_code") ? null : batch.text("area_code"));
        return batch;
    }

    private static void requireWithin(Actor actor, String area) {
        if (!AreaScope.contains(actor, area)) {
            throw refused("enrollment.outside");
        }
    }

    /** The batches of a year that the actor may see, the newest first. */
    public List<Batch> batches(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        return s.rows("select b.id, b.row_version, b.area_code, b.made_by, b.maker_id, b.made_at, b.released_by, count(r.id), sum(r.fen),"
                + " sum(case when r.state = 'DUE' then 1 else 0 end), sum(case when r.state = 'FAILED' then 1 else 0 end) from enrollment_refund_batch b join enrollment_refund r on r.batch_id = b.id"
                + " where b.plan_year = ? group by b.id, b.row_version, b.area_code, b.made_by, b.maker_id, b.made_at, b.released_by order by b.id desc", year).stream()
                .map(row -> new Batch(row.number(1), (int) row.number(2), row.isNull(3) ? "" : row.text(3), row.text(4), row.number(5),
                        row.instant(6), row.isNull(7) ? "" : row.text(7), row.number(8), row.number(9), row.number(10), row.number(11)))
                .filter(batch -> AreaScope.contains(actor, batch.area())).toList();
    }

    /** The refunds of a batch, of persons whom the actor may see. */
    public List<Refund> of(Session s, Actor actor, long batchId, int first, int max) {
        access.require(s, actor, Rights.READ);
        AreaScope scope = AreaScope.of(actor, "m.area_code", null);
        List<Object> values = scope.after(batchId);
        values.addAll(List.of(first, max));
        return s.rows("select r.id, r.member_id, p.name, p.id_number, r.fen, r.account_no, r.state, r.reason from enrollment_refund r"
                + " join enrollment_member m on m.id = r.member_id join mk_person p on p.id = m.person_id where r.batch_id = ?" + scope.sql()
                + " order by r.id offset ? rows fetch next ? rows only", values.toArray()).stream()
                .map(row -> new Refund(row.number(1), row.number(2), row.text(3), IdNumber.mask(row.text(4)), row.number(5),
                        row.isNull(6) ? "" : row.text(6), State.valueOf(row.text(7)), row.isNull(8) ? "" : row.text(8))).toList();
    }

    private static Refused refused(String code) {
        return Refused.of(code, TEXT.get(code));
    }
}
