package org.minkang.benefit.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.visits.YearWriter.NewSettlement;
import org.minkang.benefit.visits.YearWriter.NewTotals;
import org.minkang.register.PersonRange;
import org.minkang.store.BulkWriter;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Reads and writes the tables of visits and settlements. */
final class VisitTables {

    private static final String BY_PERSON = " --DERBY-PROPERTIES index=MK_VISIT_PERSON\n";
    private static final String SETTLED_BY_PERSON = " --DERBY-PROPERTIES index=MK_SETTLEMENT_PERSON\n";

    private VisitTables() {
    }

    /** Those of a year that count, by person in the order of their ids. */
    static Map<Long, List<RecordedVisit>> live(Session s, PersonRange persons, int year) {
        Map<Long, List<RecordedVisit>> byPerson = new TreeMap<>();
        visits(s, BY_PERSON, "v.person_id BETWEEN ? AND ? AND v.settle_year = ? AND v.live_invoice IS NOT NULL", persons.first(), persons.last(),
                year).forEach(v -> byPerson.computeIfAbsent(v.entry().personId(), k -> new ArrayList<>(2)).add(v));
        return byPerson;
    }

    /** All of a person, cancelled ones too, newest first. */
    static List<RecordedVisit> of(Session s, long personId) {
        return visits(s, "", "v.person_id = ?", personId).stream().sorted(Comparator.comparing((RecordedVisit v) -> v.entry().to())
                .thenComparing(RecordedVisit::id).reversed()).toList();
    }

    static Optional<RecordedVisit> byId(Session s, long id) {
        return visits(s, "", "v.id = ?", id).stream().findFirst();
    }

    /**
     * The person with whom so many visits of the year, from one person on, end: all of a person's visits are wanted
     * together. Empty when there are fewer.
     */
    static Optional<Long> personAfter(Session s, long fromPerson, int year, int visits) {
        return s.rows("SELECT person_id FROM mk_visit" + BY_PERSON + " WHERE person_id >= ? AND settle_year = ? ORDER BY person_id OFFSET "
                + visits + " ROWS FETCH NEXT 1 ROWS ONLY", fromPerson, year).stream().findFirst().map(row -> row.number(1));
    }

    /** Those of a range with visits in the year that count. */
    static List<Long> persons(Session s, PersonRange range, int year) {
        return s.rows("SELECT DISTINCT person_id FROM mk_visit" + BY_PERSON + " WHERE person_id BETWEEN ? AND ? AND settle_year = ?"
                + " AND live_invoice IS NOT NULL ORDER BY person_id", range.first(), range.last(), year).stream().map(row -> row.number(1)).toList();
    }

    /** The years with visits that count, the last one first. */
    static List<Integer> years(Session s) {
        return s.rows("SELECT DISTINCT settle_year FROM mk_visit WHERE live_invoice IS NOT NULL ORDER BY settle_year DESC").stream()
                .map(row -> (int) row.number(1)).toList();
    }

    /** How many visits count in the year. */
    static long count(Session s, int year) {
        return s.rows("SELECT COUNT(*) FROM mk_visit WHERE settle_year = ? AND live_invoice IS NOT NULL", year).get(0).number(1);
    }

    /**
     * One query, a row for each line of cost, in no order.
     *
     * @param index a hint: without it Derby may read the whole table for a range whose ends it does not know
     */
    private static Collection<RecordedVisit> visits(Session s, String index, String where, Object... values) {
        Map<Long, RecordedVisit> found = new LinkedHashMap<>();
        Map<Long, Map<Long, Cost>> costs = new HashMap<>();
        s.rows(row -> {
            found.computeIfAbsent(row.number(1), id -> visit(row));
            if (!row.isNull(16)) {
                costs.computeIfAbsent(row.number(1), id -> new TreeMap<>())
                        .put(row.number(16), new Cost(row.text(17), row.number(18), (int) row.number(19)));
            }
        }, "SELECT v.id, v.row_version, v.invoice, v.person_id, v.visit_kind, v.level_key, v.from_day, v.to_day, v.disease_key, v.own_fen,"
                + " v.flags, v.live_invoice, v.entered_by, v.entered_at, p.provider_code, c.place, c.item_key, c.fen, c.days, v.settle_year FROM mk_visit v"
                + index + " LEFT JOIN mk_provider p ON p.id = v.provider_id LEFT JOIN mk_visit_cost c"
                + " --DERBY-PROPERTIES constraint=MK_VISIT_COST_PK, joinStrategy=NESTEDLOOP\n ON c.visit_id = v.id WHERE " + where, values);
        found.replaceAll((id, visit) -> visit.with(costs.getOrDefault(id, Map.of()).values()));
        return found.values();
    }

