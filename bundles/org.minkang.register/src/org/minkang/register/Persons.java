package org.minkang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Outcome;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The persons of the register: found, looked at, entered and changed.
 *
 * <p>Rights: {@code persons.search} to find and see masked cards, {@code persons.view-full} and a
 * reason for full data, {@code persons.edit} to enter and change. An actor with an area limit
 * finds, sees and changes nobody outside of it.
 */
public final class Persons {

    /** More rows than anybody reads; what is longer is a report, not a search. */
    private static final int MOST_ROWS = 1000;
    private static final int CHUNK = 200;

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Clock clock;
    private final Areas areas;
    private final Marks marks;

    public Persons(Store store, Access access, Journal journal, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
        this.areas = new Areas(access, journal);
        this.marks = new Marks(access, journal, clock);
    }

    /**
     * Finds persons by whatever someone types into one box: a number (whole, its beginning, its
     * last four characters, or masked), a name or its beginning, pinyin, initials, a household
     * number; a name, pinyin or initials followed by a blank and the last four characters of the
     * number narrows. What fits exactly comes first. Answers at once in a register of a million.
     *
     * @return at most {@code limit} rows; ask for one more than is shown to know whether there are more
     */
    public List<PersonRow> search(Actor actor, String text, int limit) {
        return store.read(s -> {
            access.require(s, actor, BaseRights.PERSONS_SEARCH);
            return new PersonQueries(s, areas)
                    .search(SearchText.ways(text), actor.area(), Math.max(1, Math.min(limit, MOST_ROWS)));
        });
    }

    /** The masked card; of an entry that was merged, the one of the person it was merged into. Refused {@code register.unknown-person} or {@code register.outside-area}. */
    public PersonCard card(Actor actor, long personId) {
        return store.read(s -> {
            access.require(s, actor, BaseRights.PERSONS_SEARCH);
            return card(s, shown(s, actor, personId));
        });
    }

    /**
     * Everything, unmasked. The look and its reason are in the journal for good before anything is
     * returned. Refused {@code register.reason} without one.
     */
    public PersonFull full(Actor actor, long personId, String reason) {
        String why = RegisterChecks.reason(reason);
        return store.write(s -> {
            access.require(s, actor, BaseRights.PERSONS_VIEW_FULL);
            Person p = shown(s, actor, personId);
            journal.look(s, actor, p.id(), why);
            return new PersonFull(card(s, p), p.number().map(IdNumber::text).orElse(""), p.birth(), p.phone(),
                    p.note(), household(s, p).map(Household::number).orElse(""), marks.of(s, p.id()),
                    new PersonHistory(access, journal).lines(s, p.id(), false));
        });
    }

    /** Masked rows for the given persons, in their order; for lists of modules whose own rights were checked. */
    public List<PersonRow> rows(Session s, Collection<Long> personIds) {
        return new PersonQueries(s, areas).rows(personIds);
    }

    /**
     * Checks without storing: every problem of what was written down, at its field
     * ({@code idNumber}, {@code name}, {@code sex}, {@code birth}, {@code householdId},
     * {@code areaCode}, {@code phone}, {@code note}).
     */
    public List<Problem> check(Session s, NewPerson p) {
        Outcome<PersonDetails> details = PersonCheck.check(PersonCheck.Written.of(p), today());
        return details instanceof Outcome.Done<PersonDetails> done
                ? new StoredChecks(s).problems(done.value(), null) : details.problems();
    }

