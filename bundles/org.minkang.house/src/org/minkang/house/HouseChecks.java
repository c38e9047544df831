package org.minkang.house;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.register.Areas;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Household checks: opened with a name, a source and a day, and closed when nobody is left (清零). */
public final class HouseChecks {

    private static final Text TEXT = Text.of(HouseChecks.class);

    private final Access access;
    private final Journal journal;
    private final Areas areas;
    private final Supplier<List<HouseCheckKind>> kinds;
    private final Clock clock;

    /** @param kinds those of the installed modules */
    public HouseChecks(Access access, Journal journal, Areas areas, Supplier<List<HouseCheckKind>> kinds, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.areas = areas;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Every kind there is. */
    public List<HouseCheckKind> kinds() {
        return kinds.get();
    }

    /** One by its id. */
    public HouseCheckKind kind(String id) {
        return kinds().stream().filter(k -> k.id().equals(id)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("no kind of household check is called " + id));
    }

    /** Refused when the actor may not work on checks of this kind. */
    HouseCheckKind require(Session session, Actor actor, String kindId) {
        HouseCheckKind kind = kind(kindId);
        access.require(session, actor, kind.right());
        return kind;
    }

    /** The kind of a check. Refused when the check is not there, or the actor may not work on such. */
    HouseCheckKind require(Session session, Actor actor, long checkId) {
        // not by the entity: read before the lock it would be older than what others have done to the list
        List<Row> found = session.rows("select kind from mk_house_check where id = ?", checkId);
        if (found.isEmpty()) {
            throw unknown();
        }
        return require(session, actor, found.get(0).text(1));
    }

    /** What a visit of today can find. */
    public HouseOutcomes outcomes(Session session, String kindId) {
        return kind(kindId).outcomes(session, LocalDate.now(clock));
    }

    /**
     * Opens one, as yet without persons.
     *
     * @throws Refused naming each field that is wrong: {@code name}, {@code source}, {@code dueOn}
     */
    public HouseCheck open(Session session, Actor actor, String kindId, String name, String source, LocalDate dueOn) {
        HouseCheckKind kind = require(session, actor, kindId);
        requireCounty(actor);
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = new ArrayList<>();
        line(problems, "name", name, 120);
        line(problems, "source", source, 300);
        if (dueOn == null || dueOn.isBefore(today)) {
            problems.add(problem("dueOn", "house.check-due"));
        }
        if (problems.isEmpty() && !session.rows("select id from mk_house_check where kind = ? and name = ?", kindId,
                name.strip()).isEmpty()) {
            problems.add(problem("name", "house.check-twice", name.strip()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        HouseCheck check = new HouseCheck(session.nextId(), kindId, name.strip(), source.strip(), dueOn, today,
                actor.displayName());
        session.add(check);
        session.flush();
        journal.record(session, actor, entry(kind, "opened", check.id())
                .change("name", null, check.name()).change("source", null, check.source()).change("dueOn", null, dueOn));
        return check;
    }

    /** What is done about a check stands in the journal under the name of its kind. */
    static JournalEntry entry(HouseCheckKind kind, String what, long checkId) {
        return JournalEntry.of(kind.id() + "-" + what, "house-check", checkId);
    }

    /** What concerns the county as a whole is not for an account of a part of it. */
    private static void requireCounty(Actor actor) {
        if (actor.area().isPresent()) {
            throw Refused.of("house.county-only", TEXT.get("house.county-only"));
        }
    }

    private static void line(List<Problem> problems, String field, String text, int most) {
        if (text == null || text.isBlank()) {
            problems.add(problem(field, "house.check-" + field));
        } else if (text.strip().length() > most) {
            problems.add(problem(field, "house.too-long", most));
        }
    }

    private static Problem problem(String place, String code, Object... args) {
        return new Problem(code, place, TEXT.get(code, args));
    }

    /** The checks of a kind, those that are open first, the nearest day first. The numbers are those of the actor's area. */
    public List<HouseCheckRow> list(Session session, Actor actor, String kindId) {
        require(session, actor, kindId);
        return rows(session, actor, " where c.kind = ?", kindId);
    }

    /** One of them. */
    public HouseCheckRow one(Session session, Actor actor, long id) {
        require(session, actor, id);
        return rows(session, actor, " where c.id = ?", id).get(0);
    }

    private static Refused unknown() {
        return Refused.of("house.check-unknown", TEXT.get("house.check-unknown"));
    }

    /**
     * Which check of a kind is meant, for an actor who may work on such.
     *
     * @param id null when nobody said; it is the one that is open then, when there is only one
     */
    long meant(Session session, Actor actor, HouseCheckKind kind, Long id) {
        require(session, actor, kind.id());
        if (id != null) {
            if (!require(session, actor, id.longValue()).id().equals(kind.id())) {
                throw unknown();
            }
            return id;
        }
        List<Row> open = session.rows("select id from mk_house_check where kind = ? and closed_on is null", kind.id());
        if (open.size() != 1) {
            throw Refused.of("house.check-which", TEXT.get("house.check-which", open.size()));
        }
        return open.get(0).number(1);
    }

    private static List<HouseCheckRow> rows(Session session, Actor actor, String where, Object value) {
        AreaScope own = AreaScope.of(actor, "r.area_code", null);
        List<Object> all = own.after();
        all.add(value);
        return session.rows("select c.id, c.kind, c.name, c.source, c.opened_on, c.due_on, c.closed_on, count(r.id),"
                + " sum(case when r.settled = 0 then 1 else 0 end), sum(case when r.row_problem is null then 0 else 1 end)"
                + " from mk_house_check c left join mk_house_row r on r.check_id = c.id" + own.sql() + where
                + " group by c.id, c.kind, c.name, c.source, c.opened_on, c.due_on, c.closed_on"
                + " order by case when c.closed_on is null then 0 else 1 end, c.due_on, c.id", all.toArray())
                .stream().map(HouseChecks::row).toList();
    }

    private static HouseCheckRow row(Row row) {
        long listed = row.number(8);
        // without a row the join yields one that is all null, which is neither settled nor in doubt
        return new HouseCheckRow(row.number(1), row.text(2), row.text(3), row.text(4), row.day(5), row.day(6), row.day(7),
                listed, listed == 0 ? 0 : row.number(9), listed == 0 ? 0 : row.number(10));
    }

    /** Who is left in the actor's area. */
    public ZeroBoard board(Session session, Actor actor, long checkId) {
        require(session, actor, checkId);
        AreaScope own = AreaScope.of(actor, "area_code", null);
        ZeroBoard.Counter counter = new ZeroBoard.Counter();
        Set<String> codes = new HashSet<>();
        session.rows(row -> {
            counter.add(row.text(1), row.isNull(2) ? "" : row.text(2), row.number(3) == 1, row.number(4));
            if (!row.isNull(1)) {
                codes.add(row.text(1));
                codes.add(row.text(1).substring(0, Math.min(9, row.text(1).length())));
            }
        }, "select area_code, outcome, settled, count(*) from mk_house_row where check_id = ?" + own.sql()
                + " group by area_code, outcome, settled", own.after(checkId).toArray());
        Map<String, String> names = areas.shortNames(session, codes);
        return counter.board(code -> code.isEmpty() ? TEXT.get("no-area") : names.getOrDefault(code, code));
    }

    /** Closes one. Refused {@code house.check-left} while anybody is left. */
    public void close(Session session, Actor actor, long checkId) {
        HouseCheckKind kind = require(session, actor, checkId);
        requireCounty(actor);
        HouseCheck check = lock(session, checkId);
        Row count = session.rows("select count(*), sum(case when settled = 0 then 1 else 0 end) from mk_house_row"
                + " where check_id = ?", checkId).get(0);
        if (count.number(1) == 0) {
            throw Refused.of("house.check-empty", TEXT.get("house.check-empty"));
        }
        if (count.number(2) > 0) {
            throw Refused.of("house.check-left", TEXT.get("house.check-left", count.number(2)));
        }
        check.close(LocalDate.now(clock), actor.displayName());
        journal.record(session, actor, entry(kind, "closed", checkId).change("settled", null, count.number(1)));
    }

    /**
     * Makes changes of one list follow one after the other: whoever comes second waits here and then sees what the first
     * has done. Refused when the check is closed.
     */
    static HouseCheck lock(Session session, long checkId) {
        if (session.execute("update mk_house_check set lock_no = lock_no + 1 where id = ?", checkId) == 0) {
            throw unknown();
        }
        // what this session has read before may be older than the lock
        Row now = session.rows("select name, closed_on from mk_house_check where id = ?", checkId).get(0);
        if (!now.isNull(2)) {
            throw Refused.of("house.check-closed", TEXT.get("house.check-closed", now.text(1), now.day(2)));
        }
        return session.require(HouseCheck.class, checkId);
    }
}