    private static RecordedVisit visit(Row row) {
        Set<String> flags = new TreeSet<>(Arrays.asList(row.text(11).split(" ")));
        flags.remove("");
        VisitEntry entry = new VisitEntry(row.text(3), row.number(4), row.isNull(15) ? "" : row.text(15), VisitKind.valueOf(row.text(5)),
                blank(row, 6), row.day(7), row.day(8), blank(row, 9), List.of(), row.number(10), flags);
        return new RecordedVisit(row.number(1), (int) row.number(2), (int) row.number(20), entry, row.isNull(12), row.text(13), row.instant(14));
    }

    private static String blank(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }

    /** A visit that is to be added, with the provider of the register or null. */
    record NewVisit(RecordedVisit visit, Long providerId) {
    }

    static void add(Session s, List<NewVisit> all) {
        try (BulkWriter writer = s.bulk("mk_visit", "id", "row_version", "invoice", "live_invoice", "person_id", "provider_id", "visit_kind",
                "level_key", "from_day", "to_day", "settle_year", "disease_key", "own_fen", "flags", "entered_by", "entered_at")) {
            for (NewVisit one : all) {
                VisitEntry e = one.visit().entry();
                writer.add(one.visit().id(), 1, e.invoice(), e.invoice(), e.personId(), one.providerId(), e.kind(), e.level(), e.from(), e.to(),
                        one.visit().year(), e.disease(), e.ownExpense(), flags(e), one.visit().enteredBy(), one.visit().enteredAt());
            }
        }
        Map<Long, List<Cost>> costs = new LinkedHashMap<>();
        all.forEach(one -> costs.put(one.visit().id(), one.visit().entry().costs()));
        addCosts(s, costs);
    }

    /** Which invoices other visits have, with the last days of these. @param own the visit that is corrected; null for none */
    static Map<String, LocalDate> taken(Session s, Collection<String> invoices, Long own) {
        Map<String, LocalDate> taken = new HashMap<>();
        InList.rows(s, invoices, row -> {
            if (own == null || row.number(3) != own) {
                taken.put(row.text(1), row.day(2));
            }
        }, "SELECT live_invoice, to_day, id FROM mk_visit --DERBY-PROPERTIES constraint=MK_VISIT_ONCE\n WHERE live_invoice IN (?)");
        return taken;
    }

    /** @return whether the version was still the one that was seen */
    static boolean change(Session s, long id, int version, VisitEntry e, Long providerId, int year) {
        int changed = s.execute("UPDATE mk_visit SET row_version = row_version + 1, invoice = ?, live_invoice = ?, provider_id = ?,"
                + " visit_kind = ?, level_key = ?, from_day = ?, to_day = ?, settle_year = ?, disease_key = ?, own_fen = ?, flags = ?"
                + " WHERE id = ? AND row_version = ? AND live_invoice IS NOT NULL", e.invoice(), e.invoice(), providerId, e.kind(), e.level(),
                e.from(), e.to(), year, e.disease(), e.ownExpense(), flags(e), id, version);
        if (changed == 1) {
            s.execute("DELETE FROM mk_visit_cost WHERE visit_id = ?", id);
            addCosts(s, Map.of(id, e.costs()));
        }
        return changed == 1;
    }

