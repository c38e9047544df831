package org.minkang.runtime.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.benefit.BenefitSection;
import org.minkang.letters.Letters;

/** Files in, files out: {@code benefit settle}. */
class SettleFilesTest {

    private static final String HEAD = "票据号,人员,就医类别,机构等级,入院日期,出院日期,病种,费用项目,天数,合规费用,自费费用\n";

    @TempDir
    private Path folder;
    private Path pack;
    private boolean workbooks;

    @BeforeEach
    void takesTheTwoTierPack() throws IOException {
        pack = shipped("chongqing-county-2009");
        file("persons.csv", """
                人员,出生日期,参保档次,户号,参保人数
                甲,1960-01-01,一档,1,1
                乙,1970-05-05,2,2,1
                丙,1980-05-05,1,3,4
                丁,2001-05-05,1,3,4
                """);
    }

    private Path shipped(String name) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        try (var in = BenefitSection.class.getResourceAsStream("/packs/" + name + ".yaml")) {
            Files.copy(in, file);
        }
        return file;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private SettleFiles.Done settle(Path visits, String results, Path explain) {
        return new SettleFiles(new Letters(Optional.empty()), Clock.systemUTC()).settle(new SettleFiles.Order(List.of(pack), visits,
                folder.resolve("persons.csv"), null, null, Files.exists(folder.resolve("opening.csv")) ? folder.resolve("opening.csv") : null,
                folder.resolve(results), explain, workbooks), Progress.NONE);
    }

    private List<String> results() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    @Test
    void linesOfOneInvoiceAreOneVisitAndAHouseholdSharesItsAccount() throws IOException {
        Path visits = file("visits.csv", HEAD + """
                A005,丁,普通门诊,,2009-06-02,,,,,50,
                A001,甲,住院,L2,2009-03-01,2009-03-11,,,,4000,120.5
                A001,甲,住院,L2,2009-03-01,2009-03-11,,中医药,,1000,
                A001,甲,住院,L2,2009-03-01,2009-03-11,,床位费,10,400,
                A003,乙,stay,三级,2009-05-02,2009-05-20,,,,112111.11,
                A004,丙,普通门诊,,2009/6/1,,,,,60,
                """);
        SettleFiles.Done done = settle(visits, "out.csv", null);
        assertEquals(new SettleFiles.Done(4, 0, Money.parse("52729.00")), done);
        assertEquals(5, results().size());
        assertTrue(results().stream().anyMatch(l -> l.startsWith("A001,甲,2009-03-11,5350.00,170.50,2625.00,")), results()::toString);
        assertTrue(results().stream().anyMatch(l -> l.startsWith("A005,丁") && l.contains(",44.00,6.00,")), results()::toString);
    }

    @Test
    void aWorkbookOfAnOldEncodingIsSettledAndTheResultMayBeAWorkbook() throws IOException {
        Path visits = folder.resolve("visits.csv");
        Files.write(visits, (HEAD + "A1,甲,住院,一级(含未评级的乡镇卫生院),2009-3-1,2009-3-3,,,,2000,\n").getBytes(Charset.forName("GB18030")));
        assertEquals(new SettleFiles.Done(1, 0, Money.parse("1425.00")), settle(visits, "out.xlsx", null));
        assertTrue(Files.size(folder.resolve("out.xlsx")) > 1000);
    }

    @Test
    void everyFaultIsToldWithItsRowAndNothingIsWritten() throws IOException {
        Path visits = file("visits.csv", HEAD + """
                A1,甲,住远,L2,2009-03-01,2009-03-11,,,,4000,
                A2,甲,住院,L9,2009-03-01,2009-03-11,,,,4000,
                A3,甲,住院,L2,2009-03-11,2009-03-01,,,,4000,
                A4,甲,住院,L2,2008-03-01,2008-03-01,,,,4000,
                A5,甲,住院,L2,2009-03-01,2009-03-11,,,,-1,
                A6,甲,住院,L2,2009-03-01,2009-03-11,,血液,,1,
                A7,甲,住院,L2,2009-03-01,2009-03-11,,,,100,
                """);
        Refused refused = assertThrows(Refused.class, () -> settle(visits, "out.csv", null));
        assertEquals(List.of("settle.kind", "settle.unknown", "settle.days", "settle.no-pack", "settle.negative", "settle.unknown",
                "settle.bad-rows"), refused.problems().stream().map(p -> p.code()).toList());
        assertTrue(refused.problems().get(1).place().contains("3"), refused.problems().get(1).place());
        assertFalse(Files.exists(folder.resolve("out.csv")));
    }

    @Test
    void twoVisitsUnderOneInvoiceNumberAreRefused() throws IOException {
        Path visits = file("visits.csv", HEAD + """
                A1,甲,住院,L2,2009-03-01,2009-03-11,,,,4000,
                A1,甲,住院,L2,2009-04-01,2009-04-11,,,,4000,
                """);
        Refused refused = assertThrows(Refused.class, () -> settle(visits, "out.csv", null));
        assertTrue(refused.has("settle.two-visits"));
    }

