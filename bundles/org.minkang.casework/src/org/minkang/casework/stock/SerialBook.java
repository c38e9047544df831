package org.minkang.casework.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.casework.stock.Piece.State;
import org.minkang.store.InList;
import org.minkang.store.Session;

/**
 * The book of a stock. What is asked for somebody needs the right to see the kind, and an account that is limited to an area
 * finds what is with holders in it.
 */
public final class SerialBook {

    /** What came, and what became of it. */
    public record Sums(long received, long used, long spoilt, long returned, long left) {

        /** Whether nothing is unexplained. */
        public boolean addsUp() {
            return received == used + spoilt + returned + left;
        }

        private static Sums of(long received, Map<State, Long> states) {
            return new Sums(received, states.getOrDefault(State.USED, 0L), states.getOrDefault(State.VOID, 0L),
                    states.getOrDefault(State.RETURNED, 0L), states.getOrDefault(State.LEFT, 0L));
        }
    }

    /** A range as it was received. @param sums for a limited account of what is within its area */
    public record Range(String first, String last, LocalDate receivedOn, String by, String note, Sums sums) {
    }

    /** A holder. @param sums received is what was handed to it less what it handed on, by the moves */
    public record Holding(String holder, Sums sums) {
    }

    /** A handing over. */
    public record Move(LocalDate on, String by, String from, String to, String first, String last, long count, String note) {
    }

    private final Access access;
    private final SerialKind kind;

    SerialBook(Access access, SerialKind kind) {
        this.access = access;
        this.kind = kind;
    }

    /** Every range with what became of it, oldest first. */
    public List<Range> ranges(Session session, Actor actor) {
        String limit = admit(session, actor);
        Map<Long, Map<State, Long>> counted = new HashMap<>();
        session.rows(row -> counted.computeIfAbsent(row.number(1), r -> new EnumMap<>(State.class))
                .put(State.valueOf(row.text(2)), row.number(3)),
                "select range_id, state, count(*) from mk_serial where kind = ? and holder like ? group by range_id, state",
                kind.key(), limit + "%");
        List<Range> ranges = new ArrayList<>();
        session.rows(row -> {
            Map<State, Long> states = counted.get(row.number(1));
            if (states != null) {
                long all = states.values().stream().mapToLong(Long::longValue).sum();
                ranges.add(new Range(row.text(2), row.text(3), row.day(4), row.text(5), row.text(6),
                        Sums.of(limit.isEmpty() ? row.number(7) : all, states)));
            }
        }, "select id, first_serial, last_serial, received_on, account_name, note, pieces from mk_serial_range where kind = ?"
                + " order by first_place", kind.key());
        return ranges;
    }

    /** Everybody who has or had some, by code; the county first. */
    public List<Holding> holders(Session session, Actor actor) {
        String limit = admit(session, actor);
        Map<String, Map<State, Long>> counted = new TreeMap<>();
        session.rows(row -> counted.computeIfAbsent(row.text(1), h -> new EnumMap<>(State.class))
                .put(State.valueOf(row.text(2)), row.number(3)),
                "select holder, state, count(*) from mk_serial where kind = ? and holder like ? group by holder, state",
                kind.key(), limit + "%");
        Map<String, Long> received = new HashMap<>();
        session.rows(row -> received.merge(row.text(1), row.number(2), Long::sum),
                "select '', pieces from mk_serial_range where kind = ? union all"
                + " select to_holder, pieces from mk_serial_move where kind = ? union all"
                + " select from_holder, -pieces from mk_serial_move where kind = ?", kind.key(), kind.key(), kind.key());
        received.keySet().stream().filter(h -> h.startsWith(limit)).forEach(h -> counted.putIfAbsent(h, Map.of()));
        return counted.entrySet().stream()
                .map(e -> new Holding(e.getKey(), Sums.of(received.getOrDefault(e.getKey(), 0L), e.getValue()))).toList();
    }

    /** The handings over, latest first. */
    public List<Move> moves(Session session, Actor actor, int first, int max) {
        String within = admit(session, actor) + "%";
        return session.rows("select moved_on, account_name, from_holder, to_holder, first_serial, last_serial, pieces, note"
                + " from mk_serial_move where kind = ? and (from_holder like ? or to_holder like ?)"
                + " order by moved_on desc, id desc offset ? rows fetch next ? rows only", kind.key(), within, within, first, max)
                .stream().map(r -> new Move(r.day(1), r.text(2), r.text(3), r.text(4), r.text(5), r.text(6), r.number(7), r.text(8)))
                .toList();
    }

    /** How many {@link #moves} there are. */
    public long moveCount(Session session, Actor actor) {
        String within = admit(session, actor) + "%";
        return session.rows("select count(*) from mk_serial_move where kind = ? and (from_holder like ? or to_holder like ?)",
                kind.key(), within, within).get(0).number(1);
    }

    /**
     * The pieces in some states, in the order they were received in.
     *
     * @param area code of a township or village: with it and everything in it; empty for all
     */
    public List<Piece> pieces(Session session, Actor actor, Collection<State> states, String area, int first, int max) {
        String limit = admit(session, actor);
        return session.rows("select " + Piece.COLUMNS + in(states) + " order by place offset ? rows fetch next ? rows only",
                kind.key(), limit + "%", area + "%", first, max).stream().map(Piece::of).toList();
    }

    /** How many {@link #pieces} there are. */
    public long count(Session session, Actor actor, Collection<State> states, String area) {
        String limit = admit(session, actor);
        return session.rows("select count(*)" + in(states), kind.key(), limit + "%", area + "%").get(0).number(1);
    }

    private static String in(Collection<State> states) {
        return " from mk_serial where kind = ? and holder like ? and holder like ? and state in ("
                + String.join(", ", states.stream().map(s -> "'" + s + "'").toList()) + ")";
    }

    /** The piece with this serial, if the actor may see it. */
    public Optional<Piece> find(Session session, Actor actor, String serial) {
        String limit = admit(session, actor);
        return session.rows("select " + Piece.COLUMNS + " from mk_serial where serial = ? and kind = ? and holder like ?",
                serial.strip(), kind.key(), limit + "%").stream().map(Piece::of).findFirst();
    }

    /** What was used for something, also what was made void since, in the order it was received in. */
    public List<Piece> usedFor(Session session, Actor actor, String usedFor, long id) {
        String limit = admit(session, actor);
        return session.rows("select " + Piece.COLUMNS + " from mk_serial where used_id = ? and used_for = ? and kind = ?"
                + " and holder like ? order by place", id, usedFor, kind.key(), limit + "%").stream().map(Piece::of).toList();
    }

    /** With whom some serials are, by serial; those that are not left are left out. Checks no right. */
    public static Map<String, String> holdersOf(Session session, SerialKind kind, Collection<String> serials) {
        Map<String, String> holders = new HashMap<>();
        InList.rows(session, serials, row -> holders.put(row.text(1), row.text(2)),
                "select serial, holder from mk_serial where serial in (?) and kind = ? and state = 'LEFT'", kind.key());
        return holders;
    }

    /** How many are left with a holder, whoever asks: for what a module checks by itself. @param holder empty for the county */
    public static long left(Session session, SerialKind kind, String holder) {
        return session.rows("select count(*) from mk_serial where kind = ? and state = 'LEFT' and holder = ?", kind.key(), holder)
                .get(0).number(1);
    }

    private String admit(Session session, Actor actor) {
        access.require(session, actor, kind.seeRight());
        return kind.limit(actor);
    }
}
