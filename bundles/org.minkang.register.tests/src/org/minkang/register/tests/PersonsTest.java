package org.minkang.register.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.minkang.access.journal.JournalRow;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.register.IdKind;
import org.minkang.register.NewPerson;
import org.minkang.register.Person;
import org.minkang.register.PersonCard;
import org.minkang.register.PersonChange;
import org.minkang.register.PersonFull;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonsTest {

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
    void entersAPersonAndKeepsEveryCharacterOfTheName() {
        long id = room.register(NewPerson.of(room.number(), "𠮷㛃", Room.EAST).withPhone("138 0000 0027"));
        Person p = room.store.read(s -> room.persons.require(s, id));
        assertEquals("𠮷㛃", p.name());
        assertEquals("jijie", p.pinyin());
        assertEquals("jj", p.initials());
        assertEquals(Sex.FEMALE, p.sex());
        assertEquals(LocalDate.of(1962, 5, 7), p.birth());
        assertEquals(IdKind.RESIDENT, p.idKind());
        assertEquals("13800000027", p.phone());
    }

    @Test
    void refusesANumberThatIsRegisteredAlreadyWhicheverWayItIsWritten() {
        String number = room.number();
        room.register(NewPerson.of(number, "李某", Room.EAST));
        String fifteen = number.substring(0, 6) + number.substring(8, 17);
        for (String written : List.of(number, number.toLowerCase(), fifteen)) {
            Refused refused = assertThrows(Refused.class, () -> room.register(NewPerson.of(written, "李某", Room.EAST)));
            assertEquals("register.number-taken", refused.problems().get(0).code());
            assertEquals("idNumber", refused.problems().get(0).place());
        }
    }

    @Test
    void refusesAnUnknownAreaAndHouseholdAtTheirFields() {
        Refused refused = assertThrows(Refused.class,
                () -> room.register(NewPerson.of(room.number(), "李某", "431099199201").inHousehold(-5L)));
        assertEquals(List.of("areaCode", "householdId"),
                refused.problems().stream().map(Problem::place).toList());
    }

    @Test
    void refusesTheSameNewbornTwiceButNotTwins() {
        LocalDate birth = LocalDate.of(2026, 2, 27);
        NewPerson child = NewPerson.withoutNumber("李大双", Sex.MALE, birth, Room.EAST, "新生儿");
        room.register(child);
        room.register(NewPerson.withoutNumber("李小双", Sex.MALE, birth, Room.EAST, "新生儿"));
        assertTrue(assertThrows(Refused.class, () -> room.register(child)).has("register.same-person"));
    }

    @Test
    void journalsEveryFieldOfAChangeBeforeAndAfterWithItsReason() {
        long id = room.register("李某", Room.EAST);
        room.store.write(s -> room.persons.change(s, room.clerk, id, room.persons.require(s, id).version(),
                PersonChange.of(room.persons.require(s, id)).withName("李某某").withPhone("13800000027")
                        .because("户口簿更名")));
        JournalRow row = room.journal("person", id).get(1);
        assertEquals("person.changed", row.action());
        assertEquals("户口簿更名", row.reason());
        assertEquals("李某", Room.change(row, "name").before());
        assertEquals("李某某", Room.change(row, "name").after());
        assertNull(Room.change(row, "phone").before());
        assertNull(Room.change(row, "sex"), "what did not change is not there");
        assertEquals(List.of("李某某"),
                room.persons.search(room.clerk, room.numberOf(id), 5).stream().map(r -> r.name()).toList());
        assertEquals("lmm", room.persons.search(room.clerk, room.numberOf(id), 5).get(0).initials());
    }

    @Test
    void aChangeWithoutAReasonIsRefused() {
        long id = room.register("李某", Room.EAST);
        assertTrue(assertThrows(Refused.class, () -> change(room.clerk, id, room.versionOf(id), " "))
                .has("register.reason"));
    }

    @Test
    void twoSeatsCannotOverwriteEachOther() {
        long id = room.register("李某", Room.EAST);
        int version = room.versionOf(id);
        change(room.clerk, id, version, "first seat");
        assertTrue(assertThrows(Refused.class, () -> change(room.clerk, id, version, "second seat"))
                .has("store.conflict"));
    }

    @Test
    void aCardIsMasked() {
        long id = room.register(NewPerson.of(room.number(), "李某", Room.EAST).withPhone("13800000027"));
        PersonCard card = room.persons.card(room.clerk, id);
        String number = room.numberOf(id);
        assertEquals("431099********" + number.substring(14), card.row().maskedId());
        assertEquals(1962, card.row().birthYear());
        assertEquals("138****0027", card.maskedPhone());
        assertEquals(List.of("示例县", "城关镇", "东门村"), card.areaPath());
        assertEquals("城关镇 东门村", card.row().areaName());
        assertFalse(card.toString().contains(number.substring(6, 14)), "no day of birth on a masked card");
    }

    @Test
    void aHouseholdNumberedByItsHeadDoesNotGiveTheNumberAway() {
        String number = room.number();
        long household = room.store.write(s -> room.households.create(s, room.clerk, number, Room.EAST).id());
        long id = room.register(NewPerson.of(room.number(), "李某", Room.EAST).inHousehold(household));
        assertEquals(Optional.of(IdNumber.mask(number)), room.persons.card(room.clerk, id).householdNumber());
        assertEquals(number, room.persons.full(room.clerk, id, "核对户口").householdNumber());
    }

    @Test
    void twoSeatsThatEnterTheSamePersonAtOnceEnterOne() throws Exception {
        NewPerson p = NewPerson.of(room.number(), "李同时", Room.EAST);
        List<String> answers = Seats.both(() -> room.register(p), () -> room.register(p));
        assertEquals(1, answers.stream().filter("done"::equals).count(), answers.toString());
        assertEquals(1, room.persons.search(room.clerk, "李同时", 5).size());
    }

    @Test
    void fullDataNeedsTheRightAndAReasonAndTheLookIsJournaled() {
        long id = room.register("李某", Room.EAST);
        Actor reader = room.people.withRights("persons.search");
        assertTrue(assertThrows(Refused.class, () -> room.persons.full(reader, id, "电话核实")).has("access.denied"));
        assertTrue(assertThrows(Refused.class, () -> room.persons.full(room.clerk, id, " ")).has("register.reason"));
        assertEquals(1, room.journal("person", id).size(), "nothing was shown, nothing looked at");
        PersonFull full = room.persons.full(room.clerk, id, "电话核实");
        assertEquals(room.numberOf(id), full.idNumber());
        assertEquals(LocalDate.of(1962, 5, 7), full.birth());
        JournalRow look = room.journal("person", id).get(1);
        assertEquals("电话核实", look.reason());
        assertEquals(room.clerk.accountId(), look.accountId());
    }

    @Test
    void eachDoorHasItsOwnLock() {
        long id = room.register("李某", Room.EAST);
        Actor nobody = room.people.withRights("cases.read");
        assertDenied(() -> room.persons.search(nobody, "李", 5));
        assertDenied(() -> room.persons.card(nobody, id));
        assertDenied(() -> room.persons.full(nobody, id, "why"));
        assertDenied(() -> room.store.write(s -> room.persons.create(s, nobody, NewPerson.of(room.number(), "李某", null))));
        assertDenied(() -> change(nobody, id, room.versionOf(id), "why"));
    }

    @Test
    void anAreaLimitHoldsForCardFullDataEntryAndChange() {
        long outside = room.register("李某", Room.HILLS);
        Actor town = limited("431099100");
        assertOutside(() -> room.persons.card(town, outside));
        assertOutside(() -> room.persons.full(town, outside, "why"));
        assertOutside(() -> change(town, outside, room.versionOf(outside), "why"));
        assertOutside(() -> room.store.write(s -> room.persons.create(s, town,
                NewPerson.of(room.number(), "李某", Room.HILLS))));
        long inside = room.register("李某", Room.EAST);
        assertEquals("李某", room.persons.card(town, inside).row().name());
        assertOutside(() -> room.store.write(s -> room.persons.change(s, town, inside, 1,
                PersonChange.of(room.persons.require(s, inside)).withArea(Room.HILLS).because("moves away"))));
    }

    @Test
    void nobodyIsRefusedWithASentence() {
        assertTrue(assertThrows(Refused.class, () -> room.persons.card(room.clerk, -1)).has("register.unknown-person"));
    }

    @Test
    void findsManyByTheirNumbersAtOnce() {
        long a = room.register("李某", Room.EAST);
        long b = room.register("王某", Room.EAST);
        IdNumber stranger = new IdNumber(room.number());
        List<IdNumber> numbers = List.of(new IdNumber(room.numberOf(a)), new IdNumber(room.numberOf(b)), stranger);
        Map<String, Person> found = room.store.read(s -> room.persons.byNumbers(s, numbers));
        assertEquals(2, found.size());
        assertEquals("王某", found.get(numbers.get(1).text()).name());
        assertEquals(Optional.empty(), room.store.read(s -> room.persons.byNumber(s, stranger)));
        assertEquals(Map.of(), room.store.read(s -> room.persons.byNumbers(s, List.of())));
    }

    @Test
    void givesMaskedRowsInTheOrderAskedFor() {
        long a = room.register("李甲", Room.EAST);
        long b = room.register("李乙", Room.EAST);
        assertEquals(List.of("李乙", "李甲"), room.store.read(s -> room.persons.rows(s, List.of(b, -1L, a))).stream()
                .map(r -> r.name()).toList());
    }

    private Actor limited(String area) {
        return room.limited(new AreaCode(area));
    }

    private Person change(Actor actor, long id, int version, String reason) {
        return room.store.write(s -> room.persons.change(s, actor, id, version,
                PersonChange.of(room.persons.require(s, id)).withNote(reason + version).because(reason)));
    }

    private static void assertDenied(org.junit.jupiter.api.function.Executable door) {
        assertTrue(assertThrows(Refused.class, door).has("access.denied"));
    }

    private static void assertOutside(org.junit.jupiter.api.function.Executable door) {
        assertTrue(assertThrows(Refused.class, door).has("register.outside-area"));
    }
}
