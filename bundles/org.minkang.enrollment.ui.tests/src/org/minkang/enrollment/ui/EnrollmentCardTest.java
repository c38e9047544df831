package org.minkang.enrollment.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.sheets.SheetImport;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageHost;
import org.minkang.ui.StartTile;

/** What a person's page and the start page say of enrollment. */
class EnrollmentCardTest {

    @TempDir
    Path temp;
    private final Seat seat = new Seat();
    private final List<Long> stone = seat.household(Seat.STONE, "李某甲", "李某乙");
    private final List<Long> pool = seat.household(Seat.POOL, "张某甲");
    private Screen screen;

    @AfterEach
    void close() {
        if (screen != null) {
            screen.end();
        }
        seat.close();
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private Screen show(Actor actor, long person) {
        screen = new Screen(seat.desk(actor), "").show(new Page() {
            @Override
            public void create(Composite parent, PageHost host) {
                Composite block = new Composite(parent, SWT.NONE);
                block.setLayout(Layouts.columns(1, 0));
                new EnrollmentCard().create(block, person, host);
            }

            @Override
            public void focus() {
                // nothing takes the cursor
            }
        });
        assertFalse(screen.words().contains("!"), screen.words());
        return screen;
    }

    @Test
    void aPersonsYearSaysWhatWasPaidByWhomAndTheDaysOfCover() throws IOException {
        seat.marked(stone.get(0), "monitored");
        seat.opened().take("A7", stone.get(0));
        Path file = Files.write(temp.resolve("police.csv"), List.of("身份证号,姓名,村", seat.idNumber(stone.get(0)) + ",李某甲,龙潭村"));
        SheetImport<?, Actor> sheet = new SheetImport<>(seat.office.listProfile().about(Seat.YEAR + "/police/2026-10-01"), seat.desk, file);
        sheet.check(Progress.NONE);
        sheet.apply(Progress.NONE);
        show(seat.desk, stone.get(0));
        for (String words : List.of("2027", "已参保", "个人应缴 240.00、资助 160.00、财政补助 700.00", "2026-11-02 已缴 240.00,票据 A7",
                "待遇 2027-01-01 至 2027-12-31", "名册:公安户籍人口", "待核对:在两处(公安户籍人口)")) {
            assertTrue(screen.words().contains(words), words + " is not in " + screen.words());
        }
    }

    @Test
    void whoIsOpenCanBeCollectedFromHereAndOthersAreNotShown() {
        seat.opened();
        show(seat.township, stone.get(1));
        Link link = screen.find(Link.class, l -> true);
        link.notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of("org.minkang.enrollment.village 2027/431099101201/" + stone.get(1)), screen.opened);
        screen.end();
        show(seat.township, pool.get(0));
        assertTrue(screen.words().contains("不在任何年度的参保底册上"), screen.words());
    }

    @Test
    void theTileSaysRateOpenAndToday() {
        EnrollmentTile tile = new EnrollmentTile();
        assertEquals(List.of(), tile.figures(seat.desk(seat.desk)), "without a campaign there is nothing to say");
        seat.opened().take("A1", stone.get(0));
        List<StartTile.Figure> figures = tile.figures(seat.desk(seat.desk));
        assertEquals(List.of("33.33 %", "2", "1"), figures.stream().map(StartTile.Figure::value).toList());
        assertEquals(14, figures.get(2).days().size());
        assertEquals(1L, figures.get(2).days().get(13));
        assertEquals(EnrollmentPages.CAMPAIGN, figures.get(0).pageId());
    }

    @Test
    void englishIsComplete() {
        Text.use(Locale.ENGLISH);
        seat.opened().take("A7", stone.get(0));
        show(seat.desk, stone.get(0));
        assertTrue(screen.words().contains("pays 400.00, government 700.00"), screen.words());
    }
}
