package org.minkang.enrollment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.benefit.BenefitSection;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.stock.SerialStock;
import org.minkang.enrollment.baseline.Findings;
import org.minkang.enrollment.baseline.ListProfile;
import org.minkang.enrollment.baseline.Lists;
import org.minkang.enrollment.collect.Collecting;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.cover.CoverFacts;
import org.minkang.enrollment.cover.Covers;
import org.minkang.enrollment.money.Ledger;
import org.minkang.enrollment.collect.PaymentProfile;
import org.minkang.enrollment.collect.Payments;
import org.minkang.enrollment.handover.HandOvers;
import org.minkang.enrollment.money.Cashier;
import org.minkang.enrollment.money.Refunds;
import org.minkang.enrollment.roll.Assessing;
import org.minkang.enrollment.progress.ProgressCounts;
import org.minkang.enrollment.roll.Enlisting;
import org.minkang.enrollment.roll.Member;
import org.minkang.enrollment.roll.Members;
import org.minkang.enrollment.village.VillageProfile;
import org.minkang.enrollment.village.VillageSheets;
import org.minkang.house.HouseEntities;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Facts;
import org.minkang.register.Households;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;

/** The bureau of an invented county with its pack and every service of the module over a real database. */
final class Bureau implements AutoCloseable {

    static final int YEAR = 2027;
    static final String STONE = "431099101201";
    static final String SPRING = "431099101202";
    static final String POOL = "431099102201";
    /** In the middle of the campaign of 2027. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static final AtomicInteger PERSONS = new AtomicInteger();

    final TestStore store;
    final TestClock clock;
    final TestAccounts people;
    final Access access;
    final Journal journal;
    final Persons persons;
    final Households households;
    final Areas areas;
    final PolicyPacks packs;
    final Campaigns campaigns;
    final Enlisting enlisting;
    final Members members;
    final Ledger ledger;
    final Covers covers;
    final Collecting collecting;
    final Lists lists;
    final ListProfile listProfile;
    final Findings findings;
    final ProgressCounts progress;
    final Payments payments;
    final PaymentProfile paymentProfile;
    final Cashier cashier;
    final Refunds refunds;
    final Assessing assessing;
    final SerialStock receipts;
    final HandOvers handOvers;
    final VillageSheets villageSheets;
    final VillageProfile villageProfile;
    final Facts facts;
    final Actor setUp;
    /** 参保专办员 of the county. */
    final Actor desk;
    /** Collects in the whole county. */
    final Actor collector;
    /** Collects in the first township. */
    final Actor township;
    final Actor cashierActor;
    private int households18;

    Bureau(Database database) {
        this(database, UnaryOperator.identity());
    }

    Bureau(Database database, UnaryOperator<String> pack) {
        store = database.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new CaseworkEntities(),
                new HouseEntities(), new EnrollmentEntities());
        clock = store.clock();
        clock.set(TODAY);
        people = new TestAccounts(store, clock, Rights.all().toArray(RightInfo[]::new));
        people.accounts().declareRoles(Rights.roles());
        access = people.access();
        journal = people.journal();
        areas = new Areas(access, journal);
        persons = new Persons(store, access, journal, clock);
        households = new Households(access, journal);
        packs = new PolicyPacks(store, access, journal, new PackReader(List.of(new EnrollmentSection(), new BenefitSection())), clock);
        EnrollmentOffice office = new EnrollmentOffice(store, access, journal, packs, persons, areas, clock);
        campaigns = office.campaigns();
        enlisting = office.enlisting();
        members = office.members();
        ledger = office.ledger();
        covers = office.covers();
        collecting = office.collecting();
        lists = office.lists();
        listProfile = office.listProfile();
        findings = office.findings();
        progress = office.progress();
        payments = office.payments();
        paymentProfile = office.paymentProfile();
        cashier = office.cashier();
        refunds = office.refunds();
        assessing = office.assessing();
        receipts = office.receipts();
        handOvers = office.handOvers();
        villageSheets = office.villageSheets();
        villageProfile = office.villageProfile();
        facts = new Facts(() -> List.of(new CoverFacts()));
        setUp = people.withRights(BaseRights.all().stream().map(RightInfo::id).toArray(String[]::new));
        TestPacks.bringIntoForce(packs, setUp, people.admin(), "shili-enrollment.yaml", pack.apply(sample()));
        store.run(s -> areas.load(s, setUp, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"), new NewArea("431099", "示例县"),
                new NewArea("431099101", "青山镇"), new NewArea(STONE, "石桥村"), new NewArea(SPRING, "清泉村"),
                new NewArea("431099102", "龙潭镇"), new NewArea(POOL, "龙潭村")), "test"));
        desk = people.withRoles("enrollment-desk");
        collector = people.withRoles("collector");
        township = people.inArea(new AreaCode("431099101"), "township-clerk");
        cashierActor = people.withRoles("fund-clerk", "data-manager");
        store.run(s -> {
            receipts.receive(s, collector, "0001", "0999", TODAY, "财政领入");
            receipts.receive(s, collector, "R00001", "R02000", TODAY, "财政领入");
        });
    }

    static String sample() {
        try (InputStream in = EnrollmentModule.class.getResourceAsStream("/packs/shili-enrollment.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new person's number: born on 1 May, never given twice. */
    static IdNumber number() {
        int n = PERSONS.incrementAndGet();
        String digits = "43109919" + (60 + n / 990 % 30) + "0501" + String.format("%03d", n % 990 + 1);
        digits = String.format("43%04d", 1099 + n / 29_700) + digits.substring(6);
        return IdNumber.parse(digits + IdNumber.checkDigit(digits)).orRefuse();
    }

    /** A new household with so many persons. */
    List<Long> household(String village, int size) {
        List<Long> ids = new ArrayList<>();
        store.run(s -> {
            long id = households.create(s, setUp, "HH" + ++households18, village).id();
            s.flush();
            for (int i = 0; i < size; i++) {
                ids.add(persons.create(s, setUp, NewPerson.of(number().text(), "李某某", village).inHousehold(id)).id());
            }
        });
        return ids;
    }

    /** Opens the campaign with everybody who is there. */
    Bureau opened() {
        store.run(s -> campaigns.open(s, desk, YEAR));
        enlisting.all(desk, YEAR, Progress.NONE);
        return this;
    }

    Member member(long person) {
        return store.read(s -> members.find(s, YEAR, person).orElseThrow());
    }

    /** What is due for each of some persons. */
    Map<Long, Long> dues(List<Long> persons) {
        Map<Long, Long> dues = new LinkedHashMap<>();
        persons.forEach(person -> dues.put(member(person).id(), member(person).due().pays() - member(person).paid()));
        return dues;
    }

    Collection take(Actor actor, Map<Long, Long> fen, String receipt) {
        return store.write(s -> collecting.take(s, actor, NewCollection.of(YEAR, fen, "cash", "李某某", "F" + receipt, receipt, clock.today())));
    }

    @Override
    public void close() {
        store.close();
    }
}
