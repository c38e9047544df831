package org.minkang.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;

class PackReaderTest {

    private final PackReader reader = new PackReader(List.of(new Clinic.Section()));

    @AfterEach
    void backToChinese() {
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void readsHeaderAndSectionOfAPack() {
        PolicyPack pack = reader.read("county.yaml", example("county.yaml"));
        assertEquals("example-county", pack.id());
        assertEquals("2026.1", pack.version());
        assertEquals(Bilingual.of("示例县", "Example County"), pack.county());
        assertEquals(new AreaCode("431099"), pack.area());
        assertEquals(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), pack.valid());
        Clinic clinic = pack.section(Clinic.class);
        assertEquals(Bilingual.of("门诊", "Outpatient"), clinic.name());
        assertEquals(20, clinic.days());
        assertEquals(new BigDecimal("0.65"), clinic.rate());
        assertTrue(clinic.open());
        assertEquals(LocalDate.of(2025, 7, 1), clinic.since());
        assertEquals(Clinic.Start.NEXT_MONTH, clinic.start());
        assertEquals(List.of(List.of("intake", "approval"), List.of("review", "approval")), clinic.separate());
        assertEquals(List.of("甲", "乙"), clinic.words());
        assertEquals(List.of("id-copy", "diagnosis"), clinic.papers().stream().map(Clinic.Paper::key).toList());
    }

    @Test
    void knowsTheClauseBesideAValueOrAroundIt() {
        List<Clinic.Paper> papers = reader.read("county.yaml", example("county.yaml")).section(Clinic.class).papers();
        assertEquals("示例县医保〔2025〕31号", papers.get(0).clause());
        assertEquals("第五条第二款", papers.get(1).clause());
    }

    @Test
    void keepsSectionsOfModulesThatAreNotInstalledAndListsThem() {
        PolicyPack pack = reader.read("county.yaml", example("county.yaml"));
        assertEquals(Set.of("later-module"), pack.notRead());
        assertTrue(pack.text().contains("anything: [1, 2, 3]"));
        PolicyPack base = new PackReader(List.of()).read("county.yaml", example("county.yaml"));
        assertEquals(Set.of("clinic", "later-module"), base.notRead());
        assertEquals(pack.fingerprint(), base.fingerprint(), "what is installed does not change the content");
        assertTrue(assertThrows(Refused.class, () -> base.section(Clinic.class)).has("policy.section"));
    }

    @Test
    void commentsOrderOfKeysQuotesAndLineEndsDoNotChangeTheFingerprint() {
        String text = example("county.yaml");
        String fingerprint = reader.read("a.yaml", text).fingerprint();
        assertEquals(64, fingerprint.length());
        assertEquals(fingerprint, reader.read("b.yaml", example("county-rearranged.yaml")).fingerprint());
        assertEquals(fingerprint, reader.read("c.yaml", text.replace("\n", "\r\n")).fingerprint());
        assertEquals(fingerprint, reader.read("d.yaml", "\ufeff" + text).fingerprint());
    }

    @ParameterizedTest
    @CsvSource({"days: 20,days: 21", "31号,32号", "'[甲, 乙]','[乙, 甲]'", "'anything: [1, 2, 3]','anything: [1, 2]'"})
    void anyChangeOfContentChangesTheFingerprint(String before, String after) {
        String text = example("county.yaml");
        assertNotEquals(reader.read("a.yaml", text).fingerprint(),
                reader.read("a.yaml", text.replace(before, after)).fingerprint());
    }

    @Test
    void tellsEveryFaultAtOnceWithItsLineClauseAndWhatWasExpected() {
        Refused refused = assertThrows(Refused.class,
                () -> reader.read("county.yaml", example("county-faults.yaml")));
        assertEquals(List.of(2, 4, 6, 10, 11, 12, 14, 16, 16, 16, 17, 18, 18, 19), lines(refused));
        assertSaid(refused, 2, "“id”只能由");
        assertSaid(refused, 4, "行政区划代码");
        assertSaid(refused, 6, "“valid-from”应为日期,如 2026-01-31,写的是“2026-11-31”。");
        assertSaid(refused, 10, "“days”应为整数,写的是“twenty”。(依据:示例县医保〔2025〕31号)");
        assertSaid(refused, 11, "0.65");
        assertSaid(refused, 12, "true 或 false");
        assertSaid(refused, 14, "same-day, next-month");
        assertSaid(refused, 16, "不认识键“nmae”。是否应为“name”?");
        assertSaid(refused, 16, "缺少“name”");
        assertSaid(refused, 16, "1 到 9 之间,写的是 0");
        assertSaid(refused, 17, "写的是“diagnosis”");
        assertSaid(refused, 18, "[[a, b], [c, d]]");
        assertSaid(refused, 19, "非空的文字列表");
    }

    @Test
    void tellsFaultsInEnglishAsWell() {
        Text.use(Locale.ENGLISH);
        Refused refused = assertThrows(Refused.class,
                () -> reader.read("county.yaml", example("county-faults.yaml")));
        assertSaid(refused, 10, "“days” should be a whole number; it is “twenty”. (by 示例县医保〔2025〕31号)");
        assertTrue(refused.problems().stream().noneMatch(p -> p.message().contains("!")), refused.getMessage());
    }

