package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Money;
import org.minkang.casework.stock.SerialKind;
import org.minkang.casework.stock.SerialStock;
import org.minkang.casework.stock.SerialUse;
import org.minkang.letters.Letter;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.PageCommand;
import org.minkang.ui.stock.StockPage;

/** A stock by hand: in, over, back, and what the tables say of it. */
class StockPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private final Bureau bureau = new Bureau();
    private final Actor keeper = bureau.person("保管员", "t.approve", "persons.search");
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        bureau.close();
        org.minkang.base.Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private SerialStock stock(boolean handedOver) {
        return new SerialStock(bureau.get(Access.class), bureau.get(Journal.class), bureau.clock, new SerialKind("test.receipt",
                "t.approve", "persons.search", Bilingual.of("票据", "receipts"), handedOver, 1000));
    }

    /** The page as a module has it. */
    private static final class Receipts extends StockPage {

        private final SerialStock stock;

        Receipts(SerialStock stock) {
            this.stock = stock;
        }

        @Override
        protected SerialStock stock(Desk desk) {
            return stock;
        }

        @Override
        protected Letter book(Desk desk, Session session) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Standing standing(Desk desk, Session session, long left) {
            return left < 5 ? new Standing(say("stock.left-now", left), Optional.of("票据快用完了")) : super.standing(desk, session, left);
        }
    }

    private Screen show(Actor actor, boolean handedOver) {
        screen = new Screen(bureau.desk(actor), "").show(new Receipts(stock(handedOver)));
        assertFalse(screen.words().contains("!"), screen.words());
        return screen;
    }

    /** Opens a line, writes into its fields in their order, null where something is proposed, and sends it. */
    private void send(String button, String... texts) {
        screen.press(button + "…");
        Composite line = screen.find(Composite.class, c -> c.getClass().getSimpleName().equals("StockLine") && c.isVisible());
        List<Text> fields = new ArrayList<>();
        for (Control child : line.getChildren()) {
            if (child instanceof Text field) {
                fields.add(field);
            }
        }
        assertEquals(texts.length, fields.size());
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                fields.get(i).setText(texts[i]);
            }
        }
        Button send = Stream.of(line.getChildren()).filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow();
        assertEquals(button, send.getText());
        send.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    /** The rows of the table with this first heading, the figures only where they are not zero. */
    private List<String> rows(String heading) {
        Table table = screen.find(Table.class, t -> t.getColumn(0).getText().equals(heading));
        return IntStream.range(0, table.getItemCount()).mapToObj(r -> String.join(" ", IntStream.range(0, table.getColumnCount())
                .mapToObj(c -> table.getItem(r).getText(c)).filter(text -> !text.isEmpty()).toList())).toList();
    }

    @Test
    void receiptsComeInAreHandedOnByNameAndGoBack() {
        show(keeper, true);
        send("入库", "R001", "R100", null, "第一批");
        assertTrue(screen.words().contains("已入库 100 张票据。"), screen.words());
        send("交接", "R001", "R020", "", "青山镇", null, "李会计");
        send("交接", "R011", "R015", "431099101", "青山村", null, "");
        send("作废", "R012", "", "受潮");
        send("退回", "R100", "", null, "多领");
        bureau.get(Store.class).run(s -> stock(true).uses().use(s, keeper, Bureau.VILLAGE,
                Map.of("R013", new SerialUse("payment", 1, "李某 2026", Money.ofYuan(400))), TODAY));
        send("作废", "R012", "R013", "再来");
        assertTrue(screen.words().contains("票据 R012 不在库存中"), screen.words());
        Receipts again = new Receipts(stock(true));
        screen.end();
        screen = new Screen(bureau.desk(keeper), "").show(again);
        assertEquals(List.of("R001 R100 2026-03-05 保管员 100 1 1 1 97 第一批"), rows("起号"));
        assertEquals(List.of("县里 80 0 0 1 79", "青山镇 15 0 0 0 15 431099101", "青山镇 青山村 5 1 1 0 3 " + Bureau.VILLAGE),
                rows("领用人"));
        assertEquals(List.of("R012 作废 2026-03-05 保管员 青山镇 青山村 受潮", "R013 已用 2026-03-05 保管员 李某 2026 400.00 青山镇 青山村",
                "R100 退回 2026-03-05 保管员 县里 多领"), rows("序列号"));
        assertEquals("结存 97 张", screen.count);
        screen.press("交接…");
        assertTrue(again.run(PageCommand.BACK), "the open line is closed first");
        assertFalse(again.run(PageCommand.BACK));
    }

    @Test
    void anAccountOfATownshipSeesItsOwnAndWhoMayNotChangeHasNoButtons() {
        SerialStock stock = stock(true);
        bureau.get(Store.class).run(s -> {
            stock.receive(s, keeper, "R01", "R20", TODAY, "");
            stock.handOver(s, keeper, "R01", "R03", "", "431099101", TODAY, "");
        });
        show(bureau.person("镇上", new AreaCode("431099101"), Set.of("persons.search")), true);
        assertEquals(List.of("青山镇 3 0 0 0 3 431099101"), rows("领用人"));
        assertEquals("结存 3 张", screen.count);
        assertTrue(screen.words().contains("票据快用完了"), screen.words());
        assertNull(screen.find(Button.class, b -> b.getText().endsWith("…")));
    }

    @Test
    void whatIsNotHandedOverIsNotAskedForHoldersAndEnglishIsComplete() {
        org.minkang.base.Text.use(Locale.ENGLISH);
        show(keeper, false);
        assertNull(screen.find(Button.class, b -> b.getText().startsWith("Hand over")));
        assertNull(screen.find(Table.class, t -> t.getColumn(0).getText().equals("Holder")));
        send("Take in", "R1", "R9", null, "");
        send("Write off", "R2", "R3", "wet");
        assertTrue(screen.words().contains("2 receipts written off."), screen.words());
        assertEquals(List.of("R1 R9 2026-03-05 保管员 9 0 2 7"), rows("First"));
    }
}
