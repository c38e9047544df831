package org.minkang.register.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Cancelled;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.register.DuplicateRow;
import org.minkang.register.DuplicateRow.State;
import org.minkang.register.Duplicates;
import org.minkang.register.Evidence;
import org.minkang.register.Hints;
import org.minkang.register.Mark;
import org.minkang.register.MergeOrder;
import org.minkang.register.NewPerson;
import org.minkang.testing.Database;

/** The hint while somebody is entered, and the list of the whole register. */
@ParameterizedClass
@EnumSource
class DuplicatesTest {

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

    private long household(int n) {
        return room.store.write(s -> room.households.create(s, room.clerk, "H" + n, Room.EAST).id());
    }

    private long enter(NewPerson p) {
        return room.store.write(s -> room.duplicates.enter(s, room.clerk, p, Map.of())).id();
    }

    @Test
    void theExamplesAreHintedAtEntryAndFoundInTheWholeRegisterOrNot() {
        Set<String> expected = new HashSet<>();
        int n = 0;
        for (Pairs.Example e : Pairs.all()) {
            long household = household(++n);
            long one = room.register(Pairs.person(e.one(), household));
            Hints hints = room.duplicates.like(room.clerk, Pairs.person(e.other(), household));
            if (e.hinted()) {
                assertEquals(1, hints.persons().size(), e.title());
                assertEquals(one, hints.persons().get(0).person().id(), e.title());
                assertEquals(e.score(), hints.persons().get(0).likeness().score(), e.title());
                assertTrue(hints.persons().get(0).likeness().evidence().containsAll(e.evidence()),
                        e.title() + hints.persons().get(0).likeness().evidence());
            } else {
                assertEquals(List.of(), hints.persons(), e.title());
            }
            long other = room.register(Pairs.person(e.other(), household));
            if (e.hinted()) {
                expected.add(Math.min(one, other) + "-" + Math.max(one, other) + " " + e.score());
            }
        }
        assertEquals(20, n);
        Duplicates.Found found = room.duplicates.find(room.manager, Progress.NONE);
        assertEquals(expected.size(), found.open());
        assertEquals(expected.size(), found.fresh());
        assertEquals(expected, pairs(State.OPEN));
        List<Integer> scores = room.duplicates.page(room.manager, State.OPEN, 0, 50).stream()
                .map(r -> r.likeness().score()).toList();
        assertEquals(scores.stream().sorted((a, b) -> b - a).toList(), scores);
        assertEquals(0, room.duplicates.find(room.manager, Progress.NONE).fresh());
    }

    private Set<String> pairs(State state) {
        Set<String> pairs = new HashSet<>();
        room.duplicates.page(room.manager, state, 0, 100)
                .forEach(r -> pairs.add(r.first().id() + "-" + r.second().id() + " " + r.likeness().score()));
        return pairs;
    }

    @Test
    void aNumberOfFifteenDigitsIsTheSameAsItsEighteen() {
        String number = room.number();
        long one = room.register(NewPerson.of(number, "李某", Room.EAST));
        String fifteen = number.substring(0, 6) + number.substring(8, 17);
        Hints hints = room.duplicates.like(room.clerk, NewPerson.of(fifteen, "黎某某", Room.WEST));
        assertEquals(List.of(one), hints.persons().stream().map(h -> h.person().id()).toList());
        assertEquals(100, hints.persons().get(0).likeness().score());
        assertTrue(hints.persons().get(0).likeness().text().contains("证件号相同"), hints.persons().get(0).likeness().text());
    }

    @Test
    void theNumberOfAMergedEntryHintsThePersonWhoWasKept() {
        long kept = room.register(NewPerson.of(room.number(), "王秀英", Room.EAST));
        long merged = room.register(NewPerson.of(room.number(), "王秀英", Room.EAST));
        String old = room.numberOf(merged);
        room.store.run(s -> room.merging.merge(s, room.manager, new MergeOrder(kept, room.versionOf(kept), merged,
                room.versionOf(merged), Set.of(), "户口簿")));
        Hints hints = room.duplicates.like(room.clerk, NewPerson.of(old, "", null));
        assertEquals(List.of(kept), hints.persons().stream().map(h -> h.person().id()).toList());
        assertEquals(100, hints.persons().get(0).likeness().score());
        assertEquals(Hints.NONE, room.duplicates.like(room.clerk, kept));
    }

    @Test
    void whatIsOnlyHalfTypedHintsNobodyAndBreaksNothing() {
        room.register("李某", Room.EAST);
        assertEquals(Hints.NONE, room.duplicates.like(room.clerk, NewPerson.of("4310991962", "", null)));
        assertEquals(Hints.NONE, room.duplicates.like(room.clerk, NewPerson.of(null, null, "x")));
        assertEquals(Hints.NONE, room.duplicates.like(room.clerk, NewPerson.of("", "李某", null)));
    }

