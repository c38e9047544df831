package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.visits.VisitEntry;
import org.minkang.benefit.visits.Visits;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Store;
import org.minkang.ui.benefit.SimulatorPage;

class SimulatorPageTest {

    private final Bureau bureau = new Bureau();
    private Screen screen;

    @AfterEach
    void close() {
        if (screen != null) {
            screen.end();
        }
        org.minkang.base.Text.use(Locale.CHINESE);
        bureau.close();
    }

    private static String pack() throws IOException {
        try (var in = BenefitRules.class.getResourceAsStream("/packs/shili-2026.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void show() {
        screen = new Screen(bureau.desk(bureau.reviewer), "").show(new SimulatorPage());
    }

    private Text field(String value) {
        return screen.find(Text.class, t -> t.getText().equals(value));
    }

    private static void choose(Combo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void theSheetFollowsWhatIsTypedAndTicked() throws IOException {
        bureau.get(PolicyPacks.class).importPack(bureau.admin, "a.yaml", pack());
        show();
        Text cost = field("10000");
        assertTrue(cost.isFocusControl() || screen.words().contains("7,125.00"), "a usual visit is reckoned at once");
        cost.setText("80500");
        assertTrue(screen.words().contains("63,300.00") && screen.words().contains("80,000.00 × 75% = 60,000.00"), screen.words());
        Button poor = screen.find(Button.class, b -> b.getText().equals("低保对象"));
        poor.setSelection(true);
        poor.notifyListeners(SWT.Selection, new Event());
        assertTrue(screen.words().contains("起付标准 500.00 元 × 50% = 250.00 元"), screen.words());
        assertTrue(screen.words().contains("医疗救助"), screen.words());
    }

    @Test
    void whatCannotBeReckonedIsToldBesideItsFieldAndTheLastSheetStays() throws IOException {
        bureau.get(PolicyPacks.class).importPack(bureau.admin, "a.yaml", pack());
        show();
        Text cost = field("10000");
        cost.setText("100.001");
        assertTrue(screen.words().contains("应为金额"), screen.words());
        assertTrue(screen.words().contains("7,125.00"), screen.words());
        assertFalse(screen.find(Button.class, b -> b.getText().startsWith("保存")).isEnabled());
        cost.setText("");
        assertFalse(screen.words().contains("应为金额"), screen.words());
    }

    @Test
    void twoPacksStandSideBySideWithTheirDifference() throws IOException {
        PolicyPacks packs = bureau.get(PolicyPacks.class);
        packs.importPack(bureau.admin, "a.yaml", pack());
        String other = pack().replace("version: \"2026\"", "version: \"2027\"").replace("{level: L2, is: 0.75}", "{level: L2, is: 0.80}");
        packs.importPack(bureau.admin, "b.yaml", other.substring(0, other.indexOf("\n  examples:")));
        show();
        assertEquals(2, screen.find(Combo.class, c -> c.getItemCount() == 2).getItemCount());
        choose(screen.find(Combo.class, c -> c.getItemCount() == 3), 1);
        choose(screen.find(Combo.class, c -> c.getItemCount() == 3), 2);
        assertTrue(screen.words().contains("+475.00") || screen.words().contains("-475.00"), screen.words());
    }

    @Test
    void otherFieldsAreAskedForAnotherKindOfVisitAndWhatWasTypedStays() throws IOException {
        bureau.get(PolicyPacks.class).importPack(bureau.admin, "a.yaml", pack());
        show();
        field("10000").setText("4000");
        assertTrue(screen.words().contains("出院日期"));
        choose(screen.find(Combo.class, c -> c.getText().equals("住院")), 1);
        screen.until(() -> !screen.words().contains("出院日期"));
        assertEquals("4000", field("4000").getText());
    }

    @Test
    void withoutAPackItSaysWhatCanBeDone() {
        show();
        assertTrue(screen.words().contains("打开文件"), screen.words());
    }

    @Test
    void aPersonOfTheRegisterIsTriedOutWithTheVisitsOfTheYear() throws IOException {
        PolicyPacks packs = bureau.get(PolicyPacks.class);
        packs.importPack(bureau.admin, "a.yaml", pack());
        packs.release(bureau.person("发布人", "policy.release"), "shili-benefit", "2026");
        Actor clerk = bureau.person("待遇员", Visits.READ, Visits.ENTER);
        long person = bureau.applicant("王一");
        LocalDate day = LocalDate.of(2026, 2, 3);
        bureau.get(Store.class).write(s -> bureau.get(Visits.class).enter(s, clerk, new VisitEntry("F1", person, "", VisitKind.STAY, "L2", day, day,
                "", List.of(Cost.other(4_500_00)), 0, Set.of())));
        screen = new Screen(bureau.desk(clerk), String.valueOf(person)).show(new SimulatorPage());
        screen.until(() -> screen.words().contains("已录入的 1 次就医"));
        assertTrue(screen.words().contains("王一"), screen.words());
        choose(screen.find(Combo.class, c -> c.getText().equals("一级医院") || c.getText().equals("二级医院")), 2);
        assertTrue(screen.words().contains("起付标准 500.00 元 × 50% = 250.00 元"), "the second stay: " + screen.words());
        field("2026-03-05").setText("2025-03-05");
        screen.until(() -> screen.words().contains("2025 年度已录入的 0 次就医"));
        press("改用假设的人");
        screen.until(() -> screen.words().contains("出生日期"));
        assertTrue(screen.words().contains("起付标准 500.00 元"), screen.words());
    }

    private void press(String button) {
        screen.find(Button.class, b -> b.getText().equals(button)).notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void itSpeaksEnglish() throws IOException {
        org.minkang.base.Text.use(Locale.ENGLISH);
        bureau.get(PolicyPacks.class).importPack(bureau.admin, "a.yaml", pack());
        show();
        assertTrue(screen.words().contains("Inpatient pays") && screen.words().contains("Deductible of this visit 500.00"), screen.words());
        assertFalse(screen.words().contains("!"), screen.words());
    }
}
