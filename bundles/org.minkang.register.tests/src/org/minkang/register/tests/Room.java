package org.minkang.register.tests;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.RoleRow;
import org.minkang.access.journal.Change;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.DataProblems;
import org.minkang.register.Duplicates;
import org.minkang.register.Households;
import org.minkang.register.Marks;
import org.minkang.register.Merging;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.Persons;
import org.minkang.register.Providers;
import org.minkang.register.RegisterEntities;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestStore;

/** A register with the areas of an invented county, and people who may do this or that. */
final class Room implements AutoCloseable {

    static final String COUNTY = "431099";
    static final String EAST = "431099100201";
    static final String WEST = "431099100202";
    static final String HILLS = "431099101201";

    final TestStore store;
    final TestAccounts people;
    final Areas areas;
    final Persons persons;
    final Households households;
    final Providers providers;
    final Marks marks;
    final BulkPersons bulk;
    final Duplicates duplicates;
    final Merging merging;
    final DataProblems problems;
    final Actor clerk;
    /** Who merges. */
    final Actor manager;
    private final AtomicInteger order = new AtomicInteger();

    Room(Database database) {
        store = database.open(new AccessEntities(), new RegisterEntities());
        people = new TestAccounts(store, store.clock());
        areas = new Areas(people.access(), people.journal());
        persons = new Persons(store, people.access(), people.journal(), store.clock());
        households = new Households(people.access(), people.journal());
        providers = new Providers(people.access(), people.journal());
        marks = new Marks(people.access(), people.journal(), store.clock());
        duplicates = new Duplicates(store, people.access(), people.journal(), persons, store.clock());
        merging = new Merging(store, people.access(), people.journal(), persons, List::of, store.clock());
        problems = new DataProblems(store, people.access(), persons, () -> List.of(new Nameless()), store.clock());
        bulk = new BulkPersons(people.access(), people.journal(), store.clock());
        clerk = people.withRights("persons.search", "persons.edit", "persons.view-full", "settings.edit",
                "import.run");
        manager = people.withRights("persons.search", "persons.edit", "persons.view-full", "persons.merge");
        store.write(s -> areas.load(s, clerk, List.of(new NewArea("430000000000", "湖南省"),
                new NewArea("4310", "示例市"), new NewArea(COUNTY, "示例县"), new NewArea("431099100", "城关镇"),
                new NewArea(EAST, "东门村"), new NewArea(WEST, "西门村"), new NewArea("431099101", "山口乡"),
                new NewArea(HILLS, "山口村")), "areas of a test"));
    }

    /** Somebody who may do everything here, within an area. */
    Actor limited(AreaCode area) {
        people.accounts().saveRole(people.admin(), new RoleRow("limited", Bilingual.of("乡镇", "Township"),
                Set.of("persons.search", "persons.edit", "persons.view-full", "import.run")));
        return people.inArea(area, "limited");
    }

    /** An invented number that no one else in the test has. */
    String number(LocalDate birth, boolean woman) {
        int n = order.incrementAndGet();
        String digits = COUNTY + birth.toString().replace("-", "") + String.format("%03d", 2 * n + (woman ? 0 : 1));
        return digits + IdNumber.checkDigit(digits);
    }

    String number() {
        return number(LocalDate.of(1962, 5, 7), true);
    }

    /** Registers somebody and gives the id. */
    long register(String name, String area) {
        return register(NewPerson.of(number(), name, area));
    }

    long register(NewPerson p) {
        return store.write(s -> persons.create(s, clerk, p).id());
    }

    String numberOf(long id) {
        return store.read(s -> persons.require(s, id).number().orElseThrow().text());
    }

    int versionOf(long id) {
        return store.read(s -> persons.require(s, id).version());
    }

    List<JournalRow> journal(String kind, long id) {
        return store.read(s -> people.journal().of(s, kind, Long.toString(id)));
    }

    static Change change(JournalRow row, String field) {
        return row.changes().stream().filter(c -> c.field().equals(field)).findFirst().orElse(null);
    }

    @Override
    public void close() {
        store.close();
    }
}
