package org.minkang.casework.stock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.AreaCode.Level;
import org.minkang.base.Outcome;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.Places.Stretch;
import org.minkang.register.Area;
import org.minkang.store.Session;

/** What is asked before anything is changed in a kind of serials. */
final class SerialGate {

    private static final Text TEXT = Text.of(SerialGate.class);
    private static final int MOST_NAMED = 20;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_REASON = 500;

    private final SerialKind kind;
    private final Clock clock;

    SerialGate(SerialKind kind, Clock clock) {
        this.kind = kind;
        this.clock = clock;
    }

    /**
     * One seat at a time: the first range of the kind is the lock for all of them. By place, because an id that is given
     * later may be smaller.
     */
    void lock(Session session) {
        session.execute("update mk_serial_range set seat_lock = seat_lock + 1"
                + " where first_place = (select min(first_place) from mk_serial_range where kind = ?)", kind.key());
    }

    /** One seat at a time over all kinds, for a range that gets the places after all others; the first of all is the lock. */
    void lockAll(Session session) {
        String first = "update mk_serial_range set seat_lock = seat_lock + 1"
                + " where first_place = (select min(first_place) from mk_serial_range)";
        if (session.execute(first) == 0) {
            // the very first one: one seat at a time may bring it, the others then find it
            session.execute("update mk_number set last_no = last_no + 1 where scope = '' and period = ''");
            session.execute(first);
        }
        lock(session);
    }

    /**
     * A holder as it is kept.
     *
     * @throws Refused {@code stock.no-holder}
     */
    String holder(Session session, String written) {
        if (written == null || written.isBlank()) {
            return "";
        }
        if (kind.handedOver() && AreaCode.parse(written) instanceof Outcome.Done<AreaCode> code
                && code.value().level().compareTo(Level.TOWNSHIP) >= 0
                && session.find(Area.class, code.value().digits()).isPresent()) {
            return code.value().digits();
        }
        throw Refused.of("stock.no-holder", TEXT.get("stock.no-holder", written.strip()));
    }

    void requireWithin(Actor actor, String holder) {
        if (!holder.startsWith(kind.limit(actor))) {
            throw Refused.of("stock.other-area", TEXT.get("stock.other-area", kind.name()));
        }
    }

    void requireDay(LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on == null || on.isAfter(today)) {
            throw Refused.of("stock.day", TEXT.get("stock.day", today));
        }
    }

    /** A note as it is kept; nothing is cut off. */
    String note(String note) {
        return note == null ? "" : atMost(LONGEST_NOTE, "note", note);
    }

    /** A reason as it is kept; there must be one. */
    String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(new Problem("stock.reason", "reason", TEXT.get("stock.reason")));
        }
        return atMost(LONGEST_REASON, "reason", reason);
    }

    private static String atMost(int most, String place, String text) {
        if (text.strip().length() > most) {
            throw new Refused(new Problem("stock.too-long", place, TEXT.get("stock.too-long", most)));
        }
        return text.strip();
    }

    /**
     * The parts of a run, all of which are left with holders like this.
     *
     * @param holders a holder, or the beginning of holders with a percent sign
     * @throws Refused naming each that is not
     */
    List<Stretch> left(Session session, SerialRun run, String holders) {
        List<Stretch> parts = new Places(session, kind).of(run);
        List<Problem> problems = new ArrayList<>();
        if (parts.stream().mapToInt(p -> p.run().count()).sum() < run.count()) {
            LongStream.rangeClosed(run.low(), run.high())
                    .filter(n -> parts.stream().noneMatch(p -> p.run().low() <= n && n <= p.run().high()))
                    .limit(MOST_NAMED).forEach(n -> problems.add(notLeft(run.at(n))));
        }
        for (Stretch part : parts) {
            session.rows(row -> problems.add(row.text(2).equals(State.LEFT.name()) ? elsewhere(row.text(1)) : notLeft(row.text(1))),
                    "select serial, state from mk_serial where place between ? and ? and (state <> 'LEFT'"
                    + " or holder not like ?) order by place fetch first " + MOST_NAMED + " rows only",
                    part.firstPlace(), part.lastPlace(), holders);
        }
        refuse(problems);
        return parts;
    }

    Problem notLeft(String serial) {
        return new Problem("stock.not-left", serial, TEXT.get("stock.not-left", serial, kind.name()));
    }

    Problem elsewhere(String serial) {
        return new Problem("stock.elsewhere", serial, TEXT.get("stock.elsewhere", serial, kind.name()));
    }

    /** @throws Refused with the first of them, by serial, when there are any */
    void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems.stream().sorted(Comparator.comparing(Problem::place)).limit(MOST_NAMED).toList());
        }
    }
}
