package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.base.Period;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.visits.RecordedVisit;
import org.minkang.benefit.visits.VisitEntry;
import org.minkang.benefit.visits.Visits;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Marks;
import org.minkang.register.NewProvider;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Store;
import org.minkang.testing.TestPacks;
import org.minkang.ui.PageCommand;
import org.minkang.ui.persons.PersonPage;
import org.minkang.ui.visits.VisitsPage;

class VisitsPageTest {

    private final Bureau bureau = new Bureau();
    private Actor clerk;
    private Actor cashier;
    private long person;
    private Screen screen;
    private VisitsPage page;

    @BeforeEach
    void open() {
        clerk = bureau.person("经办", "visits.read", "visits.enter", "persons.search");
        cashier = bureau.person("出纳", "visits.read", "visits.pay", "persons.search");
        person = bureau.applicant("李某某");
        bureau.get(Store.class).run(s -> bureau.get(Providers.class).load(s, bureau.admin, List.of(
                new NewProvider("H001", "测试县人民医院", Provider.Level.COUNTY, Provider.Kind.HOSPITAL, null)), "test"));
    }

    @AfterEach
    void close() {
        if (screen != null) {
            screen.end();
        }
        org.minkang.base.Text.use(Locale.CHINESE);
        bureau.close();
    }