    @Test
    void refusesAPackWithoutHeaderOrWithoutVersion() {
        assertSaid(refusal("clinic: {days: 1}"), 1, "缺少“pack”");
        assertSaid(refusal("pack:\n  id: a\n  county: 县\n  area: 431099\n  valid-from: 2026-01-01"), 2,
                "缺少“version”");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        String text = example("county.yaml").replace("valid-to: 2026-12-31", "valid-to: 2025-12-31");
        assertTrue(refusal(text).has("policy.period"));
    }

    @Test
    void suspectsASectionThatIsNearlyNamedAsAnInstalledOne() {
        String text = example("county.yaml").replace("\nclinic:", "\nclinik:");
        assertSaid(refusal(text), 10, "是否应为“clinic”?");
    }

    @Test
    void refusesAKeyThatStandsTwiceAndSaysWhere() {
        String text = example("county.yaml").replace("  open: true", "  open: true\n  days: 30");
        Refused refused = refusal(text);
        assertEquals(1, refused.problems().size());
        assertSaid(refused, 16, "“days”在同一组中出现两次(上一次在第 13 行)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a: &x 1 | policy.anchor", "a: &x [1]\\nb: [*x, *x] | policy.anchor", "a: !!java.lang.String b | policy.tag",
        "a: !include b | policy.tag", "a: 1\\n---\\nb: 2 | policy.documents", "- a | policy.not-a-map",
        "a: b: c | policy.syntax-colon", "a:\\n\\tb: c | policy.syntax-tab", "a: \"b | policy.syntax-quote",
        "a: [b | policy.syntax", "a:\\n  b: 1\\n c: 2 | policy.syntax-indent", "? [a]\\n: b | policy.key-form",
        "' ' | policy.empty", "# nothing | policy.not-a-map", "a: \ufffd | policy.encoding"})
    void refusesWhatIsNotPlainYamlWithASentence(String text, String code) {
        Refused refused = refusal(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertTrue(refused.has(code), refused.problems().get(0).code() + " " + refused.getMessage());
        assertTrue(refused.problems().get(0).place().matches("x\\.yaml:\\d+"), refused.getMessage());
    }

    @Test
    void refusesInvisibleControlCharacters() {
        assertSaid(refusal("a: b\nc: \u0007"), 2, "U+0007");
    }

    @Test
    void aBillionLaughsAreRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a")
                    .append(i - 1).append("]\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertTrue(refusal(bomb.toString()).has("policy.anchor")));
    }

    @Test
    void deepNestingAndHugeFilesAreRefusedAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertTrue(refusal("a: " + "[".repeat(100_000)).has("policy.too-deep"));
            assertTrue(refusal("a: b\n".repeat(500_000)).has("policy.too-large"));
        });
    }

    @Test
    void namesTheEncodingOfAFileThatIsNotUtf8() {
        byte[] gbk = example("county.yaml").getBytes(Charset.forName("GB18030"));
        Refused refused = assertThrows(Refused.class, () -> reader.read("county.yaml", gbk));
        assertTrue(refused.has("policy.encoding-other"));
        assertSaid(refused, 1 + 3, "GB18030", "UTF-8");
        byte[] utf16 = example("county.yaml").getBytes(StandardCharsets.UTF_16);
        assertSaid(assertThrows(Refused.class, () -> reader.read("county.yaml", utf16)), 1, "UTF-16");
    }

    @Test
    void readsAPackFromAFileWithoutADatabase(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("县.yaml");
        Files.writeString(file, example("county.yaml"));
        assertEquals("县.yaml", reader.read(file).fileName());
        assertTrue(assertThrows(Refused.class, () -> reader.read(folder.resolve("none.yaml")))
                .has("policy.unreadable"));
    }

    @Test
    void aSectionThatThrowsRefusesThePackAndNothingElse() {
        PackReader broken = new PackReader(List.of(new PackSection<String>() {
            @Override
            public String id() {
                return "clinic";
            }

            @Override
            public Class<String> type() {
                return String.class;
            }

            @Override
            public String read(PackNode node, PackProblems problems) {
                throw new IllegalStateException("a fault of the module");
            }
        }));
        Refused refused = assertThrows(Refused.class, () -> broken.read("county.yaml", example("county.yaml")));
        assertTrue(refused.has("policy.section-failed"));
        assertSaid(refused, 11, "部分“clinic”读取失败");
    }

    @Test
    void twoSectionsOfOneNameAreAFaultThatNamesBoth() {
        PackReader twice = new PackReader(List.of(new Clinic.Section(), new Clinic.Section()));
        IllegalStateException e = assertThrows(IllegalStateException.class,
                () -> twice.read("county.yaml", example("county.yaml")));
        assertTrue(e.getMessage().contains("Clinic$Section"));
    }

    private Refused refusal(String text) {
        return assertThrows(Refused.class, () -> reader.read("x.yaml", text));
    }

    private static List<Integer> lines(Refused refused) {
        return refused.problems().stream().map(Problem::place).map(p -> Integer.valueOf(p.substring(p.indexOf(':') + 1)))
                .toList();
    }

    private static void assertSaid(Refused refused, int line, String... parts) {
        for (String part : parts) {
            assertTrue(refused.problems().stream()
                    .anyMatch(p -> p.place().endsWith(":" + line) && p.message().contains(part)),
                    line + " " + part + "\n" + refused.getMessage());
        }
    }

    static String example(String name) {
        try (InputStream in = PackReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
