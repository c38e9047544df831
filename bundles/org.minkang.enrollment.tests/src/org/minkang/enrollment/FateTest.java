package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.cover.Cover;
import org.minkang.enrollment.cover.Covers;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.BooksProof;
import org.minkang.enrollment.roll.Member;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.register.Marks;
import org.minkang.register.MergeOrder;
import org.minkang.register.Merging;
import org.minkang.register.Person;
import org.minkang.register.PersonChange;
import org.minkang.testing.Database;

/** What becomes of money, state and cover when persons get or lose marks, pay late, move, and when two do things at once. */
@ParameterizedClass
@EnumSource
class FateTest {

    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);

    @Parameter
    Database database;
    private Bureau bureau;
    private List<Long> home;

    @BeforeEach
    void open() {
        bureau = new Bureau(database);
        home = bureau.household(Bureau.STONE, 3);
    }

    @AfterEach
    void booksBalance() {
        for (int year : List.of(Bureau.YEAR, Bureau.YEAR + 1)) {
            assertEquals(List.of(), bureau.store.read(s -> BooksProof.faults(s, year)));
        }
        bureau.close();
    }

    private long mark(long person, String kind, LocalDate from, LocalDate to) {
        return bureau.store.write(s -> bureau.persons.addMark(s, bureau.setUp, person, kind, new Period(from, to), "民政名单").id());
    }

    private Map<Book, Long> sums() {
        return bureau.store.read(s -> bureau.ledger.balances(s, Bureau.YEAR));
    }

    private List<Cover> covers(long person) {
        return bureau.store.read(s -> Covers.ofPerson(s, person));
    }

    private Collection late(long person, String ground, LocalDate event, String receipt) {
        Map<Long, Long> dues = bureau.dues(List.of(person));
        return bureau.store.write(s -> bureau.collecting.take(s, bureau.collector, NewCollection.of(Bureau.YEAR, dues, "cash", "李某某", "", receipt,
                bureau.clock.today()).late(ground, event)));
    }

    @Test
    void whoeverPaidMoreThanIsDueByALaterMarkIsOwedTheRest() {
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(home), "0001");
        mark(home.get(0), "low-income", LocalDate.of(2026, 10, 1), null);
        bureau.assessing.all(bureau.desk, Bureau.YEAR, Progress.NONE);
        bureau.store.run(s -> bureau.cashier.claimHelp(s, bureau.cashierActor, Bureau.YEAR, Bureau.TODAY));
        assertEquals(-20_000, sums().get(Book.OWED));
        assertEquals(-20_000, sums().get(Book.HELP));
        assertEquals(-100_000, sums().get(Book.PREMIUM), "premium and help of one come to what the premium is");
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(0)).state());
        assertEquals(20_000, bureau.member(home.get(0)).paid());
        bureau.store.run(s -> bureau.cashier.claimHelp(s, bureau.cashierActor, Bureau.YEAR, Bureau.TODAY));
        assertEquals(-20_000, sums().get(Book.OWED), "once");
    }

    @Test
    void whoeverPaidStaysEnrolledWhenTheMarkEndsInTheYear() {
        mark(home.get(0), "low-income", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 2, 28));
        mark(home.get(1), "extreme-poverty", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 2, 28));
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(home.subList(0, 1)), "0001");
        bureau.clock.set(SPRING);
        bureau.assessing.all(bureau.desk, Bureau.YEAR, Progress.NONE);
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(0)).state());
        assertEquals(20_000, bureau.member(home.get(0)).due().pays());
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(1)).state());
        assertEquals(MemberState.OPEN, bureau.member(home.get(2)).state());
    }

    @Test
    void whoseMarkWasWrongFromTheBeginningOwesTheRest() {
        long mark = mark(home.get(0), "low-income", LocalDate.of(2026, 1, 1), null);
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(home.subList(0, 1)), "0001");
        bureau.store.run(s -> {
            new Marks(bureau.access, bureau.journal, bureau.clock).voidMark(s, bureau.setUp, mark, "录错人");
        });
        bureau.assessing.all(bureau.desk, Bureau.YEAR, Progress.NONE);
        Member member = bureau.member(home.get(0));
        assertEquals(MemberState.OPEN, member.state());
        assertEquals(20_000, member.due().pays() - member.paid());
        assertTrue(member.paidOn().isEmpty(), "what is due is not paid");
        bureau.clock.set(LocalDate.of(2026, 11, 20));
        bureau.take(bureau.collector, bureau.dues(home.subList(0, 1)), "0002");
        assertEquals(LocalDate.of(2026, 11, 20), bureau.member(home.get(0)).paidOn().orElseThrow());
    }

    @Test
    void aLateCollectionThatIsVoidLeavesNoCoverBehind() {
        bureau.opened();
        bureau.clock.set(SPRING);
        Collection wrong = late(home.get(0), "missed", null, "0001");
        bureau.store.run(s -> bureau.collecting.makeVoid(s, bureau.collector, wrong.id(), wrong.version(), SPRING, "票据写错"));
        assertEquals(0, bureau.store.read(s -> s.rows("select id from enrollment_cover where voided_at is null")).size());
        bureau.clock.set(LocalDate.of(2027, 6, 1));
        late(home.get(0), "missed", null, "0002");
        assertEquals(List.of(new Period(LocalDate.of(2027, 8, 30), LocalDate.of(2027, 12, 31))), covers(home.get(0)).stream().map(Cover::days).toList());
    }

    @Test
    void whoeverIsReleasedAndPaysAgainLateIsCoveredFromTheSecondTimeOn() {
        bureau.opened();
        bureau.clock.set(SPRING);
        late(home.get(0), "missed", null, "0001");
        bureau.store.run(s -> bureau.cashier.release(s, bureau.cashierActor, bureau.member(home.get(0)).id(), SPRING, "要求退费"));
        bureau.clock.set(LocalDate.of(2027, 6, 1));
        late(home.get(0), "missed", null, "0002");
        assertEquals(LocalDate.of(2027, 8, 30), covers(home.get(0)).get(0).days().from());
        assertEquals(1, covers(home.get(0)).size());
    }

    @Test
    void anAdultIsNoNewbornWhateverDayIsWritten() {
        bureau.opened();
        bureau.clock.set(SPRING);
        assertTrue(assertThrows(Refused.class, () -> late(home.get(0), "newborn", LocalDate.of(2027, 2, 20), "0001")).has("enrollment.ground-late"));
        assertTrue(assertThrows(Refused.class, () -> late(home.get(0), "discharged", LocalDate.of(2027, 9, 1), "0001")).has("enrollment.ground-day"));
        assertEquals(MemberState.OPEN, bureau.member(home.get(0)).state());
    }

    @Test
    void nothingIsTakenForAYearFromTheRollOfAnother() {
        bureau.opened();
        Map<Long, Long> thisYear = bureau.dues(home);
        bureau.clock.set(LocalDate.of(2027, 11, 2));
        bureau.store.run(s -> bureau.campaigns.open(s, bureau.desk, Bureau.YEAR + 1));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.collecting.take(s, bureau.collector, NewCollection.of(Bureau.YEAR + 1,
                thisYear, "cash", "李某某", "F1", "0001", bureau.clock.today())))).has("enrollment.nobody"));
    }

    @Test
    void whoeverCollectsWhileTheVillageIsAcceptedIsNotLost() throws Exception {
        bureau.opened();
        Map<Long, Long> dues = bureau.dues(home);
        CountDownLatch taken = new CountDownLatch(1);
        CompletableFuture<Void> take = CompletableFuture.runAsync(() -> bureau.store.run(s -> {
            bureau.collecting.take(s, bureau.collector, NewCollection.of(Bureau.YEAR, dues, "cash", "李某某", "F1", "0001", Bureau.TODAY));
            taken.countDown();
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        taken.await();
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.handOvers.accept(s, bureau.desk, Bureau.YEAR, Bureau.STONE, "村会计",
                Bureau.TODAY))).has("enrollment.five"));
        take.get();
    }

    @Test
    void coverThatTwoEndAtOnceEndsOnce() throws Exception {
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(home), "0001");
        bureau.clock.set(LocalDate.of(2027, 7, 1));
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> bureau.store.run(s -> {
            bureau.covers.end(s, bureau.desk, Bureau.YEAR, home.get(0), LocalDate.of(2027, 3, 31), "迁往外县");
            ended.countDown();
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        ended.await();
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.covers.end(s, bureau.desk, Bureau.YEAR, home.get(0),
                LocalDate.of(2027, 4, 30), "迁往外县"))).has("enrollment.not-covered"));
        end.get();
        assertEquals(LocalDate.of(2027, 3, 31), covers(home.get(0)).get(0).days().to());
    }

    @Test
    void anAccountOfATownshipMovesNoMoneyOfAnother() {
        List<Long> pool = bureau.household(Bureau.POOL, 1);
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(pool), "0001");
        Actor clerk = bureau.people.inArea(new AreaCode("431099101"), "fund-clerk", "data-manager", "enrollment-desk");
        long member = bureau.member(pool.get(0)).id();
        assertOutside("enrollment.outside", () -> bureau.store.run(s -> bureau.cashier.deposit(s, clerk, Bureau.YEAR, Bureau.POOL, 100, Bureau.TODAY, "")));
        assertOutside("enrollment.outside", () -> bureau.store.run(s -> bureau.cashier.release(s, clerk, member, Bureau.TODAY, "退")));
        assertOutside("enrollment.county-only", () -> bureau.store.run(s -> bureau.cashier.toFund(s, clerk, Bureau.YEAR, 100, Bureau.TODAY, "")));
        assertOutside("enrollment.county-only", () -> bureau.store.run(s -> bureau.cashier.helpPaid(s, clerk, Bureau.YEAR, "treasury", 1, Bureau.TODAY, "")));
        assertOutside("enrollment.county-only", () -> bureau.store.run(s -> bureau.cashier.claimHelp(s, clerk, Bureau.YEAR, Bureau.TODAY)));
        assertOutside("enrollment.county-only", () -> bureau.enlisting.all(clerk, Bureau.YEAR, Progress.NONE));
        assertOutside("enrollment.county-only", () -> bureau.assessing.all(clerk, Bureau.YEAR, Progress.NONE));
        assertOutside("enrollment.outside", () -> bureau.store.run(s -> bureau.covers.end(s, clerk, Bureau.YEAR, pool.get(0), LocalDate.of(2027, 3, 1), "迁")));
        assertOutside("enrollment.outside", () -> bureau.store.run(s -> bureau.handOvers.custody(s, clerk, Bureau.YEAR, Bureau.POOL)));
        bureau.store.run(s -> bureau.cashier.release(s, bureau.cashierActor, member, Bureau.TODAY, "退"));
        assertOutside("enrollment.no-refunds", () -> bureau.store.run(s -> bureau.refunds.make(s, clerk, Bureau.YEAR, "")));
        long batch = bureau.store.write(s -> bureau.refunds.make(s, bureau.cashierActor, Bureau.YEAR, ""));
        assertOutside("enrollment.outside", () -> bureau.store.run(s -> bureau.refunds.release(s, clerk, batch, Bureau.TODAY)));
        assertOutside("enrollment.outside", () -> bureau.store.run(s -> bureau.refunds.drop(s, clerk, batch, "退")));
        assertEquals(List.of(), bureau.store.read(s -> bureau.refunds.of(s, clerk, batch, 0, 10)));
    }

    private static void assertOutside(String code, Executable work) {
        Refused refused = assertThrows(Refused.class, work);
        assertTrue(refused.has(code), refused.problems().toString());
    }

    @Test
    void whoIsNotOnTheRollIsRefusedInASentence() {
        bureau.opened();
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.cashier.release(s, bureau.cashierActor, 1, Bureau.TODAY, "退")))
                .has("enrollment.nobody"));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.cashier.release(s, bureau.cashierActor,
                bureau.member(home.get(0)).id(), Bureau.TODAY, "退".repeat(301)))).has("enrollment.reason-long"));
        assertFalse(bureau.store.read(s -> bureau.members.ofPerson(s, home.get(0))).isEmpty());
    }

    @Test
    void whatWasEnlistedBeforeAPowerCutIsInTheJournal() {
        bureau.store.run(s -> bureau.campaigns.open(s, bureau.desk, Bureau.YEAR));
        Progress cut = new Progress() {
            @Override
            public void begin(String what, long total) {
                // nobody listens
            }

            @Override
            public void step(long done) {
                throw new IllegalStateException("power cut");
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        assertThrows(IllegalStateException.class, () -> bureau.enlisting.all(bureau.desk, Bureau.YEAR, cut));
        assertEquals(MemberState.OPEN, bureau.member(home.get(0)).state());
        assertEquals(1, journalled("enrollment.enlisted"));
        mark(home.get(0), "low-income", LocalDate.of(2026, 10, 1), null);
        assertThrows(IllegalStateException.class, () -> bureau.assessing.all(bureau.desk, Bureau.YEAR, cut));
        assertEquals(1, journalled("enrollment.assessed"));
    }

    @Test
    void twoEntriesOfOnePersonAreMergedOnceTheOneWithoutMoneyIsOffTheRoll() {
        bureau.opened();
        bureau.take(bureau.collector, bureau.dues(home.subList(0, 1)), "0001");
        Merging merging = new Merging(bureau.store, bureau.access, bureau.journal, bureau.persons, () -> List.of(new EnrollmentPersons()), bureau.clock);
        long kept = home.get(0);
        long twice = home.get(1);
        assertThrows(Refused.class, () -> merge(merging, kept, twice));
        Member paid = bureau.member(kept);
        Member empty = bureau.member(twice);
        assertOutside("enrollment.has-money", () -> bureau.store.run(s -> bureau.members.takeOff(s, bureau.desk, paid.id(), paid.version(), "重复")));
        assertOutside("store.conflict", () -> bureau.store.run(s -> bureau.members.takeOff(s, bureau.desk, empty.id(), empty.version() + 1, "重复")));
        bureau.store.run(s -> bureau.members.takeOff(s, bureau.desk, empty.id(), empty.version(), "重复登记"));
        merge(merging, kept, twice);
        assertEquals(0, bureau.enlisting.all(bureau.desk, Bureau.YEAR, Progress.NONE), "who was merged does not come back");
        assertEquals(MemberState.ENROLLED, bureau.member(kept).state());
    }

    private void merge(Merging merging, long kept, long merged) {
        bureau.store.run(s -> merging.merge(s, bureau.setUp, new MergeOrder(kept, bureau.persons.require(s, kept).version(), merged,
                bureau.persons.require(s, merged).version(), Set.of(), "同一人")));
    }

    @Test
    void nothingIsTakenForWhomTheRegisterKnowsToHaveDiedBeforeTheCover() {
        bureau.opened();
        bureau.store.run(s -> {
            Person person = bureau.persons.require(s, home.get(0));
            bureau.persons.change(s, bureau.setUp, person.id(), person.version(),
                    PersonChange.of(person).withDiedOn(LocalDate.of(2026, 10, 20)).because("死亡证明"));
        });
        assertOutside("enrollment.dead", () -> bureau.take(bureau.collector, bureau.dues(home), "0001"));
    }

    private int journalled(String action) {
        return bureau.store.read(s -> s.rows("select sequence_no from mk_journal where action = ?", action)).size();
    }
}
