package org.minkang.runtime.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.policy.PackCell;
import org.minkang.policy.PackDifference;
import org.minkang.policy.PackEdit;
import org.minkang.policy.PackReader;
import org.minkang.policy.PackTables;

/** A pack as a workbook and back: {@code pack excel-out} and {@code pack excel-in}. */
class PackFormsTest {

    private static final String PACK = """
            # 某县的办法。注释和写法都不能变。
            pack: {id: linxi, county: {zh: 临溪县, en: Linxi}, area: "431098", version: "2026.1", valid-from: 2026-01-01}

            benefit:
              plan: 某险   # 险种
              source: "某办法 第一条"
              levels:
                - {key: L1, name: {zh: 一级, en: Level 1}}   # 乡镇
                - {key: L2, name: 二级}
              marks: [{key: poor}]
              diseases:
                - key: A
                  name: {zh: 甲病, en: Disease A}

                # 以下还没有定
                - key: B
                  name:
                    zh: 乙病
              limits:
                - {key: year, per: year, amount: null, note: 未定}
              layers:
                - key: inpatient
                  name: {zh: 住院, en: Inpatient}
                  when: {kind: stay}
                  deductible: [{level: L1, is: 200}, {level: L2, is: 0500.00}]   # 两级
                  rate: 0.80
                  limits: year
                - key: chronic
                  when: {kind: long-term}
                  rate: 0.5

              examples:
                - name: 住院
                  assume: {year.amount: 100000}
                  cases:
                    - {id: 一, visits: [{kind: stay, level: L1, cost: 1200}], expect: {inpatient: 800}}
                    - {id: 二, visits: [{kind: long-term, cost: 100}], expect: {chronic: 50}}
            """;
    private static final String RATE = "benefit/layers/0/rate";
    private static final String ASSUMED = "benefit/examples/0/assume/year.amount";
    private static final String EXPECTED = "benefit/examples/0/cases/0/expect/inpatient";

    @TempDir
    private Path folder;
    private final PackReader reader = new PackReader(List.of(new BenefitSection(), new CaseworkSection(type -> Optional.empty())));
    private final PackForms forms = new PackForms(reader);
    private Path pack;
    private Path form;

    @BeforeEach
    void writesTheForm() throws IOException {
        pack = Files.writeString(folder.resolve("本县.yaml"), PACK);
        form = forms.out(pack, folder.resolve("本县.xlsx"));
    }

    @AfterEach
    void chineseAgain() {
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private FilledForm filled() {
        return new FilledForm(form);
    }

    private String taken(FilledForm filled) throws IOException {
        return Files.readString(forms.in(pack, filled.save(folder.resolve("填好.xlsx")), folder.resolve("新.yaml")).file());
    }

    private List<Problem> refused(FilledForm filled) {
        filled.save(folder.resolve("填好.xlsx"));
        Path fresh = folder.resolve("新.yaml");
        List<Problem> problems = assertThrows(Refused.class, () -> forms.in(pack, folder.resolve("填好.xlsx"), fresh)).problems();
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(f -> f.equals(fresh) || f.toString().endsWith(".part")), "nothing is left of it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private FilledForm number(FilledForm filled, String path, String number) {
        String sheet = path.contains("/examples/") ? "样例" : "数值";
        return filled.number(sheet, filled.row(sheet, path), "C", number);
    }

    private FilledForm text(FilledForm filled, String path, String text) {
        String sheet = path.contains("/examples/") ? "样例" : "数值";
        return filled.text(sheet, filled.row(sheet, path), "C", text);
    }

    // ---- nothing changed

    static Stream<Path> shipped() throws IOException {
        List<Path> packs = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(Path.of(".."))) {
            for (Path bundle : bundles.map(b -> b.resolve("src/packs")).filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(bundle)) {
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(packs::add);
                }
            }
        }
        assertTrue(packs.size() > 15, "the packs were found");
        return packs.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aFormInWhichNothingWasChangedGivesTheSameFile(Path shipped) throws IOException {
        Path out = forms.out(shipped, folder.resolve("shipped.xlsx"));
        PackForms.Taken taken = forms.in(shipped, out, folder.resolve("fresh.yaml"));
        assertEquals(0, taken.changes());
        assertArrayEquals(Files.readAllBytes(shipped), Files.readAllBytes(taken.file()));
    }