    @Test
    void whoIsSaidToBeSomebodyElseIsNotHintedAgainNorListed() {
        LocalDate birth = LocalDate.of(1962, 5, 7);
        long one = room.register(NewPerson.of(room.number(birth, true), "王秀英", Room.EAST));
        NewPerson other = NewPerson.of(room.number(birth, true), "王秀英", Room.EAST);
        assertEquals(1, room.duplicates.like(room.clerk, other).persons().size());
        long two = room.store.write(s -> room.duplicates.enter(s, room.clerk, other, Map.of(one, "户口簿为两人"))).id();
        assertEquals(Hints.NONE, room.duplicates.like(room.clerk, two));
        assertEquals(Hints.NONE, room.duplicates.like(room.clerk, one));
        assertEquals(0, room.duplicates.find(room.manager, Progress.NONE).open());
        DuplicateRow row = room.duplicates.page(room.manager, State.NOT_SAME, 0, 9).get(0);
        assertEquals("户口簿为两人", row.reason());
        assertEquals(room.clerk.displayName(), row.decidedBy());
        assertEquals("person.not-same", room.journal("person", two).get(1).action());
    }

    @Test
    void whatNobodyDecidedAtEntryStandsInTheListAtOnce() {
        LocalDate birth = LocalDate.of(1962, 5, 7);
        long one = enter(NewPerson.of(room.number(birth, true), "王秀英", Room.EAST));
        long two = enter(NewPerson.of(room.number(birth, true), "王秀英", Room.EAST));
        DuplicateRow row = room.duplicates.page(room.manager, State.OPEN, 0, 9).get(0);
        assertEquals(Set.of(one, two), Set.of(row.first().id(), row.second().id()));
        assertTrue(row.first().maskedId().contains("********"));
        assertTrue(row.likeness().evidence().contains(Evidence.NUMBER_ONE_DIGIT));
        assertEquals(1, room.duplicates.count(room.manager, State.OPEN));
        // once corrected, the pair leaves the list with the next search
        room.store.run(s -> room.persons.change(s, room.clerk, two, room.persons.require(s, two).version(),
                org.minkang.register.PersonChange.of(room.persons.require(s, two))
                        .withIdNumber(room.number(LocalDate.of(1971, 11, 28), true)).withBirth(null).withSex(null)
                        .because("登错")));
        assertEquals(0, room.duplicates.find(room.manager, Progress.NONE).open());
    }

    @Test
    void ofPersonsOutsideOfTheAreaOnlyTheirNumberIsTold() {
        LocalDate birth = LocalDate.of(1962, 5, 7);
        room.register(NewPerson.of(room.number(birth, true), "王秀英", Room.HILLS));
        Actor township = room.limited(new AreaCode("431099100"));
        Hints hints = room.duplicates.like(township, NewPerson.of(room.number(birth, true), "王秀英", Room.EAST));
        assertEquals(List.of(), hints.persons());
        assertEquals(1, hints.outside());
    }

