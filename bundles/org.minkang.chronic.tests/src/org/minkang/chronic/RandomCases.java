package org.minkang.chronic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.minkang.store.BulkWriter;
import org.minkang.store.Session;

/** Puts cases into the tables as the engine would have left them, in any state, many at once. */
final class RandomCases {

    private static final String[] STATES = {"OPEN", "GRANTED", "REFUSED", "WITHDRAWN"};
    private static final String[] STEPS = {"review", "experts", "examination", "approval"};
    private static final String[] REASONS = {"papers-missing", "criteria-not-met", "not-examined", "not-insured"};
    private static final List<String> DISEASES = List.of("HTN", "DM", "CHD");

    /** How the cases would add up. */
    int diseases;

    private final Random random;
    private final long caseType;
    private final long person;
    private final List<String> villages;

    RandomCases(long seed, long caseType, long person, List<String> villages) {
        this.random = new Random(seed);
        this.caseType = caseType;
        this.person = person;
        this.villages = villages;
    }

    void write(Session s, int count) {
        String packId = s.rows("select pack_id from mk_case_type where id = ?", caseType).get(0).text(1);
        String packVersion = s.rows("select pack_version from mk_case_type where id = ?", caseType).get(0).text(1);
        Rows cases = new Rows("mk_case", "id", "version", "lock_no", "act_count", "case_no", "type_key",
                "type_version", "case_type_id", "person_id", "person_name", "title", "item_text", "channel", "step",
                "visit_id", "status", "opened_at", "opened_on", "applied_on", "queue_due", "opened_by", "opened_by_name",
                "summary_zh", "summary_en");
        Rows applications = new Rows("chronic_application", "id", "row_version", "case_id", "person_id",
                "area_code", "channel", "applied_on", "provider_name", "diagnosed_on", "cover", "pack_id",
                "pack_version", "supplements");
        Rows items = new Rows("mk_case_item", "id", "case_id", "place_no", "item_key", "label", "status");
        Rows decisions = new Rows("mk_decision", "id", "act_id", "act_no", "case_id", "visit_id", "item_key",
                "step", "slot", "act", "verdict", "reason_code", "account_id", "account_name", "role_name",
                "decided_at");
        Rows named = new Rows("chronic_application_disease", "id", "application_id", "place", "code",
                "name_zh", "name_en", "class_key", "outcome", "reason_code");
        Rows visits = new Rows("mk_case_visit", "id", "case_id", "step", "entered_at", "left_at",
                "stopped_seconds", "finished", "undone");
        for (int n = 0; n < count; n++) {
            long caseId = s.nextId();
            long application = s.nextId();
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90));
            LocalDateTime at = day.atTime(9, 0);
            String step = STEPS[random.nextInt(STEPS.length)];
            cases.add(caseId, 1, 0, 1, "R" + caseId, Certification.CASE_TYPE, "x", caseType, person, "某某", "t", "i",
                    "WINDOW", step, 0L, "OPEN", at, day, day, day, 1L, "x", "", "");
            applications.add(application, 1, caseId, person, villages.get(random.nextInt(villages.size())),
                    random.nextBoolean() ? "WINDOW" : "WORKBOOK", day, "医院", day, "CONFIRMED", packId, packVersion, 0);
            for (int d = 0; d <= random.nextInt(DISEASES.size()); d++) {
                item(s, items, decisions, named, caseId, application, d, step, at);
            }
            for (int v = 0; v < random.nextInt(4); v++) {
                LocalDateTime left = at.plusMinutes(random.nextInt(20_000));
                visits.add(s.nextId(), caseId, STEPS[random.nextInt(STEPS.length)], at,
                        random.nextInt(5) == 0 ? null : left, (long) random.nextInt(600), 1, random.nextInt(6) == 0 ? 1 : 0);
            }
        }
        for (Rows rows : List.of(cases, applications, items, decisions, named, visits)) {
            rows.write(s);
        }
    }

    /** The rows of one table, written when all are known. */
    private record Rows(List<Object[]> rows, String table, String... columns) {

        Rows(String table, String... columns) {
            this(new ArrayList<>(), table, columns);
        }

        void add(Object... row) {
            rows.add(row);
        }

        void write(Session s) {
            try (BulkWriter writer = s.bulk(table, columns)) {
                rows.forEach(writer::add);
            }
        }
    }

    private void item(Session s, Rows items, Rows decisions, Rows named, long caseId,
            long application, int place, String step, LocalDateTime at) {
        diseases++;
        String code = DISEASES.get(place);
        String state = STATES[random.nextInt(STATES.length)];
        String where = STEPS[random.nextInt(STEPS.length)];
        String reason = state.equals("REFUSED") ? REASONS[random.nextInt(REASONS.length)] : null;
        items.add(s.nextId(), caseId, place, code, code, state);
        if (random.nextBoolean()) {
            decisions.add(s.nextId(), s.nextId(), 1, caseId, 0L, code, "examination", 0, "PASS", "YES", null, 1L, "x", "x", at);
        }
        if (!state.equals("OPEN")) {
            String act = state.equals("WITHDRAWN") ? "GIVE_UP" : state.equals("REFUSED") ? "REFUSE" : "PASS";
            decisions.add(s.nextId(), s.nextId(), 2, caseId, 0L, code, where, 0, act,
                    state.equals("REFUSED") ? "NO" : state.equals("GRANTED") ? "YES" : null, reason, 1L, "x", "x", at);
        }
        named.add(s.nextId(), application, place, code, "病" + code, code, "two", state.equals("OPEN") ? "PENDING"
                : state.equals("GRANTED") ? "APPROVED" : state, reason);
    }
}
