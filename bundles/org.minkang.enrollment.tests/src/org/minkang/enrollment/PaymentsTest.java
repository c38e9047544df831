package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.enrollment.collect.Payments.Open;
import org.minkang.enrollment.collect.Payments.Outcome;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.BooksProof;
import org.minkang.enrollment.money.Refunds;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** What files of banks and tax offices bring, and what goes back of it. */
@ParameterizedClass
@EnumSource
class PaymentsTest {

    @Parameter
    Database database;
    @TempDir
    Path temp;
    private Bureau bureau;
    private Actor other;
    private List<Long> home;
    private int files;

    @BeforeEach
    void open() {
        bureau = new Bureau(database);
        other = bureau.people.withRoles("fund-clerk", "data-manager");
        home = bureau.household(Bureau.STONE, 3);
        bureau.opened();
    }

    @AfterEach
    void booksBalance() {
        assertEquals(List.of(), bureau.store.read(s -> BooksProof.faults(s, Bureau.YEAR)));
        bureau.close();
    }

    private String line(String reference, int person, String yuan, String on, String reverses) {
        String number = bureau.store.read(s -> bureau.persons.require(s, home.get(person)).number().orElseThrow().text());
        return reference + "," + number + ",李某某," + yuan + "," + on + ",李某某," + reverses;
    }

