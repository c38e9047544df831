package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseSheets;
import org.minkang.house.NewVisit;
import org.minkang.house.VisitFilter;
import org.minkang.house.VisitRow;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** Workbooks that go to the villages and come back, with everything that happens to them on the way. */
@ParameterizedClass
@EnumSource
class VisitReturnTest {

    private static final String HEADINGS = "核查结果,入户日期,身份证号,核查号,姓名,入户人,下次入户日期,情况说明,案号";

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private Village village;
    private HouseCheck campaign;
    private final List<String> lines = new ArrayList<>();
    private int files;

    @BeforeEach
    void open() {
        county = County.of(database);
        village = new Village(county);
        campaign = village.campaign();
        lines.clear();
        lines.add(HEADINGS);
    }

    private List<VisitRow> listed(int count) {
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            persons.add(village.known("王某", i % 2 == 0 ? County.VILLAGE : County.OTHER_VILLAGE));
        }
        village.list(folder, campaign, persons);
        return village.rows(campaign);
    }

    /** A row as it comes back; columns in another order than they went out. */
    private void back(VisitRow row, String outcome, String on, String visitor, String next, String remark) {
        back(row.code(), row.name(), row.maskedId(), outcome, on, visitor, next, remark);
    }

    private void back(String code, String name, String id, String outcome, String on, String visitor, String next, String remark) {
        lines.add(String.join(",", outcome, on, id, code, name, visitor, next, remark, ""));
    }

    private SheetImport<?, Actor> open(Actor actor, HouseCheck of) {
        try {
            Path file = folder.resolve("back" + ++files + ".csv");
            Files.write(file, lines);
            return new SheetImport<>(village.sheets.returned(MissingCertificates.ID).about(Long.toString(of.id())), actor, file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> errors(SheetCheck check) {
        return check.problems().stream().filter(p -> !p.note()).map(p -> p.row() + " " + p.kind()).sorted().toList();
    }

    private static List<String> notes(SheetCheck check) {
        return check.problems().stream().filter(p -> p.note()).map(p -> p.row() + " " + p.kind()).sorted().toList();
    }

    @Test
    void whatWentOutComesBackUnchangedAndDoesNothing() throws IOException {
        listed(4);
        Path file = folder.resolve("out.xlsx");
        assertEquals(List.of(file), village.sheets.write(village.clerk, VisitFilter.left(campaign.id()), file, HouseSheets.Split.NONE));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(sheet.contains("dataValidation") && sheet.contains("已有证,现场办理,不符合条件,不需要，已讲政策,外出,迁出或死亡"), sheet);
            assertTrue(sheet.contains("I4:I7"), "the outcomes of the four rows can be chosen");
        }
        SheetImport<?, Actor> sheet = new SheetImport<>(village.sheets.returned(MissingCertificates.ID).about(Long.toString(campaign.id())), village.clerk, file);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of(), errors(check));
        assertEquals(4, notes(check).stream().filter(n -> n.endsWith("house.visit-untouched")).count());
        ApplyReport report = sheet.apply(Progress.NONE);
        assertEquals(0, report.created());
        assertEquals(4, report.skipped());
        assertTrue(village.rows(campaign).stream().allMatch(r -> r.visits() == 0));
    }

    @Test
    void oneWorkbookForEveryVillageOrTownship() {
        listed(5);
        List<Path> files = village.sheets.write(village.clerk, VisitFilter.left(campaign.id()), folder, HouseSheets.Split.VILLAGE);
        assertEquals(List.of(campaign.name() + " 青山镇 石桥村.xlsx", campaign.name() + " 龙潭镇 龙潭村.xlsx"),
                files.stream().map(f -> f.getFileName().toString()).toList());
        assertEquals(List.of(campaign.name() + " 青山镇.xlsx", campaign.name() + " 龙潭镇.xlsx"), village.sheets
                .write(village.clerk, VisitFilter.left(campaign.id()), folder, HouseSheets.Split.TOWNSHIP).stream()
                .map(f -> f.getFileName().toString()).toList());
    }

    @Test
    void filledRowsAreRecordedOnceAndOnlyWhenConfirmed() {
        List<VisitRow> rows = listed(3);
        back(rows.get(0), "不符合条件", "2026-03-01", "村医李某", "", "血压正常");
        back(rows.get(1), "5 外出", "2026.3.1", "村医李某", "2026-03-20", "");
        back(rows.get(2), "", "", "", "", "");
        SheetImport<?, Actor> sheet = open(village.clerk, campaign);
        assertEquals(3, sheet.check(Progress.NONE).good());
        assertTrue(village.rows(campaign).stream().allMatch(r -> r.visits() == 0), "nothing before it is confirmed");
        ApplyReport report = sheet.apply(Progress.NONE);
        assertEquals(2, report.created());
        assertEquals(1, report.skipped());
        VisitRow first = village.row(campaign, 1);
        assertEquals("not-eligible", first.outcome());
        assertEquals("血压正常", first.remark());
        assertEquals(NewVisit.Source.WORKBOOK, county.store.read(s -> village.visits.history(s, village.clerk, first.id())).get(0).source());
        // the same file once more
        SheetImport<?, Actor> twice = open(village.clerk, campaign);
        SheetCheck again = twice.check(Progress.NONE);
        assertEquals(List.of(), errors(again));
        assertEquals(List.of("2 house.visit-already", "3 house.visit-already", "4 house.visit-untouched"), notes(again));
        assertEquals(0, twice.apply(Progress.NONE).created());
        assertEquals(1, village.row(campaign, 1).visits());
    }

    @Test
    void whatAnotherRecordedMeanwhileIsShownAndNotWrittenOver() {
        List<VisitRow> rows = listed(2);
        village.record(rows.get(0), village.found("not-needed"));
        back(rows.get(0), "不符合条件", "2026-03-01", "村医", "", "");
        back(rows.get(1), "不符合条件", "2026-03-01", "村医", "", "");
        SheetImport<?, Actor> sheet = open(village.clerk, campaign);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of("2 house.visit-meanwhile"), errors(check));
        String said = check.problems().get(0).message();
        assertTrue(said.contains(village.clerk.displayName()) && said.contains("不需要，已讲政策"), said);
        assertEquals(1, sheet.apply(Progress.NONE).created());
        assertEquals("not-needed", village.row(campaign, 1).outcome());
        assertEquals("not-eligible", village.row(campaign, 2).outcome());
    }

    @Test
    void whatHappensBetweenCheckAndConfirmationUndoesTheWholeFile() {
        List<VisitRow> rows = listed(2);
        back(rows.get(0), "不符合条件", "2026-03-01", "村医", "", "");
        back(rows.get(1), "不符合条件", "2026-03-01", "村医", "", "");
        SheetImport<?, Actor> sheet = open(village.clerk, campaign);
        assertEquals(2, sheet.check(Progress.NONE).good());
        village.record(rows.get(1), village.found("not-needed"));
        Refused refused = assertThrows(Refused.class, () -> sheet.apply(Progress.NONE));
        assertEquals(List.of("house.visit-meanwhile"), Village.codes(refused));
        assertEquals("第 3 行", refused.problems().get(0).place());
        assertEquals(0, village.row(campaign, 1).visits(), "nothing of the file is kept");
    }

    @Test
    void everyAccidentIsFoundAtItsRow() {
        List<VisitRow> rows = listed(10);
        HouseCheck other = village.campaign();
        village.list(folder, other, List.of(village.known("赵某", County.VILLAGE)));
        VisitRow foreign = village.row(other, 1);
        String on = "2026-03-01";
        String typo = rows.get(0).code().replaceFirst("-1-0-", "-2-0-");
        back(typo, rows.get(0).name(), rows.get(0).maskedId(), "外出", on, "村医", "2026-03-09", ""); // 2 number edited
        back(rows.get(1).code(), "王小某", rows.get(1).maskedId(), "不符合条件", on, "村医", "", ""); // 3 name edited
        back(rows.get(2).code(), "王某", "431099********9999", "不符合条件", on, "村医", "", ""); // 4 id edited
        back(foreign, "不符合条件", on, "村医", "", ""); // 5 another campaign
        back(rows.get(3), "死了", on, "村医", "", ""); // 6 no such outcome
        back(rows.get(4), "", on, "村医", "", ""); // 7 no outcome
        back(rows.get(5), "外出", on, "村医", "", ""); // 8 no next day
        back(rows.get(6), "不符合条件", "2026-03-09", "", "", ""); // 9 future, nobody
        back(rows.get(7), "已有证", on, "村医", "", ""); // 10 no certificate
        back(rows.get(8), "不符合条件", on, "村医", "", ""); // 11 good
        back(rows.get(8), "外出", on, "村医", "2026-03-09", ""); // 12 the same row twice
        back(rows.get(9), "迁出或死亡", on, "村医", "", ""); // 13 nothing said
        SheetImport<?, Actor> sheet = open(village.clerk, campaign);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of("10 chronic.visit-no-certificate", "12 house.visit-twice-in-file", "13 house.visit-remark",
                "2 house.visit-code", "3 house.visit-name-edited", "4 house.visit-number-edited",
                "5 house.visit-other-check", "6 house.outcome-unknown", "7 house.visit-no-outcome",
                "8 house.visit-next-missing", "9 house.visit-future", "9 house.visit-visitor"), errors(check));
        assertEquals(1, check.good());
        assertTrue(check.counts().stream().noneMatch(k -> k.label().startsWith("!")), check.counts().toString());
        assertEquals(1, sheet.apply(Progress.NONE).created());
    }

    @Test
    void withoutItsColumnOfNumbersAFileIsRefused() {
        listed(1);
        lines.set(0, HEADINGS.replace("核查号", "号"));
        lines.add("外出,2026-03-01,x,1,王某,村医,,,");
        Refused refused = assertThrows(Refused.class, () -> open(village.clerk, campaign).check(Progress.NONE));
        assertTrue(refused.has("sheet.headings"), refused.getMessage());
    }

    @Test
    void aClosedCheckTakesNothingBack() {
        List<VisitRow> rows = listed(1);
        village.record(rows.get(0), village.found("not-needed"));
        county.store.run(s -> village.checks.close(s, village.clerk, campaign.id()));
        back(village.row(campaign, 1), "不符合条件", "2026-03-01", "村医", "", "");
        assertEquals(List.of("2 house.check-closed"), errors(open(village.clerk, campaign).check(Progress.NONE)));
    }

    // ---- areas and rights ------------------------------------------------------------------------------------------------

    @Test
    void anAccountOfOneTownshipSeesAndRecordsOnlyItsOwn() {
        List<VisitRow> rows = listed(2);
        Actor township = village.townshipClerk();
        assertEquals(List.of(1), village.rows(township, VisitFilter.left(campaign.id())).stream().map(VisitRow::rowNo).toList());
        assertEquals(List.of(), village.rows(township, VisitFilter.left(campaign.id()).area("431099102")));
        long left = county.store.read(s -> village.checks.board(s, township, campaign.id())).total().listed();
        assertEquals(1, left);
        assertEquals(1, county.store.read(s -> village.checks.one(s, township, campaign.id())).listed());
        assertEquals(List.of("house.visit-row-unknown"), Village.codes(assertThrows(Refused.class, () ->
                village.record(township, rows.get(1), village.found("not-needed")))));
        assertThrows(Refused.class, () -> county.store.read(s -> village.visits.history(s, township, rows.get(1).id())));
        village.record(township, rows.get(0), village.found("not-needed"));
        back(rows.get(1), "不符合条件", "2026-03-01", "村医", "", "");
        assertEquals(List.of("2 house.visit-row-unknown"), errors(open(township, campaign).check(Progress.NONE)));
        assertEquals(List.of("house.county-only"), Village.codes(assertThrows(Refused.class, () ->
                county.store.run(s -> village.checks.close(s, township, campaign.id())))));
        assertEquals(List.of("house.county-only"), Village.codes(assertThrows(Refused.class, () -> county.store.write(s ->
                village.checks.open(s, township, MissingCertificates.ID, "x", "x", County.TODAY)))));
        SheetCheck check = village.listSheet(folder, campaign, township, List.of(village.known("龙某", County.OTHER_VILLAGE)))
                .check(Progress.NONE);
        assertEquals(List.of("2 house.other-area"), errors(check));
    }

    @Test
    void nothingIsDoneWithoutTheRight() {
        VisitRow row = listed(1).get(0);
        Actor none = county.reviewer;
        NewApplication application = county.application(row.personId(), "HTN");
        back(row, "不符合条件", "2026-03-01", "村医", "", "");
        SheetImport<?, Actor> asClerk = open(village.clerk, campaign);
        asClerk.check(Progress.NONE);
        List<org.junit.jupiter.api.function.Executable> attempts = List.of(
                () -> county.store.write(s -> village.checks.open(s, none, MissingCertificates.ID, "无权", "x", County.TODAY)),
                () -> county.store.read(s -> village.checks.list(s, none, MissingCertificates.ID)),
                () -> county.store.read(s -> village.checks.board(s, none, campaign.id())),
                () -> county.store.run(s -> village.checks.close(s, none, campaign.id())),
                () -> village.rows(none, VisitFilter.left(campaign.id())),
                () -> county.store.read(s -> village.visits.history(s, none, row.id())),
                () -> county.store.read(s -> village.visits.ofPerson(s, none, MissingCertificates.ID, row.personId())),
                () -> village.record(none, row, village.found("not-needed")),
                () -> county.store.write(s -> village.door.accept(s, none, row.id(), 0, application)),
                () -> county.store.run(s -> village.visits.match(s, none, row.id(), row.personId(), "x")),
                () -> county.store.write(s -> village.visits.matchAgain(s, none, campaign.id())),
                () -> village.sheets.write(none, VisitFilter.left(campaign.id()), folder.resolve("x.xlsx"), HouseSheets.Split.NONE),
                () -> county.store.write(s -> village.papers.visitLists(s, none, VisitFilter.left(campaign.id()))),
                () -> open(none, campaign).check(Progress.NONE),
                () -> village.listSheet(folder, campaign, none, List.of(village.known("李某", County.VILLAGE))).check(Progress.NONE));
        for (int i = 0; i < attempts.size(); i++) {
            Refused refused = assertThrows(Refused.class, attempts.get(i), "attempt " + i);
            assertTrue(refused.has("access.denied"), i + " " + refused.getMessage());
        }
        assertEquals(0, village.row(campaign, 1).visits());
        assertTrue(Files.notExists(folder.resolve("x.xlsx")));
        // recording a visit is not the right to take in an application
        Actor visitor = county.people.withRights(Rights.VISIT);
        Refused refused = assertThrows(Refused.class, () -> county.store.write(s ->
                village.door.accept(s, visitor, row.id(), 0, application)));
        assertTrue(refused.has("access.denied"), refused.getMessage());
    }

    @Test
    void thePrintedListsAreOneForEachVillageInWalkingOrder() throws IOException {
        listed(3);
        var letters = county.store.write(s -> village.papers.visitLists(s, village.clerk, VisitFilter.left(campaign.id())));
        assertEquals(2, letters.size());
        Path file = folder.resolve("list.pdf");
        county.letters.pdf(letters, file, Progress.NONE);
        assertTrue(Files.size(file) > 10_000);
        assertEquals(1, county.store.read(s -> s.rows("select sequence_no from mk_journal where action = ? and subject_id = ?",
                "chronic.visit-list-printed", Long.toString(campaign.id()))).size());
    }
}
