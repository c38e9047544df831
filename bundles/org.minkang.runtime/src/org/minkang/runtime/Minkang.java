package org.minkang.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.Progress;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.visits.BenefitEntities;
import org.minkang.benefit.visits.BenefitReferences;
import org.minkang.benefit.visits.CountyReplay;
import org.minkang.benefit.visits.CountyYear;
import org.minkang.benefit.visits.VisitLoad;
import org.minkang.benefit.visits.Visits;
import org.minkang.benefit.visits.YearAnew;
import org.minkang.casework.Calendars;
import org.minkang.casework.CasePersons;
import org.minkang.casework.Cases;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.indicator.IndicatorsSection;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.casework.Numbers;
import org.minkang.casework.report.Reports;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseEntities;
import org.minkang.house.HouseLetters;
import org.minkang.house.HouseLists;
import org.minkang.house.HousePersons;
import org.minkang.house.HouseSheets;
import org.minkang.house.HouseVisits;
import org.minkang.letters.Letters;
import org.minkang.policy.PackReader;
import org.minkang.policy.PackSection;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.Facts;
import org.minkang.register.Households;
import org.minkang.register.Marks;
import org.minkang.register.Persons;
import org.minkang.register.DataProblems;
import org.minkang.register.Duplicates;
import org.minkang.register.Merging;
import org.minkang.register.PersonHistory;
import org.minkang.register.PersonReferences;
import org.minkang.register.Providers;
import org.minkang.register.RegisterEntities;
import org.minkang.runtime.roster.RosterProfile;
import org.minkang.runtime.settle.VisitLoadProfile;
import org.minkang.sheets.MappingMemory;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.EntityContribution;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;

/**
 * One opened workbench: the store, and the services of the base built over it and over what the
 * installed bundles contribute. Plain Java; {@link MinkangLauncher} is the part that speaks OSGi.
 */
public final class Minkang implements AutoCloseable {

    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private final Contributions contributions;
    private final Store store;

    private Minkang(Store store, Path templates, Contributions contributions, Clock clock) {
        this.store = store;
        this.contributions = contributions;
        put(Clock.class, clock);
        put(Store.class, store);
        put(Contributions.class, contributions);
        Journal journal = put(Journal.class, new Journal(clock));
        Access access = put(Access.class, new Access());
        Accounts accounts = put(Accounts.class, new Accounts(store, journal, access, clock));
        buildRegister(store, access, journal, clock);
        PackReader reader = put(PackReader.class, new PackReader(() -> packSections(contributions)));
        PolicyPacks packs = put(PolicyPacks.class, new PolicyPacks(store, access, journal, reader, clock));
        YearAnew years = new YearAnew(packs, service(Persons.class), service(Households.class), contributions::insuredSources);
        put(Visits.class, new Visits(access, journal, service(Persons.class), service(Providers.class), years, clock));
        CountyYear county = put(CountyYear.class, new CountyYear(store, access, journal, service(Persons.class), years, clock));
        put(CountyReplay.class, new CountyReplay(store, access, years));
        VisitLoad load = new VisitLoad(access, journal, service(Persons.class), years, county, clock);
        VisitLoadProfile visitLoad = new VisitLoadProfile(store, service(Persons.class), service(Providers.class), packs, load);
        buildHouse(store, access, journal, packs, clock);
        RosterProfile roster = new RosterProfile(new RosterProfile.Uses(store, access, service(Persons.class), service(Areas.class),
                service(BulkPersons.class)));
        put(Imports.class, new Imports(() -> profiles(roster, visitLoad), contributions));
        Calendars calendars = put(Calendars.class, new Calendars(access, journal));
        Numbers numbers = put(Numbers.class, new Numbers());
        put(Cases.class, new Cases(store, access, journal, packs, calendars, numbers, contributions::workflows, clock));
        Letters letters = put(Letters.class, new Letters(Optional.of(templates)));
        put(Reports.class, new Reports(store, access, journal, service(Areas.class), contributions::reports,
                new ReportFiles(letters), clock));
        put(MappingMemory.class, new StoredMappings(store, clock));
        put(RegisterFiles.class, new RegisterFiles(store, service(Access.class), service(Areas.class), service(Providers.class),
                service(BulkPersons.class)));
        put(Backups.class, new Backups(store, access, journal));
        put(FirstStart.class, new FirstStart(store, accounts, packs));
        accounts.declareRights(Stream.concat(Stream.concat(Cases.rights().stream(), Visits.rights().stream()),
                contributions.workflows().stream().flatMap(w -> w.rights().stream())).toList());
        accounts.declareRoles(contributions.workflows().stream().flatMap(w -> w.roles().stream()).toList());
        service(Merging.class).catchUp();
    }

