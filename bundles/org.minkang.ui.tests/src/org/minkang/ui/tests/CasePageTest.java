package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.Cases;
import org.minkang.casework.CheckResult;
import org.minkang.store.Store;
import org.minkang.ui.PageCommand;
import org.minkang.ui.Pages;
import org.minkang.ui.cases.CasePage;
import org.minkang.ui.widgets.StepBar;

class CasePageTest {

    private final Bureau bureau = new Bureau();
    private Screen screen;
    private CasePage page;

    private void open(long caseId) {
        screen = new Screen(bureau.desk(bureau.reviewer), Long.toString(caseId));
        page = new CasePage();
        screen.show(page);
    }

    @AfterEach
    void close() {
        screen.end();
        bureau.close();
    }

    @Test
    void showsWhereTheCaseStandsAndWhatMayBeDone() {
        open(bureau.open("李某甲"));
        StepBar bar = screen.find(StepBar.class, b -> true);
        assertEquals(List.of(StepBar.State.DONE, StepBar.State.HERE, StepBar.State.AHEAD),
                bar.steps().stream().map(StepBar.Step::state).toList());
        assertTrue(screen.button("通过").isEnabled());
        assertTrue(screen.title.startsWith("李某甲"), screen.title);
        assertTrue(screen.words().contains("材料 1/1"), screen.words());
        assertTrue(screen.words().contains("受理员"), screen.words());
    }

    @Test
    void aKeyThatIsQuickerThanTheCaseDoesNothing() {
        long id = bureau.open("李某甲");
        screen = new Screen(bureau.desk(bureau.reviewer), Long.toString(id));
        page = new CasePage();
        page.create(screen.shell, screen);
        page.run(PageCommand.PRIMARY);
        screen.shell.open();
        screen.settle();
        assertTrue(screen.button("通过").isEnabled(), "nothing was done, and nothing broke");
    }

    @Test
    void saysWhyAnActionCannotBeDoneNow() {
        open(bureau.open("李某甲", "检查报告"));
        assertFalse(screen.button("通过").isEnabled());
        assertTrue(screen.button("通过").getToolTipText().contains("检查报告"));
        assertTrue(screen.words().contains("“通过”现在不能办理"), screen.words());
    }

    @Test
    void opensTheNextCaseAfterADecision() {
        long mine = bureau.open("李某甲");
        long next = bureau.open("王某乙");
        open(mine);
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertEquals("approval", bureau.view(bureau.reviewer, mine).step());
        assertEquals(List.of(Pages.CASE + " " + next), screen.opened);
        assertTrue(screen.closed);
    }

    @Test
    void asksInPlaceForTheReasonOfARefusal() {
        long id = bureau.open("李某甲");
        open(id);
        screen.press("不予通过");
        assertEquals(CaseStatus.OPEN, bureau.view(bureau.reviewer, id).status());
        Combo standard = screen.find(Combo.class, c -> c.getItemCount() == 2);
        standard.select(1);
        screen.find(Text.class, t -> (t.getStyle() & SWT.MULTI) != 0).setText("检查结果未达到标准");
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertEquals(CaseStatus.CLOSED, bureau.view(bureau.reviewer, id).status());
        assertTrue(screen.words().contains("没有更多待办的案件"), screen.words());
        screen.end();
        open(id);
        assertEquals(List.of(StepBar.State.DONE, StepBar.State.ENDED, StepBar.State.AHEAD), screen.find(StepBar.class, b -> true).steps()
                .stream().map(StepBar.Step::state).toList(), "a refusal is not a step that was passed");
    }

    @Test
    void escapeClosesWhatIsAskedAndARefusedActKeepsWhatWasTyped() {
        long id = bureau.open("李某甲");
        open(id);
        screen.press("不予通过");
        Text reason = screen.find(Text.class, t -> (t.getStyle() & SWT.MULTI) != 0);
        reason.setText("字".repeat(3000));
        reason.setFocus();
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertEquals(CaseStatus.OPEN, bureau.view(bureau.reviewer, id).status());
        Text again = screen.find(Text.class, t -> (t.getStyle() & SWT.MULTI) != 0);
        assertEquals(3000, again.getText().length(), "too long, but not lost");
        again.setFocus();
        assertTrue(page.run(PageCommand.BACK));
        assertTrue(again.isDisposed());
        assertTrue(screen.button("不予通过").isVisible());
        assertFalse(page.run(PageCommand.BACK), "nothing is asked any more");
    }

    private void say(String why) {
        screen.find(Text.class, t -> (t.getStyle() & SWT.MULTI) != 0).setText(why);
        page.run(PageCommand.PRIMARY);
        screen.settle();
    }

    @Test
    void saysToWhichDayAnExtensionLeadsAndStaysWithTheCase() {
        long id = bureau.open("李某甲");
        bureau.open("王某乙");
        open(id);
        screen.press("延期");
        assertTrue(screen.words().contains("办理期限由 2026-03-10 延至 2026-03-24"), screen.words());
        say("等待外地医院回函");
        assertTrue(screen.words().contains("期限延至 2026-03-24"), screen.words());
        assertFalse(screen.button("延期").isEnabled());
        assertTrue(screen.button("延期").getToolTipText().contains("1 次"), screen.button("延期").getToolTipText());
        assertEquals(List.of(), screen.opened);
    }