    private void rules() {
        try (var in = BenefitRules.class.getResourceAsStream("/packs/shili-2026.yaml")) {
            TestPacks.bringIntoForce(bureau.get(PolicyPacks.class), bureau.person("政策", "policy.import"), bureau.admin, "shili.yaml",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void show(Actor actor) {
        page = new VisitsPage();
        screen = new Screen(bureau.desk(actor), Long.toString(person)).show(page);
    }

    private long stay(String invoice, String day, long yuan) {
        LocalDate on = LocalDate.parse(day);
        return bureau.get(Store.class).write(s -> bureau.get(Visits.class).enter(s, clerk, new VisitEntry(invoice, person, "H001",
                VisitKind.STAY, "L2", on, on, "", List.of(Cost.other(yuan * 100)), 0, Set.of()))).visitId();
    }

    private List<RecordedVisit> visits() {
        return bureau.get(Store.class).read(s -> bureau.get(Visits.class).of(s, clerk, person));
    }

    private Table table() {
        return screen.find(Table.class, t -> true);
    }

    private String row(int index) {
        Table table = table();
        return Stream.iterate(0, i -> i + 1).limit(table.getColumnCount()).map(i -> table.getItem(index).getText(i)).toList().toString();
    }

    private void select(int index) {
        table().setSelection(index);
        table().notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    /** The field that stands behind a label. */
    private Text field(String label) {
        return screen.find(Text.class, t -> {
            var siblings = List.of(t.getParent().getChildren());
            for (int i = siblings.indexOf(t) - 1; i >= 0; i--) {
                if (siblings.get(i) instanceof Label l && l.isVisible()) {
                    return l.getText().equals(label);
                }
            }
            return false;
        });
    }

    private void type(String label, String text) {
        field(label).setText(text);
    }

    private void choose(String having, String choice) {
        Combo combo = screen.find(Combo.class, c -> c.isVisible() && List.of(c.getItems()).contains(having));
        combo.select(combo.indexOf(choice));
        combo.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private void enter(String invoice, String day, String cost) {
        screen.press("录入就医");
        type("票据号", invoice);
        type("入院日期", day);
        choose("二级医院", "二级医院");
        type("其他费用", cost);
        screen.press("录入并结算");
    }

    @Test
    void aVisitIsEnteredAndShowsWhatItCameToAndWhy() {
        rules();
        show(clerk);
        assertTrue(screen.words().contains("还没有就医") || screen.words().contains("这一年没有就医记录"), screen.words());
        screen.press("录入就医");
        type("票据号", "A1");
        type("入院日期", "20260226");
        type("出院日期", "2026-03-02");
        type("医药机构", "H001 测试县人民医院");
        choose("二级医院", "二级医院");
        type("其他费用", "4,500");
        type("自费费用", "120.50");
        assertTrue(page.run(PageCommand.PRIMARY));
        screen.settle();
        assertTrue(screen.words().contains("票据 A1 已录入,支付合计 3,000.00 元"), screen.words());
        assertEquals("[2026-02-26~03-02, 住院, 待付 3,000.00, 测试县人民医院  二级医院, , 4,500.00, 120.50, 3,000.00, 1,620.50, A1, ]", row(0));
        assertTrue(screen.words().contains("起付标准 500.00 元") && screen.words().contains("4,000.00 × 75% = 3,000.00"), screen.words());
        assertTrue(screen.words().contains("2026 年支付") && screen.words().contains("基本医保年度封顶线")
                && screen.words().contains("147,000.00"), screen.words());
        assertTrue(screen.words().contains("经办  录入:支付 3,000.00(政策包 shili-benefit 2026)"), screen.words());
    }

    @Test
    void problemsStandAtTheirFieldsAndNothingTypedIsLost() {
        rules();
        show(clerk);
        screen.press("录入就医");
        type("入院日期", "2026-02-30");
        type("其他费用", "4500.001");
        screen.press("录入并结算");
        assertTrue(screen.words().contains("“2026-02-30”应为日期") && screen.words().contains("“4500.001”应为金额")
                && screen.words().contains("请选择机构等级") && screen.words().contains("请填票据号"), screen.words());
        type("票据号", "A".repeat(61));
        type("入院日期", "2026-02-20");
        type("出院日期", "2026-02-10");
        type("其他费用", "4500");
        type("医药机构", "天外医院");
        choose("二级医院", "二级医院");
        screen.press("录入并结算");
        assertTrue(screen.words().contains("票据号应为") && screen.words().contains("结束日期早于开始日期"), screen.words());
        type("票据号", "A1");
        type("出院日期", "");
        screen.press("录入并结算");
        assertTrue(screen.words().contains("天外医院"), screen.words());
        assertTrue(field("医药机构").isVisible() && visits().isEmpty());
        assertTrue(page.run(PageCommand.BACK), "what was typed is there again");
        screen.settle().press("录入就医");
        assertEquals("天外医院", field("医药机构").getText());
        type("医药机构", "");
        screen.press("录入并结算");
        assertEquals(1, visits().size());
    }

    @Test
    void whatAnEarlierVisitChangesForOthersIsSaidInWords() {
        rules();
        long later = stay("A2", "2026-03-01", 4_500);
        bureau.get(Store.class).run(s -> bureau.get(Visits.class).paid(s, cashier,
                bureau.get(Visits.class).settlements(s, clerk, later).stream().map(c -> c.id()).toList()));
        show(clerk);
        enter("A1", "2026-02-01", "4500");
        assertTrue(screen.words().contains("2026-03-01 住院(票据 A2)的“住院”:3,000.00 → 3,187.50。钱已付出,差额 187.50 元待补付"), screen.words());
        assertTrue(row(0).contains("待补付 187.50"), row(0));
    }

    @Test
    void aVisitIsCorrectedWithAReason() {
        rules();
        stay("A1", "2026-02-01", 4_500);
        show(clerk);
        screen.press("更正");
        assertEquals("4,500.00", field("其他费用").getText());
        assertEquals("H001 测试县人民医院", field("医药机构").getText());
        type("其他费用", "5500");
        screen.press("保存更正");
        assertTrue(screen.words().contains("请写明理由"), screen.words());
        type("更正理由", "票据录错");
        screen.press("保存更正");
        assertTrue(screen.words().contains("票据 A1 已更正,支付合计 3,750.00 元"), screen.words());
        assertTrue(row(0).contains("5,500.00"), row(0));
        assertTrue(screen.words().contains("录入:支付 3,000.00") && screen.words().contains("更正:支付 3,750.00"), screen.words());
    }

    @Test
    void aVisitThatSomebodyElseCorrectedMeanwhileIsNotOverwrittenUnseen() {
        rules();
        long visit = stay("A1", "2026-02-01", 4_500);
        show(clerk);
        screen.press("更正");
        type("其他费用", "5500");
        type("更正理由", "票据录错");
        VisitEntry before = visits().get(0).entry();
        bureau.get(Store.class).run(s -> bureau.get(Visits.class).correct(s, clerk, visit, 1, new VisitEntry("A1", person, "H001", VisitKind.STAY,
                "L3", before.from(), before.to(), "", List.of(Cost.other(6_000_00)), 0, Set.of()), "另一人更正"));
        screen.press("保存更正");
        assertTrue(screen.words().contains("刚被别人改过") && screen.words().contains("刚被改为:6,000.00")
                && screen.words().contains("刚被改为:三级医院"), screen.words());
        assertEquals("5500", field("其他费用").getText());
        assertTrue(row(0).contains("6,000.00"), "the list has the fresh state: " + row(0));
        screen.press("保存更正");
        assertTrue(row(0).contains("5,500.00"), row(0));
    }

    @Test
    void aVisitIsCancelledWithAReasonAndStaysToBeSeen() {
        rules();
        stay("A1", "2026-02-01", 4_500);
        stay("A2", "2026-03-01", 4_250);
        show(clerk);
        select(1);
        screen.press("作废");
        screen.press("作废");
        assertTrue(screen.words().contains("请写明理由"), screen.words());
        type("理由", "重复录入");
        assertTrue(page.run(PageCommand.BACK));
        screen.settle().press("作废");
        assertEquals("重复录入", field("理由").getText());
        screen.press("作废");
        assertTrue(screen.words().contains("票据 A1 已作废") && screen.words().contains("3,000.00 → 2,812.50"), screen.words());
        assertTrue(row(1).contains("已作废") && row(1).contains("4,500.00"), row(1));
        assertFalse(screen.button("更正").isEnabled());
        assertTrue(screen.words().contains("这次就医已作废,不再计入"), screen.words());
    }

    @Test
    void settlingAnewShowsFirstWhatWouldChange() {
        rules();
        stay("A1", "2026-03-01", 4_250);
        show(clerk);
        screen.press("年度重新结算");
        assertTrue(screen.words().contains("完全相同"), screen.words());
        assertTrue(page.run(PageCommand.BACK));
        bureau.get(Store.class).run(s -> bureau.get(Marks.class).add(s, bureau.clerk, person, "low-income",
                Period.from(LocalDate.of(2026, 1, 1)), "test"));
        page.run(PageCommand.REFRESH);
        screen.settle();
        assertTrue(screen.words().contains("有 2 处与记着的不同"), screen.words());
        screen.press("年度重新结算");
        assertTrue(screen.words().contains("的“医疗救助”:0.00 → 875.00"), screen.words());
        type("理由", "低保自一月起");
        screen.press("按此重新结算");
        assertTrue(screen.words().contains("已重新结算") && row(0).contains("3,875.00"), screen.words() + row(0));
        assertFalse(screen.words().contains("处与记着的不同"), screen.words());
    }

    @Test
    void theCashierNotesWhatWasPaidAndEntersNothing() {
        rules();
        stay("A1", "2026-02-01", 4_500);
        stay("A2", "2026-03-01", 4_500);
        show(cashier);
        assertNull(screen.find(Button.class, b -> b.getText().startsWith("录入就医") || b.getText().startsWith("更正")));
        table().setFocus();
        table().selectAll();
        screen.key(table(), ' ', ' ', 0);
        screen.press("登记已付");
        assertTrue(screen.words().contains("登记 2 笔已付,共 6,187.50 元"), screen.words());
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertTrue(screen.words().contains("已登记 2 笔"), screen.words());
        assertTrue(row(0).contains("已付 3,187.50") && row(1).contains("已付 3,000.00"), row(0) + row(1));
        assertFalse(screen.button("登记已付").isEnabled());
    }

    @Test
    void theCashierNotesNothingButWhatWasShown() {
        rules();
        long visit = stay("A1", "2026-02-01", 4_500);
        show(cashier);
        screen.press("登记已付");
        assertTrue(screen.words().contains("登记 1 笔已付,共 3,000.00 元"), screen.words());
        VisitEntry before = visits().get(0).entry();
        bureau.get(Store.class).run(s -> bureau.get(Visits.class).correct(s, clerk, visit, 1, new VisitEntry("A1", person, "H001", VisitKind.STAY,
                "L2", before.from(), before.to(), "", List.of(Cost.other(5_500_00)), 0, Set.of()), "票据录错"));
        page.returned();
        screen.settle();
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertTrue(row(0).contains("待付 3,750.00"), "3,000.00 was shown: " + row(0));
    }

    @Test
    void costThatIsNotTouchedKeepsItsLinesWhenSomethingElseIsCorrected() {
        rules();
        List<Cost> costs = List.of(new Cost("tcm", 300_00, 0), new Cost("tcm", 200_00, 2), Cost.other(4_000_00));
        LocalDate on = LocalDate.of(2026, 2, 1);
        bureau.get(Store.class).run(s -> bureau.get(Visits.class).enter(s, clerk, new VisitEntry("A1", person, "H001", VisitKind.STAY, "L2", on,
                on.plusDays(5), "", costs, 0, Set.of())));
        show(clerk);
        screen.press("更正");
        type("其他费用", "4100");
        type("更正理由", "票据录错");
        screen.press("保存更正");
        assertEquals(Set.of(costs.get(0), costs.get(1), Cost.other(4_100_00)), Set.copyOf(visits().get(0).entry().costs()));
    }

    @Test
    void anotherKindOfVisitAsksForOtherThingsAndKeepsWhatWasTyped() {
        rules();
        show(clerk);
        screen.press("录入就医");
        type("票据号", "A1");
        type("其他费用", "80");
        choose("普通门诊", "普通门诊");
        assertNull(field("出院日期"));
        assertEquals("A1", field("票据号").getText());
        choose("一级医院", "一级医院");
        screen.press("录入并结算");
        assertTrue(screen.words().contains("支付合计 40.00 元"), screen.words());
    }

    @Test
    void aDayWithoutRulesIsSaidAtTheDay() {
        rules();
        show(clerk);
        screen.press("录入就医");
        type("票据号", "A1");
        type("入院日期", "2025-03-02");
        screen.until(() -> screen.words().contains("2025-03-02 没有适用的待遇规则"));
        assertEquals("A1", field("票据号").getText());
        assertTrue(screen.find(Combo.class, c -> List.of(c.getItems()).contains("二级医院")) == null, "no pack, no words");
        type("入院日期", "2026-03-02");
        screen.until(() -> screen.find(Combo.class, c -> List.of(c.getItems()).contains("二级医院")) != null);
        assertFalse(screen.words().contains("没有适用的待遇规则"), screen.words());
    }

    @Test
    void withoutAnyRulesThePageIsReadOnlyAndSaysSo() {
        show(clerk);
        assertTrue(screen.words().contains("没有适用的待遇规则"), screen.words());
        assertFalse(screen.button("计算说明").isEnabled());
    }

    @Test
    void theSheetIsPrintedThroughThePreview() {
        rules();
        stay("A1", "2026-02-01", 4_500);
        show(clerk);
        page.run(PageCommand.PRINT);
        assertTrue(screen.opened.stream().anyMatch(o -> o.startsWith("org.minkang.preview ")), screen.opened::toString);
    }

    @Test
    void itSpeaksEnglish() {
        org.minkang.base.Text.use(Locale.ENGLISH);
        rules();
        stay("A1", "2026-02-01", 4_500);
        show(clerk);
        assertTrue(screen.words().contains("Paid in 2026") && screen.words().contains("Deductible of this visit 500.00"), screen.words());
        assertFalse(screen.words().contains("!"), screen.words());
        assertTrue(row(0).contains("To be paid 3,000.00"), row(0));
    }

    @Test
    void thePersonsPageLeadsHereWithTheRightOnly() {
        rules();
        stay("A1", "2026-02-01", 4_500);
        screen = new Screen(bureau.desk(clerk), Long.toString(person)).show(new PersonPage());
        assertTrue(screen.words().contains("2026 年就医 1 次,支付合计 3,000.00 元"), screen.words());
        var link = screen.find(org.eclipse.swt.widgets.Link.class, l -> l.getText().contains("录入就医"));
        link.notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of("org.minkang.person-visits " + person), screen.opened);
        screen.end();
        screen = new Screen(bureau.desk(bureau.reviewer), Long.toString(person)).show(new PersonPage());
        assertFalse(screen.words().contains("就医与报销"), screen.words());
    }
}
