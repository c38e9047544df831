package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.ui.PageCommand;
import org.minkang.ui.Pages;
import org.minkang.ui.queue.QueuePage;

class QueuePageTest {

    private final Bureau bureau = new Bureau();
    private final long first = bureau.open("李某甲");
    private final long second = bureau.open("王某乙", "检查报告");
    private final Screen screen = new Screen(bureau.desk(bureau.reviewer), "GROUP");
    private final QueuePage page = new QueuePage();
    private Table table;

    @BeforeEach
    void open() {
        screen.show(page);
        table = screen.find(Table.class, t -> true);
    }

    @AfterEach
    void close() {
        screen.end();
        bureau.close();
    }

    @Test
    void showsTheCasesOfTheGroupMaskedWithTheirLimit() {
        assertEquals(2, table.getItemCount());
        assertEquals("T26-00001", table.getItem(0).getText(1));
        assertEquals("李某甲", table.getItem(0).getText(2));
        assertTrue(table.getItem(0).getText(3).matches("431099\\*{8}\\d{3}[\\dX]"), table.getItem(0).getText(3));
        assertEquals("初审", table.getItem(0).getText(6));
        assertTrue(table.getItem(0).getText(7).startsWith("剩 3 日"), table.getItem(0).getText(7));
        assertTrue(screen.count.endsWith("共 2"), screen.count);
    }

    @Test
    void turnsRedWhenTheLimitHasPassed() {
        bureau.clock.set("2026-03-12T09:00");
        page.run(PageCommand.REFRESH);
        screen.settle();
        assertEquals("超 2 日", table.getItem(0).getText(7));
        assertFalse(table.getItem(0).getForeground(7).equals(table.getItem(0).getForeground(2)));
    }

    @Test
    void opensACaseWithEnter() {
        table.setSelection(1);
        table.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(List.of(Pages.CASE + " " + second), screen.opened);
    }

    @Test
    void narrowsByNameInTheDatabase() {
        Text text = screen.find(Text.class, t -> true);
        text.setText("王某");
        text.notifyListeners(SWT.DefaultSelection, new Event());
        screen.settle();
        assertEquals(1, table.getItemCount());
        assertEquals("王某乙", table.getItem(0).getText(2));
    }

    @Test
    void answersEveryMarkedRowOnItsOwn() {
        table.selectAll();
        screen.key(table, ' ', ' ', 0);
        screen.press("批量通过");
        assertTrue(screen.words().contains("已办理 1 件,以下 1 件未能办理"), screen.words());
        assertTrue(screen.words().contains("王某乙"), screen.words());
        assertEquals("approval", bureau.view(bureau.reviewer, first).step());
        assertEquals("review", bureau.view(bureau.reviewer, second).step());
    }

    @Test
    void changesTheScopeWithoutLosingTheHead() {
        screen.press("我的");
        assertEquals(0, table.getItemCount());
        assertEquals("没有案件", screen.count);
        screen.press("全部案件");
        assertEquals(2, table.getItemCount());
    }
}
