package org.minkang.chronic.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Accepted;
import org.minkang.chronic.Certification;
import org.minkang.chronic.NewApplication;
import org.minkang.chronic.Rights;
import org.minkang.chronic.visits.TourEntry.Result;
import org.minkang.house.HouseVisits;
import org.minkang.register.Areas;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Touring diagnosis (巡诊): days and places planned, persons registered for them, results recorded. */
public class Tours {

    private static final Text TEXT = Text.of(Tours.class);
    private static final int MOST_PERSONS = 2_000;
    private static final int SHORTEST_AREA = 9;

    private final Access access;
    private final Journal journal;
    private final Persons persons;
    private final Areas areas;
    private final Certification certification;
    private final HouseVisits visits;
    private final Clock clock;

    public Tours(Access access, Journal journal, Persons persons, Areas areas, Certification certification, HouseVisits visits,
            Clock clock) {
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.areas = areas;
        this.certification = certification;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Plans a day.
     *
     * @throws Refused naming each field of {@link NewTour} that is wrong
     */
    public Tour plan(Session session, Actor actor, NewTour tour) {
        access.require(session, actor, Rights.VISIT);
        List<Problem> problems = new ArrayList<>();
        if (tour.heldOn() == null || tour.heldOn().isBefore(LocalDate.now(clock))) {
            problems.add(problem("heldOn", "chronic.tour-day"));
        }
        if (tour.area().length() < SHORTEST_AREA || AreaCode.parse(tour.area()).problems().size() > 0
                || areas.find(session, new AreaCode(tour.area())).isEmpty()) {
            problems.add(problem("area", "chronic.tour-area"));
        } else if (!AreaScope.contains(actor, tour.area())) {
            problems.add(problem("area", "chronic.other-area"));
        }
        line(problems, "place", tour.place(), 120);
        line(problems, "team", tour.team(), 500);
        line(problems, "provider", tour.provider(), 200);
        if (tour.capacity() < 0 || tour.capacity() > MOST_PERSONS) {
            problems.add(problem("capacity", "chronic.tour-capacity", MOST_PERSONS));
        }
        if (problems.isEmpty() && !session.rows("select id from chronic_tour where held_on = ? and area_code = ? and place = ?",
                tour.heldOn(), tour.area(), tour.place()).isEmpty()) {
            problems.add(problem("place", "chronic.tour-twice", tour.heldOn(), tour.place()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        int capacity = tour.capacity() == 0 ? certification.field(session, LocalDate.now(clock)).capacity() : tour.capacity();
        Tour planned = new Tour(session.nextId(), tour, capacity, actor.displayName());
        session.add(planned);
        session.flush();
        journal.record(session, actor, JournalEntry.of("chronic.tour-planned", "tour", planned.id())
                .change("heldOn", null, tour.heldOn()).change("place", null, tour.area() + " " + tour.place())
                .change("capacity", null, capacity));
        return planned;
    }

    private static void line(List<Problem> problems, String field, String text, int most) {
        if (text.isEmpty()) {
            problems.add(problem(field, "chronic.tour-" + field));
        } else if (text.length() > most) {
            problems.add(problem(field, "chronic.too-long", most));
        }
    }

    private static Problem problem(String place, String code, Object... args) {
        return new Problem(code, place, TEXT.get(code, args));
    }

    private static Refused refused(String code, Object... args) {
        return Refused.of(code, TEXT.get(code, args));
    }

    /** The days from one on, the next one first. */
    public List<TourRow> list(Session session, Actor actor, LocalDate from) {
        access.require(session, actor, Rights.VISIT);
        AreaScope own = AreaScope.of(actor, "t.area_code", null);
        List<Object> values = own.after(from);
        List<Row> rows = session.rows("select t.id, t.held_on, t.area_code, t.place, t.team, t.provider, t.capacity,"
                + " count(e.id), " + sum(Result.REGISTERED) + ", " + sum(Result.RECOGNISED) + ", "
                + sum(Result.NOT_RECOGNISED) + ", " + sum(Result.ABSENT) + " from chronic_tour t"
                + " left join chronic_tour_entry e on e.tour_id = t.id where t.held_on >= ?" + own.sql()
                + " group by t.id, t.held_on, t.area_code, t.place, t.team, t.provider, t.capacity"
                + " order by t.held_on, t.area_code, t.id", values.toArray());
        Map<String, String> names = names(session, rows, 3);
        return rows.stream().map(r -> new TourRow(r.number(1), r.day(2), r.text(3), names.getOrDefault(r.text(3), r.text(3)),
                r.text(4), r.text(5), r.text(6), (int) r.number(7), (int) r.number(8), (int) r.number(9),
                (int) r.number(10), (int) r.number(11), (int) r.number(12))).toList();
    }

    private static String sum(Result result) {
        return "sum(case when e.result = '" + result.name() + "' then 1 else 0 end)";
    }

    private Map<String, String> names(Session session, List<Row> rows, int column) {
        Set<String> codes = new HashSet<>();
        rows.stream().filter(r -> !r.isNull(column)).forEach(r -> codes.add(r.text(column)));
        return codes.isEmpty() ? Map.of() : areas.shortNames(session, codes);
    }

    /** Who is registered for a day, in the order of their numbers. */
    public List<TourPerson> persons(Session session, Actor actor, long tourId) {
        tour(session, actor, tourId);
        return people(session, "e.tour_id = ? order by e.place_no", List.of(tourId));
    }

    /** The days a person is registered for, the newest first. */
    public List<TourPerson> ofPerson(Session session, Actor actor, long personId) {
        access.require(session, actor, Rights.VISIT);
        AreaScope own = AreaScope.of(actor, "p.area_code", null);
        List<Object> values = own.after(personId);
        return people(session, "e.person_id = ?" + own.sql() + " order by t.held_on desc, e.id desc", values);
    }

    /** One registration. */
    public TourPerson one(Session session, Actor actor, long entryId) {
        access.require(session, actor, Rights.VISIT);
        AreaScope own = AreaScope.of(actor, "t.area_code", null);
        List<Object> values = own.after(entryId);
        return people(session, "e.id = ?" + own.sql(), values).stream().findFirst()
                .orElseThrow(() -> refused("chronic.tour-entry-unknown"));
    }

    private List<TourPerson> people(Session session, String where, List<Object> values) {
        List<Row> rows = session.rows("select e.id, e.tour_id, t.held_on, t.place, t.provider, e.place_no, e.person_id, p.name,"
                + " p.id_number, p.area_code, e.disease, e.result, e.remark, e.case_id from chronic_tour_entry e"
                + " join chronic_tour t on t.id = e.tour_id join mk_person p on p.id = e.person_id where " + where,
                values.toArray());
        Map<String, String> names = names(session, rows, 10);
        return rows.stream().map(r -> new TourPerson(r.number(1), r.number(2), r.day(3), r.text(4), r.text(5), (int) r.number(6),
                r.number(7), r.text(8), r.isNull(9) ? "" : IdNumber.mask(r.text(9)), text(r, 10),
                names.getOrDefault(text(r, 10), text(r, 10)), text(r, 11), Result.valueOf(r.text(12)), text(r, 13),
                r.isNull(14) ? 0 : r.number(14))).toList();
    }

    private static String text(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }

    private Tour tour(Session session, Actor actor, long tourId) {
        access.require(session, actor, Rights.VISIT);
        return session.find(Tour.class, tourId).filter(t -> AreaScope.contains(actor, t.areaCode()))
                .orElseThrow(() -> refused("chronic.tour-unknown"));
    }

    /**
     * Registers a person for a day.
     *
     * @param visitRowId the row of a household check that leads there; 0 for none
     * @param disease    what the person is said to have; may be blank
     * @throws Refused when the day is over or full, or the person is registered already, dead or of another area
     */
    public TourEntry register(Session session, Actor actor, long tourId, long personId, long visitRowId, String disease) {
        Tour tour = tour(session, actor, tourId);
        Person person = persons.require(session, personId);
        if (!AreaScope.contains(actor, person.areaCode())) {
            throw refused("chronic.other-area");
        }
        if (tour.heldOn().isBefore(LocalDate.now(clock))) {
            throw refused("chronic.tour-over", tour.heldOn());
        }
        if (person.diedOn().isPresent()) {
            throw refused("chronic.died", person.diedOn().get());
        }
        if (visitRowId != 0 && visits.one(session, actor, visitRowId).personId() != personId) {
            throw refused("chronic.visit-other-person");
        }
        // this also makes registrations of one day follow one after the other
        if (session.execute("update chronic_tour set registered = registered + 1 where id = ? and registered < capacity",
                tourId) == 0) {
            throw refused("chronic.tour-full", tour.heldOn(), tour.place(), tour.capacity());
        }
        if (!session.rows("select id from chronic_tour_entry where tour_id = ? and person_id = ?", tourId, personId).isEmpty()) {
            throw refused("chronic.tour-registered", person.name(), tour.heldOn());
        }
        int place = (int) session.rows("select coalesce(max(place_no), 0) from chronic_tour_entry where tour_id = ?", tourId)
                .get(0).number(1) + 1;
        String said = disease == null ? "" : disease.strip();
        TourEntry entry = new TourEntry(session.nextId(), tourId, place, personId, visitRowId == 0 ? null : visitRowId,
                said.substring(0, Math.min(300, said.length())), actor.displayName());
        session.add(entry);
        session.flush();
        journal.record(session, actor, JournalEntry.of("chronic.tour-registered", "person", personId)
                .change("tour", null, tour.heldOn() + " " + tour.place()).change("no", null, place));
        return entry;
    }

    /** Takes a person off a day again, as long as nothing was recorded. */
    public void unregister(Session session, Actor actor, long entryId, String reason) {
        TourEntry entry = waiting(session, actor, entryId);
        if (reason == null || reason.isBlank()) {
            throw new Refused(problem("reason", "chronic.tour-off-reason"));
        }
        journal.record(session, actor, JournalEntry.of("chronic.tour-unregistered", "person", entry.personId()).reason(reason)
                .change("tour", entry.tourId(), null));
        session.remove(entry);
        session.execute("update chronic_tour set registered = registered - 1 where id = ?", entry.tourId());
    }

    private TourEntry waiting(Session session, Actor actor, long entryId) {
        one(session, actor, entryId);
        TourEntry entry = session.require(TourEntry.class, entryId);
        if (entry.result() != Result.REGISTERED) {
            throw refused("chronic.tour-recorded", TEXT.get("result." + entry.result()));
        }
        return entry;
    }

    private TourEntry held(Session session, Actor actor, long entryId) {
        TourEntry entry = waiting(session, actor, entryId);
        LocalDate day = session.require(Tour.class, entry.tourId()).heldOn();
        if (day.isAfter(LocalDate.now(clock))) {
            throw refused("chronic.tour-future", day);
        }
        return entry;
    }

    /**
     * Records that nothing was recognised, or that the person did not come. What was recognised comes with its application, see
     * {@link #accept}.
     *
     * @param remark what was found; needed when the experts did not recognise a disease
     */
    public void record(Session session, Actor actor, long entryId, Result result, String remark) {
        if (result != Result.NOT_RECOGNISED && result != Result.ABSENT) {
            throw new IllegalArgumentException(result + " is not recorded like this");
        }
        TourEntry entry = held(session, actor, entryId);
        String said = remark == null ? "" : remark.strip();
        if (result == Result.NOT_RECOGNISED && said.isEmpty() || said.length() > 500) {
            throw new Refused(problem("remark", said.isEmpty() ? "chronic.tour-remark" : "chronic.too-long", 500));
        }
        keep(session, actor, entry, result, said, null);
    }

    private void keep(Session session, Actor actor, TourEntry entry, Result result, String remark, Long caseId) {
        entry.record(result, remark, caseId, actor.displayName(), Instant.now(clock));
        session.flush();
        journal.record(session, actor, JournalEntry.of("chronic.tour-result", "person", entry.personId()).reason(remark)
                .change("result", Result.REGISTERED, result).change("case", null, caseId));
    }

    /** Takes in the application of a person in whom the experts recognised a disease, with what they found. */
    public Accepted accept(Session session, Actor actor, long entryId, NewApplication application) {
        TourEntry entry = held(session, actor, entryId);
        if (entry.personId() != application.personId()) {
            throw new Refused(new Problem("chronic.visit-other-person", "personId", TEXT.get("chronic.visit-other-person")));
        }
        if (application.findings() == null || application.findings().isBlank()) {
            throw new Refused(problem("findings", "chronic.tour-findings"));
        }
        Accepted accepted = certification.accept(session, actor, application);
        session.flush();
        String found = application.findings().strip();
        keep(session, actor, entry, Result.RECOGNISED, found.substring(0, Math.min(500, found.length())),
                accepted.caseId());
        return accepted;
    }

}
