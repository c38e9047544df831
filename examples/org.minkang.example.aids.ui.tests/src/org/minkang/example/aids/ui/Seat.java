package org.minkang.example.aids.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Calendars;
import org.minkang.casework.Cases;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.Numbers;
import org.minkang.casework.WorkflowModule;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.example.aids.Aids;
import org.minkang.example.aids.AidsEntities;
import org.minkang.example.aids.AidsModule;
import org.minkang.example.aids.AidsSection;
import org.minkang.example.aids.Rights;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.store.Store;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;
import org.minkang.ui.Desk;

/** Somebody who takes requests in, at a desk over a database in memory. */
final class Seat implements AutoCloseable {

    private static final String VILLAGE = "431099101201";

    final TestStore store = Database.DERBY.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(),
            new CaseworkEntities(), new AidsEntities());
    final Cases cases;
    final Desk desk;
    private final Persons persons;
    private final Actor actor;

    Seat() {
        TestAccounts people = new TestAccounts(store, store.clock());
        Access access = people.access();
        Journal journal = people.journal();
        AidsModule.Uses[] uses = new AidsModule.Uses[1];
        AidsModule module = new AidsModule() {
            @Override
            protected Uses uses() {
                return uses[0];
            }
        };
        List<WorkflowModule> modules = List.of(module);
        PolicyPacks packs = new PolicyPacks(store, access, journal,
                new PackReader(List.of(new AidsSection(), CaseworkSection.forWorkflows(() -> modules))), store.clock());
        uses[0] = new AidsModule.Uses(packs, journal);
        persons = new Persons(store, access, journal, store.clock());
        cases = new Cases(store, access, journal, packs, new Calendars(access, journal), new Numbers(), () -> modules, store.clock());
        actor = people.withRights(Rights.INTAKE, BaseRights.PERSONS_SEARCH, BaseRights.PERSONS_EDIT);
        Actor setUp = people.withRights(BaseRights.all().stream().map(RightInfo::id).toArray(String[]::new));
        TestPacks.bringIntoForce(packs, setUp, people.admin(), "aids.yaml", pack());
        store.run(s -> new Areas(access, journal).load(s, setUp, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"),
                new NewArea("431099", "示例县"), new NewArea("431099101", "青山镇"), new NewArea(VILLAGE, "石桥村")), "test"));
        Map<Class<?>, Object> services = new HashMap<>();
        services.put(Store.class, store);
        services.put(Clock.class, store.clock());
        services.put(Persons.class, persons);
        services.put(Cases.class, cases);
        services.put(Aids.class, new Aids(access, journal, persons, packs, cases, store.clock()));
        desk = new Desk(actor, new Desk.Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type.cast(services.get(type));
            }
        }, "test");
    }

    private static String pack() {
        try (InputStream in = Aids.class.getResourceAsStream("/packs/aids.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long person(String name, String number) {
        return store.write(s -> persons.create(s, actor, NewPerson.of(number, name, VILLAGE)).id());
    }

    @Override
    public void close() {
        store.close();
    }
}
