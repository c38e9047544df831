package org.minkang.register;

import java.util.List;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.store.Session;

/** Households and who belongs to them. Right: {@code persons.edit}. */
public final class Households {

    private final Access access;
    private final Journal journal;

    public Households(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /** A new, empty household. Refused {@code register.household-taken}. */
    public Household create(Session s, Actor actor, String number, String areaCode) {
        throw new UnsupportedOperationException();
    }

    public Optional<Household> find(Session s, long householdId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Household> byNumber(Session s, String number) {
        throw new UnsupportedOperationException();
    }

    /** Its members, the head first, then by age; checks no right. */
    public List<Person> members(Session s, long householdId) {
        throw new UnsupportedOperationException();
    }

    /** Moves a person here from wherever they are; a head who leaves leaves the old household without one. */
    public void move(Session s, Actor actor, long personId, long householdId, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Names the head. Refused {@code register.head-not-member}. */
    public void nameHead(Session s, Actor actor, long householdId, long personId, String reason) {
        throw new UnsupportedOperationException();
    }
}
