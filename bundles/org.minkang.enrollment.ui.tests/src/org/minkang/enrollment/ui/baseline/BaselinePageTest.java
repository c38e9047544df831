package org.minkang.enrollment.ui.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.ui.Screen;
import org.minkang.enrollment.ui.Seat;
import org.minkang.sheets.SheetImport;

/** The lists of other offices against the roll, and how a finding is settled by keyboard. */
class BaselinePageTest {

    @TempDir
    Path temp;
    private final Seat seat = new Seat();
    private final List<Long> stone = seat.household(Seat.STONE, "李某甲", "李某乙", "李某丙");
    private final List<Long> pool = seat.household(Seat.POOL, "张某甲");
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        seat.close();
        org.minkang.base.Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private void take(String list, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("身份证号,姓名,村,日期,备注"));
        lines.addAll(List.of(rows));
        Path file = Files.write(temp.resolve(list + ".csv"), lines);
        SheetImport<?, Actor> sheet = new SheetImport<>(seat.office.listProfile().about(Seat.YEAR + "/" + list + "/2026-10-01"), seat.desk, file);
        sheet.check(Progress.NONE);
        sheet.apply(Progress.NONE);
    }

    private Screen show(Actor actor) {
        screen = new Screen(seat.desk(actor), "").show(new BaselinePage());
        assertFalse(screen.words().contains("!"), screen.words());
        return screen;
    }

    private Table lists() {
        return screen.table("说明什么");
    }

    private Table work() {
        return screen.table("核对结果");
    }

    @Test
    void everyListOfThePackSaysWhenItCameLastAndOpensTheImport() throws IOException {
        seat.opened();
        take("police", seat.idNumber(stone.get(0)) + ",李某甲,石桥村,,", "43109919600501999X,王某某,石桥村,,");
        show(seat.desk);
        List<String> rows = screen.rows(lists());
        assertEquals(10, rows.size());
        assertTrue(rows.get(0).startsWith("公安户籍人口 户籍 2026-10-01 2 1 1 2026-11-02 "), rows.get(0));
        assertTrue(rows.get(1).endsWith("还没有导入"), rows.get(1));
        screen.select(lists(), 6);
        screen.type(screen.find(Text.class, t -> t.getText().equals("2026-11-02")), "2026-10-20");
        screen.press("导入");
        assertEquals(List.of("org.minkang.import enrollment.list:2027/monitored/2026-10-20"), screen.opened);
    }

    @Test
    void aFindingIsComparedAndSettledByItsDigitAndAReason() throws IOException {
        seat.opened();
        take("deaths", seat.idNumber(stone.get(0)) + ",李某甲,石桥村,2026-05-04,县医院");
        take("province", seat.idNumber(stone.get(1)) + ",李某乙,,,邻县", seat.idNumber(pool.get(0)) + ",张某甲,,,邻县");
        show(seat.desk);
        screen.press("核对清单 3");
        Combo kind = screen.find(Combo.class, c -> c.getText().startsWith("全部结果"));
        screen.choose(kind, "已死亡  1");
        screen.select(work(), 0);
        assertTrue(screen.words().contains("已死亡:李某甲"), screen.words());
        assertTrue(screen.words().contains("2026-05-04  县医院"), screen.words());
        assertTrue(screen.words().contains("死亡人员名单 第 2 行"), screen.words());
        screen.key(work(), '1', '1', 0);
        Text reason = screen.find(Text.class, t -> t.isVisible() && t.getMessage().startsWith("看了什么"));
        assertTrue(reason.isFocusControl());
        screen.enter(reason);
        assertTrue(screen.words().contains("请写明依据"), screen.words());
        screen.type(reason, "死亡证明").enter(reason);
        assertEquals(MemberState.EXEMPT, seat.member(stone.get(0)).state());
        assertTrue(screen.words().contains("核对清单 2"), screen.words());
        assertEquals(0, work().getItemCount());
        screen.choose(screen.find(Combo.class, c -> c.getText().equals("待处理")), "已处理");
        screen.select(work(), 0);
        assertTrue(screen.words().contains("依据:死亡证明"), screen.words());
    }

    @Test
    void manyOfOneKindAreSettledAtOnceAndDifferentOnesAreNot() throws IOException {
        seat.opened();
        take("province", seat.idNumber(stone.get(1)) + ",李某乙,,,邻县", seat.idNumber(pool.get(0)) + ",张某甲,,,邻县");
        take("police", seat.idNumber(stone.get(2)) + ",李某丙,龙潭村,,");
        show(seat.desk);
        screen.press("核对清单");
        screen.select(work(), 0, 1, 2);
        assertTrue(screen.words().contains("不能用同一种办法处理"), screen.words());
        screen.choose(screen.find(Combo.class, c -> c.getText().startsWith("全部结果")), "外地参保");
        screen.select(work(), 0, 1);
        assertEquals("已选 2 条 / 共 2 条", screen.count);
        screen.key(work(), '1', '1', 0);
        Text reason = screen.find(Text.class, t -> t.isVisible() && t.getMessage().startsWith("看了什么"));
        screen.type(reason, "省平台截图").enter(reason);
        assertEquals(MemberState.EXEMPT, seat.member(pool.get(0)).state());
        assertEquals(MemberState.EXEMPT, seat.member(stone.get(1)).state());
        assertTrue(screen.words().contains("2 条已处理:不用参保"), screen.words());
    }

    @Test
    void somebodyInTwoPlacesIsSeenWithBothVillages() throws IOException {
        seat.opened();
        take("police", seat.idNumber(stone.get(2)) + ",李某丙,龙潭村,,");
        show(seat.desk);
        screen.press("核对清单");
        screen.select(work(), 0);
        assertTrue(screen.words().contains("龙潭镇 龙潭村"), screen.words());
        assertTrue(screen.words().contains("青山镇 石桥村"), screen.words());
        assertTrue(screen.words().contains("维持原村") && screen.words().contains("转到名册所写的村"), screen.words());
    }

    @Test
    void englishIsComplete() throws IOException {
        org.minkang.base.Text.use(Locale.ENGLISH);
        seat.opened();
        take("police", seat.idNumber(stone.get(2)) + ",李某丙,龙潭村,,");
        show(seat.desk);
        screen.press("Findings 1");
        screen.select(screen.table("Finding"), 0);
        assertFalse(screen.words().contains("!"), screen.words());
    }
}
