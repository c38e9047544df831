package org.minkang.register.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.register.Area;
import org.minkang.register.Mark;
import org.minkang.register.MarkKinds;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.NewProvider;
import org.minkang.register.Person;
import org.minkang.register.PersonChange;
import org.minkang.register.Provider;
import org.minkang.testing.Database;

/** Marks, households, areas and providers. */
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AroundPersonsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Parameter
    Database database;

    private Room room;

    @BeforeParameterizedClassInvocation
    void open() {
        room = new Room(database);
    }

    @AfterParameterizedClassInvocation
    void close() {
        room.close();
    }

    @Test
    void aMarkHoldsFromItsFirstToItsLastDay() {
        long id = room.register("李某", Room.EAST);
        Mark mark = mark(id, MarkKinds.LOW_INCOME, new Period(DAY, DAY.plusMonths(6)));
        assertEquals(List.of(), marksOn(id, DAY.minusDays(1)));
        assertEquals(List.of(MarkKinds.LOW_INCOME), marksOn(id, DAY));
        assertEquals(List.of(MarkKinds.LOW_INCOME), marksOn(id, DAY.plusMonths(6)));
        assertEquals(List.of(), marksOn(id, DAY.plusMonths(6).plusDays(1)));
        assertEquals("民政名单 2026-01", mark.source());
        assertEquals("person.mark-added", room.journal("person", id).get(1).action());
    }

    @Test
    void twoMarksOfOneKindDoNotOverlapAndTwoKindsMay() {
        long id = room.register("李某", Room.EAST);
        mark(id, MarkKinds.LOW_INCOME, Period.from(DAY));
        mark(id, MarkKinds.DISABLED, Period.from(DAY));
        assertTrue(assertThrows(Refused.class, () -> mark(id, MarkKinds.LOW_INCOME, Period.from(DAY.plusYears(1))))
                .has("register.mark-overlap"));
    }

    @Test
    void twoSeatsThatAddTheSameMarkAtOnceAddOne() throws Exception {
        long id = room.register("李某", Room.EAST);
        List<String> answers = Seats.both(() -> mark(id, MarkKinds.NEAR_POOR, Period.from(DAY)),
                () -> mark(id, MarkKinds.NEAR_POOR, Period.from(DAY.plusDays(9))));
        assertEquals(List.of("done", "register.mark-overlap"), answers.stream().sorted().toList());
    }

    @Test
    void aMarkIsEndedOrShortenedButNotMadeLonger() {
        long id = room.register("李某", Room.EAST);
        long mark = mark(id, MarkKinds.ORPHAN, Period.from(DAY)).id();
        assertTrue(assertThrows(Refused.class, () -> end(mark, DAY.minusDays(1))).has("register.mark-end"));
        end(mark, DAY.plusDays(30));
        assertTrue(assertThrows(Refused.class, () -> end(mark, DAY.plusDays(31))).has("register.mark-longer"));
        assertEquals(List.of(), marksOn(id, DAY.plusDays(31)));
        assertEquals("2026-01-01/2026-01-31",
                Room.change(room.journal("person", id).get(2), MarkKinds.ORPHAN).after());
        mark(id, MarkKinds.ORPHAN, Period.from(DAY.plusDays(31)));
    }

    @Test
    void aMarkNeedsASourceAndAKeyOfItsKind() {
        long id = room.register("李某", Room.EAST);
        assertTrue(assertThrows(Refused.class, () -> room.store.write(
                s -> room.marks.add(s, room.clerk, id, "own-list", Period.from(DAY), " "))).has("register.mark-source"));
        assertTrue(assertThrows(Refused.class, () -> room.store.write(
                s -> room.marks.add(s, room.clerk, id, "低保", Period.from(DAY), "名单"))).has("register.mark-kind"));
    }

    @Test
    void aHouseholdHasItsHeadFirstAndShowsOnTheCard() {
        long household = household("H-1");
        long child = inHousehold("李小", household);
        long mother = inHousehold("李母", household);
        room.store.run(s -> room.households.nameHead(s, room.clerk, household, mother, "户口簿"));
        assertEquals(List.of("李母", "李小"), members(household));
        assertEquals(Optional.of("H-1"), room.persons.card(room.clerk, child).householdNumber());
        assertEquals(List.of("李母"),
                room.persons.card(room.clerk, child).household().stream().map(r -> r.name()).toList());
    }

    @Test
    void aHeadWhoMovesLeavesTheOldHouseholdWithoutOne() {
        long from = household("H-2");
        long to = household("H-3");
        long person = inHousehold("李某", from);
        room.store.run(s -> room.households.nameHead(s, room.clerk, from, person, "户口簿"));
        room.store.run(s -> room.households.move(s, room.clerk, person, to, "婚迁"));
        assertEquals(Optional.empty(), room.store.read(s -> room.households.find(s, from).get().headPersonId()));
        assertEquals(List.of("李某"), members(to));
        room.store.run(s -> room.households.nameHead(s, room.clerk, to, person, "户口簿"));
        room.store.run(s -> room.persons.change(s, room.clerk, person, room.persons.require(s, person).version(),
                PersonChange.of(room.persons.require(s, person)).withHousehold(null).because("迁出")));
        assertEquals(Optional.empty(), room.store.read(s -> room.households.find(s, to).get().headPersonId()));
    }

    @Test
    void onlyAMemberCanBeHeadAndANumberIsThereOnce() {
        long household = household("H-4");
        long stranger = room.register("李某", Room.EAST);
        assertTrue(assertThrows(Refused.class, () -> room.store.run(
                s -> room.households.nameHead(s, room.clerk, household, stranger, "why"))).has("register.head-not-member"));
        assertTrue(assertThrows(Refused.class, () -> household("h-4")).has("register.household-taken"));
        assertTrue(assertThrows(Refused.class, () -> household("户 4")).has("register.household-number"));
    }

    @Test
    void anAreaIsFoundByItsCodeItsCodeAndNameOrANameOnlyItHas() {
        for (String written : List.of("431099100", "431099100000", " 431099100 城关镇", "城关镇")) {
            assertEquals("城关镇", room.store.read(s -> room.areas.require(s, written)).name(), written);
        }
        for (String written : List.of("999999", "999999 城关镇", "无名镇")) {
            assertTrue(assertThrows(Refused.class, () -> room.store.read(s -> room.areas.require(s, written))).has("area.unknown"), written);
        }
        assertTrue(assertThrows(Refused.class, () -> room.store.read(s -> room.areas.require(s, "12345"))).has("area.form"));
        room.store.run(s -> room.areas.load(s, room.clerk, List.of(new NewArea("431099101202", "东门村")), "twins"));
        Refused several = assertThrows(Refused.class, () -> room.store.read(s -> room.areas.require(s, "东门村")));
        assertTrue(several.has("area.several") && several.getMessage().contains("431099101202"), several.getMessage());
    }

    @Test
    void areasKnowTheirWayUpAndDown() {
        List<Area> path = room.store.read(s -> room.areas.path(s, new AreaCode(Room.EAST)));
        assertEquals(List.of("湖南省", "示例市", "示例县", "城关镇", "东门村"), path.stream().map(Area::name).toList());
        assertEquals(List.of("东门村", "西门村"), room.store.read(
                s -> room.areas.children(s, new AreaCode("431099100"))).stream().map(Area::name).toList());
        assertEquals(List.of("湖南省"), room.store.read(s -> room.areas.children(s, null)).stream().map(Area::name).toList());
        assertEquals("东门村", room.store.read(s -> room.areas.name(s, Room.EAST)));
        assertEquals("439999", room.store.read(s -> room.areas.name(s, "439999")));
        assertEquals(Map.of(Room.EAST, "城关镇 东门村", "431099100", "城关镇", "4399", "4399"),
                room.store.read(s -> room.areas.shortNames(s, List.of(Room.EAST, "431099100", "4399"))));
        assertEquals(1, room.store.read(s -> room.areas.byName(s, new AreaCode(Room.COUNTY), "山口村")).size());
    }

    @Test
    void loadingAreasAgainChangesOnlyNamesAndAFaultLoadsNothing() {
        assertEquals(0, load(new NewArea(Room.COUNTY, "示例县")));
        assertEquals(1, load(new NewArea(Room.HILLS, "山口村")) + load(new NewArea("431099101202", "岭下村")));
        Refused refused = assertThrows(Refused.class, () -> load(new NewArea("431099101203", "好村"),
                new NewArea("431098100201", "没有上级"), new NewArea("43109", "短"), new NewArea("431099102", " ")));
        assertEquals(3, refused.problems().size(), refused.getMessage());
        assertEquals("431099101203", room.store.read(s -> room.areas.name(s, "431099101203")));
    }

    @Test
    void providersAreFoundByCodeAndNameAndLoadedAllOrNothing() {
        NewProvider county = new NewProvider("H431099001", "示例县 人民医院", Provider.Level.COUNTY, Provider.Kind.HOSPITAL,
                Room.COUNTY);
        NewProvider clinic = new NewProvider("C431099777", "东门村卫生室", Provider.Level.VILLAGE, Provider.Kind.CLINIC,
                Room.EAST);
        assertEquals(2, loadProviders(county, clinic));
        assertEquals(0, loadProviders(county));
        assertEquals(Provider.Kind.HOSPITAL,
                room.store.read(s -> room.providers.byName(s, "示例县人民 医院")).orElseThrow().kind());
        assertEquals(1, loadProviders(new NewProvider("C431099777", "东门卫生室", Provider.Level.VILLAGE,
                Provider.Kind.CLINIC, Room.EAST)));
        assertEquals("东门卫生室", room.store.read(s -> room.providers.byCode(s, "C431099777")).orElseThrow().name());
        assertEquals(List.of("H431099001", "C431099777"),
                room.store.read(s -> room.providers.list(s)).stream().map(Provider::code).toList());
        Refused refused = assertThrows(Refused.class, () -> loadProviders(
                new NewProvider("X1", "好", Provider.Level.VILLAGE, Provider.Kind.CLINIC, null),
                new NewProvider("", "无编码", Provider.Level.VILLAGE, Provider.Kind.CLINIC, null),
                new NewProvider("X2", "", null, null, "431099999")));
        assertEquals(3, refused.problems().size(), refused.getMessage());
        assertEquals("东门卫生室", room.store.read(s -> room.providers.require(s, "C431099777 东门卫生室")).name());
        assertTrue(assertThrows(Refused.class, () -> room.store.read(s -> room.providers.require(s, "X1"))).has("provider.unknown"));
        assertTrue(room.store.read(s -> room.providers.byCode(s, "X1")).isEmpty());
    }

    @Test
    void nothingHereIsChangedWithoutTheRight() {
        long id = room.register("李某", Room.EAST);
        Actor reader = room.people.withRights("persons.search");
        List<Problem> problems = List.of(
                assertThrows(Refused.class, () -> room.store.write(
                        s -> room.marks.add(s, reader, id, MarkKinds.ORPHAN, Period.from(DAY), "名单"))),
                assertThrows(Refused.class, () -> room.store.write(s -> room.households.create(s, reader, "H-9", null))),
                assertThrows(Refused.class, () -> room.store.write(s -> room.areas.load(s, reader, List.of(), ""))),
                assertThrows(Refused.class, () -> room.store.write(s -> room.providers.load(s, reader, List.of(), ""))))
                .stream().flatMap(r -> r.problems().stream()).toList();
        assertEquals(List.of("access.denied"), problems.stream().map(Problem::code).distinct().toList());
    }

    private Mark mark(long person, String kind, Period period) {
        return room.store.write(s -> room.marks.add(s, room.clerk, person, kind, period, "民政名单 2026-01"));
    }

    private Mark end(long mark, LocalDate day) {
        return room.store.write(s -> room.marks.end(s, room.clerk, mark, day, "退出名单"));
    }

    private List<String> marksOn(long person, LocalDate day) {
        return room.store.read(s -> room.persons.marks(s, person, day)).stream().map(Mark::kind).toList();
    }

    private long household(String number) {
        return room.store.write(s -> room.households.create(s, room.clerk, number, Room.EAST).id());
    }

    private long inHousehold(String name, long household) {
        return room.register(NewPerson.of(room.number(), name, Room.EAST).inHousehold(household));
    }

    private List<String> members(long household) {
        return room.store.read(s -> room.households.members(s, household)).stream().map(Person::name).toList();
    }

    private int load(NewArea... areas) {
        return room.store.write(s -> room.areas.load(s, room.clerk, List.of(areas), "测试"));
    }

    private int loadProviders(NewProvider... providers) {
        return room.store.write(s -> room.providers.load(s, room.clerk, List.of(providers), "测试"));
    }

    @Test
    void theLevelOfAProviderIsWrittenAsItsCodeOrItsName() {
        assertEquals(Provider.Level.COUNTY, Provider.Level.named("county"));
        assertEquals(Provider.Level.COUNTY, Provider.Level.named(Provider.Level.COUNTY.text()));
        Refused refused = assertThrows(Refused.class, () -> Provider.Level.named("THIRD"));
        assertEquals("level", refused.problems().get(0).place());
        assertTrue(refused.getMessage().contains("THIRD") && refused.getMessage().contains("TOWNSHIP(" + Provider.Level.TOWNSHIP.text()),
                refused.getMessage());
        assertEquals("kind", assertThrows(Refused.class, () -> Provider.Kind.named("")).problems().get(0).place());
    }
}
