package org.minkang.register.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.register.DataProblems.Kind;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonChange;
import org.minkang.register.PersonRow;
import org.minkang.testing.Database;

/** Entries that came from elsewhere and cannot be right. */
@ParameterizedClass
@EnumSource
class DataProblemsTest {

    @Parameter
    Database database;
    private Room room;

    @BeforeEach
    void open() {
        room = new Room(database);
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** As it might come with data that no form of ours has checked. */
    private long spoilt(String name, String column, Object value) {
        long id = room.register(name, Room.EAST);
        room.store.run(s -> s.execute("UPDATE mk_person SET " + column + " = ? WHERE id = ?", value, id));
        return id;
    }

    private List<Long> listed(String kind) {
        return room.problems.page(room.clerk, kind, 0, 50).stream().map(PersonRow::id).toList();
    }

    private static String wrongCheck(String number) {
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '1' ? '2' : '1');
    }

    @Test
    void aRegisterThatWasFilledByItsFormsHasNoneWhateverTheCheckDigit() {
        for (int i = 0; i < 40; i++) { // all eleven check digits, X among them
            room.register("李某" + (char) ('甲' + i), Room.EAST);
            room.register(NewPerson.of(room.number(LocalDate.of(1931, 12, 1).plusDays(i * 97L), i % 2 == 0), "王某", Room.WEST));
        }
        room.register(new NewPerson(null, "新生儿", Sex.FEMALE, LocalDate.of(2026, 1, 3), null, Room.EAST, null, "未办证"));
        assertTrue(room.problems.counts(room.clerk).values().stream().allMatch(n -> n == 0),
                room.problems.counts(room.clerk).toString());
    }

    @Test
    void everyKindIsFoundAndOnlyThere() {
        String number = room.number();
        Map<String, Long> expected = Map.of(
                "register.NUMBER", spoilt("李某", "id_number", wrongCheck(number)),
                "register.BIRTH", spoilt("王某", "born_on", LocalDate.of(1962, 5, 8)),
                "register.SEX", spoilt("赵某", "sex", "MALE"),
                "register.NO_AREA", spoilt("钱某", "area_code", null),
                "register.AREA_UNKNOWN", spoilt("孙某", "area_code", "431099100999"),
                "register.DIED_BEFORE_BIRTH", spoilt("周某", "died_on", LocalDate.of(1962, 5, 6)),
                "test.nameless", room.register("吴", Room.EAST));
        assertEquals(expected.keySet(), room.problems.counts(room.clerk).keySet());
        expected.forEach((kind, id) -> assertEquals(List.of(id), listed(kind), kind));
        assertTrue(room.problems.counts(room.clerk).values().stream().allMatch(n -> n == 1));
    }

    @Test
    void aNumberWithACharacterThatCannotBeIsWrongAndBreaksNothing() {
        long letter = spoilt("李某", "id_number", "43109919620507O02X");
        long shortOne = spoilt("王某", "id_number", "4310991962050");
        assertEquals(List.of(letter, shortOne), listed("register.NUMBER"));
    }

    @Test
    void whoseNumberIsWrongCanBeOpenedAndCorrected() {
        String right = room.number();
        long id = spoilt("李某", "id_number", wrongCheck(right));
        assertEquals("李某", room.persons.card(room.clerk, id).row().name());
        room.store.run(s -> room.persons.change(s, room.clerk, id, room.persons.require(s, id).version(),
                PersonChange.of(room.persons.require(s, id)).withIdNumber(right).because("户口簿")));
        assertEquals(List.of(), listed("register.NUMBER"));
        assertEquals(right, room.numberOf(id));
    }

    @Test
    void theListIsReadInSectionsAndMasked() {
        for (int i = 0; i < 7; i++) {
            spoilt("李某" + "甲乙丙丁戊己庚".charAt(i), "area_code", null);
        }
        assertEquals(7, room.problems.count(room.clerk, "register.NO_AREA"));
        List<PersonRow> second = room.problems.page(room.clerk, "register.NO_AREA", 5, 5);
        assertEquals(List.of("李某己", "李某庚"), second.stream().map(PersonRow::name).toList());
        assertTrue(second.get(0).maskedId().contains("********"), second.get(0).maskedId());
    }

    @Test
    void whoHasATownshipSeesWhatLiesInItAndNobodyWithoutTheRight() {
        spoilt("李某", "sex", "MALE");
        long hills = spoilt("王某", "sex", "MALE");
        room.store.run(s -> s.execute("UPDATE mk_person SET area_code = ? WHERE id = ?", Room.HILLS, hills));
        Actor township = room.limited(new AreaCode("431099101"));
        assertEquals(1, room.problems.count(township, "register.SEX"));
        assertEquals(List.of(hills), room.problems.page(township, "register.SEX", 0, 9).stream().map(PersonRow::id).toList());
        Actor reader = room.people.withRights("persons.search");
        assertThrows(Refused.class, () -> room.problems.count(reader, "register.SEX"));
        assertThrows(Refused.class, () -> room.problems.page(reader, "register.SEX", 0, 9));
        assertThrows(Refused.class, () -> room.problems.counts(reader));
    }

    @Test
    void anEntryThatWasMergedIsNoProblemAnyMore() {
        long id = spoilt("李某", "sex", "MALE");
        long kept = room.register("王某", Room.EAST);
        room.store.run(s -> s.execute("UPDATE mk_person SET merged_into = ? WHERE id = ?", kept, id));
        assertEquals(0, room.problems.count(room.clerk, "register.SEX"));
    }

    @Test
    void everyKindSaysWhatToDo() {
        for (Kind kind : room.problems.kinds()) {
            assertFalse(kind.name().startsWith("!"), kind.name());
            assertTrue(kind.advice().contains("请"), kind.advice());
            assertEquals(!kind.id().equals("test.nameless"), kind.inForm());
        }
    }
}
