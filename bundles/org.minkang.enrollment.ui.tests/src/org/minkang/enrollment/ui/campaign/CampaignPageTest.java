package org.minkang.enrollment.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.enrollment.ui.Screen;
import org.minkang.enrollment.ui.Seat;
import org.minkang.ui.PageCommand;

/** The campaign of a year from before its opening: what stands there, and the way from townships to a village. */
class CampaignPageTest {

    private final Seat seat = new Seat();
    private final List<Long> three = seat.household(Seat.STONE, "李某甲", "李某乙", "李某丙");
    private final List<Long> spring = seat.household(Seat.SPRING, "王某甲");
    private final List<Long> pool = seat.household(Seat.POOL, "张某甲", "张某乙");
    private final CampaignPage page = new CampaignPage();
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        seat.close();
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private Screen show(Actor actor) {
        screen = new Screen(seat.desk(actor), "").show(page);
        assertFalse(screen.words().contains("!"), screen.words());
        return screen;
    }

    private Table table() {
        return screen.table("应参保");
    }

    @Test
    void aCampaignIsOpenedWithItsDaysShownAndEverybodyComesOnTheRoll() {
        show(seat.desk);
        assertTrue(screen.words().contains("2027 年的征缴还没有启动。"), screen.words());
        assertTrue(screen.words().contains("2026-10-11 至 2026-12-11 收缴,2027-01-01 至 2027-12-31 享受待遇"), screen.words());
        screen.press("启动 2027 年征缴");
        assertTrue(screen.words().contains("已启动,列入底册 6 人。"), screen.words());
        assertEquals(2, table().getItemCount());
        assertEquals(6, seat.store.read(s -> seat.office.progress().of(s, seat.desk, Seat.YEAR)).whole().registered());
    }

    @Test
    void whoMayNotOpenACampaignSeesItsDaysAndNoButton() {
        show(seat.collector);
        assertTrue(screen.words().contains("还没有启动"), screen.words());
        assertNull(screen.find(Button.class, b -> b.getText().startsWith("启动")));
        assertNull(screen.find(Button.class, b -> b.getText().startsWith("结束")));
    }

    @Test
    void townshipsAreRankedEnterLeadsToTheirVillagesAndToTheCollectingOfOne() {
        seat.opened().take("A1", three.get(0), three.get(1));
        seat.take("A2", pool.get(0));
        seat.take("A3", spring.get(0));
        show(seat.desk);
        assertEquals(List.of("1 青山镇 4 4 4 3 75.00 % 1 75.00 % 1,200.00", "2 龙潭镇 2 2 2 1 50.00 % 1 50.00 % 400.00"), screen.rows(table()));
        assertEquals("2 个乡镇", screen.count);
        screen.enter(table(), 0);
        assertEquals(List.of("1 清泉村 1 1 1 1 100.00 % 0 100.00 % 400.00", "2 石桥村 3 3 3 2 66.66 % 1 66.66 % 800.00"), screen.rows(table()));
        screen.enter(table(), 1);
        assertEquals(List.of("org.minkang.enrollment.village 2027/431099101201"), screen.opened);
        assertTrue(page.run(PageCommand.BACK));
        screen.settle();
        assertEquals(2, table().getItemCount());
        assertFalse(page.run(PageCommand.BACK), "there is nothing above the townships");
    }

    @Test
    void theFiguresAreCutAndTheStageSaysWhatIsMissing() {
        seat.opened().take("A1", three.get(0), three.get(1));
        show(seat.desk);
        assertTrue(screen.words().contains("33.33 %"), screen.words());
        assertTrue(screen.words().contains("集中征缴阶段:到 2026-11-20 为止(还有 18 天),目标 80 %,还差 3 人"), screen.words());
        assertTrue(screen.words().contains("周报:周四 2026-11-05 16:00 前报送"), screen.words());
        CampaignModel model = new CampaignModel(seat.desk(seat.desk));
        model.read();
        assertEquals(23, model.days().size(), "every day from 11 October to 2 November");
        assertEquals(2, model.days().get(LocalDate.of(2026, 11, 2)));
    }

    @Test
    void anAccountOfATownshipSeesItsVillagesAndNothingElse() {
        seat.opened();
        show(seat.township);
        assertEquals(2, table().getItemCount());
        assertFalse(page.run(PageCommand.BACK));
        assertFalse(screen.words().contains("龙潭"), screen.words());
    }

    @Test
    void theRollTakesInWhoIsNewAndTheNextYearCanBeChosen() {
        seat.opened();
        seat.household(Seat.POOL, "赵某某");
        show(seat.desk);
        screen.press("补列人员");
        assertTrue(screen.words().contains("新列入底册 1 人,应缴有变动 0 人。"), screen.words());
        Combo year = screen.find(Combo.class, c -> true);
        assertEquals(List.of("2028", "2027"), List.of(year.getItems()));
        screen.choose(year, "2028");
        assertTrue(screen.words().contains("2028"), screen.words());
        assertFalse(table().isVisible());
        assertEquals(0, seat.office.enlisting().all(seat.desk, Seat.YEAR, Progress.NONE));
    }

    @Test
    void englishIsComplete() {
        Text.use(Locale.ENGLISH);
        seat.opened();
        show(seat.desk);
        assertTrue(screen.words().contains("Weekly report: Thursday, 2026-11-05, by 16:00"), screen.words());
        assertEquals("2 townships", screen.count);
    }
}
