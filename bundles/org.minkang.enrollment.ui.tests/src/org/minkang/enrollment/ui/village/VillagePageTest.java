package org.minkang.enrollment.ui.village;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.enrollment.roll.MemberFilter;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.ui.EnrollmentPages;
import org.minkang.enrollment.ui.Screen;
import org.minkang.enrollment.ui.Seat;
import org.minkang.ui.PageCommand;

/** A collector goes through a village: household by household, with receipts, and what is wrong at its field. */
class VillagePageTest {

    private final Seat seat = new Seat();
    private final List<Long> first = seat.household(Seat.STONE, "李某甲", "李某乙");
    private final List<Long> second = seat.household(Seat.STONE, "王某甲");
    private final List<Long> third = seat.household(Seat.STONE, "张某甲", "张某乙", "张某丙");
    private final List<Long> elsewhere = seat.household(Seat.POOL, "赵某某");
    private VillagePage page;
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        seat.close();
        org.minkang.base.Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private Screen show(Actor actor) {
        seat.opened();
        return show(actor, EnrollmentPages.village(Seat.YEAR, Seat.STONE));
    }

    private Screen show(Actor actor, String argument) {
        page = new VillagePage();
        screen = new Screen(seat.desk(actor), argument).show(page);
        assertFalse(screen.words().contains("!"), screen.words());
        return screen;
    }

    private Table table() {
        return screen.table("户号");
    }

    private List<String> names() {
        return List.of(table().getItems()).stream().map(item -> item.getText(1)).toList();
    }

    /** The field under a heading. */
    private Text field(String heading) {
        Label label = screen.find(Label.class, l -> l.getText().equals(heading));
        for (Control control : label.getParent().getChildren()) {
            if (control instanceof Text text) {
                return text;
            }
        }
        throw new AssertionError("no field " + heading);
    }

    private void primary() {
        assertTrue(page.run(PageCommand.PRIMARY));
        screen.settle();
    }

    @Test
    void aHouseholdPaysByKeyboardAndTheNextOpenOneIsThere() {
        show(seat.collector);
        assertEquals(List.of("李某甲", "李某乙", "王某甲", "张某甲", "张某乙", "张某丙"), names().stream().sorted((a, b) -> order(a) - order(b)).toList());
        assertEquals("石桥村 2027", screen.title);
        screen.enter(table(), 0);
        assertTrue(field("票据号").isFocusControl());
        assertEquals("李某甲", field("缴款人").getText());
        screen.type(field("票据号"), "A009").enter(field("票据号"));
        assertTrue(field("登记表号").isFocusControl());
        screen.type(field("登记表号"), "F1").enter(field("登记表号")).enter(field("缴款人"));
        primary();
        assertTrue(screen.words().contains("已收 李某甲 等 2 人 800.00 元,票据 A009"), screen.words());
        assertEquals(MemberState.ENROLLED, seat.member(first.get(1)).state());
        assertEquals(4, table().getItemCount(), "only who is open is listed");
        assertEquals("王某甲", table().getSelection()[0].getText(1));
        assertTrue(screen.words().contains("户 H002,1 人"), screen.words());
        assertEquals("A010", field("票据号").getText());
        assertEquals("F2", field("登记表号").getText());
        assertTrue(screen.words().contains("已参保 2 "), screen.words());
        primary();
        assertTrue(field("票据号").isFocusControl(), "what is taken is seen first");
        assertEquals(MemberState.OPEN, seat.member(second.get(0)).state());
        primary();
        assertEquals(MemberState.ENROLLED, seat.member(second.get(0)).state());
        assertEquals("张某", table().getSelection()[0].getText(1).substring(0, 2));
    }

