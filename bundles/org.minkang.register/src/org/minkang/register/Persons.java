package org.minkang.register;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.IdNumber;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The persons of the register: found, looked at, entered and changed.
 *
 * <p>Rights: {@code persons.search} to find and see masked cards, {@code persons.view-full} and a
 * reason for full data, {@code persons.edit} to enter and change. An actor with an area limit
 * finds and sees nobody outside of it.
 */
public final class Persons {

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    public Persons(Store store, Access access, Journal journal, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Finds persons by whatever someone types into one box: a number (whole, its beginning, or its
     * last four characters), a name or its beginning, pinyin, initials, a household number; a name
     * or initials followed by a blank and the last four characters of the number narrows.
     * What fits exactly comes first. Answers at once in a register of a million.
     *
     * @return at most {@code limit} rows; ask for one more than is shown to know whether there are more
     */
    public List<PersonRow> search(Actor actor, String text, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The masked card. Refused {@code register.unknown-person} or {@code register.outside-area}. */
    public PersonCard card(Actor actor, long personId) {
        throw new UnsupportedOperationException();
    }

    /** Everything, unmasked; the look and its reason are journaled before anything is returned. Refused {@code register.reason} without one. */
    public PersonFull full(Actor actor, long personId, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Masked rows for the given persons, in their order; for lists of modules whose own rights were checked. */
    public List<PersonRow> rows(Session s, Collection<Long> personIds) {
        throw new UnsupportedOperationException();
    }

    /**
     * Checks without storing: every problem of what was written down, at its field
     * ({@code idNumber}, {@code name}, {@code sex}, {@code birth}, {@code areaCode}, {@code phone}…).
     */
    public List<org.minkang.base.Problem> check(Session s, NewPerson p) {
        throw new UnsupportedOperationException();
    }

    /** Enters a person. Refused with all problems at once, among them {@code register.number-taken}. */
    public Person create(Session s, Actor actor, NewPerson p) {
        throw new UnsupportedOperationException();
    }

    /** Changes a person; journaled field by field. Refused {@code store.conflict} when someone else changed it since {@code version}. */
    public Person change(Session s, Actor actor, long personId, int version, PersonChange change) {
        throw new UnsupportedOperationException();
    }

    /** The person, for a module's own work; checks no right. */
    public Optional<Person> find(Session s, long personId) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #find}, refused {@code register.unknown-person}. */
    public Person require(Session s, long personId) {
        throw new UnsupportedOperationException();
    }

    /** The person with the number, for a module's own work; checks no right. */
    public Optional<Person> byNumber(Session s, IdNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Many at once, in few queries: 18-character number to person; who is not in the register is not in the map. */
    public Map<String, Person> byNumbers(Session s, Collection<IdNumber> numbers) {
        throw new UnsupportedOperationException();
    }
}
