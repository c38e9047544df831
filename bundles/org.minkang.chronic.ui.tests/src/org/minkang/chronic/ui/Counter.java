package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.IdNumber;
import org.minkang.casework.Calendars;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.Numbers;
import org.minkang.casework.WorkflowModule;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicEntities;
import org.minkang.chronic.ChronicModule;
import org.minkang.chronic.ChronicSection;
import org.minkang.chronic.Corrections;
import org.minkang.chronic.NewApplication;
import org.minkang.chronic.PaperKind;
import org.minkang.chronic.SamplePack;
import org.minkang.house.HouseEntities;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Facts;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.NewProvider;
import org.minkang.register.Persons;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.register.RegisterEntities;
import org.minkang.store.Store;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;
import org.minkang.ui.Desk;

/** The counter of the sample county in memory: the services behind a certification in the case editor. */
final class Counter implements AutoCloseable {

    static final String HOSPITAL = "示例县人民医院";
    static final String OTHER_HOSPITAL = "示例市第一医院";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String VILLAGE = "431099101201";

    final TestStore store;
    final Cases cases;
    final Certification certification;
    final Actor clerk;
    final Actor reviewer;
    private final Map<Class<?>, Object> services;
    private final Persons persons;
    private final Actor setUp;

    Counter() {
        store = Database.DERBY.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new CaseworkEntities(),
                new HouseEntities(), new ChronicEntities());
        store.clock().set(TODAY);
        ChronicModule.Uses[] uses = new ChronicModule.Uses[1];
        ChronicModule module = new ChronicModule(() -> uses[0]);
        List<WorkflowModule> modules = List.of(module);
        TestAccounts people = new TestAccounts(store, store.clock(), module.rights().toArray(RightInfo[]::new));
        people.accounts().declareRoles(module.roles());
        Access access = people.access();
        Journal journal = people.journal();
        Areas areas = new Areas(access, journal);
        Providers providers = new Providers(access, journal);
        Facts facts = new Facts(List::of);
        Numbers numbers = new Numbers();
        PolicyPacks packs = new PolicyPacks(store, access, journal,
                new PackReader(List.of(new ChronicSection(), CaseworkSection.forWorkflows(() -> modules))), store.clock());
        cases = new Cases(store, access, journal, packs, new Calendars(access, journal), numbers, () -> modules, store.clock());
        uses[0] = new ChronicModule.Uses(facts, packs, numbers, journal, store.clock());
        persons = new Persons(store, access, journal, store.clock());
        certification = new Certification(access, journal, facts, providers, packs, cases, store.clock());
        services = Map.of(Store.class, store, Cases.class, cases, Persons.class, persons, Certification.class, certification,
                Corrections.class, new Corrections(access, journal, facts, providers, packs, cases, store.clock()),
                Certificates.class, new Certificates(access, journal, packs, store.clock()));
        setUp = people.withRights(BaseRights.all().stream().map(RightInfo::id).toArray(String[]::new));
        TestPacks.bringIntoForce(packs, setUp, people.admin(), SamplePack.FILE_NAME, SamplePack.text());
        store.run(s -> {
            areas.load(s, setUp, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"), new NewArea("431099", "示例县"),
                    new NewArea("431099101", "青山镇"), new NewArea(VILLAGE, "石桥村")), "test");
            providers.load(s, setUp, List.of(hospital("H1", HOSPITAL), hospital("H2", OTHER_HOSPITAL)), "test");
        });
        clerk = people.withRoles("counter-clerk", "data-manager");
        reviewer = people.withRoles("reviewer");
    }

    private static NewProvider hospital(String code, String name) {
        return new NewProvider(code, name, Provider.Level.COUNTY, Provider.Kind.HOSPITAL, "431099");
    }

    Desk desk(Actor actor) {
        return new Desk(actor, new Desk.Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type.cast(services.get(type));
            }
        }, "test");
    }

    /** An application with all its papers that waits for the first review. */
    long application() {
        String digits = "43109919600501001";
        long person = store.write(s -> persons.create(s, setUp, NewPerson.of(digits + IdNumber.checkDigit(digits), "李某某", VILLAGE)).id());
        Set<String> papers = store.read(s -> certification.rules(s, TODAY).orElseThrow()).papers().stream()
                .map(PaperKind::key).collect(Collectors.toSet());
        return store.write(s -> certification.accept(s, clerk, NewApplication.atTheWindow(person, List.of("HTN"), HOSPITAL,
                TODAY.minusDays(20), papers, TODAY).coverConfirmed("参保名册第 12 页"))).caseId();
    }

    CaseView view(Actor actor, long caseId) {
        return store.read(s -> cases.view(s, actor, caseId));
    }

    @Override
    public void close() {
        store.close();
    }
}
