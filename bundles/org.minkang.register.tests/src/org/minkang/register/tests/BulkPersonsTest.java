package org.minkang.register.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.register.BulkPersons;
import org.minkang.register.MarkKinds;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonChange;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class BulkPersonsTest {

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

    @Test
    void loadsHouseholdsWithTheirMembersHeadAndMarks() {
        List<Long> ids = new ArrayList<>();
        BulkPersons.Counts counts = room.store.write(s -> room.bulk.load(s, room.clerk, "roll of a test", load -> {
            ids.addAll(load.household("H-1", Room.EAST, List.of(NewPerson.of(room.number(), "李甲", Room.EAST),
                    NewPerson.of(room.number(), "李乙", Room.EAST))));
            ids.add(load.person(NewPerson.of(room.number(), "单某", Room.WEST)));
            load.mark(ids.get(0), MarkKinds.LOW_INCOME, Period.from(LocalDate.of(2026, 1, 1)), "民政名单");
        }));
        assertEquals(new BulkPersons.Counts(3, 1, 1), counts);
        assertEquals(List.of("李甲", "李乙"), room.persons.search(room.clerk, "H-1", 5).stream().map(r -> r.name()).toList());
        assertEquals(List.of("单某"), room.persons.search(room.clerk, "sm", 5).stream().map(r -> r.name()).toList());
        assertEquals(1, room.persons.card(room.clerk, ids.get(0)).marks().size());
        long household = room.store.read(s -> room.households.byNumber(s, "H-1")).orElseThrow().id();
        assertEquals(ids.get(0), room.store.read(s -> room.households.find(s, household)).orElseThrow()
                .headPersonId().orElseThrow());
    }

    @Test
    void isOneJournalEntryWithItsCounts() {
        room.store.write(s -> room.bulk.load(s, room.clerk, "roll of a test",
                load -> load.person(NewPerson.of(room.number(), "李甲", Room.EAST))));
        List<JournalRow> rows = room.store.read(s -> room.people.journal().of(s, "register", "persons"));
        assertEquals(1, rows.size());
        assertEquals("persons.loaded", rows.get(0).action());
        assertEquals("roll of a test", rows.get(0).reason());
        assertEquals("1", Room.change(rows.get(0), "persons").after());
        assertTrue(room.people.journal().verify(room.store, Progress.NONE).intact());
    }

    @Test
    void whatWasLoadedIsChangedLikeAnyoneElse() {
        List<Long> ids = new ArrayList<>();
        room.store.write(s -> room.bulk.load(s, room.clerk, "roll",
                load -> ids.add(load.person(NewPerson.of(room.number(), "李甲", Room.EAST)))));
        room.store.run(s -> room.persons.change(s, room.clerk, ids.get(0), 1,
                PersonChange.of(room.persons.require(s, ids.get(0))).withName("李丙").because("更名")));
        assertEquals(2, room.versionOf(ids.get(0)));
    }

    @Test
    void aBadRowIsRefusedAtItsFieldAndTheLoadCanGoOn() {
        BulkPersons.Counts counts = room.store.write(s -> room.bulk.load(s, room.clerk, "roll", load -> {
            Refused refused = assertThrows(Refused.class, () -> load.household("H-1", Room.EAST,
                    List.of(NewPerson.of(room.number(), "李甲", Room.EAST), NewPerson.of("1", "李乙", Room.EAST))));
            assertEquals("idNumber", refused.problems().get(0).place());
            assertTrue(assertThrows(Refused.class, () -> load.person(NewPerson.of(room.number(), "李丙", "431099199")))
                    .has("register.area-unknown"));
            load.person(NewPerson.of(room.number(), "李丁", Room.EAST));
        }));
        assertEquals(new BulkPersons.Counts(1, 0, 0), counts);
    }

    @Test
    void aNumberThatComesTwiceLoadsNothing() {
        String number = room.number();
        Refused refused = assertThrows(Refused.class, () -> room.store.write(s -> room.bulk.load(s, room.clerk, "roll",
                load -> {
                    load.person(NewPerson.of(number, "李甲", Room.EAST));
                    load.person(NewPerson.of(number, "李乙", Room.EAST));
                })));
        assertTrue(refused.has("store.duplicate"), refused.getMessage());
        assertEquals(List.of(), room.persons.search(room.clerk, "李", 5));
    }

    @Test
    void respectsTheRightAndTheAreaLimit() {
        Actor nobody = room.people.withRights("persons.edit");
        assertTrue(assertThrows(Refused.class, () -> room.store.write(
                s -> room.bulk.load(s, nobody, "roll", load -> { }))).has("access.denied"));
        Actor town = room.limited(new AreaCode("431099101"));
        assertTrue(assertThrows(Refused.class, () -> room.store.write(s -> room.bulk.load(s, town, "roll",
                load -> load.person(NewPerson.of(room.number(), "李甲", Room.EAST))))).has("register.outside-area"));
    }
}
