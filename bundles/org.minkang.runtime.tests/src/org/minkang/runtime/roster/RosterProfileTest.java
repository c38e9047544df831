package org.minkang.runtime.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.Household;
import org.minkang.register.Households;
import org.minkang.register.Mark;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestStore;

@ParameterizedClass
@EnumSource
class RosterProfileTest {

    private static final String HEAD = "姓名,身份证号,性别,出生日期,户号,与户主关系,乡镇,村,联系电话,身份标识,标识起始日期,标识来源,备注\n";
    private static final String EAST = "431099100201";

    @Parameter
    Database database;
    @TempDir
    private Path folder;
    private TestStore store;
    private TestAccounts people;
    private Persons persons;
    private Households households;
    private Actor clerk;
    private RosterProfile profile;

    @BeforeEach
    void open() {
        store = database.open(new AccessEntities(), new RegisterEntities());
        store.clock().set(LocalDate.of(2026, 10, 1));
        people = new TestAccounts(store, store.clock());
        persons = new Persons(store, people.access(), people.journal(), store.clock());
        households = new Households(people.access(), people.journal());
        Areas areas = new Areas(people.access(), people.journal());
        Actor registrar = people.withRights("settings.edit");
        store.run(s -> areas.load(s, registrar, List.of(new NewArea("43", "某省"), new NewArea("4310", "某市"), new NewArea("431099", "测试县"),
                new NewArea("431099100", "东镇"), new NewArea(EAST, "新村"), new NewArea("431099101", "西镇"),
                new NewArea("431099101201", "新村")), "test"));
        clerk = people.withRights("import.run", "persons.edit", "persons.read");
        profile = new RosterProfile(new RosterProfile.Uses(store, people.access(), persons, areas,
                new BulkPersons(people.access(), people.journal(), store.clock())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String number(int order) {
        String digits = "43109919600501" + String.format("%03d", order);
        return digits + IdNumber.checkDigit(digits);
    }

    private SheetImport<RosterRow, Actor> sheet(String... rows) throws IOException {
        String text = HEAD + String.join("\n", rows) + "\n";
        for (int i = 9; i > 0; i--) {
            text = text.replace("N" + i, number(i));
        }
        return new SheetImport<>(profile, clerk, Files.writeString(folder.resolve("roster.csv"), text));
    }

    private List<String> problems(String... rows) throws IOException {
        return sheet(rows).check(Progress.NONE).problems().stream().map(p -> p.row() + " " + p.column() + " " + p.kind()).toList();
    }

    private ApplyReport enter(String... rows) throws IOException {
        SheetImport<RosterRow, Actor> sheet = sheet(rows);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(0, check.bad(), check.problems().toString());
        return sheet.apply(Progress.NONE);
    }

    private Person person(int order) {
        return store.read(s -> persons.byNumber(s, IdNumber.parse(number(order)).orRefuse())).orElseThrow();
    }

    @Test
    void aHouseholdIsOneWhereverItsRowsStand() throws IOException {
        assertEquals(3, enter("李甲,N1,,,H1,妻,东镇,新村,,,,,", "单某,N2,,,,,西镇,新村,,,,,", "李乙,N3,,,h1,户主,东镇,新村,,,,,").created());
        Household household = store.read(s -> households.byNumber(s, "H1")).orElseThrow();
        assertEquals(person(3).id(), household.headPersonId().orElseThrow());
        assertEquals(household.id(), person(1).householdId().orElseThrow());
        assertEquals(EAST, household.areaCode());
        assertEquals("431099101201", person(2).areaCode());
        assertTrue(people.journal().verify(store, Progress.NONE).intact());
    }

    @Test
    void withoutAHeadTheFirstMemberIsNamed() throws IOException {
        enter("李甲,N1,,,H1,子,东镇,新村,,,,,", "李乙,N3,,,H1,,东镇,新村,,,,,");
        assertEquals(person(1).id(), store.read(s -> households.byNumber(s, "H1")).orElseThrow().headPersonId().orElseThrow());
    }

    @Test
    void severalMarksComeWithTheirDayAndSource() throws IOException {
        enter("李甲,N1,,,,,,,,低保、残疾人,2026-01-01,民政局,", "李乙,N2,,,,,,,,普通,,,");
        List<Mark> marks = store.read(s -> persons.marks(s, person(1).id(), LocalDate.of(2026, 10, 1)));
        assertEquals(List.of("disabled", "low-income"), marks.stream().map(Mark::kind).sorted().toList());
        assertEquals("民政局", marks.get(0).source());
        assertEquals(List.of(), store.read(s -> persons.marks(s, person(2).id(), LocalDate.of(2026, 10, 1))));
    }

    @Test
    void eachFaultIsToldAtItsCell() throws IOException {
        assertEquals(List.of("3 number roster.twice", "4 village area.several", "5 village area.unknown", "6 marks roster.mark",
                "7 from roster.from", "8 sex register.sex-differs", "9 note register.no-number-note", "10 household register.household-number"),
                problems("李甲,N1,,,,,,,,,,,", "李甲,N1,,,,,,,,,,,", "李乙,N2,,,,,,新村,,,,,", "李乙,N3,,,,,东镇,老村,,,,,",
                        "李乙,N4,,,,,,,,贵宾,2026-01-01,,", "李乙,N5,,,,,,,,低保,,,", "李乙," + number(7) + ",女,,,,,,,,,,",
                        "李丙,,男,2026-09-01,,,东镇,新村,,,,,", "李丁,N6,,,户一,,,,,,,,"));
    }

    @Test
    void aHouseholdInTwoVillagesOrWithTwoHeadsIsNoted() throws IOException {
        SheetCheck check = sheet("李甲,N1,,,H1,户主,东镇,新村,,,,,", "李乙,N2,,,H1,户主,西镇,新村,,,,,").check(Progress.NONE);
        assertEquals(2, check.good());
        assertEquals(List.of("household roster.household-area", "relation roster.two-heads"),
                check.problems().stream().map(p -> p.column() + " " + p.kind()).toList());
    }

    @Test
    void whoIsRegisteredStaysAsRegistered() throws IOException {
        enter("李甲,N1,,,,,东镇,新村,13800000001,,,,");
        ApplyReport report = enter("李甲,N1,,,,,西镇,新村,13900000009,低保,2026-01-01,,", "李乙,N2,,,,,东镇,新村,,,,,");
        assertEquals(List.of(1L, 1L), List.of(report.created(), report.skipped()));
        assertEquals(EAST, person(1).areaCode());
        assertEquals(List.of("2 name roster.other-name"), problems("王某,N1,,,,,,,,,,,"));
    }

    @Test
    void aNewbornWithoutANumberComesOnce() throws IOException {
        enter("李丙,,男,2026-09-01,H1,子,东镇,新村,,,,,新生儿");
        assertEquals(List.of("2 name register.same-person"), problems("李丙,,男,2026-09-01,H1,子,东镇,新村,,,,,新生儿"));
        assertEquals(List.of("3 name roster.twice"), problems("李戊,,男,2026-09-01,,,东镇,新村,,,,,新生儿", "李 戊,,男,2026-09-01,,,东镇,新村,,,,,新生儿"));
    }

    @Test
    void somebodyJoinsAHouseholdThatIsRegistered() throws IOException {
        enter("李甲,N1,,,H1,户主,东镇,新村,,,,,");
        enter("李乙,N2,,,H1,户主,东镇,新村,,,,,");
        Household household = store.read(s -> households.byNumber(s, "H1")).orElseThrow();
        assertEquals(person(1).id(), household.headPersonId().orElseThrow());
        assertEquals(2, store.read(s -> households.members(s, household.id())).size());
    }

    @Test
    void whatWasRegisteredSinceTheCheckIsNotEnteredTwice() throws IOException {
        SheetImport<RosterRow, Actor> sheet = sheet("李甲,N1,,,,,东镇,新村,,,,,", "李乙,N2,,,,,东镇,新村,,,,,");
        sheet.check(Progress.NONE);
        store.run(s -> persons.create(s, clerk, NewPerson.of(number(1), "李甲", EAST)));
        ApplyReport report = sheet.apply(Progress.NONE);
        assertEquals(List.of(1L, 1L), List.of(report.created(), report.skipped()));
    }

    @Test
    void aTownshipEntersItsOwnVillagesOnly() throws IOException {
        clerk = people.inArea(new AreaCode("431099100"), "township-clerk");
        assertEquals(List.of("3 village roster.outside", "4 village roster.outside"),
                problems("李甲,N1,,,,,东镇,新村,,,,,", "李乙,N2,,,,,西镇,新村,,,,,", "李丙,N3,,,,,,,,,,,"));
    }

    @Test
    void withoutTheRightNothingIsRead() throws IOException {
        clerk = people.withRights("persons.read");
        SheetImport<RosterRow, Actor> sheet = sheet("李甲,N1,,,,,东镇,新村,,,,,");
        assertThrows(Refused.class, () -> sheet.check(Progress.NONE));
    }
}
