package org.minkang.house;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.PlainText;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.register.Areas;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * The visits of household checks (入户核查). Visits are only added; what the newest found is what counts. The screen, the
 * workbook that comes back and the intake at the door all record through here.
 */
public final class HouseVisits {

    private static final Text TEXT = Text.of(HouseVisits.class);
    private static final String FROM = " from mk_house_row r left join mk_house_visit v"
            + " on v.row_id = r.id and v.visit_no = r.visits where ";

    private final Journal journal;
    private final Persons persons;
    private final Areas areas;
    private final HouseChecks checks;
    private final Clock clock;

    public HouseVisits(Journal journal, Persons persons, Areas areas, HouseChecks checks, Clock clock) {
        this.journal = journal;
        this.persons = persons;
        this.areas = areas;
        this.checks = checks;
        this.clock = clock;
    }

    /** How many rows there are of what the filter asks for. */
    public long count(Session session, Actor actor, VisitFilter filter) {
        checks.require(session, actor, filter.checkId());
        Where where = where(actor, filter);
        return session.rows("select count(*) from mk_house_row r where " + where.sql, where.values.toArray()).get(0)
                .number(1);
    }

    /** A section of them. */
    public List<VisitRow> page(Session session, Actor actor, VisitFilter filter, int first, int max) {
        checks.require(session, actor, filter.checkId());
        Where where = where(actor, filter);
        where.values.addAll(List.of(first, max));
        return rows(session, where.sql + " order by " + filter.sort().columns(filter.down())
                + " offset ? rows fetch next ? rows only", where.values);
    }

    /** One row. Refused when it is not there or in another area. */
    public VisitRow one(Session session, Actor actor, long rowId) {
        AreaScope own = AreaScope.of(actor, "r.area_code", null);
        VisitRow row = rows(session, "r.id = ?" + own.sql(), own.after(rowId)).stream().findFirst().orElse(null);
        if (row == null) {
            throw unknown();
        }
        checks.require(session, actor, row.checkId());
        return row;
    }

    /** On which lists of a kind a person stands, the newest first. */
    public List<VisitRow> ofPerson(Session session, Actor actor, String kindId, long personId) {
        checks.require(session, actor, kindId);
        AreaScope own = AreaScope.of(actor, "r.area_code", null);
        return rows(session, "r.check_id in (select c.id from mk_house_check c where c.kind = ?) and r.person_id = ?" + own.sql()
                + " order by r.id desc", own.after(kindId, personId));
    }

    /** What was found at each visit, the first one first. */
    public List<HouseVisit> history(Session session, Actor actor, long rowId) {
        one(session, actor, rowId);
        return session.list(HouseVisit.class, "select v from HouseVisit v where v.rowId = ?1 order by v.number", rowId);
    }

    /** Everything wrong with a visit, without recording it. */
    List<Problem> check(Session session, HouseCheck check, ListedPerson row, NewVisit visit, HouseOutcomes outcomes) {
        return new VisitCheck(visit, LocalDate.now(clock))
                .outcome(session, checks.kind(check.kind()), outcomes, check, row).problems();
    }

    /**
     * Adds a visit.
     *
     * @param seen how many visits the row had when its reader saw it
     * @throws Refused {@code house.visit-meanwhile} when another one was recorded since, or naming each field that is wrong
     */
    public HouseVisit record(Session session, Actor actor, long rowId, int seen, NewVisit visit) {
        HouseCheck check = HouseChecks.lock(session, one(session, actor, rowId).checkId());
        HouseCheckKind kind = checks.kind(check.kind());
        ListedPerson row = session.require(ListedPerson.class, rowId);
        if (row.visits() != seen) {
            throw new Refused(meanwhile(session, row));
        }
        VisitCheck found = new VisitCheck(visit, LocalDate.now(clock))
                .outcome(session, kind, checks.outcomes(session, kind.id()), check, row);
        if (!found.problems().isEmpty()) {
            throw new Refused(found.problems());
        }
        HouseVisit added = add(session, actor, kind, row, visit, found);
        kind.recorded(session, actor, row, added);
        return added;
    }

    private HouseVisit add(Session session, Actor actor, HouseCheckKind kind, ListedPerson row, NewVisit visit,
            VisitCheck found) {
        String before = row.outcome().orElse(null);
        HouseVisit added = new HouseVisit(session.nextId(), row, visit, found.outcome(), found.proof(), actor, Instant.now(clock));
        session.add(added);
        row.visited(added);
        session.flush();
        journal.record(session, actor, entry(kind, "recorded", row.id())
                .reason(visit.remark()).change("outcome", before, added.outcome()).change("visit", null, added.number())
                .change("visitedOn", null, added.visitedOn()).change("visitor", null, added.visitor())
                .change("proof", null, found.proof().number()).change("case", null, found.proof().caseId())
                .change("source", null, added.source()));
        return added;
    }

    private static JournalEntry entry(HouseCheckKind kind, String what, long rowId) {
        return JournalEntry.of(kind.id() + "-" + what, "house-row", rowId);
    }

    /** Says who recorded what since a row was read. */
    static Problem meanwhile(Session session, ListedPerson row) {
        HouseVisit last = last(session, row);
        return new Problem("house.visit-meanwhile", "outcome", last == null ? TEXT.get("house.visit-code")
                : TEXT.get("house.visit-meanwhile", row.name(), last.recordedBy(), last.outcomeName(), last.visitedOn()));
    }

    static HouseVisit last(Session session, ListedPerson row) {
        return session.list(HouseVisit.class, "select v from HouseVisit v where v.rowId = ?1 and v.number = ?2", row.id(), row.visits())
                .stream().findFirst().orElse(null);
    }

