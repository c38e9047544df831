package org.minkang.example.aids.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.casework.QueueRow;
import org.minkang.ui.PageCommand;
import org.minkang.ui.StartTile;

/** The form of a new request in a bare shell, as a person uses it. */
class RequestPageTest {

    private final Seat seat = new Seat();
    private final long person = seat.person("李某甲", "431099196005010014");
    private final RequestPage page = new RequestPage();
    private final Screen screen = new Screen(seat.desk).show(page);

    @AfterEach
    void close() {
        screen.close();
        seat.close();
    }

    private void search(String text) {
        Text field = screen.find(Text.class, t -> true);
        field.setText(text);
        field.notifyListeners(SWT.DefaultSelection, new Event());
        screen.settle();
    }

    private void press(String words) {
        Button button = screen.find(Button.class, b -> b.getText().equals(words));
        button.setSelection(true);
        button.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private void accept() {
        assertTrue(page.run(PageCommand.PRIMARY));
        screen.settle();
    }

    @Test
    void ctrlEnterOpensTheCaseAndTheNextFormIsEmpty() {
        search("lmj");
        assertEquals(person, screen.person);
        press("轮椅");
        press("申请表");
        accept();
        assertTrue(screen.words().contains("已受理，案号 FJ26-00001。"), screen.words());
        List<QueueRow> cases = seat.store.read(s -> seat.cases.ofPerson(s, seat.desk.actor(), person));
        assertEquals(List.of("FJ26-00001"), cases.stream().map(QueueRow::number).toList());
        List<String> missing = seat.store.read(s -> seat.cases.view(s, seat.desk.actor(), cases.get(0).caseId())).missingPapers()
                .stream().map(p -> p.label()).toList();
        assertEquals(List.of("评估表"), missing);
        assertEquals(0, screen.find(Table.class, t -> true).getItemCount());
    }

    @Test
    void whatIsWrongStandsOnThePageAndTheFormStays() {
        search("lmj");
        accept();
        assertTrue(screen.words().contains("请选择一种器具。"), screen.words());
        press("手杖");
        accept();
        search("lmj");
        press("手杖");
        accept();
        assertTrue(screen.words().contains("手杖已有在办案件 FJ26-00001"), screen.words());
        assertFalse(screen.words().contains("device"), screen.words());
        assertEquals(1, screen.find(Table.class, t -> true).getItemCount());
    }

    @Test
    void nobodyFoundIsSaid() {
        search("zzz");
        assertTrue(screen.words().contains("没有找到这个人"), screen.words());
        assertEquals(0, screen.person);
    }

    @Test
    void theTileLeadsToTheFormAndCountsWhatWaits() {
        StartTile tile = new AidsTile();
        assertEquals(AidsTile.REQUEST, tile.starts().get(0).pageId());
        assertEquals("0", tile.figures(seat.desk).get(0).value());
    }
}