    @Test
    void aPackWithAFaultNeverReachesASettlement() throws IOException {
        Files.writeString(pack, Files.readString(pack).replace("level: L1, is: 0.75", "level: L1, is: 0.76"));
        Path visits = file("visits.csv", HEAD + "A1,甲,住院,L1,2009-03-01,2009-03-11,,,,4000,\n");
        assertTrue(assertThrows(Refused.class, () -> settle(visits, "out.csv", null)).has("benefit.example"));
        assertFalse(Files.exists(folder.resolve("out.csv")));
    }

    @Test
    void whatThePackLeavesOpenIsNamedAndHasNoAmount() throws IOException {
        pack = shipped("yian-2017");
        file("persons.csv", "人员\n甲\n");
        Path visits = file("visits.csv", "票据号,人员,就医类别,机构等级,日期,合规费用\nA1,甲,住院,L2,2017-03-01,4000\n");
        assertEquals(new SettleFiles.Done(1, 1, Money.ZERO), settle(visits, "out.csv", null));
        assertTrue(results().get(1).contains("inpatient.deductible"), results()::toString);
        assertTrue(results().get(1).startsWith("A1,甲,2017-03-01,4000.00,0.00,,"), results()::toString);
    }

    @Test
    void textThatASpreadsheetCouldTakeForAFormulaIsMadeHarmless() throws IOException {
        Path visits = file("visits.csv", HEAD + "=1+1,甲,住院,L1,2009-03-01,2009-03-11,,,,4000,\n");
        settle(visits, "out.csv", null);
        assertTrue(results().get(1).startsWith("'=1+1,"), results()::toString);
    }

    @Test
    void aSheetIsWrittenForEachVisit() throws IOException {
        Path visits = file("visits.csv", HEAD + "A/1,甲,住院,L1,2009-03-01,2009-03-11,,,,4000,\nA2,乙,住院,L1,2009-03-01,2009-03-11,,,,4000,\n");
        settle(visits, "out.csv", folder.resolve("why"));
        assertTrue(Files.size(folder.resolve("why/A_1.pdf")) > 1000);
        assertTrue(Files.size(folder.resolve("why/A2.pdf")) > 1000);
    }

    @Test
    void whatWasUsedBeforeTheFileCounts() throws IOException {
        Path visits = file("visits.csv", HEAD + "V1,丙,普通门诊,,2009-05-01,,,,,500,\n");
        settle(visits, "without.csv", null);
        file("opening.csv", "人员,年度,限额,待遇层,已用金额\n丙,2009,家庭账户,,100\n");
        settle(visits, "with.csv", null);
        Money without = paid("without.csv");
        assertEquals(Money.ofYuan(104), without, "four members with 26 yuan each");
        assertEquals(Money.ofYuan(4), paid("with.csv"));
    }

    private Money paid(String results) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(results));
        int column = List.of(lines.get(0).replace("\uFEFF", "").split(",")).indexOf("支付合计");
        return Money.parse(lines.get(1).split(",", -1)[column]);
    }

    @Test
    void anOpeningTotalThatCannotBeUnderstoodIsRefused() throws IOException {
        Path visits = file("visits.csv", HEAD + "V1,丙,普通门诊,,2009-05-01,,,,,500,\n");
        file("opening.csv", "人员,年度,限额,待遇层,已用金额\n丙,2009,家庭账户,住院,100\n丙,2009,没有的,,100\n");
        assertEquals(List.of("settle.opening-one", "settle.unknown", "settle.bad-rows"),
                assertThrows(Refused.class, () -> settle(visits, "r.csv", null)).problems().stream().map(p -> p.code()).toList());
        file("opening.csv", "人员,年度,限额,待遇层,已用金额\n丙,2009,家庭账户,,100\n丙,2009,家庭账户,,50\n");
        assertEquals("settle.opening-twice", assertThrows(Refused.class, () -> settle(visits, "r.csv", null)).problems().get(0).code());
    }

    @Test
    void theSheetsCanBeWorkbooksWithNumbersThatAddUp() throws IOException {
        workbooks = true;
        settle(file("visits.csv", HEAD + "V1,丙,普通门诊,,2009-05-01,,,,,500,\n"), "r.csv", folder.resolve("sheets"));
        try (ZipFile workbook = new ZipFile(folder.resolve("sheets").resolve("V1.xlsx").toFile());
                InputStream sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))) {
            String cells = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(cells.contains("<v>104</v>") || cells.contains("<v>104.0</v>") || cells.contains("<v>104.00</v>"), cells);
        }
    }

    @Test
    void eachInvoiceHasItsOwnSheetAlsoWhenAFileNameCannotTellThemApart() throws IOException {
        workbooks = true;
        settle(file("visits.csv", HEAD + "A/1,丙,普通门诊,,2009-05-01,,,,,5,\nA:1,丙,普通门诊,,2009-05-02,,,,,5,\n"), "r.csv", folder.resolve("two"));
        assertTrue(Files.exists(folder.resolve("two/A_1.xlsx")) && Files.exists(folder.resolve("two/A_1-2.xlsx")));
    }
}
