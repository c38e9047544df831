package org.minkang.enrollment;

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
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.cover.Covers;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.BooksProof;
import org.minkang.enrollment.roll.MemberFilter;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.register.Fact;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonChange;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class CollectingTest {

    @Parameter
    Database database;
    private Bureau bureau;

    @BeforeEach
    void open() {
        bureau = new Bureau(database);
    }

    @AfterEach
    void booksBalance() {
        assertEquals(List.of(), bureau.store.read(s -> BooksProof.faults(s, Bureau.YEAR)));
        bureau.close();
    }

    private void mark(long person, String kind) {
        bureau.store.run(s -> bureau.persons.addMark(s, bureau.setUp, person, kind, Period.from(LocalDate.of(2026, 1, 1)), "民政名单"));
    }

    @Test
    void theRollHasEverybodyAliveWithWhatIsDueForTheirMarks() {
        List<Long> home = bureau.household(Bureau.STONE, 4);
        mark(home.get(1), "low-income");
        mark(home.get(2), "extreme-poverty");
        mark(home.get(2), "low-income");
        mark(home.get(3), "disabled");
        bureau.opened();
        assertEquals(40_000, bureau.member(home.get(0)).due().pays());
        assertEquals(20_000, bureau.member(home.get(1)).due().pays());
        assertEquals("low-income", bureau.member(home.get(1)).due().mark());
        assertEquals(0, bureau.member(home.get(2)).due().pays());
        assertEquals("extreme-poverty", bureau.member(home.get(2)).due().mark());
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(2)).state(), "the treasury bears all of it");
        assertEquals(40_000, bureau.member(home.get(3)).due().pays(), "the pack knows no help for the mark");
        assertEquals(0, bureau.enlisting.all(bureau.desk, Bureau.YEAR, Progress.NONE));
    }

    @Test
    void aHouseholdPaysAndIsCoveredForTheYear() {
        List<Long> home = bureau.household(Bureau.STONE, 3);
        bureau.opened();
        Collection collection = bureau.take(bureau.collector, bureau.dues(home), "0001");
        assertEquals(120_000, collection.fen());
        assertEquals(3, collection.persons());
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(0)).state());
        assertEquals(Bureau.TODAY, bureau.member(home.get(0)).paidOn().orElseThrow());
        bureau.store.run(s -> {
            assertEquals(120_000, bureau.ledger.balances(s, Bureau.YEAR).get(Book.HAND));
            assertEquals(-120_000, bureau.ledger.balances(s, Bureau.YEAR).get(Book.PREMIUM));
            assertEquals(Map.of(Bureau.STONE, 120_000L), bureau.ledger.byArea(s, Bureau.YEAR, Book.HAND));
            assertEquals(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)), Covers.ofPerson(s, home.get(0)).get(0).days());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, home.get(0), LocalDate.of(2027, 3, 1)).isYes());
            assertEquals("城乡居民", bureau.facts.ask(s, Fact.INSURED_KIND, home.get(0), LocalDate.of(2027, 3, 1)).text());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, home.get(0), LocalDate.of(2026, 3, 1)).isUnknown(), "no roll of that year");
        });
    }

    @Test
    void nobodyPaysTwiceTooLittleOrWithAReceiptThatWasUsed() {
        List<Long> home = bureau.household(Bureau.STONE, 2);
        List<Long> other = bureau.household(Bureau.STONE, 1);
        bureau.opened();
        Map<Long, Long> dues = bureau.dues(home);
        bureau.take(bureau.collector, dues, "0001");
        Refused twice = assertThrows(Refused.class, () -> bureau.take(bureau.collector, dues, "0002"));
        assertEquals(2, twice.problems().size());
        assertTrue(twice.has("enrollment.paid-already"));
        long member = bureau.member(other.get(0)).id();
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.collector, Map.of(member, 39_999L), "0003")).has("enrollment.too-little"));
        Refused used = assertThrows(Refused.class, () -> bureau.take(bureau.collector, Map.of(member, 40_000L), "0001"));
        assertEquals("receipt", used.problems().get(0).place());
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.collector, Map.of(member, 40_000L), "")).has("enrollment.receipt"));
        assertEquals(MemberState.OPEN, bureau.member(other.get(0)).state());
    }

    @Test
    void whatIsTooMuchIsOwedBack() {
        List<Long> home = bureau.household(Bureau.STONE, 1);
        bureau.opened();
        bureau.take(bureau.collector, Map.of(bureau.member(home.get(0)).id(), 50_000L), "0001");
        bureau.store.run(s -> {
            assertEquals(-10_000, bureau.ledger.balances(s, Bureau.YEAR).get(Book.OWED));
            assertEquals(-40_000, bureau.ledger.balances(s, Bureau.YEAR).get(Book.PREMIUM));
        });
    }

    @Test
    void aCollectionThatIsMadeVoidLeavesEverybodyAsBefore() {
        List<Long> home = bureau.household(Bureau.STONE, 2);
        bureau.opened();
        Collection collection = bureau.take(bureau.collector, bureau.dues(home), "0001");
        bureau.store.run(s -> bureau.collecting.makeVoid(s, bureau.collector, collection.id(), collection.version(), Bureau.TODAY, "票据写错"));
        assertEquals(MemberState.OPEN, bureau.member(home.get(0)).state());
        assertTrue(bureau.member(home.get(0)).paidOn().isEmpty());
        assertTrue(bureau.member(home.get(0)).collectionId().isEmpty());
        bureau.store.run(s -> bureau.ledger.balances(s, Bureau.YEAR).values().forEach(sum -> assertEquals(0, sum)));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.collecting.makeVoid(s, bureau.collector, collection.id(),
                s.require(Collection.class, collection.id()).version(), Bureau.TODAY, "再来"))).has("enrollment.void-twice"));
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.collector, bureau.dues(home), "0001")).has("enrollment.receipt-used"),
                "a void receipt is not used again");
        bureau.take(bureau.collector, bureau.dues(home), "0002");
    }

    @Test
    void aTownshipCollectsItsOwnOnly() {
        List<Long> pool = bureau.household(Bureau.POOL, 1);
        List<Long> stone = bureau.household(Bureau.STONE, 1);
        bureau.opened();
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.township, bureau.dues(pool), "0001")).has("enrollment.outside-person"));
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.township, bureau.dues(stone), "0002")).has("enrollment.receipt-elsewhere"),
                "the county has it in hand");
        bureau.store.run(s -> bureau.receipts.handOver(s, bureau.collector, "0002", "0009", "", "431099101", Bureau.TODAY, "镇财政所"));
        bureau.take(bureau.township, bureau.dues(stone), "0002");
    }

    @Test
    void afterTheLastDayOnlyThePacksExceptionsPayAndCoverBeginsAsTheySay() {
        List<Long> home = bureau.household(Bureau.STONE, 3);
        bureau.opened();
        bureau.clock.set(LocalDate.of(2027, 2, 10));
        Refused over = assertThrows(Refused.class, () -> bureau.take(bureau.collector, bureau.dues(home), "0001"));
        assertTrue(over.has("enrollment.over"));
        assertTrue(over.getMessage().contains("新生儿"), over.getMessage());
        Map<Long, Long> missed = bureau.dues(home.subList(0, 1));
        bureau.store.run(s -> bureau.collecting.take(s, bureau.collector,
                NewCollection.of(Bureau.YEAR, missed, "cash", "李某某", "", "0002", bureau.clock.today()).late("missed", null)));
        Map<Long, Long> discharged = bureau.dues(home.subList(1, 2));
        bureau.store.run(s -> bureau.collecting.take(s, bureau.collector, NewCollection.of(Bureau.YEAR, discharged, "cash", "李某某", "", "0003",
                bureau.clock.today()).late("discharged", LocalDate.of(2027, 1, 20))));
        bureau.store.run(s -> {
            assertEquals(LocalDate.of(2027, 5, 11), Covers.ofPerson(s, home.get(0)).get(0).days().from());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, home.get(0), LocalDate.of(2027, 5, 10)).isNo());
            assertEquals(LocalDate.of(2027, 1, 20), Covers.ofPerson(s, home.get(1)).get(0).days().from());
            assertFalse(bureau.facts.ask(s, Fact.INSURED, home.get(2), LocalDate.of(2027, 3, 1)).isYes());
        });
        Map<Long, Long> tooLate = bureau.dues(home.subList(2, 3));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.collecting.take(s, bureau.collector, NewCollection.of(Bureau.YEAR,
                tooLate, "cash", "李某某", "", "0004", bureau.clock.today()).late("discharged", LocalDate.of(2026, 10, 1))))).has("enrollment.ground-late"));
        assertEquals(MemberState.OPEN, bureau.member(home.get(2)).state(), "nothing half done");
    }

    @Test
    void coverEndsWithDeathAndWithMovingAway() {
        List<Long> home = bureau.household(Bureau.STONE, 2);
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(home), "0001");
        bureau.clock.set(LocalDate.of(2027, 7, 1));
        bureau.store.run(s -> bureau.covers.end(s, bureau.desk, Bureau.YEAR, home.get(0), LocalDate.of(2027, 4, 30), "迁往外县"));
        bureau.store.run(s -> {
            var person = bureau.persons.require(s, home.get(1));
            bureau.persons.change(s, bureau.setUp, person.id(), person.version(),
                    PersonChange.of(person).withDiedOn(LocalDate.of(2027, 5, 5)).because("死亡证明"));
        });
        bureau.store.run(s -> {
            assertTrue(bureau.facts.ask(s, Fact.INSURED, home.get(0), LocalDate.of(2027, 4, 30)).isYes());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, home.get(0), LocalDate.of(2027, 5, 1)).isNo());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, home.get(1), LocalDate.of(2027, 5, 5)).isYes());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, home.get(1), LocalDate.of(2027, 5, 6)).isNo());
        });
    }

    @Test
    void progressIsCountedExactly() {
        List<Long> stone = bureau.household(Bureau.STONE, 3);
        List<Long> pool = bureau.household(Bureau.POOL, 2);
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(stone.subList(0, 2)), "0001");
        bureau.take(bureau.collector, bureau.dues(pool), "0002");
        bureau.store.run(s -> {
            long member = bureau.member(stone.get(2)).id();
            bureau.members.because(s, bureau.collector, member, bureau.member(stone.get(2)).version(), "away", "电话不通");
        });
        var progress = bureau.store.read(s -> bureau.progress.of(s, bureau.desk, Bureau.YEAR));
        assertEquals("431099102", progress.townships().get(0).area(), "the furthest first");
        assertEquals("66.66", progress.townships().get(1).rate().toString(), "cut and not rounded");
        assertEquals(5, progress.whole().registered());
        assertEquals(4, progress.whole().enrolled());
        assertEquals(160_000, progress.whole().paid());
        assertEquals(Map.of(Bureau.TODAY, 4L), bureau.store.read(s -> bureau.progress.byDay(s, bureau.desk, Bureau.YEAR)));
        assertEquals(3, bureau.store.read(s -> bureau.progress.of(s, bureau.township, Bureau.YEAR)).whole().registered());
    }

    @Test
    void aYearThatIsNotOpenHasItsDaysInThePack() {
        Campaigns.Plan plan = bureau.store.read(s -> bureau.campaigns.plan(s, bureau.collector, Bureau.YEAR));
        Campaign campaign = bureau.store.write(s -> bureau.campaigns.open(s, bureau.desk, Bureau.YEAR));
        assertEquals(campaign.opensOn(), plan.opensOn());
        assertEquals(campaign.closesOn(), plan.closesOn());
        assertEquals(campaign.cover(), plan.cover());
        bureau.store.run(s -> bureau.campaigns.open(s, bureau.desk, Bureau.YEAR + 1));
        assertEquals(Bureau.YEAR, bureau.store.read(s -> bureau.campaigns.current(bureau.campaigns.all(s, bureau.desk))).orElseThrow().year(),
                "the one that has begun, and not the newest");
    }

    @Test
    void theNextOpenHouseholdComesInTheOrderOfTheListAndFromTheTopAgain() {
        List<Long> first = bureau.household(Bureau.STONE, 2);
        List<Long> second = bureau.household(Bureau.STONE, 1);
        List<Long> third = bureau.household(Bureau.STONE, 2);
        long alone = bureau.store.write(s -> bureau.persons.create(s, bureau.setUp,
                NewPerson.of(Bureau.number().text(), "赵某某", Bureau.STONE)).id());
        bureau.household(Bureau.SPRING, 1);
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(second), "0001");
        assertTrue(third.contains(next(first.get(1))), "who has paid is passed over");
        assertEquals(alone, next(third.get(0)), "who belongs to no household comes last");
        assertTrue(first.contains(next(alone)), "and then the first again");
        MemberFilter open = MemberFilter.of(Bureau.YEAR, Bureau.STONE).with(MemberState.OPEN);
        List<MemberRow> page = bureau.store.read(s -> bureau.members.page(s, bureau.desk, open, 0, 100));
        for (int i = 0; i < page.size(); i++) {
            long id = page.get(i).id();
            assertEquals(i, bureau.store.read(s -> bureau.members.before(s, bureau.desk, open, id)).intValue());
        }
        bureau.take(bureau.collector, bureau.dues(first), "0002");
        bureau.take(bureau.collector, bureau.dues(third), "0003");
        assertEquals(alone, next(second.get(0)));
        assertTrue(bureau.store.read(s -> bureau.members.nextOpen(s, bureau.desk, Bureau.YEAR, Bureau.STONE, bureau.member(alone).id())).isEmpty(),
                "nobody else is left");
    }

    private long next(long person) {
        return bureau.store.read(s -> bureau.members.nextOpen(s, bureau.desk, Bureau.YEAR, Bureau.STONE, bureau.member(person).id())).orElseThrow().personId();
    }

    @Test
    void aPersonIsFoundWithRowAndCollectionByWhoeverMaySeeThem() {
        List<Long> stone = bureau.household(Bureau.STONE, 1);
        List<Long> pool = bureau.household(Bureau.POOL, 1);
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(stone), "0001");
        bureau.take(bureau.collector, bureau.dues(pool), "0002");
        assertEquals("0001", bureau.store.read(s -> bureau.members.row(s, bureau.township, Bureau.YEAR, stone.get(0))).orElseThrow().receipt());
        assertEquals("0001", bureau.store.read(s -> bureau.collecting.of(s, bureau.township, bureau.member(stone.get(0)).id())).orElseThrow().receipt());
        assertTrue(bureau.store.read(s -> bureau.members.row(s, bureau.township, Bureau.YEAR, pool.get(0))).isEmpty());
        assertTrue(bureau.store.read(s -> bureau.collecting.of(s, bureau.township, bureau.member(pool.get(0)).id())).isEmpty());
    }

    @Test
    void whoIsOwedSomethingIsListedUntilInABatchAndAgainWhenItIsGivenUp() {
        List<Long> stone = bureau.household(Bureau.STONE, 1);
        bureau.opened();
        long member = bureau.member(stone.get(0)).id();
        bureau.take(bureau.collector, Map.of(member, 50_000L), "0001");
        var owed = bureau.store.read(s -> bureau.refunds.owed(s, bureau.desk, Bureau.YEAR, "", 0, 10));
        assertEquals(1, owed.size());
        assertEquals(10_000, owed.get(0).fen());
        assertEquals(0, bureau.store.read(s -> bureau.refunds.owedCount(s, bureau.desk, Bureau.YEAR, Bureau.POOL)).intValue());
        long batch = bureau.store.write(s -> bureau.refunds.make(s, bureau.cashierActor, Bureau.YEAR, ""));
        assertEquals(0, bureau.store.read(s -> bureau.refunds.owedCount(s, bureau.desk, Bureau.YEAR, "")).intValue());
        var made = bureau.store.read(s -> bureau.refunds.batches(s, bureau.desk, Bureau.YEAR)).get(0);
        assertEquals(1, made.due());
        assertEquals(bureau.cashierActor.accountId(), made.makerId());
        bureau.store.run(s -> bureau.refunds.drop(s, bureau.cashierActor, batch, "重做"));
        assertEquals(0, bureau.store.read(s -> bureau.refunds.batches(s, bureau.desk, Bureau.YEAR)).get(0).due());
        assertEquals(1, bureau.store.read(s -> bureau.refunds.owedCount(s, bureau.desk, Bureau.YEAR, "")).intValue());
    }
}