    @Test
    void lineEndsAndByteOrderMarkOfWindowsStay() throws IOException {
        byte[] windows = ("\ufeff" + PACK.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        Files.write(pack, windows);
        form = forms.out(pack, form);
        assertArrayEquals(windows, taken(filled()).getBytes(StandardCharsets.UTF_8));
        FilledForm filled = number(number(filled(), RATE, "0.7"), EXPECTED, "700");
        filled.addTerm("病种", "C", "丙病", "");
        String expected = PACK.replace("rate: 0.80", "rate: 0.7").replace("{inpatient: 800}", "{inpatient: 700}")
                .replace("      name:\n        zh: 乙病\n", "      name:\n        zh: 乙病\n    - {key: C, name: 丙病}\n");
        assertEquals("\ufeff" + expected.replace("\n", "\r\n"), taken(filled));
    }

    @Test
    void aNumberInQuotesIsANumberAllTheSame() throws IOException {
        pack = Files.writeString(pack, PACK.replace("rate: 0.80", "rate: ' 0.80 '"));
        form = forms.out(pack, form);
        assertEquals(Files.readString(pack), taken(filled()));
        assertTrue(taken(number(number(filled(), RATE, "0.7"), EXPECTED, "700")).contains("rate: 0.7\n"));
    }

    /** What a list of persons from elsewhere would be asked about, and what a spreadsheet could take for a formula. */
    @ParameterizedTest
    @ValueSource(strings = {"附件(a)", "病?种", "=1+1", "-1", "'甲", "  两头有空格", "甲\u3000乙", "一\n二", "1/2", "2026-01-01", "<甲&乙>", "ÐÕÃû", "未定"})
    void namesOfAnyKindComeBackAsTheyWere(String name) throws IOException {
        String yaml = '"' + name.replace("\n", "\\n") + '"';
        pack = Files.writeString(pack, PACK.replace("{zh: 甲病, en: Disease A}", "{zh: " + yaml + ", en: " + yaml + "}")
                .replace("source: \"某办法 第一条\"", "source: " + yaml));
        form = forms.out(pack, form);
        assertEquals(Files.readString(pack), taken(filled()));
    }

    @Test
    void aFormThatWasWrittenInEnglishIsReadInChinese() throws IOException {
        Text.use(Locale.ENGLISH);
        form = forms.out(pack, form);
        assertTrue(filled().sheets().contains("Numbers"));
        Text.use(Locale.SIMPLIFIED_CHINESE);
        assertEquals(PACK, taken(filled()));
    }

    // ---- changed

    @Test
    void aChangedNumberChangesThatPlaceOfTheTextAndNoOther() throws IOException {
        assertEquals(PACK.replace("rate: 0.80", "rate: 0.7").replace("{inpatient: 800}", "{inpatient: 700}"),
                taken(number(number(filled(), RATE, "0.69999999999999996"), EXPECTED, "700")));
    }

    @ParameterizedTest
    @CsvSource({"70%, 0.7", "0.70, 0.7", "'0,000.7', 0.7", "０．７, 0.7", "' 0.7 ', 0.7"})
    void aNumberMayBeTypedAsText(String typed, String written) throws IOException {
        assertEquals(PACK.replace("rate: 0.80", "rate: " + written).replace("{inpatient: 800}", "{inpatient: 700}"),
                taken(number(text(filled(), RATE, typed), EXPECTED, "700")));
    }

    @Test
    void aFormulaWithItsValueIsANumber() throws IOException {
        FilledForm filled = filled();
        filled.formula("数值", filled.row("数值", RATE), "C", "0.5+0.2", "0.7");
        assertTrue(taken(number(filled, EXPECTED, "700")).contains("rate: 0.7\n"));
    }

    @Test
    void anOpenNumberIsFilledInOnceItsAssumptionIsTakenOut() throws IOException {
        FilledForm filled = number(filled(), "benefit/limits/0/amount", "150000");
        List<Problem> problems = refused(filled);
        assertEquals(List.of("benefit.assume-known"), problems.stream().map(Problem::code).toList());
        int row = filled.row("样例", ASSUMED);
        assertTrue(problems.get(0).place().startsWith("“样例”第 " + row + " 行"), problems::toString);
        assertEquals(PACK.replace("amount: null", "amount: 150000").replace("      assume: {year.amount: 100000}\n", ""),
                taken(text(filled, ASSUMED, "删去")));
    }

    @Test
    void aNumberIsSetBackToOpen() throws IOException {
        FilledForm filled = text(filled(), "benefit/layers/1/rate", "未定");
        // the example that needed it now fails, and that is told where the form has it
        List<Problem> problems = refused(filled);
        assertTrue(problems.stream().anyMatch(p -> p.code().equals("benefit.example")), problems::toString);
        pack = Files.writeString(pack, PACK.replaceAll("(?m)^ *- \\{id: 二.*\n", ""));
        form = forms.out(pack, form);
        assertEquals(Files.readString(pack).replace("rate: 0.5\n", "rate: null\n"), taken(text(filled(), "benefit/layers/1/rate", "未定")));
    }

    @Test
    void versionDaysAndSourceAreChangedAndAnEndIsAdded() throws IOException {
        FilledForm filled = filled();
        filled.text("政策包", filled.row("政策包", "pack/version"), "B", "2027.1");
        filled.text("政策包", filled.row("政策包", "pack/valid-from"), "B", "2027-01-01");
        filled.text("政策包", filled.row("政策包", "pack/valid-to"), "B", "2027-12-31");
        filled.text("政策包", filled.row("政策包", "benefit/source"), "B", "新办法: 第二条");
        assertEquals(PACK.replace("version: \"2026.1\", valid-from: 2026-01-01}",
                "version: \"2027.1\", valid-from: 2027-01-01, valid-to: 2027-12-31}")
                .replace("\"某办法 第一条\"", "\"新办法: 第二条\""), taken(filled));
    }

    @Test
    void wordsAreAddedAndRenamed() throws IOException {
        FilledForm filled = filled();
        filled.addTerm("病种", "C", "丙病", "Disease C");
        filled.addTerm("病种", "D", "丁病: 重", "");
        filled.addTerm("身份标识", "old", "老人", "");
        filled.addTerm("机构等级", "3", "", "");
        filled.text("病种", filled.row("病种", "benefit/diseases/0"), "B", "甲类病");
        filled.text("病种", filled.row("病种", "benefit/diseases/1"), "C", "Disease B");
        filled.text("机构等级", filled.row("机构等级", "benefit/levels/1"), "C", "Level 2");
        filled.text("身份标识", filled.row("身份标识", "benefit/marks/0"), "B", "贫困");
        String expected = PACK.replace("{zh: 甲病, en: Disease A}", "{zh: 甲类病, en: Disease A}")
                .replace("        zh: 乙病\n", "        zh: 乙病\n        en: \"Disease B\"\n"
                        + "    - {key: C, name: {zh: 丙病, en: \"Disease C\"}}\n    - {key: D, name: \"丁病: 重\"}\n")
                .replace("[{key: poor}]", "[{key: poor, name: 贫困}, {key: old, name: 老人}]")
                .replace("- {key: L2, name: 二级}\n", "- {key: L2, name: {zh: 二级, en: \"Level 2\"}}\n    - {key: 3}\n");
        List<Problem> problems = refused(filled);
        // a third level needs a deductible; that is told at a place of the text, since no row of the form stands for the whole list
        assertEquals(List.of("benefit.gap"), problems.stream().map(Problem::code).toList());
        PackEdit edit = PackEdit.of(pack);
        new FormReading(FormWorkbook.open(folder.resolve("填好.xlsx")), edit).read(reader.read(pack), tables(PACK));
        assertEquals(expected, edit.text());
    }

    private PackTables tables(String text) {
        return PackTables.of("a.yaml", text, reader.schema());
    }

    /** What the form says is what the pack says afterwards, for any numbers; the pack's own examples are left out of it. */
    @ParameterizedTest
    @MethodSource("shipped")
    void anyNumbersOfAFormAreThoseOfThePackAfterwards(Path shipped) throws IOException {
        Random random = new Random(shipped.getFileName().toString().hashCode());
        String before = Files.readString(shipped);
        Path out = forms.out(shipped, folder.resolve("shipped.xlsx"));
        for (int round = 0; round < 3; round++) {
            FilledForm filled = new FilledForm(out);
            Map<String, String> wanted = new HashMap<>();
            tables(before).numbers().forEach((name, cells) -> cells.stream().filter(cell -> random.nextInt(3) == 0).forEach(cell -> {
                String sheet = name.isEmpty() ? "数值" : name;
                String value = other(cell, random);
                if (value != null) {
                    wanted.put(cell.path(), value);
                    filled.number(sheet, filled.row(sheet, cell.path()), "C", value);
                }
            }));
            PackEdit edit = PackEdit.of(shipped);
            new FormReading(FormWorkbook.open(filled.save(folder.resolve("random.xlsx"))), edit).read(reader.read(shipped), tables(before));
            String after = edit.text();
            tables(after).numbers().values().stream().flatMap(List::stream).filter(cell -> wanted.containsKey(cell.path()))
                    .forEach(cell -> assertEquals(wanted.get(cell.path()), cell.value(), cell::path));
            assertEquals(wanted.size(), PackDifference.between("before", before, "after", after).size());
            assertEquals(before.lines().map(PackFormsTest::withoutNumbers).toList(), after.lines().map(PackFormsTest::withoutNumbers).toList());
        }
    }

    /** Another number of the kind; null when none comes to mind. */
    private static String other(PackCell cell, Random random) {
        for (String value : List.of(BigDecimal.valueOf(random.nextInt(1_000_000), 6).stripTrailingZeros().toPlainString(),
                String.valueOf(1 + random.nextInt(28)), String.valueOf(random.nextInt(9000)))) {
            if (cell.isDecimal() && cell.fault(value).isEmpty()
                    && (cell.value() == null || new BigDecimal(cell.value()).compareTo(new BigDecimal(value)) != 0)) {
                return value;
            }
        }
        return null;
    }

    private static String withoutNumbers(String line) {
        return line.replaceAll("(?<=: )(null|\\d+(\\.\\d+)?)", "n");
    }

    // ---- refused

    /** How a form is spoilt, and what is said of it. */
    record Fault(String code, String place, Consumer<FilledForm> spoil) {
        @Override
        public String toString() {
            return code + " " + place;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault("form.deleted", "“数值”", f -> f.deleteRow("数值", f.row("数值", RATE))),
                new Fault("form.deleted", "“病种”", f -> f.deleteRow("病种", f.row("病种", "benefit/diseases/0"))),
                new Fault("form.deleted", "“政策包”", f -> f.deleteRow("政策包", f.row("政策包", "pack/version"))),
                new Fault("form.twice", "“数值”第 ", f -> f.copyRow("数值", f.row("数值", RATE))),
                new Fault("form.twice", "“病种”第 ", f -> f.copyRow("病种", f.row("病种", "benefit/diseases/0"))),
                new Fault("form.no-number", "行 C 列", f -> f.text("数值", f.row("数值", RATE), "C", "七成")),
                new Fault("form.no-number", "行 C 列", f -> f.text("数值", f.row("数值", RATE), "C", "2026-01-01")),
                new Fault("form.empty", "行 C 列", f -> f.text("数值", f.row("数值", RATE), "C", "")),
                new Fault("form.value", "行 C 列", f -> f.number("数值", f.row("数值", RATE), "C", "65")),
                new Fault("form.value", "行 C 列", f -> f.number("数值", f.row("数值", "benefit/limits/0/amount"), "C", "0.001")),
                new Fault("form.value", "行 B 列", f -> f.text("政策包", f.row("政策包", "pack/valid-from"), "B", "明年")),
                new Fault("form.value", "行 B 列", f -> f.text("政策包", f.row("政策包", "pack/version"), "B", "第 一 版")),
                new Fault("form.empty", "行 B 列", f -> f.text("政策包", f.row("政策包", "benefit/source"), "B", "")),
                new Fault("form.not-open", "行 C 列", f -> f.text("样例", f.row("样例", EXPECTED), "C", "未定")),
                new Fault("form.kept-or-out", "行 C 列", f -> f.text("样例", f.row("样例", ASSUMED), "C", "200")),
                new Fault("sheet.uncalculated", "行 C 列", f -> f.formula("数值", f.row("数值", RATE), "C", "1-0.3", null)),
                new Fault("form.other-path", "“数值”第 ", f -> f.text("数值", f.row("数值", RATE), "G", "benefit/layers/9/rate")),
                new Fault("form.other-path", "“病种”第 ",
                        f -> f.text("病种", f.row("病种", "benefit/diseases/0"), "D", "benefit/levels/0")),
                new Fault("form.no-path", "“数值”第 ", f -> f.text("数值", f.row("数值", RATE), "G", "")),
                new Fault("form.key", "行 A 列", f -> f.text("病种", f.row("病种", "benefit/diseases/0"), "A", "Z")),
                new Fault("form.emptied", "行 B 列", f -> f.text("病种", f.row("病种", "benefit/diseases/0"), "B", "")),
                new Fault("form.emptied", "行 C 列", f -> f.text("病种", f.row("病种", "benefit/diseases/0"), "C", "")),
                new Fault("form.no-zh", "行 B 列", f -> f.text("身份标识", f.row("身份标识", "benefit/marks/0"), "C", "Poor")),
                new Fault("sheet.empty", "行 A 列", f -> f.addTerm("病种", "", "丙病", "")),
                new Fault("form.no-zh", "行 B 列", f -> f.addTerm("病种", "C", "", "Disease C")),
                new Fault("benefit.key-twice", "“病种”第 ", f -> f.addTerm("病种", "A", "又一种", "")),
                new Fault("benefit.key-form", "“病种”第 ", f -> f.addTerm("病种", "C D", "丙病", "")),
                new Fault("benefit.example", "行 C 列", f -> f.number("样例", f.row("样例", EXPECTED), "C", "801")),
                new Fault("form.no-sheet", "", f -> f.rename("数值", "数")),
                new Fault("form.no-sheet", "", f -> f.rename("病种", "疾病")),
                new Fault("form.no-sheet", "", f -> f.rename("政策包", "包")),
                new Fault("form.column", "", f -> f.text("数值", 2, "C", "数")),
                new Fault("form.no-fingerprint", "", f -> f.deleteRow("政策包", f.row("政策包", "fingerprint"))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aSpoiltFormIsRefusedAtItsPlaceInBothLanguagesAndNothingIsWritten(Fault fault) {
        FilledForm filled = filled();
        fault.spoil().accept(filled);
        List<Problem> problems = refused(filled);
        assertTrue(problems.stream().anyMatch(p -> p.code().equals(fault.code()) && p.place().contains(fault.place())), problems::toString);
        Text.use(Locale.ENGLISH);
        refused(filled).forEach(p -> assertFalse((p.place() + p.message()).contains("!"), p::toString));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        FilledForm filled = text(number(filled(), RATE, "7"), EXPECTED, "很多");
        filled.deleteRow("病种", filled.row("病种", "benefit/diseases/1"));
        assertEquals(List.of("form.value", "form.no-number", "form.deleted"), refused(filled).stream().map(Problem::code).toList());
    }

    @Test
    void aProblemOfThePackIsToldAtTheChangedRow() {
        FilledForm filled = number(filled(), RATE, "0.7");
        Problem problem = refused(filled).get(0);
        assertEquals("benefit.example", problem.code());
        int line = PACK.substring(0, PACK.indexOf("{id: 一")).split("\n").length;
        assertEquals("“样例”第 " + filled.row("样例", EXPECTED) + " 行 C 列(新.yaml:" + line + ")", problem.place());
    }

    @Test
    void whereSeveralRowsStandOnALineTheyAreToldTogether() throws IOException {
        String both = "expect: {inpatient: 800}}, {kind: stay, level: L1, cost: 1200, expect: {inpatient: 800}}]}";
        pack = Files.writeString(pack, PACK.replace("cost: 1200}], expect: {inpatient: 800}}", "cost: 1200, " + both));
        form = forms.out(pack, form);
        List<Problem> problems = refused(number(filled(), RATE, "0.7"));
        int row = filled().row("样例", "benefit/examples/0/cases/0/visits/0/expect/inpatient");
        assertTrue(problems.get(0).place().startsWith("“样例”第 " + row + " 至 " + (row + 1) + " 行("), problems::toString);
    }

    @Test
    void aFormOfAnotherPackOrOfAnOlderTextIsRefused() throws IOException {
        Files.writeString(pack, PACK.replace("rate: 0.5", "rate: 0.50"));
        assertEquals("form.other-pack", refused(filled()).get(0).code());
        Files.writeString(pack, PACK.replace("# 两级", "# 一、二级"));
        assertEquals(PACK.replace("# 两级", "# 一、二级"), taken(filled()), "a comment is no other content");
    }

    @Test
    void whatIsReadIsNeverOverwritten() throws IOException {
        for (Path over : List.of(pack, form, folder.resolve("sub/../本县.yaml"))) {
            assertTrue(assertThrows(Refused.class, () -> forms.in(pack, form, over)).has("form.over"));
        }
        assertTrue(assertThrows(Refused.class, () -> forms.out(pack, pack)).has("form.over"));
        assertTrue(assertThrows(Refused.class, () -> forms.out(pack, folder.resolve("a.xls"))).has("form.ending"));
        assertEquals(PACK, Files.readString(pack));
    }

    @Test
    void aPackWithFaultsHasNoForm() throws IOException {
        Files.writeString(pack, PACK.replace("rate: 0.80", "rate: 8"));
        assertTrue(assertThrows(Refused.class, () -> forms.out(pack, folder.resolve("b.xlsx"))).has("benefit.number-rate"));
        assertFalse(Files.exists(folder.resolve("b.xlsx")));
    }
}
