package org.minkang.chronic.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Accepted;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.FieldRules;
import org.minkang.chronic.NewApplication;
import org.minkang.base.PlainText;
import org.minkang.chronic.Rights;
import org.minkang.chronic.VisitOutcome;
import org.minkang.register.Areas;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * The visits of household checks (入户核查). Visits are only added; what the newest found is what counts. The screen, the
 * workbook that comes back and the intake at the door all record through here.
 */
public class Visits {

    private static final Text TEXT = Text.of(Visits.class);
    private static final String FROM = " from chronic_visit_row r left join chronic_visit v"
            + " on v.row_id = r.id and v.visit_no = r.visits where ";

    private final Access access;
    private final Journal journal;
    private final Persons persons;
    private final Areas areas;
    private final Certification certification;
    private final Clock clock;

    public Visits(Access access, Journal journal, Persons persons, Areas areas, Certification certification, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.areas = areas;
        this.certification = certification;
        this.clock = clock;
    }

    /** What a visit of today can find: by the county's rules, or what is usual. */
    public FieldRules rules(Session session) {
        return certification.rules(session, LocalDate.now(clock)).map(ChronicRules::field).orElseGet(FieldRules::usual);
    }

    /** How many rows there are of what the filter asks for. */
    public long count(Session session, Actor actor, VisitFilter filter) {
        access.require(session, actor, Rights.VISIT);
        Where where = where(actor, filter);
        return session.rows("select count(*) from chronic_visit_row r where " + where.sql, where.values.toArray()).get(0)
                .number(1);
    }

    /** A section of them. */
    public List<VisitRow> page(Session session, Actor actor, VisitFilter filter, int first, int max) {
        access.require(session, actor, Rights.VISIT);
        Where where = where(actor, filter);
        where.values.addAll(List.of(first, max));
        return rows(session, where.sql + " order by " + filter.sort().columns(filter.down())
                + " offset ? rows fetch next ? rows only", where.values);
    }

    /** One row. Refused when it is not there or in another area. */
    public VisitRow one(Session session, Actor actor, long rowId) {
        access.require(session, actor, Rights.VISIT);
        AreaScope own = AreaScope.of(actor, "r.area_code", null);
        List<Object> values = own.after(rowId);
        return rows(session, "r.id = ?" + own.sql(), values).stream().findFirst().orElseThrow(Visits::unknown);
    }

    /** On which lists a person stands, the newest first. */
    public List<VisitRow> ofPerson(Session session, Actor actor, long personId) {
        access.require(session, actor, Rights.VISIT);
        AreaScope own = AreaScope.of(actor, "r.area_code", null);
        List<Object> values = own.after(personId);
        return rows(session, "r.person_id = ?" + own.sql() + " order by r.id desc", values);
    }

    /** What was found at each visit, the first one first. */
    public List<HouseVisit> history(Session session, Actor actor, long rowId) {
        one(session, actor, rowId);
        return session.list(HouseVisit.class, "select v from HouseVisit v where v.rowId = ?1 order by v.number", rowId);
    }

    /** Everything wrong with a visit, without recording it. */
    List<Problem> check(Session session, ListedPerson row, NewVisit visit, LocalDate openedOn, FieldRules rules) {
        return new VisitCheck(session, rules, row, visit, openedOn, LocalDate.now(clock)).problems();
    }

    /**
     * Adds a visit.
     *
     * @param seen how many visits the row had when its reader saw it
     * @throws Refused {@code chronic.visit-meanwhile} when another one was recorded since, or naming each field that is wrong
     */
    public HouseVisit record(Session session, Actor actor, long rowId, int seen, NewVisit visit) {
        access.require(session, actor, Rights.VISIT);
        long campaignId = one(session, actor, rowId).campaignId();
        Campaign campaign = Campaigns.lock(session, campaignId);
        ListedPerson row = session.require(ListedPerson.class, rowId);
        if (row.visits() != seen) {
            throw new Refused(meanwhile(session, row));
        }
        VisitCheck check = new VisitCheck(session, rules(session), row, visit, campaign.openedOn(), LocalDate.now(clock));
        if (!check.problems().isEmpty()) {
            throw new Refused(check.problems());
        }
        return add(session, actor, row, visit, check.outcome(), check.proof());
    }

    private HouseVisit add(Session session, Actor actor, ListedPerson row, NewVisit visit, VisitOutcome outcome,
            VisitCheck.Proof proof) {
        String before = row.outcome().orElse(null);
        HouseVisit added = new HouseVisit(session.nextId(), row, visit, outcome, proof, actor, Instant.now(clock));
        session.add(added);
        row.visited(added);
        session.flush();
        journal.record(session, actor, JournalEntry.of("chronic.visit-recorded", "visit-row", row.id())
                .reason(visit.remark()).change("outcome", before, added.outcome()).change("visit", null, added.number())
                .change("visitedOn", null, added.visitedOn()).change("visitor", null, added.visitor())
                .change("certificate", null, proof.certificate()).change("case", null, proof.caseId())
                .change("source", null, added.source()));
        return added;
    }

