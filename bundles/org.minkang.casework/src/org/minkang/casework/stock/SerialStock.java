package org.minkang.casework.stock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.Places.Stretch;
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * A stock of pieces with printed serials. They come in ranges, are handed over to townships and on to villages, and each of
 * them is left, used, void or returned: none is there twice, and none is unexplained.
 *
 * <p>A holder is the code of a township or village; empty stands for the county. An account that is limited to an area sees
 * and handles what is with holders in it, and can hand it back upwards. Whoever changes a kind waits until the one before
 * has ended.
 */
public final class SerialStock {

    private static final Text TEXT = Text.of(SerialStock.class);

    private final Access access;
    private final Journal journal;
    private final Clock clock;
    private final SerialKind kind;
    private final SerialGate gate;
    private final SerialBook book;
    private final SerialUses uses;

    public SerialStock(Access access, Journal journal, Clock clock, SerialKind kind) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
        this.kind = kind;
        gate = new SerialGate(kind, clock);
        book = new SerialBook(access, kind);
        uses = new SerialUses(access, journal, clock, kind, gate);
    }

    public SerialKind kind() {
        return kind;
    }

    /** What there is and what became of it. */
    public SerialBook book() {
        return book;
    }

    /** What they are used for, and what is made void again. */
    public SerialUses uses() {
        return uses;
    }

    /**
     * A range came in; it is with the county.
     *
     * @param first first serial, ending in digits; the last one has the same beginning and the same length
     * @return how many
     * @throws Refused {@code stock.serial-form}, {@code stock.serial-range}, {@code stock.day} for a day that is to come,
     *     {@code stock.serial-known} when some were received before, {@code stock.too-long}, {@code stock.other-area} for an
     *     account that is limited to a township or village
     */
    public int receive(Session session, Actor actor, String first, String last, LocalDate on, String note) {
        access.require(session, actor, kind.right());
        gate.requireWithin(actor, "");
        SerialRun run = SerialRun.of(first, last, kind.most());
        gate.requireDay(on);
        String remark = gate.note(note);
        gate.lockAll(session);
        List<Stretch> known = new Places(session, kind).of(run);
        if (!known.isEmpty()) {
            throw Refused.of("stock.serial-known", TEXT.get("stock.serial-known",
                    known.stream().mapToInt(s -> s.run().count()).sum(), known.get(0).run().first()));
        }
        long range = session.nextId();
        Row top = session.rows("select max(first_place + pieces) from mk_serial_range").get(0);
        long place = top.isNull(1) ? 1 : top.number(1);
        session.execute("insert into mk_serial_range (id, kind, first_serial, last_serial, first_place, pieces, received_on,"
                + " account_id, account_name, note, seat_lock) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", range, kind.key(),
                run.first(), run.last(), place, run.count(), on, actor.accountId(), actor.displayName(), remark);
        try (BulkWriter pieces = session.bulk("mk_serial", "place", "kind", "serial", "range_id", "state", "holder")) {
            for (long n = run.low(); n <= run.high(); n++) {
                pieces.add(place++, kind.key(), run.at(n), range, State.LEFT, "");
            }
        }
        journal.record(session, actor, entry("stock.received", run));
        return run.count();
    }

    /**
     * Hands what is left of a row on to another holder, and keeps that it did.
     *
     * @param last the last one of several in a row, or the same as the first
     * @param from who has them; empty for the county
     * @param to   who gets them; empty to give them back to the county
     * @param note such as who took them
     * @return how many
     * @throws Refused {@code stock.not-left} and {@code stock.elsewhere} naming those that are not left or are with somebody
     *     else, none is handed over then; {@code stock.no-holder} when there is no such township or village,
     *     {@code stock.same-holder}, {@code stock.other-area}, and what {@link #receive} says of serials, day and note
     */
    public int handOver(Session session, Actor actor, String first, String last, String from, String to, LocalDate on,
            String note) {
        access.require(session, actor, kind.right());
        SerialRun run = SerialRun.of(first, last, kind.most());
        String giver = gate.holder(session, from);
        String taker = gate.holder(session, to);
        gate.requireWithin(actor, giver);
        if (!kind.limit(actor).startsWith(taker)) {
            gate.requireWithin(actor, taker);
        }
        if (giver.equals(taker)) {
            throw Refused.of("stock.same-holder", TEXT.get("stock.same-holder"));
        }
        gate.requireDay(on);
        String remark = gate.note(note);
        gate.lock(session);
        for (Stretch part : gate.left(session, run, giver)) {
            session.execute("update mk_serial set holder = ? where place between ? and ?", taker, part.firstPlace(),
                    part.lastPlace());
        }
        session.execute("insert into mk_serial_move (id, kind, from_holder, to_holder, first_serial, last_serial, pieces,"
                + " moved_on, account_id, account_name, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", session.nextId(),
                kind.key(), giver, taker, run.first(), run.last(), run.count(), on, actor.accountId(), actor.displayName(),
                remark);
        journal.record(session, actor, entry("stock.handed-over", run).change("holder", giver, taker).change("on", null, on));
        return run.count();
    }

    /**
     * Writes off what was spoilt before it was used.
     *
     * @param last the last one of several in a row, or the same as the first
     * @return how many
     * @throws Refused {@code stock.not-left} naming those that are not left, none is written off then;
     *     {@code stock.reason} without a reason, {@code stock.serial-form}, {@code stock.serial-range},
     *     {@code stock.too-long}
     */
    public int spoil(Session session, Actor actor, String first, String last, String reason) {
        return end(session, actor, SerialRun.of(first, last, kind.most()), State.VOID, LocalDate.now(clock), reason);
    }

    /**
     * Gives unused ones back to where they came from (退回); who holds them last stays known.
     *
     * @param last the last one of several in a row, or the same as the first
     * @return how many
     * @throws Refused as {@link #spoil}, and {@code stock.day} for a day that is to come
     */
    public int giveBack(Session session, Actor actor, String first, String last, LocalDate on, String reason) {
        gate.requireDay(on);
        return end(session, actor, SerialRun.of(first, last, kind.most()), State.RETURNED, on, reason);
    }

    private int end(Session session, Actor actor, SerialRun run, State state, LocalDate on, String reason) {
        access.require(session, actor, kind.right());
        String why = gate.reason(reason);
        gate.lock(session);
        for (Stretch part : gate.left(session, run, kind.limit(actor) + "%")) {
            session.execute("update mk_serial set state = ?, ended_on = ?, ended_by_id = ?, ended_by = ?, reason = ?"
                    + " where place between ? and ?", state, on, actor.accountId(), actor.displayName(), why,
                    part.firstPlace(), part.lastPlace());
        }
        journal.record(session, actor, entry(state == State.VOID ? "stock.written-off" : "stock.returned", run).reason(why));
        return run.count();
    }

    private JournalEntry entry(String action, SerialRun run) {
        return JournalEntry.of(action, kind.key(), run.first()).change("first", null, run.first())
                .change("last", null, run.last()).change("count", null, run.count());
    }
}
