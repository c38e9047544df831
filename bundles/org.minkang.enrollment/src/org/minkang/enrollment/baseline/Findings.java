package org.minkang.enrollment.baseline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.cover.Covers;
import org.minkang.enrollment.roll.Enlisting;
import org.minkang.register.NewPerson;
import org.minkang.register.Person;
import org.minkang.register.PersonChange;
import org.minkang.register.PersonName;
import org.minkang.register.PersonRange;
import org.minkang.register.Persons;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The worklist of the baseline: what the lists and the roll do not agree on, and how it was settled. */
public class Findings {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    private static final String SELECT = "select f.id, f.row_version, f.finding_kind, f.list_key, f.also_on, f.row_no, f.area_code, f.person_id,"
            + " p.name, p.id_number, f.id_number, f.name, f.born_on, f.written_area, f.detail, f.event_day, f.score, f.evidence, f.settlement,"
            + " f.settled_by, f.reason from enrollment_finding f left join mk_person p on p.id = f.person_id where ";

    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final Persons persons;
    private final Enlisting enlisting;
    private final Covers covers;
    private final Clock clock;

    public Findings(Access access, Journal journal, Campaigns campaigns, Persons persons, Enlisting enlisting, Covers covers, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.persons = persons;
        this.enlisting = enlisting;
        this.covers = covers;
        this.clock = clock;
    }

    /**
     * Which findings are asked for.
     *
     * @param area code of an area, everything in it; empty for all the actor may see
     * @param kind null for all
     * @param open whether open or settled ones
     */
    public record Filter(int year, String area, FindingKind kind, boolean open) {
    }

    /** How many there are. */
    public long count(Session s, Actor actor, Filter filter) {
        access.require(s, actor, Rights.READ);
        Where where = where(actor, filter);
        return s.rows("select count(*) from enrollment_finding f where " + where.sql, where.values.toArray()).get(0).number(1);
    }

    /** How many are open of each kind, those the actor may see. */
    public Map<FindingKind, Long> open(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        Where where = where(actor, new Filter(year, "", null, true));
        s.rows(row -> counts.put(FindingKind.valueOf(row.text(1)), row.number(2)),
                "select f.finding_kind, count(*) from enrollment_finding f where " + where.sql + " group by f.finding_kind", where.values.toArray());
        return counts;
    }

    /** A section of them, by village; those that are surest first. */
    public List<FindingRow> page(Session s, Actor actor, Filter filter, int first, int max) {
        access.require(s, actor, Rights.READ);
        Where where = where(actor, filter);
        where.values.addAll(List.of(first, max));
        return s.rows(SELECT + where.sql + " order by f.area_code, f.score desc, f.id offset ? rows fetch next ? rows only", where.values.toArray())
                .stream().map(Findings::row).toList();
    }

    /** Those about a person, the newest first. */
    public List<FindingRow> ofPerson(Session s, Actor actor, long personId) {
        access.require(s, actor, Rights.READ);
        return s.rows(SELECT + "f.person_id = ? order by f.id desc", personId).stream().map(Findings::row)
                .filter(row -> AreaScope.contains(actor, row.area())).toList();
    }