    private SheetImport<?, Actor> file(String channel, String... lines) {
        Path file = temp.resolve("pay" + ++files + ".csv");
        List<String> rows = new ArrayList<>(List.of("流水号,身份证号,姓名,金额,缴费日期,缴款人,原流水号"));
        rows.addAll(List.of(lines));
        try {
            Files.write(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SheetImport<>(bureau.paymentProfile.about(Bureau.YEAR + "/" + channel), bureau.cashierActor, file);
    }

    private void pay(String channel, String... lines) {
        SheetImport<?, Actor> sheet = file(channel, lines);
        sheet.check(Progress.NONE);
        sheet.apply(Progress.NONE);
    }

    private List<String> errors(SheetCheck check) {
        return check.problems().stream().filter(p -> !p.note()).map(p -> p.row() + " " + p.kind().replace("enrollment.", "")).toList();
    }

    private long sum(Book book) {
        return bureau.store.read(s -> bureau.ledger.balances(s, Bureau.YEAR)).get(book);
    }

    @Test
    void theSameReferenceOfTwoChannelsIsTwoPayments() {
        pay("tax", line("0001", 0, "400", "2026-11-01", ""));
        pay("bank", line("0001", 1, "400", "2026-11-01", ""));
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(1)).state());
        assertEquals(80_000, sum(Book.BANK));
        pay("bank", line("T1", 2, "100", "2026-11-01", ""), line("0002", 1, "-400", "2026-11-02", "0001"));
        assertEquals(MemberState.OPEN, bureau.member(home.get(1)).state(), "that of its own channel is taken back");
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(0)).state());
    }

    @Test
    void aKnownReferenceWithAnotherSumOrPersonIsNotPassedOver() {
        pay("tax", line("0001", 0, "400", "2026-11-01", ""));
        assertEquals(List.of("2 again-other"), errors(file("tax", line("0001", 1, "400", "2026-11-01", "")).check(Progress.NONE)));
        assertEquals(List.of("3 again-other"), errors(file("tax", line("0002", 1, "400", "2026-11-01", ""),
                line("0002", 1, "300", "2026-11-01", "")).check(Progress.NONE)));
        assertEquals(List.of(), errors(file("tax", line("0001", 0, "400.00", "2026-11-01", "")).check(Progress.NONE)));
    }

    @Test
    void aReversalThatDoesNotFitIsShownAtItsRowAndStopsNoFile() {
        pay("tax", line("0001", 0, "400", "2026-11-01", ""));
        SheetImport<?, Actor> sheet = file("tax", line("0002", 0, "-399", "2026-11-02", "0001"), line("0003", 1, "400", "2026-11-02", ""));
        assertEquals(List.of("2 reverses-sum"), errors(sheet.check(Progress.NONE)));
        sheet.apply(Progress.NONE);
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(1)).state());
        pay("tax", line("0004", 0, "-400", "2026-11-02", "0001"));
        assertEquals(List.of("2 reverses-sum"), errors(file("tax", line("0005", 0, "-400", "2026-11-03", "0001")).check(Progress.NONE)));
    }

    @Test
    void aSlipOfTheBankMayHaveTheNumberOfAPayment() {
        bureau.take(bureau.collector, bureau.dues(home.subList(0, 1)), "0001");
        bureau.store.run(s -> bureau.cashier.deposit(s, bureau.cashierActor, Bureau.YEAR, Bureau.STONE, 40_000, Bureau.TODAY, "0001"));
        pay("bank", line("0001", 1, "400", "2026-11-01", ""));
        assertEquals(80_000, sum(Book.BANK));
    }

    @Test
    void aNameOfAnyLengthIsBookedAsFarAsThereIsRoom() {
        pay("tax", "0001,431099196005010,周" + "某".repeat(200) + ",400,2026-11-01,王" + "某".repeat(200) + ",");
        assertEquals(-40_000, sum(Book.UNCLEAR));
    }

    private Open unclear() {
        return bureau.store.read(s -> bureau.payments.page(s, bureau.desk, Bureau.YEAR, Outcome.UNCLEAR, 0, 10)).get(0);
    }

    @Test
    void whoeverPaidAfterTheLastDayIsNotEnrolledByBeingFoundLater() {
        bureau.clock.set(LocalDate.of(2027, 3, 1));
        pay("tax", line("0001", 0, "400", "2027-02-20", "").replace("李某某", "季某某"), line("0002", 1, "400", "2026-12-11", "").replace("李某某", "季某某"));
        Open first = unclear();
        Open second = bureau.store.read(s -> bureau.payments.page(s, bureau.desk, Bureau.YEAR, Outcome.UNCLEAR, 0, 10)).get(1);
        Open late = first.reference().equals("0001") ? first : second;
        Open inTime = late == first ? second : first;
        bureau.store.run(s -> bureau.payments.assign(s, bureau.cashierActor, late.id(), bureau.member(home.get(0)).id(), bureau.clock.today(), "电话核实"));
        bureau.store.run(s -> bureau.payments.assign(s, bureau.cashierActor, inTime.id(), bureau.member(home.get(1)).id(), bureau.clock.today(), "电话核实"));
        assertEquals(MemberState.OPEN, bureau.member(home.get(0)).state());
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(1)).state());
        assertEquals(-40_000, sum(Book.OWED));
    }

    @Test
    void aPaymentOfTheLastDayCountsWhenItsFileComesAfterTheClosing() {
        bureau.clock.set(LocalDate.of(2026, 12, 14));
        bureau.store.run(s -> bureau.campaigns.close(s, bureau.desk, Bureau.YEAR));
        pay("tax", line("0001", 0, "400", "2026-12-11", ""), line("0002", 1, "400", "2026-12-12", ""));
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(0)).state());
        assertEquals(MemberState.OPEN, bureau.member(home.get(1)).state());
    }

    @Test
    void whoeverWroteAnAccountDoesNotReleaseTheRefund() {
        pay("tax", line("0001", 0, "500", "2026-11-01", ""));
        long batch = bureau.store.write(s -> bureau.refunds.make(s, bureau.cashierActor, Bureau.YEAR, ""));
        Refunds.Refund refund = bureau.store.read(s -> bureau.refunds.of(s, other, batch, 0, 10)).get(0);
        bureau.store.run(s -> bureau.refunds.account(s, other, refund.id(), "6222000000000001"));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.refunds.release(s, other, batch, Bureau.TODAY))).has("enrollment.four-eyes"));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.refunds.account(s, other, refund.id(), "6".repeat(61))))
                .has("enrollment.account"));
        bureau.store.run(s -> bureau.refunds.account(s, bureau.cashierActor, refund.id(), "6222000000000002"));
        bureau.store.run(s -> bureau.refunds.release(s, other, batch, Bureau.TODAY));
        assertEquals(40_000, sum(Book.BANK));
    }

    @Test
    void aBatchThatWasGivenUpIsNotReleased() {
        pay("tax", line("0001", 0, "500", "2026-11-01", ""));
        long batch = bureau.store.write(s -> bureau.refunds.make(s, bureau.cashierActor, Bureau.YEAR, ""));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.refunds.drop(s, other, batch, " "))).has("enrollment.reason"));
        bureau.store.run(s -> bureau.refunds.drop(s, other, batch, "账号不全"));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.refunds.release(s, other, batch, Bureau.TODAY)))
                .has("enrollment.refund-state"));
    }

    @Test
    void whatOnePersonOwesIsNotSetAgainstWhatAnotherIsOwed() {
        // the first is refunded what was paid twice, and then both payments are taken back: 400 are to be had from them
        pay("tax", line("0001", 0, "400", "2026-11-01", ""), line("0002", 0, "400", "2026-11-01", ""), line("0003", 1, "800", "2026-11-01", ""));
        bureau.store.run(s -> s.execute("update enrollment_member set area_code = ? where id = ?", Bureau.POOL, bureau.member(home.get(1)).id()));
        long batch = bureau.store.write(s -> bureau.refunds.make(s, bureau.cashierActor, Bureau.YEAR, Bureau.STONE));
        bureau.store.run(s -> bureau.refunds.release(s, other, batch, Bureau.TODAY));
        pay("tax", line("0004", 0, "-400", "2026-11-02", "0001"), line("0005", 0, "-400", "2026-11-02", "0002"), line("0006", 2, "400", "2026-11-02", ""));
        assertEquals(0, sum(Book.OWED), "+400 and -400");
        assertEquals(80_000, sum(Book.BANK));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.cashier.toFund(s, bureau.cashierActor, Bureau.YEAR, 40_001,
                Bureau.TODAY, ""))).has("enrollment.sum-bank"));
    }

    @Test
    void aRefundReleasedWhileAPaymentIsTakenBackIsNotPaidTwice() throws Exception {
        pay("tax", line("0001", 0, "400", "2026-11-01", ""), line("0002", 0, "400", "2026-11-01", ""));
        long batch = bureau.store.write(s -> bureau.refunds.make(s, bureau.cashierActor, Bureau.YEAR, ""));
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Void> release = CompletableFuture.runAsync(() -> bureau.store.run(s -> {
            bureau.refunds.release(s, other, batch, Bureau.TODAY);
            released.countDown();
            slowly();
        }));
        released.await();
        pay("tax", line("0003", 0, "-400", "2026-11-02", "0002"));
        release.get();
        assertEquals(0, sum(Book.OWED));
        assertEquals(MemberState.OPEN, bureau.member(home.get(0)).state(), "the money of both is gone");
    }

    @Test
    void anUnclearPaymentThatIsTakenBackWhileItIsAttributedIsCountedOnce() throws Exception {
        pay("tax", line("0001", 0, "400", "2026-11-01", "").replace("李某某", "季某某"));
        long payment = unclear().id();
        long member = bureau.member(home.get(0)).id();
        CountDownLatch assigned = new CountDownLatch(1);
        CompletableFuture<Void> assign = CompletableFuture.runAsync(() -> bureau.store.run(s -> {
            bureau.payments.assign(s, bureau.cashierActor, payment, member, Bureau.TODAY, "电话核实");
            assigned.countDown();
            slowly();
        }));
        assigned.await();
        pay("tax", line("0002", 0, "-400", "2026-11-02", "0001"));
        assign.get();
        assertEquals(0, sum(Book.UNCLEAR));
        assertEquals(MemberState.OPEN, bureau.member(home.get(0)).state());
    }

    private static void slowly() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
