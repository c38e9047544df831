package org.minkang.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.register.DuplicateRow.State;
import org.minkang.register.DuplicateSearch.Pair;
import org.minkang.register.Likeness.Traits;
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Persons who are likely entered twice: the hint while somebody is entered, and the list of the whole
 * register. A hint never stops anybody; what was said about a pair stays said.
 *
 * <p>Rights: {@code persons.search} for hints, {@code persons.edit} to say that two are not the same,
 * {@code persons.merge} for the list and its search.
 */
public final class Duplicates {

    /** More than anybody compares while somebody waits at the counter. */
    private static final int MOST_HINTS = 10;
    private static final String LIST = " FROM mk_duplicate d JOIN mk_person a ON a.id = d.person_a"
            + " JOIN mk_person b ON b.id = d.person_b WHERE d.state = ?";

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Clock clock;
    private final Persons persons;

    public Duplicates(Store store, Access access, Journal journal, Persons persons, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.clock = clock;
    }

    /** What a search of the whole register found: pairs that are open now, and how many of them are new. */
    public record Found(long open, long fresh) {
    }

    /** Who is likely the same as somebody about whom so far this was typed; what is wrong or missing is passed over. */
    public Hints like(Actor actor, NewPerson typed) {
        return store.read(s -> {
            access.require(s, actor, BaseRights.PERSONS_SEARCH);
            return hints(s, actor, traits(typed));
        });
    }

    /** Who is likely the same as a registered person, without those of whom somebody has said they are not. */
    public Hints like(Actor actor, long personId) {
        return store.read(s -> {
            access.require(s, actor, BaseRights.PERSONS_SEARCH);
            return hints(s, actor, traits(MergedPersons.standing(s, RegisterChecks.personFor(s, actor, personId))));
        });
    }

    /**
     * Enters a person as {@link Persons#create} does, and keeps the hints: of whom a reason is given is
     * recorded as another person, the others stand in the list for somebody to look at.
     *
     * @param notSame person id to the reason why that is somebody else
     */
    public Person enter(Session s, Actor actor, NewPerson written, Map<Long, String> notSame) {
        Person person = persons.create(s, actor, written);
        s.flush();
        for (Map.Entry<Long, String> other : notSame.entrySet()) {
            notSame(s, actor, person.id(), other.getKey(), other.getValue());
        }
        Map<Long, Likeness> likely = likely(s, traits(person));
        likely.entrySet().stream().sorted((a, b) -> b.getValue().score() - a.getValue().score()).limit(MOST_HINTS)
                .forEach(e -> keep(s, Pair.of(person.id(), e.getKey()), e.getValue()));
        return person;
    }