    private static int order(String name) {
        return "李王张".indexOf(name.charAt(0)) * 10 + "甲乙丙".indexOf(name.charAt(2));
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsBooked() {
        show(seat.collector);
        seat.take("A009", second.get(0));
        screen.enter(table(), 0);
        primary();
        assertTrue(screen.words().contains("收现金须填写票据号。"), screen.words());
        assertTrue(field("票据号").isFocusControl());
        screen.type(field("票据号"), "A009").type(field("缴费日期"), "2026-12-24");
        primary();
        assertTrue(screen.words().contains("票据 A009 已于 2026-11-02 开给 李某某。"), screen.words());
        assertTrue(screen.words().contains("请填写不晚于今天(2026-11-02)的日期。"), screen.words());
        assertFalse(screen.words().contains("收现金"), "what has been mended is not said any more");
        Text amount = screen.find(Text.class, t -> t.getText().equals("400.00"));
        screen.type(amount, "300").type(field("票据号"), "A010").type(field("缴费日期"), "20261102");
        primary();
        assertTrue(screen.words().contains("应缴 400.00 元,只收了 300.00 元。"), screen.words());
        assertEquals(MemberState.OPEN, seat.member(first.get(0)).state());
    }

    @Test
    void onlyWhoIsTickedIsPaidFor() {
        show(seat.collector);
        screen.enter(table(), 0);
        Button tick = screen.find(Button.class, b -> b.getText().startsWith("李某乙"));
        tick.setSelection(false);
        tick.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        screen.type(field("票据号"), "A1");
        primary();
        assertEquals(MemberState.ENROLLED, seat.member(first.get(0)).state());
        assertEquals(MemberState.OPEN, seat.member(first.get(1)).state());
    }

    @Test
    void theListIsFilteredByStateReasonAndName() {
        show(seat.collector);
        seat.take("A1", first.get(0), first.get(1));
        Combo state = screen.find(Combo.class, c -> List.of(c.getItems()).contains("已参保"));
        screen.choose(state, "已参保");
        assertEquals(2, table().getItemCount());
        screen.choose(state, "全部");
        assertEquals(6, table().getItemCount());
        Text search = screen.find(Text.class, t -> t.getMessage().equals("姓名或身份证号"));
        screen.type(search, "张某").enter(search);
        assertEquals(3, table().getItemCount());
        screen.type(search, "没有").enter(search);
        assertTrue(screen.words().contains("没有这样的人。"), screen.words());
        Combo village = screen.find(Combo.class, c -> List.of(c.getItems()).contains("清泉村"));
        screen.choose(village, "清泉村");
        assertEquals(0, table().getItemCount());
        screen.choose(village, "全乡镇");
        assertEquals(6, table().getItemCount());
    }

    @Test
    void aReasonIsSaidForManyAndACollectionMadeVoid() {
        show(seat.collector);
        VillageModel model = new VillageModel(seat.desk(seat.collector));
        model.aim(Seat.YEAR, Seat.STONE);
        model.read();
        List<MemberRow> away = model.page(new MemberFilter(Seat.YEAR, Seat.STONE, null, null, "张"), 0, 10);
        model.because(away, "away", "电话不通");
        model.because(model.page(new MemberFilter(Seat.YEAR, Seat.STONE, null, null, "王"), 0, 10), "elsewhere", "县外参保截图");
        assertEquals(MemberState.EXEMPT, seat.member(second.get(0)).state());
        assertEquals(3, model.count(new MemberFilter(Seat.YEAR, Seat.STONE, null, "away", "")));
        seat.take("A1", first.get(0), first.get(1));
        model.makeVoid(model.collection(seat.member(first.get(0)).id()).orElseThrow(), Seat.TODAY, "票据写错");
        assertEquals(MemberState.OPEN, seat.member(first.get(0)).state());
        page.run(PageCommand.REFRESH);
        screen.settle();
        assertTrue(screen.words().contains("应参保 5   已参保 0   未参保 5   不用参保 1"), screen.words());
        assertTrue(screen.rows(table()).stream().anyMatch(row -> row.contains("外出联系不上")), screen.rows(table()).toString());
    }

    @Test
    void whoOnlyReadsTakesNothingAndATownshipSeesItsOwn() {
        show(seat.desk);
        assertNull(screen.find(Button.class, b -> b.getText().contains("F8") || b.getText().startsWith("收款") && b.isVisible()));
        assertEquals(6, table().getItemCount());
        screen.enter(table(), 0);
        assertEquals(List.of("org.minkang.person " + id(0)), screen.opened);
        screen.end();
        show(seat.township, EnrollmentPages.village(Seat.YEAR, Seat.POOL));
        assertEquals("", screen.rows(table()).stream().filter(row -> row.contains("赵某某")).findFirst().orElse(""));
        assertEquals(MemberState.OPEN, seat.member(elsewhere.get(0)).state());
    }

    private long id(int row) {
        String name = table().getItem(row).getText(1);
        return seat.store.read(s -> seat.office.members().page(s, seat.desk, new MemberFilter(Seat.YEAR, "", null, null, name), 0, 1)).get(0).personId();
    }

    @Test
    void aPersonIsGoneToFromElsewhere() {
        seat.opened();
        show(seat.collector, EnrollmentPages.village(Seat.YEAR, Seat.POOL) + "/" + third.get(0));
        assertEquals("石桥村 2027", screen.title);
        assertEquals("张某甲", table().getSelection()[0].getText(1));
    }

    @Test
    void englishIsComplete() {
        org.minkang.base.Text.use(Locale.ENGLISH);
        seat.opened();
        show(seat.collector, EnrollmentPages.village(Seat.YEAR, Seat.STONE));
        screen.enter(screen.table("Household"), 0);
        assertTrue(screen.words().contains("To be enrolled 6   Enrolled 0   Open 6"), screen.words());
        assertTrue(screen.words().contains("Receipt number"), screen.words());
    }
}