    static boolean cancel(Session s, long id, int version, String by, java.time.Instant at) {
        return s.execute("UPDATE mk_visit SET row_version = row_version + 1, live_invoice = NULL, cancelled_by = ?, cancelled_at = ?"
                + " WHERE id = ? AND row_version = ? AND live_invoice IS NOT NULL", by, at, id, version) == 1;
    }

    private static String flags(VisitEntry e) {
        return String.join(" ", new TreeSet<>(e.flags()));
    }

    private static void addCosts(Session s, Map<Long, List<Cost>> byVisit) {
        try (BulkWriter writer = s.bulk("mk_visit_cost", "visit_id", "place", "item_key", "fen", "days")) {
            byVisit.forEach((visit, costs) -> {
                int place = 0;
                for (Cost cost : costs) {
                    writer.add(visit, place++, cost.item(), cost.fen(), cost.days());
                }
            });
        }
    }

    /** The settlements of a year that count: by person, by visit. */
    static Map<Long, Map<Long, RecordedSettlement>> current(Session s, PersonRange persons, int year) {
        Map<Long, Map<Long, RecordedSettlement>> byPerson = new HashMap<>();
        settlements(s, (person, one) -> byPerson.computeIfAbsent(person, k -> new LinkedHashMap<>()).put(one.visitId(), one), SETTLED_BY_PERSON,
                "x.person_id BETWEEN ? AND ? AND x.settle_year = ? AND x.is_current = TRUE", persons.first(), persons.last(), year);
        return byPerson;
    }

    /** The settlements of a person that count, of all years, by visit. */
    static Map<Long, RecordedSettlement> current(Session s, long personId) {
        Map<Long, RecordedSettlement> byVisit = new HashMap<>();
        settlements(s, (person, one) -> byVisit.put(one.visitId(), one), "", "x.person_id = ? AND x.is_current = TRUE", personId);
        return byVisit;
    }

    /** Whose settlements these are, in the order in which they are to be locked. */
    static SortedSet<Long> personsOf(Session s, Collection<Long> settlements) {
        SortedSet<Long> persons = new TreeSet<>();
        InList.rows(s, settlements, row -> persons.add(row.number(1)), "SELECT person_id FROM mk_settlement WHERE id IN (?)");
        return persons;
    }

    /** Every settlement of a visit, the first one first. */
    static List<RecordedSettlement> ofVisit(Session s, long visitId) {
        List<RecordedSettlement> all = new ArrayList<>();
        settlements(s, (person, one) -> all.add(one), "", "x.visit_id = ?", visitId);
        all.sort(Comparator.comparing(RecordedSettlement::settledAt).thenComparing(RecordedSettlement::id));
        return all;
    }

    /** One query, a row for each line; each settlement with its person. */
    private static void settlements(Session s, BiConsumer<Long, RecordedSettlement> each, String index, String where, Object... values) {
        Map<Long, RecordedSettlement> found = new LinkedHashMap<>();
        Map<Long, Map<Long, RecordedLine>> lines = new HashMap<>();
        Map<Long, Long> persons = new HashMap<>();
        s.rows(row -> {
            found.computeIfAbsent(row.number(1), id -> settlement(row));
            persons.put(row.number(1), row.number(16));
            if (!row.isNull(17)) {
                lines.computeIfAbsent(row.number(1), id -> new TreeMap<>())
                        .put(row.number(17), new RecordedLine(row.text(18), row.number(19), row.isNull(20) ? null : row.text(20)));
            }
        }, "SELECT x.id, x.visit_id, x.is_current, x.pack_id, x.pack_version, x.fingerprint, x.cause, x.cost_fen, x.own_fen, x.paid_fen,"
                + " x.due_fen, x.is_open, x.settled_by, x.settled_at, x.paid_out_at, x.person_id, l.place, l.layer_key, l.fen, l.missing"
                + " FROM mk_settlement x" + index + " LEFT JOIN mk_settlement_line l"
                + " --DERBY-PROPERTIES constraint=MK_SETTLEMENT_LINE_PK, joinStrategy=NESTEDLOOP\n ON l.settlement_id = x.id WHERE " + where, values);
        found.forEach((id, one) -> each.accept(persons.get(id), one.with(lines.getOrDefault(id, Map.of()).values())));
    }

