package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.visits.VisitEntry;
import org.minkang.benefit.visits.Visits;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Store;
import org.minkang.ui.benefit.ReplayPage;

class ReplayPageTest {

    private final Bureau bureau = new Bureau();
    private final Actor policy = bureau.person("政策员", Visits.READ, Visits.ENTER, "persons.search");
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

    /** A pack in force, a draft under which level 2 hospitals pay more, and a visit to one and to the township's. */
    private void visitsAndADraft() throws IOException {
        PolicyPacks packs = bureau.get(PolicyPacks.class);
        packs.importPack(bureau.admin, "a.yaml", pack());
        packs.release(bureau.person("发布人", "policy.release"), "shili-benefit", "2026");
        String draft = pack().replace("version: \"2026\"", "version: \"2027\"").replace("valid-from: 2026-01-01", "valid-from: 2027-01-01")
                .replace("{level: L2, is: 0.75}", "{level: L2, is: 0.80}").replace("{level: L1, is: 0.50}]", "{level: L1, is: 0.40}]");
        packs.importPack(bureau.admin, "b.yaml", draft.substring(0, draft.indexOf("\n  examples:")));
        LocalDate day = LocalDate.of(2026, 2, 3);
        enter(bureau.applicant("王一"), VisitKind.STAY, "L2", day, 1_000_000);
        enter(bureau.applicant("王二"), VisitKind.OUTPATIENT, "L1", day, 100_00);
    }

    private void enter(long person, VisitKind kind, String level, LocalDate day, long fen) {
        bureau.get(Store.class).write(s -> bureau.get(Visits.class).enter(s, policy, new VisitEntry("F" + person, person, "", kind, level, day, day,
                "", List.of(Cost.other(fen)), 0, Set.of())));
    }

    private void show(Actor actor) {
        screen = new Screen(bureau.desk(actor), "").show(new ReplayPage());
    }

    private void press(String button) {
        screen.find(Button.class, b -> b.getText().equals(button)).notifyListeners(SWT.Selection, new Event());
    }

    private String cell(int row, int column) {
        Table table = screen.find(Table.class, t -> true);
        screen.until(() -> table.getItemCount() > row && !table.getItem(row).getText(0).isEmpty());
        return table.getItem(row).getText(column);
    }

    @Test
    void aYearUnderADraftTellsWhatTheFundWouldPayAndWhoGetsMoreOrLess() throws IOException {
        visitsAndADraft();
        show(policy);
        assertEquals("2026", screen.find(Combo.class, c -> c.getItemCount() == 1).getText());
        press("开始重算");
        screen.until(() -> screen.words().contains("现行支付"));
        assertTrue(screen.words().contains("7,175.00") && screen.words().contains("7,640.00"), screen.words());
        assertTrue(screen.words().contains("+465.00") && screen.words().contains("1 人增加") && screen.words().contains("1 人减少"), screen.words());
        assertEquals("住院", cell(0, 0));
        assertEquals("+475.00", cell(0, 4));
        Combo by = screen.find(Combo.class, c -> c.getItemCount() == 6);
        by.select(4);
        by.notifyListeners(SWT.Selection, new Event());
        assertEquals("青山镇", cell(0, 0));
        by.select(5);
        by.notifyListeners(SWT.Selection, new Event());
        assertEquals("王二", cell(0, 0));
        assertEquals("-10.00", cell(0, 5));
        assertEquals("王一", cell(1, 0));
    }

    @Test
    void whatTheDraftHasNoWordForIsToldAboveTheFigures() throws IOException {
        visitsAndADraft();
        String draft = pack().replace("version: \"2026\"", "version: \"2028\"").replace("valid-from: 2026-01-01", "valid-from: 2028-01-01");
        draft = draft.substring(0, draft.indexOf("\n  examples:")).replace("L1", "L9");
        bureau.get(PolicyPacks.class).importPack(bureau.admin, "c.yaml", draft);
        show(policy);
        Combo pack = screen.find(Combo.class, c -> c.getItemCount() == 3);
        pack.select(List.of(pack.getItems()).indexOf(Arrays.stream(pack.getItems()).filter(i -> i.contains("2028")).findFirst().orElseThrow()));
        press("开始重算");
        screen.until(() -> screen.words().contains("L1"));
        assertTrue(screen.words().contains("1 人(户)没有计入"), screen.words());
    }

    @Test
    void whoSeesOnlyATownshipIsToldSo() throws IOException {
        visitsAndADraft();
        show(bureau.person("镇上", new AreaCode("431099101"), Set.of(Visits.READ)));
        press("开始重算");
        screen.until(() -> screen.words().contains("整县"));
        assertTrue(screen.find(Button.class, b -> b.getText().equals("开始重算")).isEnabled());
    }

    @Test
    void withoutVisitsItSaysSoAndNothingCanBeBegun() throws IOException {
        org.minkang.base.Text.use(Locale.ENGLISH);
        show(policy);
        assertTrue(screen.words().contains("There are no visits yet"), screen.words());
        assertFalse(screen.find(Button.class, b -> b.getText().equals("Replay")).isEnabled());
    }
}