    /** Says that two are not the same person, for good. Refused without a reason. */
    public void notSame(Session s, Actor actor, long one, long other, String reason) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        String why = RegisterChecks.reason(reason);
        Person a = RegisterChecks.standing(s, actor, Math.min(one, other));
        Person b = RegisterChecks.standing(s, actor, Math.max(one, other));
        LocalDateTime now = now();
        Likeness likeness = Likeness.between(traits(a), traits(b));
        if (s.execute("UPDATE mk_duplicate SET state = 'NOT_SAME', decided_at = ?, decided_by = ?, decision_reason = ?"
                + " WHERE person_a = ? AND person_b = ?", now, actor.displayName(), why, a.id(), b.id()) == 0) {
            s.execute("INSERT INTO mk_duplicate (id, person_a, person_b, score, reasons, state, found_at, decided_at,"
                    + " decided_by, decision_reason) VALUES (?, ?, ?, ?, ?, 'NOT_SAME', ?, ?, ?, ?)", s.nextId(), a.id(),
                    b.id(), likeness.score(), likeness.keys(), now, now, actor.displayName(), why);
        }
        for (Person p : List.of(a, b)) {
            journal.record(s, actor, JournalEntry.of("person.not-same", "person", p.id()).reason(why)
                    .change("notSame", null, p == a ? b.id() : a.id()));
        }
    }

    /**
     * Compares the whole register and brings the list up to date; what was decided stays. Nothing is
     * written before the comparison is complete, so that one that is cancelled leaves nothing.
     */
    public Found find(Actor actor, Progress progress) {
        Map<Pair, Likeness> found = store.read(s -> {
            access.require(s, actor, BaseRights.PERSONS_MERGE);
            Map<Pair, Likeness> pairs = DuplicateSearch.run(s, progress);
            pairs.keySet().removeAll(DuplicateSearch.decided(s, null));
            return pairs;
        });
        progress.check();
        return store.write(s -> {
            access.require(s, actor, BaseRights.PERSONS_MERGE);
            Found counts = save(s, found);
            journal.record(s, actor, JournalEntry.of("duplicates.searched", "register", "duplicates")
                    .change("open", null, counts.open()).change("fresh", null, counts.fresh()));
            return counts;
        });
    }

    private Found save(Session s, Map<Pair, Likeness> found) {
        Map<Pair, Likeness> fresh = new HashMap<>(found);
        List<Long> gone = new ArrayList<>();
        Map<Long, Likeness> changed = new HashMap<>();
        s.rows(row -> {
            Likeness now = fresh.remove(new Pair(row.number(2), row.number(3)));
            if (row.text(5).equals(State.OPEN.name())) {
                if (now == null) {
                    gone.add(row.number(1));
                } else if (now.score() != row.number(4)) {
                    changed.put(row.number(1), now);
                }
            }
        }, "SELECT id, person_a, person_b, score, state FROM mk_duplicate");
        gone.forEach(id -> s.execute("DELETE FROM mk_duplicate WHERE id = ?", id));
        changed.forEach((id, l) -> s.execute("UPDATE mk_duplicate SET score = ?, reasons = ? WHERE id = ?", l.score(),
                l.keys(), id));
        LocalDateTime now = now();
        try (BulkWriter writer = s.bulk("mk_duplicate", "id", "person_a", "person_b", "score", "reasons", "state",
                "found_at")) {
            fresh.forEach((pair, l) -> writer.add(s.nextId(), pair.a(), pair.b(), l.score(), l.keys(), State.OPEN, now));
        }
        return new Found(s.rows("SELECT COUNT(*) FROM mk_duplicate WHERE state = 'OPEN'").get(0).number(1), fresh.size());
    }

    /** How many pairs of a state the actor may see. */
    public long count(Actor actor, State state) {
        return store.read(s -> {
            access.require(s, actor, BaseRights.PERSONS_MERGE);
            if (actor.area().isEmpty()) {
                return s.rows("SELECT COUNT(*) FROM mk_duplicate WHERE state = ?", state.name()).get(0).number(1);
            }
            return s.rows("SELECT COUNT(*)" + LIST + within(), values(actor, state)).get(0).number(1);
        });
    }

    /** A section of the list, the most likely first. */
    public List<DuplicateRow> page(Actor actor, State state, int first, int max) {
        return store.read(s -> {
            access.require(s, actor, BaseRights.PERSONS_MERGE);
            String sql = "SELECT d.id, d.person_a, d.person_b, d.score, d.reasons, d.found_at, d.decided_by,"
                    + " d.decision_reason" + (actor.area().isEmpty() ? " FROM mk_duplicate d WHERE d.state = ?"
                            : LIST + within())
                    + " ORDER BY d.state, d.score DESC, d.id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";
            return rows(s, state, s.rows(sql, values(actor, state, first, max)));
        });
    }

    private static String within() {
        return " AND a.area_code >= ? AND a.area_code < ? AND b.area_code >= ? AND b.area_code < ?";
    }

    private static Object[] values(Actor actor, State state, Object... more) {
        List<Object> values = new ArrayList<>(List.of(state.name()));
        actor.area().map(AreaCode::digits).ifPresent(from -> {
            String to = SearchKeys.behind(from);
            values.addAll(List.of(from, to, from, to));
        });
        values.addAll(List.of(more));
        return values.toArray();
    }

    private List<DuplicateRow> rows(Session s, State state, List<Row> read) {
        Set<Long> ids = new HashSet<>();
        read.forEach(row -> ids.addAll(List.of(row.number(2), row.number(3))));
        Map<Long, PersonRow> known = new HashMap<>();
        persons.rows(s, ids).forEach(p -> known.put(p.id(), p));
        List<DuplicateRow> rows = new ArrayList<>(read.size());
        for (Row row : read) {
            rows.add(new DuplicateRow(row.number(1), known.get(row.number(2)), known.get(row.number(3)),
                    Likeness.of((int) row.number(4), row.text(5)), state, row.time(6), text(row, 7), text(row, 8)));
        }
        return rows;
    }

    private static String text(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }

    private Hints hints(Session s, Actor actor, Traits t) {
        Map<Long, Likeness> likely = likely(s, t);
        Map<Long, PersonRow> rows = new HashMap<>();
        persons.rows(s, likely.keySet()).forEach(p -> rows.put(p.id(), p));
        List<Hints.Hint> hints = new ArrayList<>();
        likely.forEach((id, likeness) -> {
            if (RegisterChecks.isWithin(actor, rows.get(id).areaCode())) {
                hints.add(new Hints.Hint(rows.get(id), likeness));
            }
        });
        hints.sort(Comparator.comparing((Hints.Hint h) -> h.likeness().score()).reversed()
                .thenComparing(h -> h.person().id()));
        return new Hints(hints.subList(0, Math.min(MOST_HINTS, hints.size())), likely.size() - hints.size());
    }

    /** Those who reach the score and of whom nobody has said that they are somebody else. */
    private static Map<Long, Likeness> likely(Session s, Traits t) {
        Map<Long, Likeness> likely = new HashMap<>();
        DuplicateCandidates.of(s, t).forEach((id, other) -> {
            Likeness likeness = Likeness.between(t, other);
            if (likeness.likely()) {
                likely.put(id, likeness);
            }
        });
        if (t.number() != null) {
            // the number of an entry that was merged means the person who was kept
            s.rows("SELECT id FROM mk_person WHERE id_number = ? AND merged_into IS NOT NULL", t.number()).forEach(row ->
                    likely.put(MergedPersons.standing(s, row.number(1)), new Likeness(100, List.of(Evidence.NUMBER_SAME))));
            likely.remove(t.id());
        }
        if (t.id() != 0 && !likely.isEmpty()) {
            Set<Pair> decided = DuplicateSearch.decided(s, MergedPersons.all(s, t.id()));
            likely.keySet().removeIf(id -> decided.contains(Pair.of(t.id(), id)));
        }
        return likely;
    }

    private void keep(Session s, Pair pair, Likeness likeness) {
        if (s.rows("SELECT id FROM mk_duplicate WHERE person_a = ? AND person_b = ?", pair.a(), pair.b()).isEmpty()) {
            s.execute("INSERT INTO mk_duplicate (id, person_a, person_b, score, reasons, state, found_at)"
                    + " VALUES (?, ?, ?, ?, ?, 'OPEN', ?)", s.nextId(), pair.a(), pair.b(), likeness.score(),
                    likeness.keys(), now());
        }
    }

    static Traits traits(Person p) {
        return new Traits(p.id(), p.number().map(IdNumber::text).orElse(null), p.name(), p.pinyin(), p.sex(), p.birth(),
                p.householdId().orElse(null), p.areaCode());
    }

    private static Traits traits(NewPerson p) {
        IdNumber number = p.idNumber() == null ? null : IdNumber.parse(p.idNumber()).orElse(null);
        String name = PersonName.clean(p.name());
        String area = p.areaCode() == null ? null : AreaCode.parse(p.areaCode()).map(AreaCode::digits).orElse(null);
        return new Traits(0, number == null ? null : number.text(), name, Pinyin.ofName(name).pinyin(),
                number == null ? p.sex() : number.sex(), number == null ? p.birth() : number.birth(), p.householdId(),
                area);
    }

    private LocalDateTime now() {
        // databases keep less than nanoseconds
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
