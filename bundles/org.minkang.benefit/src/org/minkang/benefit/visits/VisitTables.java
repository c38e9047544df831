package org.minkang.benefit.visits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Reads and writes the tables of visits and settlements. */
final class VisitTables {

    private static final String VISIT = "SELECT v.id, v.row_version, v.invoice, v.person_id, v.visit_kind, v.level_key, v.from_day,"
            + " v.to_day, v.disease_key, v.own_fen, v.flags, v.live_invoice, v.entered_by, v.entered_at, p.provider_code FROM mk_visit v"
            + " LEFT JOIN mk_provider p ON p.id = v.provider_id";
    private static final String SETTLEMENT = "SELECT id, visit_id, is_current, pack_id, pack_version, fingerprint, cause, cost_fen,"
            + " own_fen, paid_fen, due_fen, is_open, settled_by, settled_at, paid_out_at FROM mk_settlement";

    private VisitTables() {
    }

    /** Those of the year that count. */
    static List<RecordedVisit> live(Session s, long personId, int year) {
        return visits(s, " WHERE v.person_id = ? AND v.settle_year = ? AND v.live_invoice IS NOT NULL ORDER BY v.to_day, v.id",
                " WHERE visit_id IN (SELECT id FROM mk_visit WHERE person_id = ? AND settle_year = ?)", personId, year);
    }

    /** All of a person, cancelled ones too, newest first. */
    static List<RecordedVisit> of(Session s, long personId) {
        return visits(s, " WHERE v.person_id = ? ORDER BY v.to_day DESC, v.id DESC",
                " WHERE visit_id IN (SELECT id FROM mk_visit WHERE person_id = ?)", personId);
    }

    static List<RecordedVisit> byId(Session s, long id) {
        return visits(s, " WHERE v.id = ?", " WHERE visit_id = ?", id);
    }

    private static List<RecordedVisit> visits(Session s, String where, String ofCosts, Object... values) {
        Map<Long, List<Cost>> costs = new LinkedHashMap<>();
        s.rows(row -> costs.computeIfAbsent(row.number(1), k -> new ArrayList<>(2))
                .add(new Cost(row.text(2), row.number(3), (int) row.number(4))),
                "SELECT visit_id, item_key, fen, days FROM mk_visit_cost" + ofCosts + " ORDER BY visit_id, place", values);
        return s.rows(VISIT + where, values).stream().map(row -> visit(row, costs.getOrDefault(row.number(1), List.of()))).toList();
    }

    private static RecordedVisit visit(Row row, List<Cost> costs) {
        Set<String> flags = new TreeSet<>(Arrays.asList(row.text(11).split(" ")));
        flags.remove("");
        VisitEntry entry = new VisitEntry(row.text(3), row.number(4), row.isNull(15) ? "" : row.text(15), VisitKind.valueOf(row.text(5)),
                blank(row, 6), row.day(7), row.day(8), blank(row, 9), costs, row.number(10), flags);
        return new RecordedVisit(row.number(1), (int) row.number(2), entry, row.isNull(12), row.text(13), row.instant(14));
    }

    private static String blank(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }

    static void add(Session s, RecordedVisit visit, Long providerId, int year) {
        VisitEntry e = visit.entry();
        s.execute("INSERT INTO mk_visit (id, row_version, invoice, live_invoice, person_id, provider_id, visit_kind, level_key, from_day,"
                + " to_day, settle_year, disease_key, own_fen, flags, entered_by, entered_at)"
                + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", visit.id(), e.invoice(), e.invoice(), e.personId(), providerId,
                e.kind(), e.level(), e.from(), e.to(), year, e.disease(), e.ownExpense(), flags(e), visit.enteredBy(), visit.enteredAt());
        addCosts(s, visit.id(), e);
    }

