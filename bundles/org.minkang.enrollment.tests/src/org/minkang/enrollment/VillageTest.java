package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.enrollment.money.BooksProof;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** The workbook of a village goes out, is filled in, and comes back, with everything that happens to it on the way. */
@ParameterizedClass
@EnumSource
class VillageTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private Bureau bureau;
    private List<Long> home;
    private List<Long> other;
    private List<Map<String, String>> sheet;
    private int files;

    @BeforeEach
    void open() {
        bureau = new Bureau(database);
        home = bureau.household(Bureau.STONE, 3);
        other = bureau.household(Bureau.STONE, 2);
        bureau.household(Bureau.POOL, 1);
        bureau.opened();
        sheet = out();
    }

    @AfterEach
    void booksBalance() {
        assertEquals(List.of(), bureau.store.read(s -> BooksProof.faults(s, Bureau.YEAR)));
        bureau.close();
    }

    /** What the workbook holds as a spreadsheet program shows it. */
    private List<Map<String, String>> out() {
        Path file = folder.resolve("out" + ++files + ".xlsx");
        bureau.villageSheets.write(bureau.collector, Bureau.YEAR, Bureau.STONE, file);
        SheetImport<?, Actor> written = new SheetImport<>(bureau.villageProfile.about(Bureau.YEAR + "/" + Bureau.STONE), bureau.collector, file);
        List<String> headings = written.headings().stream().map(h -> h.text()).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        written.check(Progress.NONE);
        written.rows(0, Integer.MAX_VALUE, false).forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                cells.put(headings.get(i), row.cells().get(i));
            }
            rows.add(cells);
        });
        return rows;
    }

    private void paid(int row, String amount, String receipt) {
        sheet.get(row).putAll(Map.of("实收", amount, "票据号", receipt, "收款日期", "2026-11-01"));
    }

    private SheetImport<?, Actor> back(List<Map<String, String>> rows, Actor actor, String village) {
        Path file = folder.resolve("back" + ++files + ".csv");
        List<String> lines = new ArrayList<>(List.of(String.join(",", rows.get(0).keySet())));
        rows.forEach(row -> lines.add(String.join(",", row.values().stream().map(cell -> cell.replace(",", "")).toList())));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SheetImport<>(bureau.villageProfile.about(Bureau.YEAR + "/" + village), actor, file);
    }

    private List<String> errors(SheetCheck check) {
        return check.problems().stream().filter(p -> !p.note()).map(p -> p.row() + " " + p.kind().replace("enrollment.", "")).toList();
    }

    private ApplyReport enter() {
        SheetImport<?, Actor> imported = back(sheet, bureau.collector, Bureau.STONE);
        assertEquals(List.of(), errors(imported.check(Progress.NONE)));
        return imported.apply(Progress.NONE);
    }

    private SheetCheck check(Actor actor, String village) {
        return back(sheet, actor, village).check(Progress.NONE);
    }

    @Test
    void whatWentOutHasEverybodyAndComesBackAsItWas() {
        assertEquals(5, sheet.size());
        assertTrue(sheet.stream().allMatch(row -> row.get("应缴").equals("400.00") || row.get("应缴").equals("400")), sheet.toString());
        assertTrue(sheet.get(0).get("身份证号").contains("****"));
        ApplyReport report = enter();
        assertEquals(0, report.created());
        assertEquals(5, report.skipped());
    }

    @Test
    void aHouseholdPaysWithOneReceiptWrittenInItsFirstRow() {
        paid(0, "400", "0001");
        sheet.get(0).put("登记表号", "B1");
        sheet.get(0).put("缴款人", "李某某");
        sheet.get(1).put("实收", "400");
        sheet.get(2).put("实收", "400.00");
        paid(3, "400", "0002");
        sheet.get(4).put("未缴原因", "外出联系不上");
        ApplyReport report = enter();
        assertEquals(4, report.created());
        assertEquals(1, report.linked());
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(2)).state());
        assertEquals(bureau.member(home.get(0)).collectionId(), bureau.member(home.get(2)).collectionId());
        assertEquals("away", bureau.member(other.get(1)).reason());
        assertEquals(160_000, bureau.store.read(s -> bureau.progress.of(s, bureau.desk, Bureau.YEAR)).whole().paid());
    }

    @Test
    void returnedTwiceItIsEnteredOnce() {
        paid(0, "400", "0001");
        sheet.get(4).put("未缴原因", "will-pay");
        enter();
        ApplyReport again = enter();
        assertEquals(0, again.created() + again.linked());
        assertEquals(40_000, bureau.store.read(s -> bureau.progress.of(s, bureau.desk, Bureau.YEAR)).whole().paid());
    }

    @Test
    void editedByTwoTheSecondSeesWhatTheFirstEntered() {
        List<Map<String, String>> second = new ArrayList<>();
        sheet.forEach(row -> second.add(new LinkedHashMap<>(row)));
        paid(0, "400", "0001");
        sheet.get(3).put("未缴原因", "外出联系不上");
        enter();
        sheet = second;
        paid(0, "400", "0009");
        paid(1, "400", "0010");
        sheet.get(3).put("未缴原因", "不愿参保");
        SheetImport<?, Actor> imported = back(sheet, bureau.collector, Bureau.STONE);
        SheetCheck check = imported.check(Progress.NONE);
        assertEquals(List.of("2 conflict", "5 conflict"), errors(check));
        assertTrue(check.problems().get(0).message().contains("0001") && check.problems().get(0).message().contains("0009"),
                check.problems().get(0).message());
        imported.apply(Progress.NONE);
        assertEquals(MemberState.ENROLLED, bureau.member(home.get(1)).state(), "nothing else suffers");
        assertEquals("away", bureau.member(other.get(0)).reason());
    }

    @Test
    void returnedByAnotherVillageNothingIsEntered() {
        paid(0, "400", "0001");
        assertEquals(List.of("2 other-village"), errors(check(bureau.collector, Bureau.POOL)));
        Actor elsewhere = bureau.people.inArea(new AreaCode("431099102"), "township-clerk");
        assertEquals(List.of("2 other-village"), errors(check(elsewhere, Bureau.STONE)));
    }

    @Test
    void withColumnsMovedAndRowsSortedItIsStillRead() {
        paid(0, "400", "0001");
        paid(3, "400", "0002");
        Collections.reverse(sheet);
        List<Map<String, String>> moved = new ArrayList<>();
        sheet.forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            List<String> headings = new ArrayList<>(row.keySet());
            Collections.reverse(headings);
            headings.forEach(heading -> cells.put(heading, row.get(heading)));
            moved.add(cells);
        });
        sheet = moved;
        assertEquals(2, enter().created());
    }

    @Test
    void aCodeTypedOverAndAPastedFormulaAreShownAtTheirCells() {
        sheet.get(0).put("编码", "=A2");
        sheet.get(1).put("编码", sheet.get(1).get("编码").replaceAll("^.", "Z"));
        paid(2, "=B2*100", "0001");
        sheet.get(3).put("编码", sheet.get(4).get("编码"));
        SheetCheck check = check(bureau.collector, Bureau.STONE);
        assertTrue(errors(check).containsAll(List.of("2 code", "3 code")), errors(check).toString());
        assertTrue(check.problems().stream().anyMatch(p -> p.row() == 4 && p.column().equals("amount")), check.problems().toString());
        assertTrue(errors(check).contains("6 code-twice"), errors(check).toString());
    }

    @Test
    void somebodyWhoMovedMeanwhileIsNotCollectedInTheOldVillage() {
        paid(0, "400", "0001");
        paid(1, "400", "0002");
        bureau.store.run(s -> s.execute("update enrollment_member set area_code = ? where id = ?", Bureau.POOL, bureau.member(home.get(0)).id()));
        List<String> errors = errors(check(bureau.collector, Bureau.STONE));
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).endsWith("other-village"));
    }

    @Test
    void whatIsDueNowCountsAndNotWhatStoodOnTheSheet() {
        bureau.store.run(s -> bureau.persons.addMark(s, bureau.setUp, home.get(0), "low-income",
                Period.from(LocalDate.of(2026, 1, 1)), "民政名单"));
        bureau.assessing.all(bureau.desk, Bureau.YEAR, Progress.NONE);
        sheet.forEach(row -> row.putAll(Map.of("实收", "400", "票据号", "0001", "收款日期", "2026-11-01")));
        List<String> errors = errors(check(bureau.collector, Bureau.STONE));
        assertTrue(errors.stream().anyMatch(e -> e.endsWith("due-changed")), errors.toString());
    }

    @Test
    void whatCannotBeEnteredIsSavedWithItsReasonAndNothingOfItIsLost() throws IOException {
        paid(0, "300", "0001");
        paid(3, "400", "0002");
        sheet.get(3).put("备注", "现金已收");
        SheetImport<?, Actor> imported = back(sheet, bureau.collector, Bureau.STONE);
        assertEquals(List.of("2 too-little"), errors(imported.check(Progress.NONE)));
        Path rejected = imported.saveRejected(folder.resolve("rejected.xlsx"));
        imported.apply(Progress.NONE);
        assertTrue(Files.size(rejected) > 0);
        SheetImport<?, Actor> again = new SheetImport<>(bureau.villageProfile.about(Bureau.YEAR + "/" + Bureau.STONE), bureau.collector, rejected);
        SheetCheck check = again.check(Progress.NONE);
        assertEquals(1, check.rows());
        assertEquals(1, check.bad());
        assertEquals(MemberState.ENROLLED, bureau.member(other.get(0)).state());
    }

    @Test
    void aChangeBetweenCheckAndEntryRefusesTheWhole() {
        paid(0, "400", "0001");
        paid(3, "400", "0002");
        SheetImport<?, Actor> imported = back(sheet, bureau.collector, Bureau.STONE);
        imported.check(Progress.NONE);
        bureau.take(bureau.collector, bureau.dues(home.subList(0, 1)), "0500");
        assertTrue(assertThrows(Refused.class, () -> imported.apply(Progress.NONE)).has("enrollment.conflict"));
        assertEquals(MemberState.OPEN, bureau.member(other.get(0)).state());
    }

    @Test
    void aHouseholdWithOneBadRowWaitsAndTheOthersAreEntered() {
        paid(0, "100", "0001");
        sheet.get(1).put("实收", "400");
        sheet.get(2).put("实收", "400");
        paid(3, "400", "0002");
        SheetImport<?, Actor> imported = back(sheet, bureau.collector, Bureau.STONE);
        assertEquals(List.of("2 too-little", "3 household-row", "4 household-row"), errors(imported.check(Progress.NONE)));
        imported.apply(Progress.NONE);
        assertEquals(MemberState.ENROLLED, bureau.member(other.get(0)).state());
        assertEquals(MemberState.OPEN, bureau.member(home.get(1)).state(), "its receipt is for all three");
        sheet.get(0).put("实收", "400");
        assertEquals(3, enter().created());
    }

    @Test
    void oneReceiptOfTwoHouseholdsIsShownHoweverFarApartTheyAre() {
        bureau.household(Bureau.STONE, 600);
        bureau.enlisting.all(bureau.desk, Bureau.YEAR, Progress.NONE);
        sheet = out();
        assertEquals(605, sheet.size());
        paid(0, "400", "0001");
        paid(604, "400", "0001");
        paid(3, "400", "0002");
        SheetImport<?, Actor> imported = back(sheet, bureau.collector, Bureau.STONE);
        assertEquals(List.of("606 receipt-used"), errors(imported.check(Progress.NONE)));
        assertEquals(2, imported.apply(Progress.NONE).created());
    }

    @Test
    void aHouseholdOverTheBorderOfTwoChunksIsOneCollection() {
        List<Long> large = bureau.household(Bureau.STONE, 600);
        bureau.enlisting.all(bureau.desk, Bureau.YEAR, Progress.NONE);
        sheet = out();
        for (int row = 495; row < 505; row++) {
            paid(row, "400", "0001");
        }
        assertEquals(10, enter().created());
        assertEquals(1, bureau.store.read(s -> s.rows("select id from enrollment_collection")).size());
        assertEquals(600, large.size());
    }
}
