package org.minkang.register.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Sex;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonRow;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    @Parameter
    Database database;

    private Room room;
    private long wangWei;

    @BeforeParameterizedClassInvocation
    void open() {
        room = new Room(database);
        long household = room.store.write(s -> room.households.create(s, room.clerk, "h-0012", Room.EAST).id());
        wangWei = room.register(NewPerson.of(room.number(), "王伟", Room.EAST).inHousehold(household));
        room.register(NewPerson.of(room.number(), "王小伟", Room.EAST).inHousehold(household));
        room.register("王伟国", Room.WEST);
        room.register("王伟", Room.HILLS);
        room.register("吴蕾", Room.EAST);
        room.register("吕布", Room.EAST);
        room.register("单雄信", Room.EAST);
        room.register("欧阳娜娜", Room.EAST);
        room.register("𠮷㛃", Room.EAST);
        room.register("赵自贞", Room.EAST);
        room.register(NewPerson.withoutNumber("新生", Sex.FEMALE, LocalDate.of(2026, 2, 1), null, "新生儿"));
    }

    @AfterParameterizedClassInvocation
    void close() {
        room.close();
    }

    @Test
    void byNumberWholeBeginningEndAndMasked() {
        String number = room.numberOf(wangWei);
        assertEquals(List.of("王伟"), found(number));
        assertEquals(List.of("王伟"), found(number.substring(14)));
        assertEquals(List.of("王伟"), found(number.substring(0, 6) + "********" + number.substring(14)));
        assertEquals(10, found("43109919").size());
        assertEquals(List.of(), found("4310991963"));
    }

    @Test
    void byNameTheExactOneFirst() {
        assertEquals(List.of("王伟", "王伟", "王伟国"), found("王伟"));
        assertEquals(4, found("王").size());
        assertEquals(List.of("𠮷㛃"), found("𠮷"));
        assertEquals(List.of(), found("伟"));
    }

    @Test
    void byReadingAndInitials() {
        assertEquals(List.of("王伟", "王伟", "王伟国"), found("wangwei"));
        assertEquals(List.of("王伟", "王伟", "王伟国"), found("Wáng Wěi"));
        assertEquals(List.of("吴蕾"), found("wl"));
        assertEquals(List.of("吕布"), found("lv"));
        assertEquals(List.of("吕布"), found("lyubu"));
        assertEquals(List.of("单雄信"), found("sxx"));
        assertEquals(List.of("单雄信"), found("shan"));
        assertEquals(List.of("欧阳娜娜"), found("oynn"));
        assertEquals(List.of("𠮷㛃"), found("jijie"));
        assertEquals(List.of("赵自贞"), found("z"));
    }

    @Test
    void aNameAndTheEndOfTheNumberTogether() {
        String tail = room.numberOf(wangWei).substring(14);
        assertEquals(List.of("王伟"), found("王伟 " + tail));
        assertEquals(List.of("王伟"), found("ww " + tail));
        assertEquals(List.of(), found("李 " + tail));
    }

    @Test
    void byHouseholdNumber() {
        assertEquals(List.of("王伟", "王小伟"), found("H-0012").stream().sorted().toList());
        assertEquals(List.of(), found("H-0013"));
    }

    @Test
    void personsWithoutANumberAreFoundAndSaidToHaveNone() {
        PersonRow row = room.persons.search(room.clerk, "新生", 10).get(0);
        assertEquals("(无证件号)", row.maskedId());
        assertEquals("", row.areaName());
    }

    @Test
    void neverMoreThanAskedFor() {
        assertEquals(2, room.persons.search(room.clerk, "王", 2).size());
        assertEquals(1, room.persons.search(room.clerk, "w", 0).size());
    }

    @Test
    void anAreaLimitHoldsForEveryWayToLook() {
        Actor town = room.limited(new AreaCode("431099101"));
        String elsewhere = room.numberOf(wangWei);
        for (String text : List.of(elsewhere, elsewhere.substring(14), "H-0012", "吴蕾", "wl", "lv", "单", "新生")) {
            assertEquals(List.of(), room.persons.search(town, text, 10), text);
        }
        for (String text : List.of("王", "wang", "ww", "431099")) {
            assertEquals(1, room.persons.search(town, text, 10).size(), text);
        }
        Actor village = room.limited(new AreaCode(Room.WEST));
        assertEquals(List.of("王伟国"),
                room.persons.search(village, "王", 10).stream().map(PersonRow::name).toList());
        Actor county = room.limited(new AreaCode(Room.COUNTY));
        assertEquals(4, room.persons.search(county, "王", 10).size());
    }

    @Test
    void aQuoteOrAPercentSignIsNothingSpecial() {
        for (String text : List.of("'", "%", "_", "王%", "' OR 1=1 --", "\\", "??", "{", "𠮷".substring(0, 1))) {
            assertTrue(room.persons.search(room.clerk, text, 10).size() < 10, text);
        }
    }

    private List<String> found(String text) {
        return room.persons.search(room.clerk, text, 20).stream().map(PersonRow::name).toList();
    }
}
