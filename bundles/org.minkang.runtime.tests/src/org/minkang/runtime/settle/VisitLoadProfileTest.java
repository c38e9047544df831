package org.minkang.runtime.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.visits.BenefitEntities;
import org.minkang.benefit.visits.CountyYear;
import org.minkang.benefit.visits.RecordedVisit;
import org.minkang.benefit.visits.VisitLoad;
import org.minkang.benefit.visits.Visits;
import org.minkang.benefit.visits.YearAnew;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Households;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.NewProvider;
import org.minkang.register.Persons;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.register.RegisterEntities;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;

/** Visits from a workbook of the settlement system. */
@ParameterizedClass
@EnumSource
class VisitLoadProfileTest {

    private static final String HEAD = "票据号,身份证号,姓名,就医类别,医疗机构,机构等级,入院日期,出院日期,病种,合规费用,其中,自费费用\n";

    @Parameter
    Database database;
    @TempDir
    private Path folder;
    private TestStore store;
    private Visits visits;
    private Actor loader;
    private VisitLoadProfile profile;
    private String number;
    private TestAccounts people;
    private long person;

    @BeforeEach
    void open() throws IOException {
        store = database.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new BenefitEntities());
        store.clock().set(LocalDate.of(2026, 12, 31));
        people = new TestAccounts(store, store.clock(), Visits.rights().toArray(RightInfo[]::new));
        PolicyPacks packs = new PolicyPacks(store, people.access(), people.journal(), new PackReader(List.of(new BenefitSection())), store.clock());
        try (InputStream in = BenefitSection.class.getResourceAsStream("/packs/shili-2026.yaml")) {
            TestPacks.bringIntoForce(packs, people.withRights("policy.import"), people.admin(), "pack.yaml",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Persons persons = new Persons(store, people.access(), people.journal(), store.clock());
        Providers providers = new Providers(people.access(), people.journal());
        Actor registrar = people.withRights("persons.edit", "settings.edit");
        store.write(s -> new Areas(people.access(), people.journal()).load(s, registrar,
                List.of(new NewArea("43", "某省"), new NewArea("4310", "某市"), new NewArea("431099", "测试县")), "test"));
        store.write(s -> providers.load(s, registrar, List.of(new NewProvider("H1", "测试县人民医院", Provider.Level.COUNTY,
                Provider.Kind.HOSPITAL, "431099")), "test"));
        String digits = "43109919600501001";
        number = digits + IdNumber.checkDigit(digits);
        person = store.write(s -> persons.create(s, registrar, NewPerson.of(number, "李某某", null)).id());
        YearAnew years = new YearAnew(packs, persons, new Households(people.access(), people.journal()), List::of);
        CountyYear county = new CountyYear(store, people.access(), people.journal(), persons, years, store.clock());
        visits = new Visits(people.access(), people.journal(), persons, providers, years, store.clock());
        profile = new VisitLoadProfile(store, persons, providers, packs,
                new VisitLoad(people.access(), people.journal(), persons, years, county, store.clock()));
        loader = people.withRights(Visits.READ, Visits.ENTER, "import.run");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SheetImport<LoadRow, Actor> sheet(String... rows) throws IOException {
        return sheet(loader, rows);
    }

    private SheetImport<LoadRow, Actor> sheet(Actor caller, String... rows) throws IOException {
        String text = HEAD + String.join("\n", rows).replace("ID", number) + "\n";
        return new SheetImport<>(profile, caller, Files.writeString(folder.resolve("visits.csv"), text));
    }

    private List<String> problems(String... rows) throws IOException {
        return sheet(rows).check(Progress.NONE).problems().stream().map(p -> p.row() + " " + p.column() + " " + p.kind()).toList();
    }

    @Test
    void goodRowsAreEnteredAndSettledOnce() throws IOException {
        SheetImport<LoadRow, Actor> sheet = sheet("F2,ID,李某某,住院,测试县人民医院,二级医院,2026-05-01,2026-05-08,,4500,,120",
                "F1,ID,,stay,H1,L2,2026-04-01,2026-04-03,,4500.00,中医药 300; tcm 200/2,", "F3,ID,,普通门诊,,L1,2026-06-01,,,80,,");
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(3, check.good(), check.problems().toString());
        assertEquals(3, sheet.apply(Progress.NONE).created());
        List<RecordedVisit> entered = store.read(s -> visits.of(s, loader, person));
        assertEquals(List.of("F3", "F2", "F1"), entered.stream().map(v -> v.entry().invoice()).toList());
        assertEquals("H1", entered.get(1).entry().provider());
        assertEquals(12_000, entered.get(1).entry().ownExpense());
        assertEquals("[Cost[item=, fen=400000, days=0], Cost[item=tcm, fen=30000, days=0], Cost[item=tcm, fen=20000, days=2]]",
                entered.get(2).entry().costs().toString());
        assertEquals(3L, store.read(s -> s.rows("SELECT COUNT(*) FROM mk_settlement").get(0).number(1)));
        assertEquals(List.of(), store.read(s -> visits.prove(s, loader, person, 2026)));
    }

    @Test
    void eachFaultIsToldAtItsCell() throws IOException {
        assertEquals(List.of("2 name visits.other-name", "3 kind settle.kind", "4 provider visits.provider", "5 level settle.unknown",
                "6 detail visits.detail", "7 detail visits.detail-sum", "8 number visits.twice", "9 to settle.no-pack", "10 to visit.days",
                "11 cost visit.no-cost"), problems("F1,ID,王某,住院,,L2,2026-05-01,,,4500,,", "F2,ID,,买药,,L2,2026-05-01,,,4500,,",
                "F3,ID,,住院,某医院,L2,2026-05-01,,,4500,,", "F4,ID,,住院,,特级,2026-05-01,,,4500,,", "F5,ID,,住院,,L2,2026-05-01,,,4500,中医药一百,",
                "F6,ID,,住院,,L2,2026-05-01,,,100,中医药 300,", "F1,ID,,住院,,L2,2026-05-01,,,4500,,", "F7,ID,,住院,,L2,2025-05-01,,,4500,,",
                "F8,ID,,住院,,L2,2026-05-01,2026-04-01,,4500,,", "F9,ID,,住院,,L2,2026-05-01,,,0,,"));
    }

    @Test
    void aVisitThatIsThereAlreadyIsNotEnteredAgain() throws IOException {
        SheetImport<LoadRow, Actor> first = sheet("F1,ID,,住院,,L2,2026-05-01,,,4500,,");
        first.check(Progress.NONE);
        first.apply(Progress.NONE);
        assertTrue(problems("F1,ID,,住院,,L2,2026-05-01,,,4500,,").contains("2 number visit.invoice-taken"));
    }

    @Test
    void ofAPersonOfAnotherAreaNothingIsTold() throws IOException {
        Actor elsewhere = people.inArea(new AreaCode("431098"), "reviewer");
        List<String> told = sheet(elsewhere, "F1,ID,王某,住院,,L2,2026-05-01,,,4500,,", "F2,ID,,住院,,L2,2020-05-01,,,4500,,").check(Progress.NONE)
                .problems().stream().map(p -> p.row() + " " + p.column() + " " + p.kind()).toList();
        assertEquals(List.of("2 person visit.other-area", "3 person visit.other-area", "3 to settle.no-pack"), told);
    }

    @Test
    void anItemThatIsNamedTwiceWithoutDaysIsOneCost() throws IOException {
        SheetImport<LoadRow, Actor> sheet = sheet("F1,ID,,stay,H1,L2,2026-04-01,2026-04-03,,500,中医药 100；tcm １５０.５０； 中医药 100／２,");
        assertEquals(1, sheet.check(Progress.NONE).good());
        sheet.apply(Progress.NONE);
        assertEquals("[Cost[item=, fen=14950, days=0], Cost[item=tcm, fen=25050, days=0], Cost[item=tcm, fen=10000, days=2]]",
                store.read(s -> visits.of(s, loader, person)).get(0).entry().costs().toString());
    }

    @Test
    void aCommaBetweenItemsMakesNoLargeNumber() throws IOException {
        assertEquals(List.of("2 detail settle.unknown"), problems("F1,ID,,stay,H1,L2,2026-04-01,2026-04-03,,50000,\"中医药 120,30\","));
        assertEquals(1, sheet("F1,ID,,stay,H1,L2,2026-04-01,2026-04-03,,50000,\"中医药 12,030.50\",").check(Progress.NONE).good());
    }

    @Test
    void whoIsNotInTheRegisterIsNamedAtTheNumber() throws IOException {
        String digits = "43109919700501001";
        assertEquals(List.of("2 person visits.nobody"),
                problems("F1," + digits + IdNumber.checkDigit(digits) + ",,住院,,L2,2026-05-01,,,4500,,"));
    }
}