    /**
     * Says who a row without a person of the register is.
     *
     * @param reason what was looked at, as "户口簿"
     */
    public void match(Session session, Actor actor, long rowId, long personId, String reason) {
        VisitRow found = one(session, actor, rowId);
        HouseChecks.lock(session, found.checkId());
        ListedPerson row = session.require(ListedPerson.class, rowId);
        if (row.personId().isPresent()) {
            throw Refused.of("house.visit-matched", TEXT.get("house.visit-matched"));
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused(new Problem("house.visit-match-reason", "reason", TEXT.get("house.visit-match-reason")));
        }
        Person person = persons.require(session, personId);
        if (!AreaScope.contains(actor, person.areaCode())) {
            throw Refused.of("house.other-area", TEXT.get("house.other-area"));
        }
        if (!session.rows("select id from mk_house_row where check_id = ? and person_id = ?", row.checkId(),
                personId).isEmpty()) {
            throw Refused.of("house.visit-listed", TEXT.get("house.visit-listed", person.name()));
        }
        matched(session, actor, checks.require(session, actor, found.checkId()), row, person, reason.strip());
        session.flush();
        HouseLists.arrange(session, row.checkId());
    }

    private void matched(Session session, Actor actor, HouseCheckKind kind, ListedPerson row, Person person, String reason) {
        journal.record(session, actor, entry(kind, "matched", row.id()).reason(reason)
                .change("person", null, person.id()).change("doubt", row.doubt().orElse(null), null));
        row.matched(person.id(), person.areaCode(), person.householdId().orElse(null));
    }

    /** Looks again for the persons who were unknown: they may have been registered since. Returns how many were found. */
    public int matchAgain(Session session, Actor actor, long checkId) {
        HouseCheckKind kind = checks.require(session, actor, checkId);
        HouseChecks.lock(session, checkId);
        int found = 0;
        for (ListedPerson row : session.list(ListedPerson.class, "select r from ListedPerson r where r.checkId = ?1"
                + " and r.personId is null", checkId)) {
            Person person = IdNumber.parse(row.idNumber()).isDone()
                    ? persons.byNumber(session, IdNumber.parse(row.idNumber()).orRefuse()).orElse(null) : null;
            if (person != null && PlainText.same(person.name(), row.name())
                    && AreaScope.contains(actor, person.areaCode())) {
                matched(session, actor, kind, row, person, TEXT.get("visit.matched-again"));
                found++;
            }
        }
        session.flush();
        HouseLists.arrange(session, checkId);
        return found;
    }

    // ---- rows -----------------------------------------------------------------------------------------------------------

    private record Where(String sql, List<Object> values) {
    }

    private static Where where(Actor actor, VisitFilter filter) {
        boolean nowhere = "".equals(filter.area());
        AreaScope own = AreaScope.of(actor, "r.area_code", filter.area());
        StringBuilder sql = new StringBuilder("r.check_id = ?").append(own.sql());
        List<Object> values = own.after(filter.checkId());
        if (nowhere) {
            sql.append(" and r.area_code is null");
        }
        sql.append(switch (filter.state()) {
            case ALL -> "";
            case LEFT -> " and r.settled = 0";
            case SETTLED -> " and r.settled = 1";
            case DOUBTFUL -> " and r.row_problem is not null";
        });
        if (filter.outcome() != null) {
            sql.append(filter.outcome().isEmpty() ? " and r.outcome is null" : " and r.outcome = ?");
            if (!filter.outcome().isEmpty()) {
                values.add(filter.outcome());
            }
        }
        String text = filter.text().strip();
        if (text.matches("\\d{1,6}")) {
            sql.append(" and r.row_no = ?");
            values.add(Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            // one list is short; the places that stand for anything mean themselves
            sql.append(" and (r.name like ? escape '!' or r.id_number = ?)");
            values.addAll(List.of(text.replaceAll("[!%_]", "!$0") + "%", text.toUpperCase(java.util.Locale.ROOT)));
        }
        return new Where(sql.toString(), values);
    }

    private List<VisitRow> rows(Session session, String where, List<Object> values) {
        List<Row> found = session.rows("select r.id, r.check_id, r.row_no, r.visits, r.person_id, r.name, r.id_number,"
                + " r.area_code, r.place_text, r.group_text, r.door_text, r.about_text, r.reported_by, r.row_problem, r.outcome,"
                + " v.outcome_name, r.settled, r.visited_on, r.next_on, r.remark, r.case_id" + FROM + where, values.toArray());
        Set<String> codes = new HashSet<>();
        found.forEach(row -> {
            if (!row.isNull(8)) {
                codes.add(row.text(8));
            }
        });
        Map<String, String> names = codes.isEmpty() ? new HashMap<>() : areas.shortNames(session, codes);
        return found.stream().map(row -> row(row, names)).toList();
    }

    private static VisitRow row(Row row, Map<String, String> names) {
        String area = text(row, 8);
        VisitCode code = new VisitCode(row.number(2), (int) row.number(3), (int) row.number(4));
        return new VisitRow(row.number(1), code.checkId(), code.rowNo(), code.toString(), row.isNull(5) ? 0 : row.number(5),
                row.text(6), IdNumber.mask(row.text(7)), area, area.isEmpty() ? text(row, 9) : names.getOrDefault(area, area),
                text(row, 10), text(row, 11), text(row, 12), text(row, 13),
                row.isNull(14) ? null : ListedPerson.Doubt.valueOf(row.text(14)), code.visits(), text(row, 15),
                text(row, 16), row.number(17) == 1, row.day(18), row.day(19), text(row, 20),
                row.isNull(21) ? 0 : row.number(21));
    }

    private static String text(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }

    private static Refused unknown() {
        return Refused.of("house.visit-row-unknown", TEXT.get("house.visit-row-unknown"));
    }
}