    /** @return whether the version was still the one that was seen */
    static boolean change(Session s, long id, int version, VisitEntry e, Long providerId, int year) {
        int changed = s.execute("UPDATE mk_visit SET row_version = row_version + 1, invoice = ?, live_invoice = ?, provider_id = ?,"
                + " visit_kind = ?, level_key = ?, from_day = ?, to_day = ?, settle_year = ?, disease_key = ?, own_fen = ?, flags = ?"
                + " WHERE id = ? AND row_version = ? AND live_invoice IS NOT NULL", e.invoice(), e.invoice(), providerId, e.kind(), e.level(),
                e.from(), e.to(), year, e.disease(), e.ownExpense(), flags(e), id, version);
        if (changed == 1) {
            s.execute("DELETE FROM mk_visit_cost WHERE visit_id = ?", id);
            addCosts(s, id, e);
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

    private static void addCosts(Session s, long id, VisitEntry e) {
        for (int i = 0; i < e.costs().size(); i++) {
            Cost cost = e.costs().get(i);
            s.execute("INSERT INTO mk_visit_cost (visit_id, place, item_key, fen, days) VALUES (?, ?, ?, ?, ?)", id, i, cost.item(),
                    cost.fen(), cost.days());
        }
    }

    /** The current settlements of a person's year, by visit. */
    static Map<Long, RecordedSettlement> current(Session s, long personId, int year) {
        Map<Long, RecordedSettlement> byVisit = new LinkedHashMap<>();
        settlements(s, " WHERE person_id = ? AND settle_year = ? AND is_current = TRUE",
                " WHERE person_id = ? AND settle_year = ? AND is_current = TRUE", personId, year).forEach(c -> byVisit.put(c.visitId(), c));
        return byVisit;
    }

    /** Every settlement of a visit, the first one first. */
    static List<RecordedSettlement> ofVisit(Session s, long visitId) {
        return settlements(s, " WHERE visit_id = ? ORDER BY settled_at, id", " WHERE visit_id = ?", visitId);
    }

    private static List<RecordedSettlement> settlements(Session s, String where, String ofLines, Object... values) {
        Map<Long, List<RecordedLine>> lines = new LinkedHashMap<>();
        s.rows(row -> lines.computeIfAbsent(row.number(1), k -> new ArrayList<>(2))
                .add(new RecordedLine(row.text(2), row.number(3), row.isNull(4) ? null : row.text(4))),
                "SELECT settlement_id, layer_key, fen, missing FROM mk_settlement_line WHERE settlement_id IN (SELECT id FROM mk_settlement"
                        + ofLines + ") ORDER BY settlement_id, place", values);
        return s.rows(SETTLEMENT + where, values).stream().map(row -> settlement(row, lines.getOrDefault(row.number(1), List.of()))).toList();
    }

    private static RecordedSettlement settlement(Row row, List<RecordedLine> lines) {
        return new RecordedSettlement(row.number(1), row.number(2), row.flag(3), row.text(4), row.text(5), row.text(6),
                RecordedSettlement.Cause.valueOf(row.text(7)), row.number(8), row.number(9), row.number(10), row.number(11), row.flag(12),
                row.text(13), row.instant(14), row.isNull(15) ? null : row.instant(15), lines);
    }

    /** Makes the settlement the one that counts. */
    static void add(Session s, RecordedSettlement one, long personId, int year) {
        s.execute("UPDATE mk_settlement SET is_current = FALSE WHERE visit_id = ? AND is_current = TRUE", one.visitId());
        s.execute("INSERT INTO mk_settlement (id, visit_id, person_id, settle_year, is_current, pack_id, pack_version, fingerprint, cause,"
                + " cost_fen, own_fen, paid_fen, due_fen, is_open, settled_by, settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(), one.visitId(), personId, year, one.current(), one.packId(), one.packVersion(), one.fingerprint(), one.cause(),
                one.costFen(), one.ownFen(), one.paidFen(), one.dueFen(), one.open(), one.settledBy(), one.settledAt());
        try (BulkWriter lines = s.bulk("mk_settlement_line", "settlement_id", "place", "layer_key", "fen", "missing")) {
            for (int i = 0; i < one.lines().size(); i++) {
                RecordedLine line = one.lines().get(i);
                lines.add(one.id(), i, line.layer(), line.fen(), line.missing());
            }
        }
    }

    /** What went out on account of a visit. */
    static long paidOut(Session s, long visitId) {
        return s.rows("SELECT COALESCE(SUM(due_fen), 0) FROM mk_settlement WHERE visit_id = ? AND paid_out_at IS NOT NULL", visitId)
                .get(0).number(1);
    }

    /** The totals that are kept, by "LAYER key" and "LIMIT key". */
    static Map<String, Long> totals(Session s, long personId, int year) {
        Map<String, Long> totals = new java.util.TreeMap<>();
        s.rows(row -> totals.put(row.text(1) + " " + row.text(2), row.number(3)),
                "SELECT total_kind, total_key, fen FROM mk_year_total WHERE person_id = ? AND settle_year = ?", personId, year);
        return totals;
    }

    static void replaceTotals(Session s, long personId, int year, Map<String, Long> totals) {
        s.execute("DELETE FROM mk_year_total WHERE person_id = ? AND settle_year = ?", personId, year);
        try (BulkWriter writer = s.bulk("mk_year_total", "id", "person_id", "settle_year", "total_kind", "total_key", "fen")) {
            totals.forEach((key, fen) -> writer.add(s.nextId(), personId, year, key.substring(0, 5), key.substring(6), fen));
        }
    }
}