    private void buildRegister(Store store, Access access, Journal journal, Clock clock) {
        put(Areas.class, new Areas(access, journal));
        put(Providers.class, new Providers(access, journal));
        put(Households.class, new Households(access, journal));
        Persons persons = put(Persons.class, new Persons(store, access, journal, clock));
        put(Duplicates.class, new Duplicates(store, access, journal, persons, clock));
        put(DataProblems.class, new DataProblems(store, access, persons, contributions::personFindings, clock));
        put(PersonHistory.class, new PersonHistory(access, journal));
        put(Merging.class, new Merging(store, access, journal, persons, this::personReferences, clock));
        put(BulkPersons.class, new BulkPersons(access, journal, clock));
        put(Marks.class, new Marks(access, journal, clock));
        put(Facts.class, new Facts(contributions::facts));
    }

    private void buildHouse(Store store, Access access, Journal journal, PolicyPacks packs, Clock clock) {
        Persons persons = service(Persons.class);
        Areas areas = service(Areas.class);
        HouseChecks checks = put(HouseChecks.class, new HouseChecks(access, journal, areas, contributions::houseCheckKinds, clock));
        HouseLists lists = put(HouseLists.class, new HouseLists(journal, persons, areas, checks));
        HouseVisits visits = put(HouseVisits.class, new HouseVisits(journal, persons, areas, checks, clock));
        put(HouseSheets.class, new HouseSheets(store, access, journal, checks, lists, visits, clock));
        put(HouseLetters.class, new HouseLetters(journal, packs, checks, visits, clock));
    }

    /** What the base imports, household checks of every kind among it. */
    private List<SheetProfile<?, Actor>> profiles(RosterProfile roster, VisitLoadProfile visitLoad) {
        HouseSheets sheets = service(HouseSheets.class);
        List<SheetProfile<?, Actor>> all = new ArrayList<>();
        contributions.houseCheckKinds().forEach(kind -> {
            all.add(sheets.list(kind.id()));
            all.add(sheets.returned(kind.id()));
        });
        all.addAll(List.of(roster, visitLoad));
        return all;
    }

    private List<PersonReferences> personReferences() {
        List<PersonReferences> all = new ArrayList<>(List.of(new CasePersons(), new BenefitReferences(), new HousePersons()));
        all.addAll(contributions.personReferences());
        return all;
    }

    private <T> T put(Class<T> type, T service) {
        services.put(type, service);
        return service;
    }

    /**
     * Opens the store of a data folder, brings its tables up to date and builds the services.
     *
     * @throws org.minkang.base.Refused with a sentence when the folder or database cannot be used
     */
    public static Minkang open(DataFolder folder, Contributions contributions, Clock clock, Progress progress) {
        return open(folder.storeConfig(), folder.templates(), contributions, clock, progress);
    }

    public static Minkang open(StoreConfig config, Path templates, Contributions contributions, Clock clock,
            Progress progress) {
        Store store = Stores.open(config, entities(contributions), clock, progress);
        try {
            return new Minkang(store, templates, contributions, clock);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private static List<EntityContribution> entities(Contributions contributions) {
        List<EntityContribution> all = new ArrayList<>(List.of(new AccessEntities(), new RegisterEntities(),
                new PolicyEntities(), new BenefitEntities(), new CaseworkEntities(), new HouseEntities(), new RuntimeEntities()));
        all.addAll(contributions.entities());
        return all;
    }

    private static List<PackSection<?>> packSections(Contributions contributions) {
        List<PackSection<?>> all = new ArrayList<>(contributions.packSections());
        all.add(CaseworkSection.forWorkflows(contributions::workflows));
        all.add(new BenefitSection());
        all.add(new IndicatorsSection());
        return all;
    }

    /** A service of the base by its class. */
    public <T> T service(Class<T> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new IllegalArgumentException("no service " + type.getName());
        }
        return type.cast(service);
    }

    /** Every service of the base, to be registered under its class. */
    public Map<Class<?>, Object> services() {
        return Collections.unmodifiableMap(services);
    }

    public Contributions contributions() {
        return contributions;
    }

    @Override
    public void close() {
        store.close();
    }
}