    /** Says who recorded what since a row was read. */
    static Problem meanwhile(Session session, ListedPerson row) {
        HouseVisit last = last(session, row);
        return new Problem("chronic.visit-meanwhile", "outcome", last == null ? TEXT.get("chronic.visit-code")
                : TEXT.get("chronic.visit-meanwhile", row.name(), last.recordedBy(), last.outcomeName(), last.visitedOn()));
    }

    static HouseVisit last(Session session, ListedPerson row) {
        return session.list(HouseVisit.class, "select v from HouseVisit v where v.rowId = ?1 and v.number = ?2", row.id(), row.visits())
                .stream().findFirst().orElse(null);
    }

    /** Takes in an application at the door: opens its case and records the visit that led to it, both or neither. */
    public Accepted accept(Session session, Actor actor, long rowId, int seen, NewApplication application) {
        VisitRow row = one(session, actor, rowId);
        if (row.personId() != application.personId()) {
            throw new Refused(new Problem("chronic.visit-other-person", "personId", TEXT.get("chronic.visit-other-person")));
        }
        VisitOutcome outcome = rules(session).onTheSpot()
                .orElseThrow(() -> Refused.of("chronic.visit-no-spot", TEXT.get("chronic.visit-no-spot")));
        Accepted accepted = certification.accept(session, actor, application);
        session.flush();
        record(session, actor, rowId, seen, new NewVisit(LocalDate.now(clock), actor.displayName(), outcome.code(), "",
                null, accepted.caseNumber(), NewVisit.Source.INTAKE));
        return accepted;
    }

    /**
     * Says who a row without a person of the register is.
     *
     * @param reason what was looked at, as "户口簿"
     */
    public void match(Session session, Actor actor, long rowId, long personId, String reason) {
        access.require(session, actor, Rights.VISIT);
        VisitRow found = one(session, actor, rowId);
        Campaigns.lock(session, found.campaignId());
        ListedPerson row = session.require(ListedPerson.class, rowId);
        if (row.personId().isPresent()) {
            throw Refused.of("chronic.visit-matched", TEXT.get("chronic.visit-matched"));
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused(new Problem("chronic.visit-match-reason", "reason", TEXT.get("chronic.visit-match-reason")));
        }
        Person person = persons.require(session, personId);
        if (!AreaScope.contains(actor, person.areaCode())) {
            throw Refused.of("chronic.other-area", TEXT.get("chronic.other-area"));
        }
        if (!session.rows("select id from chronic_visit_row where campaign_id = ? and person_id = ?", row.campaignId(),
                personId).isEmpty()) {
            throw Refused.of("chronic.visit-listed", TEXT.get("chronic.visit-listed", person.name()));
        }
        matched(session, actor, row, person, reason.strip());
        session.flush();
        VisitLists.arrange(session, row.campaignId());
    }

    private void matched(Session session, Actor actor, ListedPerson row, Person person, String reason) {
        journal.record(session, actor, JournalEntry.of("chronic.visit-matched", "visit-row", row.id()).reason(reason)
                .change("person", null, person.id()).change("doubt", row.doubt().orElse(null), null));
        row.matched(person.id(), person.areaCode(), person.householdId().orElse(null));
    }

    /** Looks again for the persons who were unknown: they may have been registered since. Returns how many were found. */
    public int matchAgain(Session session, Actor actor, long campaignId) {
        access.require(session, actor, Rights.VISIT);
        Campaigns.lock(session, campaignId);
        int found = 0;
        for (ListedPerson row : session.list(ListedPerson.class, "select r from ListedPerson r where r.campaignId = ?1"
                + " and r.personId is null", campaignId)) {
            Person person = IdNumber.parse(row.idNumber()).isDone()
                    ? persons.byNumber(session, IdNumber.parse(row.idNumber()).orRefuse()).orElse(null) : null;
            if (person != null && PlainText.same(person.name(), row.name())
                    && AreaScope.contains(actor, person.areaCode())) {
                matched(session, actor, row, person, TEXT.get("visit.matched-again"));
                found++;
            }
        }
        session.flush();
        VisitLists.arrange(session, campaignId);
        return found;
    }

    // ---- rows -----------------------------------------------------------------------------------------------------------

    private record Where(String sql, List<Object> values) {
    }

    private static Where where(Actor actor, VisitFilter filter) {
        boolean nowhere = "".equals(filter.area());
        AreaScope own = AreaScope.of(actor, "r.area_code", filter.area());
        StringBuilder sql = new StringBuilder("r.campaign_id = ?").append(own.sql());
        List<Object> values = own.after(filter.campaignId());
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
        List<Row> found = session.rows("select r.id, r.campaign_id, r.row_no, r.visits, r.person_id, r.name, r.id_number,"
                + " r.area_code, r.place_text, r.group_text, r.door_text, r.disease, r.reported_by, r.row_problem, r.outcome,"
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
        return new VisitRow(row.number(1), code.campaignId(), code.rowNo(), code.toString(), row.isNull(5) ? 0 : row.number(5),
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
        return Refused.of("chronic.visit-row-unknown", TEXT.get("chronic.visit-row-unknown"));
    }
}