    private static RecordedSettlement settlement(Row row) {
        return new RecordedSettlement(row.number(1), row.number(2), row.flag(3), row.text(4), row.text(5), row.text(6),
                RecordedSettlement.Cause.valueOf(row.text(7)), row.number(8), row.number(9), row.number(10), row.number(11), row.flag(12),
                row.text(13), row.instant(14), row.isNull(15) ? null : row.instant(15), List.of());
    }

    /** These count no more. */
    static void supersede(Session s, List<Long> settlements) {
        settlements.forEach(id -> s.execute("UPDATE mk_settlement SET is_current = FALSE WHERE id = ?", id));
    }

    /** Adds settlements that count; none of their visits may have one that counts. */
    static void add(Session s, List<NewSettlement> all, int year) {
        try (BulkWriter writer = s.bulk("mk_settlement", "id", "visit_id", "person_id", "settle_year", "is_current", "pack_id", "pack_version",
                "fingerprint", "cause", "cost_fen", "own_fen", "paid_fen", "due_fen", "is_open", "settled_by", "settled_at")) {
            for (NewSettlement add : all) {
                RecordedSettlement one = add.settlement();
                writer.add(one.id(), one.visitId(), add.person(), year, one.current(), one.packId(), one.packVersion(), one.fingerprint(),
                        one.cause(), one.costFen(), one.ownFen(), one.paidFen(), one.dueFen(), one.open(), one.settledBy(), one.settledAt());
            }
        }
        try (BulkWriter writer = s.bulk("mk_settlement_line", "settlement_id", "place", "layer_key", "fen", "missing")) {
            for (NewSettlement add : all) {
                int place = 0;
                for (RecordedLine line : add.settlement().lines()) {
                    writer.add(add.settlement().id(), place++, line.layer(), line.fen(), line.missing());
                }
            }
        }
    }

    /** What went out on account of visits, by visit; a visit for which nothing did is left out. */
    static Map<Long, Long> paidOut(Session s, PersonRange persons) {
        Map<Long, Long> out = new HashMap<>();
        s.rows(row -> out.merge(row.number(1), row.number(2), Long::sum), "SELECT visit_id, due_fen FROM mk_settlement" + SETTLED_BY_PERSON
                + " WHERE person_id BETWEEN ? AND ? AND paid_out_at IS NOT NULL", persons.first(), persons.last());
        return out;
    }

    /** The totals that are kept: by person, "LAYER key" and "LIMIT key". */
    static Map<Long, Map<String, Long>> totals(Session s, PersonRange persons, int year) {
        Map<Long, Map<String, Long>> totals = new HashMap<>();
        s.rows(row -> totals.computeIfAbsent(row.number(1), k -> new TreeMap<>()).put(row.text(2) + " " + row.text(3), row.number(4)),
                "SELECT person_id, total_kind, total_key, fen FROM mk_year_total --DERBY-PROPERTIES constraint=MK_YEAR_TOTAL_ONCE\n"
                        + " WHERE person_id BETWEEN ? AND ? AND settle_year = ?", persons.first(), persons.last(), year);
        return totals;
    }

    static void replaceTotals(Session s, List<NewTotals> all, int year) {
        all.stream().filter(NewTotals::replace).forEach(
                one -> s.execute("DELETE FROM mk_year_total WHERE person_id = ? AND settle_year = ?", one.person(), year));
        try (BulkWriter writer = s.bulk("mk_year_total", "id", "person_id", "settle_year", "total_kind", "total_key", "fen")) {
            all.forEach(one -> one.byKey().forEach(
                    (key, fen) -> writer.add(s.nextId(), one.person(), year, key.substring(0, 5), key.substring(6), fen)));
        }
    }
}
