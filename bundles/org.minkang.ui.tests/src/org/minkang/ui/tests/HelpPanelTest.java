package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.ui.Palette;
import org.minkang.ui.Shared;
import org.minkang.ui.help.HelpPanel;
import org.minkang.ui.help.HelpTopic;
import org.minkang.ui.help.HelpTopics;

class HelpPanelTest {

    private final Display display = Display.getDefault();
    private final List<String> left = new ArrayList<>();
    private Shell shell;
    private HelpPanel panel;
    private StyledText page;
    private Text search;

    private static HelpTopic topic(String id, String page, String text) {
        return new HelpTopic(id, 0, Set.of(page), language -> text);
    }

    @BeforeEach
    void open() {
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(320, 500);
        panel = new HelpPanel(shell, new HelpTopics(List.of(
                topic("case", "p.case", "# 案件\n\n办完见[待办](queue.md),或[按键](keys.md)。"),
                topic("keys", "", "# 按键\n\n- `F2` 下一件"),
                topic("queue", "p.queue", "# 待办\n\n回到[案件](case.md)。"))), () -> left.add("left"));
        page = (StyledText) List.of(panel.getChildren()).stream().filter(StyledText.class::isInstance).findFirst().orElseThrow();
        search = (Text) List.of(panel.getChildren()).stream().filter(Text.class::isInstance).findFirst().orElseThrow();
        shell.open();
    }

    @AfterEach
    void close() {
        Palette.dark(false);
        shell.dispose();
    }

    private void key(int keyCode, char character) {
        Event e = new Event();
        e.keyCode = keyCode;
        e.character = character;
        page.notifyListeners(SWT.KeyDown, e);
    }

    private boolean tab(int direction) {
        Event e = new Event();
        e.detail = direction;
        e.doit = true;
        page.notifyListeners(SWT.Traverse, e);
        return e.doit;
    }

    private Button back() {
        return (Button) panel.getChildren()[0];
    }

    @Test
    void beginsWithTheContentsAndFollowsThePageInFront() {
        assertTrue(panel.readable().startsWith("目录\n•\t案件\n•\t按键\n•\t待办"), panel.readable());
        panel.follow("p.queue");
        assertEquals("queue", panel.shown());
        panel.follow("p.case");
        assertEquals("case", panel.shown());
        panel.follow("p.without-a-topic");
        assertEquals("case", panel.shown());
    }

    @Test
    void walksFromLinkToLinkWithTheKeyboardAndBack() {
        panel.ask("p.case");
        assertFalse(tab(SWT.TRAVERSE_TAB_NEXT));
        assertEquals("待办", page.getSelectionText());
        assertFalse(tab(SWT.TRAVERSE_TAB_NEXT));
        assertEquals("按键", page.getSelectionText());
        assertTrue(tab(SWT.TRAVERSE_TAB_NEXT), "behind the last link Tab leaves the text");
        assertFalse(tab(SWT.TRAVERSE_TAB_PREVIOUS));
        assertEquals("待办", page.getSelectionText());
        key(SWT.CR, SWT.CR);
        assertEquals("queue", panel.shown());
        assertTrue(back().isEnabled());
        key(SWT.BS, SWT.BS);
        assertEquals("case", panel.shown());
    }

    @Test
    void staysWhereTheReaderWentUntilAskedAgain() {
        panel.ask("p.case");
        panel.open("keys");
        panel.follow("p.queue");
        assertEquals("keys", panel.shown());
        panel.ask("p.queue");
        assertEquals("queue", panel.shown());
    }

    @Test
    void findsWordsInAllTopicsAndOpensTheFirst() {
        panel.ask("p.case");
        search.setText("下一件");
        assertTrue(panel.readable().startsWith("“下一件”:1 篇\n•\t按键  F2 下一件"), panel.readable());
        search.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals("keys", panel.shown());
        assertEquals("", search.getText());
        key(SWT.BS, SWT.BS);
        assertEquals("case", panel.shown());
        search.setText("没有的词");
        assertTrue(panel.readable().startsWith("没有找到“没有的词”"), panel.readable());
    }

    @Test
    void givesTheKeysBackWithEscape() {
        key(SWT.ESC, SWT.ESC);
        assertEquals(List.of("left"), left);
    }

    @Test
    void isWrittenAnewInTheColoursOfTheTheme() {
        panel.ask("p.case");
        assertEquals(Palette.current().color(Palette.Tone.TEXT), page.getForeground());
        Palette.dark(true);
        Shared.changed();
        assertEquals(Palette.current().color(Palette.Tone.TEXT), page.getForeground());
        assertEquals(Palette.current().color(Palette.Tone.PAPER), page.getBackground());
    }
}