    /**
     * Settles findings of one kind in the same way.
     *
     * @param reason what was looked at: a call, a paper, a visit
     * @return how many
     * @throws Refused {@code enrollment.settlement} for a way the kind does not have, {@code enrollment.reason},
     *     {@code enrollment.settled} naming those that somebody else has settled, {@code enrollment.outside} also for a village that
     *     somebody is to be moved to, or the finding for which nothing can follow; then none is
     */
    public int settle(Session s, Actor actor, Collection<Long> ids, Settlement way, String reason) {
        access.require(s, actor, Rights.BASELINE);
        String why = Because.of(reason);
        List<Long> ordered = ids.stream().distinct().sorted().toList();
        if (ordered.isEmpty()) {
            return 0;
        }
        int year = s.rows("select plan_year from enrollment_finding where id = ?", ordered.get(0)).stream().findFirst().map(row -> (int) row.number(1))
                .orElse(0);
        if (way == Settlement.CREATE) {
            // before the findings, as whoever imports a list does
            campaigns.lock(s, year);
        }
        InList.execute(s, ordered, "update enrollment_finding set row_version = row_version + 1 where id in (?)");
        List<FindingRow> rows = new ArrayList<>();
        InList.rows(s, ordered, row -> rows.add(row(row)), SELECT + "f.id in (?)");
        List<Problem> problems = new ArrayList<>();
        for (FindingRow row : rows) {
            if (!AreaScope.contains(actor, row.area()) || way == Settlement.MOVE && !AreaScope.contains(actor, row.writtenArea())) {
                problems.add(problem(row, "enrollment.outside"));
            } else if (row.settlement() != null) {
                problems.add(problem(row, "enrollment.settled", row.name(), row.settledBy(), row.settlement().text()));
            } else if (!row.kind().settlements().contains(way)) {
                problems.add(problem(row, "enrollment.settlement", row.kind().text(), way.text()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        for (FindingRow row : rows) {
            try {
                follow(s, actor, year, row, way, why);
            } catch (Refused refused) {
                // among thousands it must be known which
                throw new Refused(refused.problems().stream().map(p -> new Problem(p.code(), String.valueOf(row.id()),
                        TEXT.get("enrollment.finding-row", row.row(), row.name(), p.message()))).toList());
            }
        }
        InList.execute(s, ordered, "update enrollment_finding set settlement = ?, settled_by = ?, settled_at = ?, reason = ? where id in (?)",
                way, actor.displayName(), clock.instant(), why);
        journal.record(s, actor, JournalEntry.of("enrollment.settled", "enrollment", year).reason(why)
                .change("way", null, way).change("count", null, rows.size()).change("first", null, ordered.get(0)));
        return rows.size();
    }

    /** What follows for the person of the year. */
    private void follow(Session s, Actor actor, int year, FindingRow row, Settlement way, String reason) {
        switch (way) {
            case EXEMPT -> exempt(s, actor, year, row, reason);
            case MOVE -> s.execute("update enrollment_member set area_code = ?, row_version = row_version + 1 where plan_year = ? and person_id = ?",
                    row.writtenArea(), year, row.personId());
            case CREATE -> enlisting.some(s, year, List.of(created(s, actor, row).id()));
            default -> {
                // nothing follows but that it is settled
            }
        }
    }

    /** Whoever is covered when it happens was rightly enrolled, and only the cover ends. */
    private void exempt(Session s, Actor actor, int year, FindingRow row, String reason) {
        boolean dead = row.kind() == FindingKind.DEAD;
        LocalDate last = row.day() == null || dead ? row.day() : row.day().minusDays(1);
        boolean covered = last != null && Covers.of(s, PersonRange.of(row.personId()), year).getOrDefault(row.personId(), List.of()).stream()
                .anyMatch(cover -> cover.days().contains(last));
        if (covered && !dead) {
            covers.end(s, actor, year, row.personId(), last, reason);
        } else if (!covered) {
            EnrollmentRules rules = campaigns.rules(s, campaigns.require(s, year));
            EnrollmentRules.Reason why = rules.reason(rules.list(row.list()).orElseThrow().reason()).orElseThrow();
            s.execute("update enrollment_member set state = 'EXEMPT', reason = ?, present = ?, row_version = row_version + 1"
                    + " where plan_year = ? and person_id = ?", why.key(), why.absent() || dead ? 0 : 1, year, row.personId());
        }
        if (dead && row.day() != null) {
            died(s, actor, row.personId(), row.day(), reason);
        }
    }

    private void died(Session s, Actor actor, long personId, LocalDate day, String reason) {
        Person person = persons.require(s, personId);
        if (person.diedOn().isEmpty()) {
            persons.change(s, actor, personId, person.version(), PersonChange.of(person).withDiedOn(day).because(reason));
        }
    }

    private Person created(Session s, Actor actor, FindingRow row) {
        String written = s.rows("select id_number from enrollment_finding where id = ?", row.id()).get(0).text(1);
        Optional<Person> known = IdNumber.parse(written).isDone() ? persons.byNumber(s, IdNumber.parse(written).orRefuse()) : Optional.empty();
        if (known.isPresent() && known.get().name().equals(PersonName.clean(row.name()))) {
            // came to the register after the roll was made
            return known.get();
        }
        NewPerson person = IdNumber.parse(written).isDone() ? NewPerson.of(written, row.name(), row.area())
                : NewPerson.withoutNumber(row.name(), null, row.birth(), row.area(), TEXT.get("no-number", written));
        Person created = persons.create(s, actor, person);
        s.flush();
        return created;
    }

    private record Where(String sql, List<Object> values) {
    }

    private static Where where(Actor actor, Filter filter) {
        StringBuilder sql = new StringBuilder("f.plan_year = ? and f.settlement is " + (filter.open() ? "" : "not ") + "null");
        List<Object> values = new ArrayList<>(List.of(filter.year()));
        if (filter.kind() != null) {
            sql.append(" and f.finding_kind = ?");
            values.add(filter.kind());
        }
        AreaScope scope = AreaScope.of(actor, "f.area_code", filter.area());
        values.addAll(scope.values());
        return new Where(sql + scope.sql(), values);
    }

    private static FindingRow row(Row row) {
        return new FindingRow(row.number(1), (int) row.number(2), FindingKind.valueOf(row.text(3)), row.text(4), text(row, 5), (int) row.number(6),
                text(row, 7), row.isNull(8) ? 0 : row.number(8), text(row, 9), IdNumber.mask(text(row, 10)), IdNumber.mask(text(row, 11)),
                text(row, 12), row.day(13), text(row, 14), text(row, 15), row.day(16), (int) row.number(17), text(row, 18),
                row.isNull(19) ? null : Settlement.valueOf(row.text(19)), text(row, 20), text(row, 21));
    }

    private static String text(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }

    private static Problem problem(FindingRow row, String code, Object... args) {
        return new Problem(code, String.valueOf(row.id()), TEXT.get(code, args));
    }
}
