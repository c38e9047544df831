package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.ui.ErrorPage;
import org.minkang.ui.Pages;
import org.minkang.ui.persons.DataProblemsPage;
import org.minkang.ui.persons.PersonPage;
import org.minkang.ui.persons.PersonsPage;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.search.SearchBox;

class OtherPagesTest {

    private final Bureau bureau = new Bureau();
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        bureau.close();
    }

    @Test
    void masksAPersonAndShowsTheFullNumberOnlyToWhoMaySeeIt() {
        long person = bureau.applicant("李某甲");
        screen = new Screen(bureau.desk(bureau.reviewer), Long.toString(person)).show(new PersonPage());
        assertTrue(screen.words().contains("********"), screen.words());
        assertFalse(screen.words().matches("(?s).*\\d{17}[\\dX].*"), screen.words());
        assertFalse(screen.button("查看全号").isEnabled());
        assertTrue(screen.button("查看全号").getToolTipText().contains("没有查看全号的权限"));
    }

    @Test
    void letsWhoHasTheRightAskForTheFullNumber() {
        long person = bureau.applicant("李某甲");
        Actor may = bureau.person("可看", "persons.search", "persons.view-full");
        screen = new Screen(bureau.desk(may), Long.toString(person)).show(new PersonPage());
        assertTrue(screen.button("查看全号").isEnabled());
    }

    @Test
    void findsPersonsByInitials() {
        bureau.applicant("李某甲");
        bureau.applicant("王某乙");
        screen = new Screen(bureau.desk(bureau.reviewer), "wmy").show(new PersonsPage());
        Table table = screen.find(Table.class, t -> true);
        assertEquals(1, table.getItemCount());
        assertEquals("王某乙", table.getItem(0).getText(0));
    }

    @Test
    void showsEveryKindOfDataProblemWithItsNumber() {
        bureau.applicant("李某甲");
        Actor may = bureau.person("数据", "persons.search", "persons.edit", "persons.merge");
        screen = new Screen(bureau.desk(may), "").show(new DataProblemsPage());
        assertTrue(screen.words().contains("区划不存在 0"), screen.words());
    }

    @Test
    void offersWhatTheSearchBoxFindsWhileOneTypes() {
        bureau.open("李某甲");
        screen = new Screen(bureau.desk(bureau.reviewer), "");
        SearchBox box = new SearchBox(screen.shell, bureau.desk(bureau.reviewer), screen::open);
        screen.shell.open();
        box.box().setText("lmj");
        screen.until(() -> !box.hits().isEmpty());
        assertEquals("李某甲", box.hits().get(0).main());
        box.box().setText("t26-00001");
        screen.until(() -> !box.hits().isEmpty() && box.hits().get(0).pageId().equals(Pages.CASE));
        box.box().notifyListeners(SWT.DefaultSelection, new Event());
        screen.settle();
        assertTrue(screen.opened.get(0).startsWith(Pages.CASE), screen.opened.toString());
        assertEquals("", box.box().getText(), "empty for the next");
    }

    @Test
    void tellsWhoIsLimitedToAnAreaThatOnlyItIsSearched() {
        bureau.applicant("李某甲");
        Actor limited = bureau.person("青山镇", new AreaCode("431099101"), Set.of("persons.search"));
        screen = new Screen(bureau.desk(limited), "");
        SearchBox box = new SearchBox(screen.shell, bureau.desk(limited), screen::open);
        screen.shell.open();
        box.box().setText("李某");
        screen.until(() -> box.offered().equals(List.of("李某甲", "您的账号只能查青山镇。")));
        box.box().setText("王某");
        screen.until(() -> box.hits().isEmpty());
        assertEquals(List.of("没有找到。请检查输入,或只输姓名的开头。", "您的账号只能查青山镇。"), box.offered());
    }

    @Test
    void showsADocumentAsItPrints() throws IOException {
        byte[] pdf = twoPages();
        screen = new Screen(bureau.desk(bureau.reviewer), "");
        String[] key = new String[1];
        Screen opening = new Screen(bureau.desk(bureau.reviewer), "");
        PreviewPage.open(opening, Document.file("证书.pdf", Document.PDF, () -> pdf));
        key[0] = opening.opened.get(0).substring(Pages.PREVIEW.length() + 1);
        opening.end();
        screen.end();
        screen = new Screen(bureau.desk(bureau.reviewer), key[0]).show(new PreviewPage());
        assertTrue(screen.words().contains("共 2 页"), screen.words());
        assertTrue(screen.button("打印").isEnabled());
        assertEquals("证书.pdf", screen.title);
    }

    private static byte[] twoPages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument doc = new PDDocument()) {
            doc.addPage(new PDPage());
            doc.addPage(new PDPage());
            doc.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void putsAnErrorPageInThePlaceOfWhatFailed() {
        AtomicInteger again = new AtomicInteger();
        screen = new Screen(bureau.desk(bureau.reviewer), "");
        screen.shell.setLayout(new FillLayout());
        ErrorPage.create(screen.shell, new IllegalStateException("broken"), again::incrementAndGet);
        screen.shell.open();
        assertTrue(screen.find(Label.class, l -> l.getText().contains("其他页面不受影响")) != null);
        screen.press("再试一次");
        assertEquals(1, again.get());
    }

    @Test
    void hasNothingToTypeIntoOnAPersonsPage() {
        screen = new Screen(bureau.desk(bureau.reviewer), Long.toString(bureau.applicant("李某甲"))).show(new PersonPage());
        assertTrue(screen.find(Text.class, t -> true) == null);
    }
}
