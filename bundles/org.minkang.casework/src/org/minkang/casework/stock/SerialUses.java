package org.minkang.casework.stock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.Places.Stretch;
import org.minkang.store.BulkWriter;
import org.minkang.store.InList;
import org.minkang.store.Session;

/**
 * What the pieces of a stock are used for. Only {@link #voidUsed} asks for the right of the kind; whoever calls the others
 * has asked for the right to what the pieces are used for.
 */
public final class SerialUses {

    private static final Text TEXT = Text.of(SerialUses.class);

    private final Access access;
    private final Journal journal;
    private final Clock clock;
    private final SerialKind kind;
    private final SerialGate gate;

    SerialUses(Access access, Journal journal, Clock clock, SerialKind kind, SerialGate gate) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
        this.kind = kind;
        this.gate = gate;
    }

    /**
     * Uses the next ones of a holder, in order, one for each use.
     *
     * @param holder empty for the county
     * @return their serials, in the order of the uses
     * @throws Refused {@code stock.short} when there are not enough, none is used then; {@code stock.day},
     *     {@code stock.no-holder}, {@code stock.other-area}
     */
    public List<String> take(Session session, Actor actor, String holder, List<SerialUse> uses, LocalDate on) {
        String giver = admit(session, actor, holder, on);
        if (uses.isEmpty()) {
            return List.of();
        }
        List<Using> next = new ArrayList<>();
        Iterator<SerialUse> each = uses.iterator();
        session.rows(row -> next.add(new Using(row.number(1), row.text(2), row.number(3), each.next())),
                "select place, serial, range_id from mk_serial where kind = ? and state = 'LEFT' and holder = ? order by place"
                + " fetch first " + uses.size() + " rows only", kind.key(), giver);
        if (next.size() < uses.size()) {
            throw Refused.of("stock.short", TEXT.get("stock.short", uses.size(), next.size(), kind.name()));
        }
        use(session, actor, giver, next, on);
        return next.stream().map(Using::serial).toList();
    }

    /**
     * Uses exactly these, whatever their order.
     *
     * @param holder who has them; empty for the county
     * @param uses   by serial
     * @throws Refused {@code stock.not-left} and {@code stock.elsewhere} naming those that are not left or are with another
     *     holder, {@code stock.twice} one that is written in two ways, none is used then; {@code stock.day},
     *     {@code stock.no-holder}, {@code stock.other-area}
     */
    public void use(Session session, Actor actor, String holder, Map<String, SerialUse> uses, LocalDate on) {
        String giver = admit(session, actor, holder, on);
        if (uses.isEmpty()) {
            return;
        }
        Places places = new Places(session, kind);
        Map<Long, String> wanted = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String serial : uses.keySet()) {
            List<Stretch> found = SerialRun.single(serial).map(places::of).orElse(List.of());
            if (found.isEmpty()) {
                problems.add(gate.notLeft(serial));
            } else if (wanted.put(found.get(0).firstPlace(), serial) != null) {
                problems.add(new Problem("stock.twice", serial, TEXT.get("stock.twice", serial)));
            }
        }
        List<Using> left = new ArrayList<>();
        InList.rows(session, wanted.keySet(), row -> {
            String serial = wanted.get(row.number(1));
            if (State.valueOf(row.text(4)) != State.LEFT) {
                problems.add(gate.notLeft(serial));
            } else if (!row.text(5).equals(giver)) {
                problems.add(gate.elsewhere(serial));
            } else {
                left.add(new Using(row.number(1), row.text(2), row.number(3), uses.get(serial)));
            }
        }, "select place, serial, range_id, state, holder from mk_serial where place in (?)");
        gate.refuse(problems);
        use(session, actor, giver, left, on);
    }

    /** A piece that is about to be used. */
    private record Using(long place, String serial, long range, SerialUse use) {
    }

    private String admit(Session session, Actor actor, String holder, LocalDate on) {
        access.requireSignedIn(session, actor);
        String giver = gate.holder(session, holder);
        gate.requireWithin(actor, giver);
        gate.requireDay(on);
        gate.lock(session);
        return giver;
    }

    /** Each is for something else, so thousands of them are written anew: that is fewer statements than to change each. */
    private void use(Session session, Actor actor, String holder, List<Using> pieces, LocalDate on) {
        InList.execute(session, pieces.stream().map(Using::place).toList(), "delete from mk_serial where place in (?)");
        try (BulkWriter used = session.bulk("mk_serial", "place", "kind", "serial", "range_id", "state", "holder", "used_for",
                "used_id", "used_text", "amount_fen", "used_on", "used_by_id", "used_by")) {
            for (Using piece : pieces) {
                SerialUse use = piece.use();
                used.add(piece.place(), kind.key(), piece.serial(), piece.range(), State.USED, holder, use.usedFor(), use.id(),
                        use.text(), use.amount() == null ? null : use.amount().fen(), on, actor.accountId(),
                        actor.displayName());
            }
        }
        journal.record(session, actor, JournalEntry.of("stock.used", kind.key(), pieces.get(0).serial())
                .change("count", null, pieces.size()).change("holder", "", holder));
    }

    /**
     * Makes one that was used void, such as a receipt that was wrongly written. It stays known what it was for.
     *
     * @return the piece as it was
     * @throws Refused {@code stock.not-used} when it is not there or not used, {@code stock.reason}, {@code stock.too-long}
     */
    public Piece voidUsed(Session session, Actor actor, String serial, String reason) {
        access.require(session, actor, kind.right());
        String why = gate.reason(reason);
        gate.lock(session);
        String known = serial.strip();
        Piece piece = session.rows("select " + Piece.COLUMNS + " from mk_serial where serial = ? and kind = ?"
                + " and state = 'USED' and holder like ?", known, kind.key(), kind.limit(actor) + "%").stream().map(Piece::of)
                .findFirst().orElseThrow(() -> new Refused(new Problem("stock.not-used", known, TEXT.get("stock.not-used", known))));
        makeVoid(session, actor, List.of(piece), why);
        return piece;
    }

    /**
     * Makes void what was used for the same before because another one takes its place: a sheet that is printed again.
     *
     * @param uses the amounts do not matter
     * @return how many
     * @throws Refused {@code stock.reason}, {@code stock.too-long}
     */
    public int voidReplaced(Session session, Actor actor, Collection<SerialUse> uses, String reason) {
        access.requireSignedIn(session, actor);
        if (uses.isEmpty()) {
            return 0;
        }
        String why = gate.reason(reason);
        gate.lock(session);
        Set<SerialUse> same = uses.stream().map(SerialUse::withoutAmount).collect(Collectors.toSet());
        List<Piece> replaced = new ArrayList<>();
        InList.rows(session, same.stream().map(SerialUse::id).distinct().toList(), row -> replaced.add(Piece.of(row)),
                "select " + Piece.COLUMNS + " from mk_serial where used_id in (?) and kind = ? and state = 'USED' and holder like ?",
                kind.key(), kind.limit(actor) + "%");
        replaced.removeIf(piece -> !same.contains(piece.use().withoutAmount()));
        makeVoid(session, actor, replaced, why);
        return replaced.size();
    }

    private void makeVoid(Session session, Actor actor, List<Piece> pieces, String why) {
        for (Piece piece : pieces) {
            session.execute("update mk_serial set state = 'VOID', ended_on = ?, ended_by_id = ?, ended_by = ?, reason = ?"
                    + " where serial = ? and kind = ?", LocalDate.now(clock), actor.accountId(), actor.displayName(), why,
                    piece.serial(), kind.key());
            journal.record(session, actor, JournalEntry.of("stock.void", kind.key(), piece.serial()).reason(why)
                    .change("usedFor", null, piece.use().usedFor() + " " + piece.use().id()));
        }
    }
}
