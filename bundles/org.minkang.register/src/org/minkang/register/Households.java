package org.minkang.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.store.InList;
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
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        String written = number(number);
        String area = areaCode == null || areaCode.isBlank() ? null
                : AreaCode.parse(areaCode).map(AreaCode::digits).orRefuse();
        RegisterChecks.within(actor, area);
        if (area != null && !RegisterChecks.areaKnown(s, area)) {
            throw new Refused(RegisterChecks.problem("areaCode", "register.area-unknown", area));
        }
        if (byNumber(s, written).isPresent()) {
            throw new Refused(RegisterChecks.problem("number", "register.household-taken", written));
        }
        Household household = new Household(s.nextId(), written, area);
        s.add(household);
        journal.record(s, actor, JournalEntry.of("household.created", "household", household.id())
                .change("number", null, written).change("areaCode", null, area));
        return household;
    }

    /** The number as it is stored; refused {@code register.household-number}. */
    static String number(String written) {
        String number = written == null ? "" : written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!number.matches("[0-9A-Z-]{1,30}")) {
            throw new Refused(RegisterChecks.problem("number", "register.household-number", number));
        }
        return number;
    }

    public Optional<Household> find(Session s, long householdId) {
        return s.find(Household.class, householdId);
    }

    public Optional<Household> byNumber(Session s, String number) {
        return s.list(Household.class, "SELECT h FROM Household h WHERE h.number = ?1",
                number == null ? "" : number.strip().toUpperCase(Locale.ROOT)).stream().findFirst();
    }

    /** Its members, the head first, then by age; checks no right. */
    public List<Person> members(Session s, long householdId) {
        Long head = find(s, householdId).flatMap(Household::headPersonId).orElse(null);
        return s.list(Person.class, "SELECT p FROM Person p WHERE p.householdId = ?1 AND p.mergedInto IS NULL ORDER BY p.birth, p.id",
                householdId).stream()
                .sorted(Comparator.comparing(p -> !Objects.equals(p.id(), head))).toList();
    }

    /** The ids of the members of households, by household, the smallest first; checks no right. */
    public Map<Long, List<Long>> memberIds(Session s, Collection<Long> householdIds) {
        Map<Long, List<Long>> members = new HashMap<>();
        InList.rows(s, householdIds, row -> members.computeIfAbsent(row.number(1), k -> new ArrayList<>(4)).add(row.number(2)),
                "SELECT household_id, id FROM mk_person --DERBY-PROPERTIES index=MK_PERSON_BY_HOUSEHOLD\n"
                        + " WHERE household_id IN (?) AND merged_into IS NULL");
        members.values().forEach(Collections::sort);
        return members;
    }

    /** These persons and all who belong to a household with one of them; checks no right. */
    public SortedSet<Long> together(Session s, Collection<Long> personIds) {
        Set<Long> households = new HashSet<>();
        InList.rows(s, personIds, row -> households.add(row.number(1)),
                "SELECT household_id FROM mk_person --DERBY-PROPERTIES constraint=MK_PERSON_PK\n"
                        + " WHERE id IN (?) AND household_id IS NOT NULL AND merged_into IS NULL");
        SortedSet<Long> all = new TreeSet<>(personIds);
        memberIds(s, households).values().forEach(all::addAll);
        return all;
    }

    /** Moves a person here from wherever they are; a head who leaves leaves the old household without one. */
    public void move(Session s, Actor actor, long personId, long householdId, String reason) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        String why = RegisterChecks.reason(reason);
        Person person = RegisterChecks.standing(s, actor, personId);
        require(s, householdId);
        Long before = person.householdId().orElse(null);
        if (Objects.equals(before, householdId)) {
            return;
        }
        left(s, person, householdId);
        person.moveTo(householdId);
        journal.record(s, actor, JournalEntry.of("person.moved", "person", personId).reason(why)
                .change("householdId", before, householdId));
    }

    /** Names the head. Refused {@code register.head-not-member}. */
    public void nameHead(Session s, Actor actor, long householdId, long personId, String reason) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        String why = RegisterChecks.reason(reason);
        Person person = RegisterChecks.standing(s, actor, personId);
        Household household = require(s, householdId);
        if (!Objects.equals(person.householdId().orElse(null), householdId)) {
            throw RegisterChecks.refused("register.head-not-member");
        }
        Long before = household.headPersonId().orElse(null);
        household.headedBy(personId);
        journal.record(s, actor, JournalEntry.of("household.head-named", "household", householdId).reason(why)
                .change("headPersonId", before, personId));
    }

    /** A household that its head leaves has none until one is named. */
    void left(Session s, Person person, Long newHouseholdId) {
        person.householdId().filter(old -> !old.equals(newHouseholdId)).flatMap(old -> find(s, old))
                .filter(old -> old.headPersonId().filter(head -> head == person.id()).isPresent())
                .ifPresent(old -> old.headedBy(null));
    }

    private Household require(Session s, long householdId) {
        return find(s, householdId).orElseThrow(() -> RegisterChecks.refused("register.household-unknown"));
    }
}