    /** Enters a person. Refused with all problems at once, among them {@code register.number-taken}. */
    public Person create(Session s, Actor actor, NewPerson p) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        PersonDetails details = PersonCheck.check(PersonCheck.Written.of(p), today()).orRefuse();
        RegisterChecks.within(actor, details.areaCode());
        RegisterChecks.throwIfAny(new StoredChecks(s).problems(details, null));
        Person person = new Person(s.nextId(), details);
        s.add(person);
        JournalEntry entry = JournalEntry.of("person.created", "person", person.id());
        journal.record(s, actor, PersonDetails.changes(entry, null, details));
        return person;
    }

    /**
     * Changes a person; journaled field by field. Refused {@code store.conflict} when someone else
     * changed it since {@code version}.
     */
    public Person change(Session s, Actor actor, long personId, int version, PersonChange change) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        String why = RegisterChecks.reason(change.reason());
        Person person = RegisterChecks.standing(s, actor, personId);
        if (person.version() != version) {
            throw RegisterChecks.refused("store.conflict");
        }
        PersonDetails before = person.details();
        PersonDetails after = PersonCheck.check(PersonCheck.Written.of(change), today()).orRefuse();
        RegisterChecks.within(actor, after.areaCode());
        RegisterChecks.throwIfAny(new StoredChecks(s).problems(after, person));
        if (!after.equals(before)) {
            new Households(access, journal).left(s, person, after.householdId());
            person.apply(after);
            JournalEntry entry = JournalEntry.of("person.changed", "person", personId).reason(why);
            journal.record(s, actor, PersonDetails.changes(entry, before, after));
        }
        return person;
    }

    /** The person, for a module's own work, found also by the id of an entry merged into them; checks no right. */
    public Optional<Person> find(Session s, long personId) {
        return s.find(Person.class, personId).map(p -> MergedPersons.standing(s, p));
    }

    /** As {@link #find}, refused {@code register.unknown-person}. */
    public Person require(Session s, long personId) {
        return MergedPersons.standing(s, RegisterChecks.person(s, personId));
    }

    /** The person as {@link #require}; refused when the actor may not see what lies in the person's area. */
    public Person requireWithin(Session s, Actor actor, long personId) {
        Person person = require(s, personId);
        RegisterChecks.within(actor, person.areaCode());
        return person;
    }

    /** Makes sessions that change something of one person wait for each other until the commit. */
    public void lock(Session s, long personId) {
        RegisterChecks.lock(s, personId);
    }

    /**
     * {@link #lock(Session, long)} for many, who should come in order; who was merged into another is passed over.
     *
     * @return how many were locked
     */
    public int lock(Session s, Collection<Long> personIds) {
        return RegisterChecks.lock(s, personIds);
    }

    /** The person with the number, or with an entry of that number merged into them; checks no right. */
    public Optional<Person> byNumber(Session s, IdNumber number) {
        return s.list(Person.class, "SELECT p FROM Person p WHERE p.idNumber = ?1", number.text()).stream().findFirst()
                .map(p -> MergedPersons.standing(s, p));
    }

    /** Many at once, in few queries: 18-character number to person; who is not in the register is not in the map. */
    public Map<String, Person> byNumbers(Session s, Collection<IdNumber> numbers) {
        Map<String, Person> found = new HashMap<>();
        List<String> wanted = numbers.stream().map(IdNumber::text).distinct().toList();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            Object[] chunk = wanted.subList(from, Math.min(from + CHUNK, wanted.size())).toArray();
            StringBuilder places = new StringBuilder("?1");
            for (int i = 2; i <= chunk.length; i++) {
                places.append(", ?").append(i);
            }
            s.list(Person.class, "SELECT p FROM Person p WHERE p.idNumber IN (" + places + ")", chunk)
                    .forEach(p -> found.put(p.number().orElseThrow().text(), MergedPersons.standing(s, p)));
        }
        return found;
    }

    /** See {@link Marks#add}. */
    public Mark addMark(Session s, Actor actor, long personId, String kind, Period period,
            String source) {
        return marks.add(s, actor, personId, kind, period, source);
    }

    /** The marks valid on the day; checks no right. */
    public List<Mark> marks(Session s, long personId, LocalDate on) {
        return marks.on(s, personId, on);
    }

    /** Whoever may see the merged entry, but not the person it leads to, is told so by the area. */
    private static Person shown(Session s, Actor actor, long personId) {
        Person p = MergedPersons.standing(s, RegisterChecks.person(s, personId));
        RegisterChecks.within(actor, p.areaCode());
        return p;
    }

    private PersonCard card(Session s, Person p) {
        PersonQueries queries = new PersonQueries(s, areas);
        Optional<Household> household = household(s, p);
        List<PersonRow> others = household.map(h -> queries.household(h.id())).orElse(List.of()).stream()
                .filter(row -> row.id() != p.id()).toList();
        List<String> path = p.area().map(code -> areas.path(s, code)).orElse(List.of()).stream()
                .filter(a -> a.level().compareTo(AreaCode.Level.COUNTY) >= 0).map(Area::name).toList();
        return new PersonCard(queries.rows(List.of(p.id())).get(0), p.version(), p.idKind(), path,
                PersonDetails.maskPhone(p.phone()), household.map(h -> maskIfPersonal(h.number())), others,
                marks.on(s, p.id(), today()), p.diedOn());
    }

    private static Optional<Household> household(Session s, Person p) {
        return p.householdId().flatMap(id -> s.find(Household.class, id));
    }

    private static String maskIfPersonal(String number) {
        return IdNumber.parse(number).isDone() ? IdNumber.mask(number) : number;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
