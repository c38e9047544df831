package org.minkang.enrollment.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.benefit.BenefitSection;
import org.minkang.casework.CaseworkEntities;
import org.minkang.enrollment.EnrollmentEntities;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.EnrollmentSection;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.roll.Member;
import org.minkang.house.HouseEntities;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Households;
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

/** Desks of the people of an invented county in the middle of the campaign of 2027, over a database in memory. */
public final class Seat implements AutoCloseable {

    public static final int YEAR = 2027;
    public static final String STONE = "431099101201";
    public static final String SPRING = "431099101202";
    public static final String POOL = "431099102201";
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static final AtomicInteger PERSONS = new AtomicInteger();

    public final TestStore store = Database.DERBY.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(),
            new CaseworkEntities(), new HouseEntities(), new EnrollmentEntities());
    public final EnrollmentOffice office;
    public final Actor desk;
    public final Actor collector;
    public final Actor township;
    public final Actor cashier;
    private final TestAccounts people;
    private final Persons persons;
    private final Households households;
    private final Actor setUp;
    private final Map<Class<?>, Object> services = new HashMap<>();
    private int numbered;

    public Seat() {
        store.clock().set(TODAY);
        people = new TestAccounts(store, store.clock(), Rights.all().toArray(RightInfo[]::new));
        people.accounts().declareRoles(Rights.roles());
        Access access = people.access();
        Journal journal = people.journal();
        Areas areas = new Areas(access, journal);
        persons = new Persons(store, access, journal, store.clock());
        households = new Households(access, journal);
        PolicyPacks packs = new PolicyPacks(store, access, journal, new PackReader(List.of(new EnrollmentSection(), new BenefitSection())),
                store.clock());
        office = new EnrollmentOffice(store, access, journal, packs, persons, areas, store.clock());
        setUp = people.withRights(BaseRights.all().stream().map(RightInfo::id).toArray(String[]::new));
        TestPacks.bringIntoForce(packs, setUp, people.admin(), "shili-enrollment.yaml", pack());
        store.run(s -> areas.load(s, setUp, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"), new NewArea("431099", "示例县"),
                new NewArea("431099101", "青山镇"), new NewArea(STONE, "石桥村"), new NewArea(SPRING, "清泉村"),
                new NewArea("431099102", "龙潭镇"), new NewArea(POOL, "龙潭村")), "test"));
        desk = people.withRoles("enrollment-desk");
        collector = people.withRoles("collector");
        township = people.inArea(new AreaCode("431099101"), "township-clerk");
        cashier = people.withRoles("fund-clerk", "data-manager");
        store.run(s -> {
            office.receipts().receive(s, collector, "A1", "A9", TODAY, "财政领入");
            office.receipts().receive(s, collector, "A001", "A099", TODAY, "财政领入");
        });
        services.put(Store.class, store);
        services.put(Clock.class, store.clock());
        services.put(Areas.class, areas);
        services.put(Persons.class, persons);
        services.put(Households.class, households);
        services.put(EnrollmentOffice.class, office);
    }

    private static String pack() {
        try (InputStream in = EnrollmentModule.class.getResourceAsStream("/packs/shili-enrollment.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Desk desk(Actor actor) {
        return new Desk(actor, new Desk.Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type.cast(services.get(type));
            }
        }, "test");
    }

    /** A new household with persons of these names, all born on one day in different years. */
    public List<Long> household(String village, String... names) {
        List<Long> ids = new ArrayList<>();
        store.run(s -> {
            long id = households.create(s, setUp, String.format("H%03d", ++numbered), village).id();
            s.flush();
            for (String name : names) {
                ids.add(persons.create(s, setUp, NewPerson.of(number(), name, village).inHousehold(id)).id());
            }
            households.nameHead(s, setUp, id, ids.get(0), "test");
        });
        return ids;
    }

    /** Somebody else who keeps the money. */
    public Actor otherCashier() {
        return people.withRoles("fund-clerk");
    }

    public void marked(long person, String kind) {
        store.run(s -> persons.addMark(s, setUp, person, kind, Period.from(LocalDate.of(2026, 1, 1)), "test"));
    }

    public String idNumber(long person) {
        return store.read(s -> persons.require(s, person).number().orElseThrow().text());
    }

    /** A new person's number. */
    public static String number() {
        int n = PERSONS.incrementAndGet();
        String digits = "43109919" + (60 + n % 30) + "0501" + String.format("%03d", n % 990 + 1);
        return digits + IdNumber.checkDigit(digits);
    }

    /** Opens the campaign with everybody who is there. */
    public Seat opened() {
        store.run(s -> office.campaigns().open(s, desk, YEAR));
        office.enlisting().all(desk, YEAR, Progress.NONE);
        return this;
    }

    public Member member(long person) {
        return store.read(s -> office.members().find(s, YEAR, person).orElseThrow());
    }

    /** Somebody collects from these persons what is due. */
    public void take(String receipt, long... people) {
        Map<Long, Long> fen = new HashMap<>();
        for (long person : people) {
            fen.put(member(person).id(), member(person).due().pays());
        }
        store.run(s -> office.collecting().take(s, collector, NewCollection.of(YEAR, fen, "cash", "李某某", "F" + receipt, receipt,
                store.clock().today())));
    }

    @Override
    public void close() {
        store.close();
    }
}
