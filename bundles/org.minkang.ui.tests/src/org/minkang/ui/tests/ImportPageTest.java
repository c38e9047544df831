package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.Progress;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.ui.PageCommand;
import org.minkang.ui.imports.ImportPage;

class ImportPageTest {

    @TempDir
    Path folder;
    private final Names names = new Names();
    @SuppressWarnings("unchecked")
    private final Bureau bureau = new Bureau(names);
    private final ImportPage page = new ImportPage();
    private Screen screen;

    @AfterEach
    void close() {
        screen.end();
        bureau.close();
    }

    private void choose(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("names.csv"), List.of(lines));
        screen = new Screen(bureau.desk(bureau.clerk), "test.names").show(page);
        Text path = screen.find(Text.class, t -> true);
        path.setText(file.toString());
        path.notifyListeners(SWT.DefaultSelection, new Event());
        screen.settle();
    }

    @Test
    void checksWritesNothingAndThenImports() throws IOException {
        choose("姓名,电话", "李某甲,13800000001", "王某乙,13800000002");
        assertTrue(screen.words().contains("全部 2 行没有问题"), screen.words());
        assertEquals(List.of(), names.stored);
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertEquals(List.of("李某甲", "王某乙"), names.stored);
        assertTrue(screen.words().contains("新建 2"), screen.words());
    }

    @Test
    void showsTheFileWithItsProblemsAndImportsTheRest() throws IOException {
        choose("姓名,电话", "李某甲,13800000001", ",13800000002", "赵某丙,13800000003");
        assertTrue(screen.button("导入 2 行").isEnabled());
        assertTrue(screen.button("保存有问题的行").isEnabled());
        Table table = screen.find(Table.class, t -> t.isVisible());
        assertEquals(1, table.getItemCount());
        screen.settle();
        assertEquals("3", table.getItem(0).getText(0));
        assertFalse(table.getItem(0).getBackground(1).equals(table.getItem(0).getBackground(2)));
    }

    @Test
    void asksForTheHeadingOfARequiredColumn() throws IOException {
        choose("人名,电话", "李某甲,13800000001");
        assertTrue(screen.words().contains("以下必需的列还没有对应:姓名"), screen.words());
        Combo name = screen.find(Combo.class, c -> c.isVisible() && c.getItemCount() == 3);
        name.select(1);
        name.notifyListeners(SWT.Selection, new Event());
        screen.settle();
        page.run(PageCommand.PRIMARY);
        screen.settle();
        assertTrue(screen.words().contains("全部 1 行没有问题"), screen.words());
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNone() throws IOException {
        Path file = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        screen = new Screen(bureau.desk(bureau.clerk), "test.names").show(page);
        Text path = screen.find(Text.class, t -> true);
        path.setText(file.toString());
        path.notifyListeners(SWT.DefaultSelection, new Event());
        screen.settle();
        assertTrue(screen.words().lines().anyMatch(l -> l.contains("x.xlsx") && l.endsWith("。")), screen.words());
        assertFalse(screen.words().contains("程序出了差错"), screen.words());
    }

    /** A list of names. */
    private static final class Names implements SheetProfile<String, Actor> {

        final List<String> stored = new ArrayList<>();

        @Override
        public String id() {
            return "test.names";
        }

        @Override
        public Bilingual name() {
            return Bilingual.of("名单", "Names");
        }

        @Override
        public List<SheetColumn> columns() {
            return List.of(SheetColumn.text("name", "姓名", "Name").needed(), SheetColumn.text("phone", "电话", "Phone"));
        }

        @Override
        public String read(SheetRow row, RowProblems problems) {
            return row.text("name");
        }

        @Override
        public void check(Actor caller, List<SheetEntry<String>> chunk, CheckContext context) {
            // every name is good
        }

        @Override
        public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<String>> good, Progress progress) {
            good.forEach(e -> stored.add(e.value()));
            return new ApplyReport(stored.size(), 0, 0, List.of(new ApplyReport.Line(2, ApplyReport.Fate.CREATED, "", "", "x")));
        }
    }
}