    @Test
    void opensARefusedCaseAgainForTheApplicantAndSaysSo() {
        long id = bureau.open("李某甲");
        bureau.get(Store.class).run(s -> bureau.get(Cases.class).act(s, bureau.reviewer,
                CaseAct.refuse(id, bureau.view(bureau.reviewer, id).version(), "R01", "")));
        screen = new Screen(bureau.desk(bureau.clerk), Long.toString(id));
        page = new CasePage();
        screen.show(page);
        screen.press("提出复核");
        assertTrue(screen.words().contains("2026-03-26(含当日)前提出复核"), screen.words());
        say("另有市医院报告");
        assertEquals(CaseStatus.OPEN, bureau.view(bureau.clerk, id).status());
        assertTrue(screen.words().contains("复核  初审"), screen.words());
        assertTrue(screen.words().contains("另有市医院报告"), screen.words());
    }

    @Test
    void needsAReasonForEveryFindingThatAPersonMustConfirm() {
        bureau.matters.findings = List.of(CheckResult.confirm("test.unknown", "cover", "参保情况未知,请核实。"));
        long id = bureau.open("李某甲");
        open(id);
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertTrue(screen.words().contains("参保情况未知"), screen.words());
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertTrue(screen.words().contains("请逐项写明确认的理由"), screen.words());
        screen.find(Text.class, t -> t.isVisible()).setText("参保名册第 12 页");
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertEquals("approval", bureau.view(bureau.reviewer, id).step());
    }

    @Test
    void showsBothSidesWhenAColleagueSavedFirst() {
        long id = bureau.open("李某甲");
        open(id);
        bureau.get(Store.class).run(s -> bureau.get(Cases.class).act(s, bureau.colleague,
                CaseAct.supplement(id, bureau.view(bureau.colleague, id).version(), List.of("化验单"), "缺化验单")));
        page.run(PageCommand.PRIMARY);
        screen.settle();
        String words = screen.words();
        assertTrue(words.contains("没有覆盖任何内容"), words);
        assertTrue(words.contains("您要办理:通过"), words);
        assertTrue(words.contains("同事") && words.contains("缺化验单"), words);
        assertEquals(CaseStatus.PAUSED, bureau.view(bureau.reviewer, id).status());
    }

    @Test
    void showsWhoIsWorkingOnTheCase() {
        long id = bureau.open("李某甲");
        long task = bureau.view(bureau.colleague, id).tasks().get(0).id();
        bureau.get(Store.class).run(s -> bureau.get(Cases.class).take(s, bureau.colleague, task));
        open(id);
        assertTrue(screen.words().contains("同事 正在办理"), screen.words());
    }

    @Test
    void showsWhoElseHasTheCaseOpenUntilItIsClosedThere() {
        long id = bureau.open("李某甲");
        bureau.get(Store.class).run(s -> bureau.get(Cases.class).enter(s, bureau.colleague, id));
        open(id);
        assertTrue(screen.words().contains("同事 也打开着本案,刚刚"), screen.words());
        bureau.get(Store.class).run(s -> bureau.get(Cases.class).leave(s, bureau.colleague, id));
        page.run(PageCommand.REFRESH);
        screen.settle();
        assertFalse(screen.words().contains("也打开着本案"), screen.words());
        page.closed();
        screen.settle();
        assertEquals(0, bureau.get(Store.class).read(s -> s.rows("select account_id from mk_case_look where open_until is not null")).size());
    }

    @Test
    void marksWhatOthersDidSinceOneLookedTheLastTime() {
        long id = bureau.open("李某甲");
        open(id);
        assertFalse(screen.words().contains("●"), "the first time everything is new, so nothing is marked");
        page.closed();
        screen.settle();
        screen.end();
        bureau.clock.set("2026-03-05T10:00");
        bureau.get(Store.class).run(s -> bureau.get(Cases.class).act(s, bureau.colleague,
                CaseAct.supplement(id, bureau.view(bureau.colleague, id).version(), List.of("化验单"), "缺化验单")));
        page = new CasePage();
        screen = new Screen(bureau.desk(bureau.reviewer), Long.toString(id));
        screen.show(page);
        assertTrue(screen.words().contains("● 上次查看后 1 条"), screen.words());
        assertTrue(screen.words().contains("● 初审 · 补正"), screen.words());
    }

    @Test
    void receivesAPaperInItsLine() {
        long id = bureau.open("李某甲", "检查报告");
        open(id);
        Link receive = screen.find(Link.class, l -> l.getText().equals("<a>收到</a>"));
        receive.notifyListeners(SWT.Selection, new Event());
        screen.settle();
        assertTrue(screen.words().contains("材料 2/2"), screen.words());
        assertTrue(screen.button("通过").isEnabled());
    }
}
