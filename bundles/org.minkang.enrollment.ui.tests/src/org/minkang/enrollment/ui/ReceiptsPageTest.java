package org.minkang.enrollment.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stock of receipts is the common page of a stock, with what was collected in it. */
class ReceiptsPageTest {

    private final Seat seat = new Seat();
    private final List<Long> stone = seat.household(Seat.STONE, "李某甲");
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        seat.close();
    }

    @Test
    void aReceiptThatWasUsedSaysForWhom() {
        seat.opened().take("A7", stone.get(0));
        screen = new Screen(seat.desk(seat.collector), "").show(new ReceiptsPage());
        assertFalse(screen.words().contains("!"), screen.words());
        List<String> gone = screen.rows(screen.table("序列号"));
        assertEquals(1, gone.size());
        assertTrue(gone.get(0).startsWith("A7 已用 2026-11-02"), gone.get(0));
        assertTrue(gone.get(0).contains("400.00"), gone.get(0));
        assertNull(screen.find(Button.class, b -> b.getText().equals("库存账册")), "there is no book to print yet");
        screen.press("交接…");
    }

    @Test
    void whoDoesNotCollectChangesNothing() {
        screen = new Screen(seat.desk(seat.desk), "").show(new ReceiptsPage());
        assertNull(screen.find(Button.class, b -> b.getText().endsWith("…")));
    }
}
