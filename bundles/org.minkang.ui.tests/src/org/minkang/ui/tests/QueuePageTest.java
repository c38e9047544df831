package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
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
        screen.press("通过");
        assertTrue(screen.words().contains("通过:已办理 1 件,1 件未能办理"), screen.words());
        Table results = screen.find(Table.class, t -> t != table);
        assertEquals("王某乙", results.getItem(0).getText(1), "what was refused stands first");
        assertTrue(results.getItem(0).getText(2).endsWith("。"), results.getItem(0).getText(2));
        assertEquals("已办理", results.getItem(1).getText(2));
        assertEquals("approval", bureau.view(bureau.reviewer, first).step());
        assertEquals("review", bureau.view(bureau.reviewer, second).step());
    }

    @Test
    void givesBackWhatIsMarkedWithAReasonAskedInPlace() {
        table.setSelection(0);
        screen.key(table, ' ', ' ', 0);
        screen.press("退回");
        Text reason = screen.find(Text.class, t -> t.getMessage().startsWith("退回的理由"));
        reason.setText("请附出院小结");
        screen.press("退回 1 件");
        assertTrue(screen.words().contains("退回:已办理 1 件。"), screen.words());
        assertEquals("intake", bureau.view(bureau.reviewer, first).step());
        assertEquals("review", bureau.view(bureau.reviewer, second).step());
    }

    @Test
    void assignsToAColleagueOnlyForWhoMayAssign() {
        assertNull(screen.find(Button.class, b -> b.getText().startsWith("分派")));
        screen.end();
        Screen leading = new Screen(bureau.desk(bureau.person("组长", "cases.assign", "cases.read", "t.review")), "GROUP");
        leading.show(new QueuePage());
        Table list = leading.find(Table.class, t -> true);
        list.selectAll();
        leading.key(list, ' ', ' ', 0);
        leading.press("分派");
        Combo who = leading.find(Combo.class, c -> c.getItem(0).equals("请选择同事"));
        List<String> offered = List.of(who.getItems());
        assertTrue(offered.contains("同事(可接 2 / 2 件)"), offered.toString());
        who.select(offered.indexOf("同事(可接 2 / 2 件)"));
        leading.press("分派 2 件");
        assertTrue(leading.words().contains("分派:已办理 2 件。"), leading.words());
        assertEquals("同事", list.getItem(0).getText(8));
        leading.end();
    }

    @Test
    void whatWasFilteredIsStillFilteredWhenTheListIsOpenedAgain() {
        screen.end();
        Screen again = new Screen(bureau.desk(bureau.reviewer), "");
        again.show(new QueuePage());
        again.press("本组");
        Combo due = again.find(Combo.class, c -> c.getItem(0).equals("期限:全部"));
        due.select(1);
        due.notifyListeners(SWT.Selection, new Event());
        again.settle();
        assertEquals(0, again.find(Table.class, t -> true).getItemCount(), "nothing is late");
        again.end();
        Screen third = new Screen(bureau.desk(bureau.reviewer), "");
        third.show(new QueuePage());
        assertEquals("已超期", third.find(Combo.class, c -> c.getItem(0).equals("期限:全部")).getText());
        third.end();
        Screen fromTheStart = new Screen(bureau.desk(bureau.reviewer), "GROUP");
        fromTheStart.show(new QueuePage());
        assertEquals(2, fromTheStart.find(Table.class, t -> true).getItemCount(), "a number on the start page opens what it counted");
        fromTheStart.end();
    }

    @Test
    void columnsKeepTheirWidth() {
        table.getColumn(2).setWidth(143);
        screen.settle();
        screen.end();
        Screen again = new Screen(bureau.desk(bureau.reviewer), "GROUP");
        again.show(new QueuePage());
        Table list = again.find(Table.class, t -> true);
        assertEquals(143, list.getColumn(2).getWidth(), 2);
        list.getColumn(2).setWidth(76);
        again.end();
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
