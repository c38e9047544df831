package org.minkang.enrollment.ui.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.enrollment.collect.Payments.Outcome;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.Refunds;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.ui.Screen;
import org.minkang.enrollment.ui.Seat;
import org.minkang.sheets.SheetImport;
import org.minkang.ui.PageCommand;

/** A cashier's day: cash to the bank, a payment nobody knew, a refund, help, and the fund. */
class MoneyPageTest {

    @TempDir
    Path temp;
    private final Seat seat = new Seat();
    private final List<Long> stone = seat.household(Seat.STONE, "李某甲", "李某乙");
    private final List<Long> pool = seat.household(Seat.POOL, "张某甲");
    private final MoneyPage page = new MoneyPage();
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        seat.close();
        org.minkang.base.Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private Screen show() {
        screen = new Screen(seat.desk(seat.cashier), "").show(page);
        assertFalse(screen.words().contains("!"), screen.words());
        return screen;
    }

    private void file(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("流水号,身份证号,姓名,金额,缴费日期,缴款人"));
        lines.addAll(List.of(rows));
        Path file = Files.write(temp.resolve("tax.csv"), lines);
        SheetImport<?, Actor> sheet = new SheetImport<>(seat.office.paymentProfile().about(Seat.YEAR + "/tax"), seat.cashier, file);
        sheet.check(Progress.NONE);
        sheet.apply(Progress.NONE);
    }

    /** The visible field behind a label. */
    private Text field(String label) {
        Label of = screen.find(Label.class, l -> l.isVisible() && l.getText().equals(label));
        Control[] all = of.getParent().getChildren();
        for (int i = 0; i < all.length - 1; i++) {
            if (all[i] == of) {
                return (Text) all[i + 1];
            }
        }
        throw new AssertionError(label);
    }

    private void primary() {
        assertTrue(page.run(PageCommand.PRIMARY));
        screen.settle();
    }

    private long book(Book book) {
        return seat.store.read(s -> seat.office.ledger().balances(s, Seat.YEAR)).get(book);
    }

    @Test
    void cashOfAVillageIsDepositedAndHandedOverToTheFund() {
        seat.opened().take("A1", stone.get(0), stone.get(1));
        show();
        assertTrue(screen.words().contains("账目相符"), screen.words());
        assertTrue(screen.rows(screen.table("账")).get(0).startsWith("代收在手 800.00"), screen.rows(screen.table("账")).toString());
        screen.press("代收在手");
        screen.enter(screen.table("区划代码"), 0);
        assertEquals("800.00", field("金额").getText());
        screen.type(field("金额"), "900");
        primary();
        assertTrue(screen.words().contains("金额 900.00 元不对:该村代收在手的有 800.00 元。"), screen.words());
        screen.type(field("金额"), "800").type(field("银行回单号"), "K1");
        primary();
        assertEquals(80_000, book(Book.BANK));
        assertEquals(0, screen.table("区划代码").getItemCount());
        screen.press("账目");
        assertEquals("800.00", field("金额").getText(), "all of it may go on");
        primary();
        assertEquals(80_000, book(Book.FUND));
        assertTrue(screen.words().contains("已上缴基金专户 800.00 元。"), screen.words());
    }

    @Test
    void anUnclearPaymentIsGivenToAPersonWhoIsFound() throws IOException {
        seat.opened();
        file("T1,430000199001010012,无名氏,400,2026-10-20,无名氏", "T2," + seat.idNumber(pool.get(0)) + ",张某甲,400,2026-10-20,张某甲");
        show();
        screen.press("缴费流水");
        assertTrue(screen.words().contains("待认领  1") && screen.words().contains("足额  1"), screen.words());
        screen.select(screen.table("流水号"), 0);
        Text search = screen.find(Text.class, t -> t.isVisible() && t.getMessage().equals("姓名或身份证号"));
        screen.type(search, "李某乙").enter(search);
        primary();
        assertTrue(screen.words().contains("请写明依据"), screen.words());
        screen.type(field("依据"), "电话核实");
        primary();
        assertEquals(MemberState.ENROLLED, seat.member(stone.get(1)).state());
        assertTrue(screen.words().contains("400.00 元已认给 李某乙。"), screen.words());
        assertTrue(screen.words().contains("待认领  0"), screen.words());
        screen.press("导入流水");
        assertEquals(List.of("org.minkang.import enrollment.payments:2027/bank"), screen.opened);
    }

    @Test
    void aRefundIsMadeByOneAndReleasedByAnother() throws IOException {
        seat.opened();
        file("T1," + seat.idNumber(pool.get(0)) + ",张某甲,500,2026-10-20,张某甲");
        show();
        screen.press("退款");
        assertTrue(screen.words().contains("应退未制单 1 人"), screen.words());
        screen.press("制退款单");
        assertEquals(0, seat.store.read(s -> seat.office.refunds().owedCount(s, seat.cashier, Seat.YEAR, "")).intValue());
        screen.select(screen.table("制单人"), 0);
        assertFalse(screen.button("核准付款").isEnabled(), "not one's own");
        assertTrue(screen.rows(screen.table("收款账号")).get(0).contains("100.00 待核准"), screen.rows(screen.table("收款账号")).toString());
        MoneyModel other = new MoneyModel(seat.desk(seat.otherCashier()));
        other.read();
        Refunds.Batch batch = other.batches().get(0);
        assertTrue(other.mayRelease(batch));
        other.release(batch);
        other.failed(other.refunds(other.batches().get(0), 0, 10).get(0), "账号不存在");
        page.run(PageCommand.REFRESH);
        screen.settle();
        assertTrue(screen.words().contains("应退未制单 1 人"), screen.words());
        assertEquals(40_000, -book(Book.PREMIUM));
    }

    @Test
    void helpIsClaimedOfItsPayersAndTheBooksAgree() {
        seat.marked(stone.get(0), "low-income");
        seat.opened().take("A1", stone.get(0), stone.get(1));
        show();
        screen.press("资助");
        screen.press("记应收资助");
        assertTrue(screen.words().contains("1 人的资助有变动,已记账。"), screen.words());
        screen.enter(screen.table("承担方"), 1);
        assertEquals("200.00", field("金额").getText());
        primary();
        assertTrue(screen.words().contains("医疗救助资金 已付资助 200.00 元。"), screen.words());
        assertEquals(0, book(Book.CLAIM));
        page.run(PageCommand.REFRESH);
        screen.settle();
        screen.press("账目");
        assertTrue(screen.words().contains("账目相符"), screen.words());
    }

    @Test
    void aPremiumIsOwedBackWithAReason() {
        seat.opened().take("A1", stone.get(0));
        show();
        screen.press("退款");
        screen.press("保费转应退");
        Text search = screen.find(Text.class, t -> t.isVisible() && t.getMessage().equals("姓名或身份证号"));
        assertTrue(search.isFocusControl());
        screen.type(search, "李某甲").enter(search);
        screen.type(field("依据"), "已在外地参保");
        primary();
        assertEquals(-40_000, book(Book.OWED));
        assertEquals(List.of(), seat.store.read(s -> seat.office.payments().page(s, seat.cashier, Seat.YEAR, Outcome.UNCLEAR, 0, 1)));
    }

    @Test
    void englishIsComplete() {
        org.minkang.base.Text.use(Locale.ENGLISH);
        seat.opened().take("A1", stone.get(0));
        show();
        for (String view : List.of("Cash in hand", "Payments", "Refunds", "Help", "Books")) {
            screen.press(view);
            assertFalse(screen.words().contains("!"), screen.words());
        }
    }
}
