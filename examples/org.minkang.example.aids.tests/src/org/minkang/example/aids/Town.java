package org.minkang.example.aids;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.IdNumber;
import org.minkang.casework.Calendars;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.Numbers;
import org.minkang.casework.OpenedCase;
import org.minkang.casework.WorkflowModule;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.letters.Letters;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;

/** An invented county with the module, its pack and its people over a real database: what runtime puts together in the product. */
final class Town {

    static final String VILLAGE = "431099101201";
    static final String OTHER_VILLAGE = "431099102201";
    /** Monday, 2 March 2026. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Map<String, Town> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger PERSONS = new AtomicInteger();

    final TestStore store;
    final TestClock clock;
    final TestAccounts people;
    final Access access;
    final Journal journal;
    final Areas areas;
    final Persons persons;
    final PolicyPacks packs;
    final Cases cases;
    final Aids aids;
    final RequestProfile profile;
    final Letters letters = new Letters(Optional.<Path>empty());
    final Actor setUp;
    final Actor clerk;
    final Actor reviewer;
    final Actor approver;

    /** One for all tests of a class on a database; each test brings persons of its own. The clock is set back. */
    static Town of(Database database, Class<?> test) {
        Town town = SHARED.computeIfAbsent(database + test.getName(), key -> new Town(database));
        town.clock.set(TODAY);
        return town;
    }

    private Town(Database database) {
        store = database.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new CaseworkEntities(),
                new AidsEntities());
        clock = store.clock();
        people = new TestAccounts(store, clock, Rights.all().toArray(RightInfo[]::new));
        access = people.access();
        journal = people.journal();
        areas = new Areas(access, journal);
        persons = new Persons(store, access, journal, clock);
        AidsModule.Uses[] uses = new AidsModule.Uses[1];
        AidsModule module = new AidsModule() {
            @Override
            protected Uses uses() {
                return uses[0];
            }
        };
        List<WorkflowModule> modules = List.of(module);
        PackReader reader = new PackReader(List.of(new AidsSection(), CaseworkSection.forWorkflows(() -> modules)));
        packs = new PolicyPacks(store, access, journal, reader, clock);
        uses[0] = new AidsModule.Uses(packs, journal);
        cases = new Cases(store, access, journal, packs, new Calendars(access, journal), new Numbers(), () -> modules, clock);
        aids = new Aids(access, journal, persons, packs, cases, clock);
        profile = new RequestProfile(store, access, journal, persons, aids);
        setUp = people.withRights(BaseRights.all().stream().map(RightInfo::id).toArray(String[]::new));
        TestPacks.bringIntoForce(packs, setUp, people.admin(), "aids.yaml", pack());
        store.run(s -> areas.load(s, setUp, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"),
                new NewArea("431099", "示例县"), new NewArea("431099101", "青山镇"), new NewArea(VILLAGE, "石桥村"),
                new NewArea("431099102", "龙潭镇"), new NewArea(OTHER_VILLAGE, "龙潭村")), "test"));
        clerk = people.withRoles("counter-clerk", "data-manager");
        reviewer = people.withRoles("reviewer");
        approver = people.withRoles("approver");
    }

    static String pack() {
        try (InputStream in = Aids.class.getResourceAsStream("/packs/aids.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new person's number: born on a 1 May, never given twice. */
    static IdNumber number() {
        int n = PERSONS.incrementAndGet();
        String seventeen = "431099" + (1950 + n / 1000) + "0501" + String.format("%03d", n % 1000);
        return IdNumber.parse(seventeen + IdNumber.checkDigit(seventeen)).orRefuse();
    }

    long person() {
        return person(number(), "李某某", VILLAGE);
    }

    long person(IdNumber number, String name, String village) {
        return store.write(s -> persons.create(s, setUp, NewPerson.of(number.text(), name, village)).id());
    }

    /** With every paper the pack asks for. */
    NewRequest request(long person, String device) {
        return new NewRequest(person, device, clock.today(), Set.of("form", "assessment"), "window");
    }

    OpenedCase take(NewRequest request) {
        return store.write(s -> aids.request(s, clerk, request));
    }

    CaseView view(Actor actor, long caseId) {
        return store.read(s -> cases.view(s, actor, caseId));
    }

    /** The actor passes the step the case is in. */
    CaseView pass(Actor actor, long caseId) {
        return store.write(s -> cases.act(s, actor, CaseAct.pass(caseId, cases.view(s, actor, caseId).version())));
    }

    /** Taken in, reviewed, approved and handed out, each by whom it belongs to. */
    OpenedCase handedOut(long person, String device) {
        OpenedCase opened = take(request(person, device));
        pass(reviewer, opened.id());
        pass(approver, opened.id());
        pass(clerk, opened.id());
        return opened;
    }

    /** How many requests there are. */
    long requests() {
        return store.read(s -> s.rows("select count(*) from aids_request")).get(0).number(1);
    }

    AidRequest stored(long caseId) {
        return store.read(s -> aids.ofCase(s, caseId));
    }
}