    @Test
    void aCancelledSearchLeavesTheListAsItWas() {
        LocalDate birth = LocalDate.of(1962, 5, 7);
        room.register(NewPerson.of(room.number(birth, true), "王秀英", Room.EAST));
        room.register(NewPerson.of(room.number(birth, true), "王秀英", Room.EAST));
        Progress cancelled = new Progress() {
            @Override
            public void begin(String what, long total) {
                assertEquals(6, total);
            }

            @Override
            public void step(long done) {
                // the number is of no interest here
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(Cancelled.class, () -> room.duplicates.find(room.manager, cancelled));
        assertEquals(0, room.duplicates.count(room.manager, State.OPEN));
    }

    @Test
    void aListOfEighteenThousandOpensAtOnceAndPagesToItsEnd() {
        long one = room.register("李某", Room.EAST);
        room.store.run(s -> {
            try (var persons = s.bulk("mk_duplicate", "id", "person_a", "person_b", "score", "reasons", "state", "found_at")) {
                for (int i = 0; i < 18000; i++) {
                    persons.add(s.nextId(), one, one + i + 1, 50 + i % 51, "NAME_SAME", State.OPEN,
                            java.time.LocalDateTime.of(2026, 3, 1, 9, 0));
                }
            }
        });
        assertEquals(18000, room.duplicates.count(room.manager, State.OPEN));
        room.duplicates.page(room.manager, State.OPEN, 0, 60);
        long start = System.nanoTime();
        assertEquals(100, room.duplicates.page(room.manager, State.OPEN, 0, 60).get(59).likeness().score());
        assertEquals(50, room.duplicates.page(room.manager, State.OPEN, 17940, 60).get(59).likeness().score());
        assertTrue(System.nanoTime() - start < 2_000_000_000L, "two pages took " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    /** The command line names persons by their number: without the right the answer must not say who is registered. */
    @Test
    void whoMayNotMergeLearnsOfNoNumberWhetherItIsRegistered() {
        String there = room.number();
        long person = room.register(NewPerson.of(there, "王秀英", Room.EAST));
        assertEquals(person, room.store.read(s -> room.merging.entry(s, room.manager, there)).orElseThrow().longValue());
        String nobody = room.number();
        assertTrue(room.store.read(s -> room.merging.entry(s, room.manager, nobody)).isEmpty());
        Actor curious = room.people.withRights("persons.search");
        for (String number : List.of(there, nobody, Long.toString(person), "x")) {
            assertTrue(assertThrows(Refused.class, () -> room.store.read(s -> room.merging.entry(s, curious, number)))
                    .has("access.denied"), number);
        }
    }

    @Test
    void nobodyDoesAnyOfThisWithoutTheRight() {
        long one = room.register("王秀英", Room.EAST);
        long two = room.register("王秀英", Room.EAST);
        Actor nobody = room.people.withRights();
        Actor reader = room.people.withRights("persons.search");
        List<org.junit.jupiter.api.function.Executable> attempts = new ArrayList<>(List.of(
                () -> room.duplicates.like(nobody, NewPerson.of(room.number(), "王秀英", Room.EAST)),
                () -> room.duplicates.like(nobody, one),
                () -> room.store.write(s -> room.duplicates.enter(s, reader, NewPerson.of(room.number(), "王", null), Map.of())),
                () -> room.store.run(s -> room.duplicates.notSame(s, reader, one, two, "x")),
                () -> room.duplicates.find(room.clerk, Progress.NONE),
                () -> room.duplicates.count(room.clerk, State.OPEN),
                () -> room.duplicates.page(room.clerk, State.OPEN, 0, 9),
                () -> room.store.write(s -> room.marks.history(s, nobody, one)),
                () -> room.store.write(s -> room.marks.voidMark(s, reader, 1, "x"))));
        for (var attempt : attempts) {
            assertTrue(assertThrows(Refused.class, attempt).has("access.denied"));
        }
        assertTrue(assertThrows(Refused.class, () -> room.store.run(
                s -> room.duplicates.notSame(s, room.clerk, one, two, " "))).has("register.reason"));
    }

    @Test
    void aWrongMarkStaysToBeSeenAndCountsNoMore() {
        long id = room.register("李某", Room.EAST);
        LocalDate day = LocalDate.of(2026, 3, 1);
        Mark mark = room.store.write(s -> room.marks.add(s, room.clerk, id, "low-income",
                new Period(LocalDate.of(2025, 1, 1), null), "民政名册", "补录"));
        assertEquals(1, room.store.read(s -> room.marks.on(s, id, day)).size());
        room.store.run(s -> room.marks.voidMark(s, room.clerk, mark.id(), "录错人"));
        assertEquals(0, room.store.read(s -> room.marks.on(s, id, day)).size());
        Mark wrong = room.store.read(s -> room.marks.history(s, room.clerk, id)).get(0);
        assertEquals("录错人", wrong.voided().orElseThrow().reason());
        assertEquals(room.clerk.displayName(), wrong.added().orElseThrow().by());
        assertFalse(wrong.ended().isPresent());
        assertTrue(assertThrows(Refused.class, () -> room.store.run(
                s -> room.marks.end(s, room.clerk, mark.id(), day, "x"))).has("register.unknown-mark"));
        // its time is free again
        Mark right = room.store.write(s -> room.marks.add(s, room.clerk, id, "low-income",
                new Period(LocalDate.of(2025, 6, 1), null), "民政名册"));
        room.store.run(s -> room.marks.end(s, room.clerk, right.id(), day, "退出低保"));
        Mark ended = room.store.read(s -> room.marks.history(s, room.clerk, id)).get(0);
        assertEquals("退出低保", ended.ended().orElseThrow().reason());
        assertEquals(day, ended.period().to());
        assertEquals(List.of("person.created", "person.mark-added", "person.mark-voided", "person.mark-added",
                "person.mark-ended"), room.journal("person", id).stream().map(j -> j.action()).toList());
        assertEquals("补录", room.journal("person", id).get(1).reason());
        assertEquals(Sex.FEMALE, room.persons.card(room.clerk, id).row().sex());
    }
}
