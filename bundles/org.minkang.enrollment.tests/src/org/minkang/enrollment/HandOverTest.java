package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.stock.Piece;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.collect.Receipts;
import org.minkang.enrollment.handover.FiveWay;
import org.minkang.enrollment.handover.HandOvers.Custody;
import org.minkang.enrollment.handover.HandOvers.HandOver;
import org.minkang.enrollment.money.Book;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class HandOverTest {

    @Parameter
    Database database;
    private Bureau bureau;
    private List<Long> home;
    private List<Long> other;

    @BeforeEach
    void open() {
        bureau = new Bureau(database);
        home = bureau.household(Bureau.STONE, 3);
        other = bureau.household(Bureau.STONE, 2);
        bureau.opened();
        bureau.store.run(s -> bureau.receipts.handOver(s, bureau.collector, "0001", "0003", "", Bureau.STONE, Bureau.TODAY, "村会计"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private FiveWay match() {
        return bureau.store.read(s -> bureau.handOvers.match(s, bureau.desk, Bureau.YEAR, Bureau.STONE));
    }

    private void deposit() {
        long fen = bureau.store.read(s -> bureau.ledger.byArea(s, Bureau.YEAR, Book.HAND)).getOrDefault(Bureau.STONE, 0L);
        if (fen > 0) {
            bureau.store.run(s -> bureau.cashier.deposit(s, bureau.cashierActor, Bureau.YEAR, Bureau.STONE, fen, Bureau.TODAY, ""));
        }
    }

    private HandOver accept(Actor actor) {
        return bureau.store.write(s -> bureau.handOvers.accept(s, actor, Bureau.YEAR, Bureau.STONE, "村会计 李某", Bureau.TODAY));
    }

    @Test
    void aVillageIsAcceptedWhenHouseholdPersonMoneyReceiptAndFormAgree() {
        bureau.take(bureau.collector, bureau.dues(home), "0001");
        Collection wrong = bureau.take(bureau.collector, bureau.dues(other), "0002");
        bureau.store.run(s -> bureau.collecting.makeVoid(s, bureau.collector, wrong.id(), wrong.version(), Bureau.TODAY, "票据写错"));
        bureau.take(bureau.collector, bureau.dues(other), "0003");
        assertEquals(List.of("还有现金 2,000.00 元没有缴存银行。"), match().differences());
        assertTrue(assertThrows(Refused.class, () -> accept(bureau.desk)).has("enrollment.five"));
        deposit();
        HandOver done = accept(bureau.desk);
        assertEquals(2, done.households());
        assertEquals(5, done.persons());
        assertEquals(200_000, done.fen());
        assertEquals(2, done.receipts());
        assertEquals(2, done.forms());
        Piece spoilt = bureau.store.read(s -> bureau.receipts.book().find(s, bureau.desk, "0002").orElseThrow());
        assertEquals(Piece.State.VOID, spoilt.state());
    }

    @Test
    void eachOfTheFiveThatDoesNotAgreeIsNamed() {
        bureau.take(bureau.collector, bureau.dues(home), "0001");
        deposit();
        assertEquals(1, match().differences().size(), "two receipts are left in the village");
        bureau.store.run(s -> bureau.receipts.giveBack(s, bureau.collector, "0002", "0003", Bureau.TODAY, "用不完"));
        assertTrue(match().agrees());
        Map<Long, Long> dues = bureau.dues(other);
        bureau.store.run(s -> bureau.receipts.handOver(s, bureau.collector, "0004", "0004", "", Bureau.STONE, Bureau.TODAY, ""));
        bureau.store.run(s -> bureau.collecting.take(s, bureau.collector, NewCollection.of(Bureau.YEAR, dues, "cash", "王某", "", "0004", Bureau.TODAY)));
        deposit();
        assertEquals(List.of("王某(票据 0004)没有登记表号。"), match().differences());
        bureau.store.run(s -> bureau.households.move(s, bureau.setUp, home.get(0), bureau.persons.require(s, other.get(0)).householdId().orElseThrow(),
                "分户"));
        assertTrue(match().differences().stream().anyMatch(one -> one.contains("不在这一户")), match().differences().toString());
    }

    @Test
    void whoTookMoneyInAVillageDoesNotAcceptIt() {
        Actor both = bureau.people.withRoles("collector", "enrollment-desk");
        bureau.take(both, bureau.dues(home), "0001");
        bureau.store.run(s -> bureau.receipts.giveBack(s, bureau.collector, "0002", "0003", Bureau.TODAY, "用不完"));
        deposit();
        assertTrue(assertThrows(Refused.class, () -> accept(both)).has("enrollment.accept-own"));
        accept(bureau.desk);
    }

    @Test
    void nothingIsTakenInAVillageThatWasHandedOverUntilItIsOpenedAgain() {
        bureau.take(bureau.collector, bureau.dues(home), "0001");
        bureau.store.run(s -> bureau.receipts.giveBack(s, bureau.collector, "0002", "0003", Bureau.TODAY, "用不完"));
        deposit();
        accept(bureau.desk);
        assertTrue(assertThrows(Refused.class, () -> accept(bureau.desk)).has("enrollment.accepted"));
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.collector, bureau.dues(other), "0004")).has("enrollment.handed-over"));
        bureau.store.run(s -> bureau.handOvers.reopen(s, bureau.desk, Bureau.YEAR, Bureau.STONE, "漏登一户"));
        bureau.take(bureau.collector, bureau.dues(other), "0004");
        assertEquals(1, bureau.store.read(s -> bureau.handOvers.of(s, bureau.desk, Bureau.YEAR)).size());
        assertFalse(bureau.store.read(s -> bureau.handOvers.of(s, bureau.desk, Bureau.YEAR)).get(0).reopenedBy().isEmpty());
    }

    @Test
    void itIsKnownWhoHadTheFormsWhen() {
        bureau.store.run(s -> {
            bureau.handOvers.pass(s, bureau.township, Bureau.YEAR, Bureau.STONE, "村会计 李某", "镇合管站 王某", Bureau.TODAY.minusDays(2), 40, "");
            bureau.handOvers.pass(s, bureau.township, Bureau.YEAR, Bureau.STONE, "镇合管站 王某", "县医保局 周颖", Bureau.TODAY, 40, "");
        });
        List<Custody> chain = bureau.store.read(s -> bureau.handOvers.custody(s, bureau.desk, Bureau.YEAR, Bureau.STONE));
        assertEquals(List.of("县医保局 周颖", "镇合管站 王某"), chain.stream().map(Custody::to).toList());
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.handOvers.pass(s, bureau.township, Bureau.YEAR, Bureau.STONE,
                "村会计 李某", "别人", Bureau.TODAY, 40, ""))).has("enrollment.custody-other"));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.handOvers.pass(s, bureau.township, Bureau.YEAR, Bureau.POOL,
                "村会计 李某", "别人", Bureau.TODAY, 40, ""))).has("enrollment.outside"));
    }

    @Test
    void aReceiptIsUsedOnlyWhereItIs() {
        List<Long> pool = bureau.household(Bureau.POOL, 1);
        bureau.enlisting.all(bureau.desk, Bureau.YEAR, Progress.NONE);
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.collector, bureau.dues(pool), "0002")).has("enrollment.receipt-elsewhere"));
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.collector, bureau.dues(pool), "9999")).has("enrollment.receipt-unknown"));
        Collection taken = bureau.take(bureau.collector, bureau.dues(pool), "0500");
        Piece used = bureau.store.read(s -> bureau.receipts.book().usedFor(s, bureau.desk, Receipts.USE, taken.id())).get(0);
        assertEquals("0500", used.serial());
        assertEquals(40_000, used.use().amount().fen());
    }
}
