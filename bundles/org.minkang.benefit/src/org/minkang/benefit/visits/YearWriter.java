package org.minkang.benefit.visits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.minkang.access.Actor;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.visits.RecordedSettlement.Cause;
import org.minkang.benefit.visits.YearAnew.Reckoned;
import org.minkang.store.Session;

/** Compares what a year came to with what is kept of it, and writes what is another now. Settlements are only added. */
final class YearWriter {

    private final Session s;
    private final Actor actor;
    private final int year;
    private final Instant now;
    private final List<NewSettlement> settlements = new ArrayList<>();
    private final List<Long> superseded = new ArrayList<>();
    private final List<NewTotals> totals = new ArrayList<>();

    /** A settlement that is to be added. */
    record NewSettlement(long person, RecordedSettlement settlement) {
    }

    /**
     * Totals that are to be kept from now on.
     *
     * @param replace whether others are kept now
     */
    record NewTotals(long person, boolean replace, Map<String, Long> byKey) {
    }

    YearWriter(Session s, Actor actor, int year, Instant now) {
        this.s = s;
        this.actor = actor;
        this.year = year;
        this.now = now;
    }

    /**
     * Takes over what a person's year came to.
     *
     * @param visitId what was changed with the given cause; 0 for none
     * @return every amount that is another now
     */
    List<Difference> take(long person, List<Reckoned> visits, Map<String, Long> byKey, YearKept kept, long visitId, Cause cause) {
        List<Difference> differences = new ArrayList<>();
        Map<Long, RecordedSettlement> current = kept.current(person);
        Set<Long> counted = new HashSet<>();
        for (Reckoned one : visits) {
            long id = one.visit().id();
            counted.add(id);
            RecordedSettlement before = current.get(id);
            long out = kept.paidOut(id);
            List<Difference> changed = compare(one, before, out);
            if (before == null || !changed.isEmpty() || differs(one, before)) {
                add(person, before, recorded(one, out, id == visitId ? cause : cause(before, cause)));
                differences.addAll(changed);
            }
        }
        current.values().stream().filter(old -> !counted.contains(old.visitId()))
                .forEach(old -> differences.addAll(gone(person, old, kept.paidOut(old.visitId()), cause)));
        if (!byKey.equals(kept.totals(person))) {
            totals.add(new NewTotals(person, !kept.totals(person).isEmpty(), byKey));
        }
        return differences;
    }

    private static Cause cause(RecordedSettlement before, Cause cause) {
        return before == null ? Cause.ENTERED : cause == Cause.CIRCUMSTANCES ? cause : Cause.OTHER_VISIT;
    }

    private void add(long person, RecordedSettlement before, RecordedSettlement settlement) {
        if (before != null) {
            superseded.add(before.id());
        }
        settlements.add(new NewSettlement(person, settlement));
    }

    /** Sends all that was taken over; the transaction makes it permanent. */
    void send() {
        VisitTables.supersede(s, superseded);
        VisitTables.add(s, settlements, year);
        VisitTables.replaceTotals(s, totals, year);
        superseded.clear();
        settlements.clear();
        totals.clear();
    }

    /** How many settlements wait to be sent. */
    int waiting() {
        return settlements.size();
    }

    /** Every amount that is another than what is kept. */
    static List<Difference> differences(YearAnew.Result anew, LongFunction<YearKept> kept) {
        List<Difference> differences = new ArrayList<>();
        anew.visits().forEach((person, visits) -> {
            YearKept of = kept.apply(person);
            visits.forEach(one -> differences.addAll(compare(one, of.current(person).get(one.visit().id()), of.paidOut(one.visit().id()))));
        });
        return differences;
    }

    private static boolean differs(Reckoned one, RecordedSettlement before) {
        return !one.pack().fingerprint().equals(before.fingerprint()) || one.settlement().cost() != before.costFen()
                || one.settlement().own() != before.ownFen() || !lines(one.settlement()).equals(before.lines());
    }

    /** A visit that counts in this year no more: what went out for it is to be recovered. */
    private List<Difference> gone(long person, RecordedSettlement old, long out, Cause cause) {
        RecordedVisit visit = VisitTables.byId(s, old.visitId()).orElseThrow();
        superseded.add(old.id());
        if (visit.cancelled() && out != 0) {
            settlements.add(new NewSettlement(person, new RecordedSettlement(s.nextId(), old.visitId(), true, old.packId(), old.packVersion(), old.fingerprint(),
                    cause, 0, 0, 0, -out, false, actor.displayName(), now, null, List.of())));
        }
        return !visit.cancelled() ? List.of() : old.lines().stream().filter(l -> l.fen() != 0)
                .map(l -> new Difference(old.visitId(), visit.entry().invoice(), l.layer(), l.fen(), 0, out != 0)).toList();
    }

    private RecordedSettlement recorded(Reckoned one, long out, Cause cause) {
        Settlement settled = one.settlement();
        long due = settled.paid() - out;
        return new RecordedSettlement(s.nextId(), one.visit().id(), true, one.pack().id(), one.pack().version(), one.pack().fingerprint(),
                cause, settled.cost(), settled.own(), settled.paid(), due, settled.isOpen(), actor.displayName(), now, null,
                lines(settled));
    }

    private static List<RecordedLine> lines(Settlement settlement) {
        return settlement.lines().stream().filter(l -> l.fen() != 0 || l.isOpen())
                .map(l -> new RecordedLine(l.layer().key(), l.fen(), l.isOpen() ? l.missing().what() : null)).toList();
    }

    /** @param out what went out on account of the visit */
    private static List<Difference> compare(Reckoned one, RecordedSettlement before, long out) {
        if (before == null) {
            return one.settlement().lines().stream().filter(l -> l.fen() != 0)
                    .map(l -> new Difference(one.visit().id(), one.visit().entry().invoice(), l.layer().key(), 0, l.fen(), false)).toList();
        }
        Set<String> layers = new TreeSet<>();
        before.lines().forEach(l -> layers.add(l.layer()));
        one.settlement().lines().stream().map(Line::layer).forEach(l -> layers.add(l.key()));
        List<Difference> differences = new ArrayList<>();
        for (String layer : layers) {
            long old = before.lines().stream().filter(l -> l.layer().equals(layer)).mapToLong(RecordedLine::fen).sum();
            long now = one.settlement().paid(layer);
            if (old != now) {
                differences.add(new Difference(one.visit().id(), one.visit().entry().invoice(), layer, old, now, out != 0));
            }
        }
        return differences;
    }
}
