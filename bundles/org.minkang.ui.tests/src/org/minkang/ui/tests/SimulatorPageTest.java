package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.policy.PolicyPacks;
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
    void itSpeaksEnglish() throws IOException {
        org.minkang.base.Text.use(Locale.ENGLISH);
        bureau.get(PolicyPacks.class).importPack(bureau.admin, "a.yaml", pack());
        show();
        assertTrue(screen.words().contains("Inpatient pays") && screen.words().contains("Deductible of this visit 500.00"), screen.words());
        assertFalse(screen.words().contains("!"), screen.words());
    }
}
