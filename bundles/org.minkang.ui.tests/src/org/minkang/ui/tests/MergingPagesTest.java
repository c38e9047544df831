package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.register.Duplicates;
import org.minkang.register.DuplicateRow.State;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.store.Store;
import org.minkang.ui.PageCommand;
import org.minkang.ui.Pages;
import org.minkang.ui.persons.DuplicatesPage;
import org.minkang.ui.persons.MergePage;
import org.minkang.ui.persons.PersonFormPage;
import org.minkang.ui.persons.PersonPage;
import org.minkang.ui.persons.PersonsPage;

/** Entering somebody who is there already, comparing two entries, and following one that was merged. */
class MergingPagesTest {

    private final Bureau bureau = new Bureau();
    private final Actor manager = bureau.person("数据管理员", "persons.search", "persons.edit", "persons.merge", "cases.read");
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        bureau.close();
    }

    private static String number(int sequence) {
        String digits = "43109919620507" + String.format("%03d", sequence);
        return digits + IdNumber.checkDigit(digits);
    }

    private long enter(int sequence, String name) {
        return bureau.get(Store.class).write(s -> bureau.get(Persons.class).create(s, bureau.clerk,
                NewPerson.of(number(sequence), name, Bureau.VILLAGE)).id());
    }

    private Text field(String message) {
        return screen.find(Text.class, t -> t.getMessage().contains(message));
    }

    @Test
    void showsWhileOneTypesWhoIsLikelyTheSameAndKeepsWhatIsSaidAboutIt() {
        long there = enter(2, "王秀英");
        screen = new Screen(bureau.desk(manager), "new").show(new PersonFormPage());
        field("18 位或 15 位").setText(number(8));
        field("与户口簿一致").setText("王秀英");
        screen.until(() -> screen.words().contains("证件号仅差一位"));
        assertTrue(screen.words().contains("100 分"), screen.words());
        assertTrue(screen.words().contains("青山村"), screen.words());
        assertFalse(screen.words().contains(number(2)), "the number of somebody else stays masked");
        field("不是同一人").setText("户口簿为两人");
        screen.press("登记");
        screen.until(() -> !screen.opened.isEmpty());
        assertTrue(screen.opened.get(0).startsWith(Pages.PERSON + " ") || screen.opened.get(0).startsWith(Pages.PERSON),
                screen.opened.toString());
        List<PersonRow> both = bureau.get(Persons.class).search(manager, "王秀英", 9);
        assertEquals(2, both.size());
        assertEquals(1, bureau.get(Duplicates.class).count(manager, State.NOT_SAME));
        assertEquals(0, bureau.get(Duplicates.class).count(manager, State.OPEN));
        assertTrue(both.stream().anyMatch(p -> p.id() == there));
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        screen = new Screen(bureau.desk(manager), "new").show(new PersonFormPage());
        field("18 位或 15 位").setText("431099196205070010");
        screen.press("登记");
        screen.until(() -> screen.words().contains("校验"));
        assertTrue(screen.words().contains("请填写姓名"), screen.words());
        assertTrue(screen.opened.isEmpty());
    }

    @Test
    void mergesSideBySideAndTheMergedPageLeadsToTheKeptOne() {
        long kept = enter(2, "王秀英");
        long merged = enter(8, "王秀瑛");
        MergePage page = new MergePage();
        screen = new Screen(bureau.desk(manager), kept + "," + merged).show(page);
        assertTrue(screen.words().contains("保留:王秀英") && screen.words().contains("并入:王秀瑛"), screen.words());
        assertFalse(screen.words().contains(number(2)) || screen.words().contains(number(8)), screen.words());
        Button take = screen.find(Button.class, b -> (b.getStyle() & SWT.RADIO) != 0 && b.getText().equals("王秀瑛"));
        for (var sibling : take.getParent().getChildren()) {
            ((Button) sibling).setSelection(sibling == take);
        }
        take.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        page.run(PageCommand.PRIMARY);
        screen.until(() -> screen.words().contains("理由"));
        assertTrue(screen.opened.isEmpty(), "without a reason nothing is merged");
        field("合并(或不是同一人)的依据").setText("户口簿为同一人");
        page.run(PageCommand.PRIMARY);
        screen.until(() -> !screen.opened.isEmpty());
        screen.end();
        screen = new Screen(bureau.desk(manager), Long.toString(merged)).show(new PersonPage());
        screen.until(() -> screen.words().contains("合并记录 1"));
        assertTrue(screen.words().contains("您打开的登记已并入“王秀瑛”"), screen.words());
        assertTrue(screen.words().contains("户口簿为同一人"), screen.words());
        assertTrue(screen.words().contains("姓名:王秀英 → 王秀瑛"), screen.words());
        assertTrue(screen.button("撤销合并").isEnabled());
        assertEquals(Set.of(kept), Set.copyOf(bureau.get(Persons.class).search(manager, "王秀英", 9).stream()
                .map(PersonRow::id).toList()));
    }

    @Test
    void listsLikelyDuplicatesAfterAComparisonOfAll() {
        enter(2, "王秀英");
        enter(8, "王秀英");
        screen = new Screen(bureau.desk(manager), "").show(new DuplicatesPage());
        screen.press("重新比对");
        screen.until(() -> screen.words().contains("其中新发现 1 对"));
        Table table = screen.find(Table.class, t -> true);
        screen.until(() -> table.getItemCount() == 1 && table.getItem(0).getText(0).equals("100"));
        assertTrue(table.getItem(0).getText(5).contains("证件号仅差一位"), table.getItem(0).getText(5));
    }

    @Test
    void whoMayOnlySearchSeesNoButtonsForMore() {
        screen = new Screen(bureau.desk(bureau.reviewer), "").show(new PersonsPage());
        assertTrue(screen.find(Button.class, b -> b.getText().contains("登记人员") || b.getText().contains("合并")) == null);
        screen.end();
        screen = new Screen(bureau.desk(manager), "").show(new PersonsPage());
        assertTrue(screen.button("登记人员").isEnabled());
        assertFalse(screen.button("合并所选两人…").isEnabled());
    }
}
