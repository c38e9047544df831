package org.minkang.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** What of a pack goes into tables is said by the schema alone. */
class PackTablesTest {

    private static final String SCHEMA = """
            type: object
            description: "诊所:一节"
            properties:
              kinds: {type: array, x-terms: true, description: 类别, items: {type: object, required: [key], properties: {key: {$ref: key}, name: {$ref: name}}}}
              days: {type: integer, minimum: 1, maximum: 9, x-unit: 天, description: "几天:含首尾"}
              plain: {type: integer}
              fee:
                description: 收费
                anyOf: [{$ref: fee}, {type: "null"}, {type: array, items: {$ref: case}}]
              tests:
                type: array
                x-sheet: 试算
                description: 试算
                items:
                  type: object
                  properties:
                    given: {type: object, x-removable: true, description: 假定, additionalProperties: {type: number}}
                    result: {type: number, x-unit: 元, description: 应得}
            definitions:
              fee: {type: number, minimum: 0, x-unit: 元, x-decimals: 2}
              case:
                type: object
                properties:
                  kind: {$ref: words, x-of: kinds, description: 类别}
                  way: {enum: [in, out], enumDescriptions: [住院, 门诊], description: 方式}
                  free: {type: boolean, description: 免费}
                  is: {anyOf: [{$ref: fee}, {type: "null"}]}
            """;
    private static final String PACK = """
            pack: {id: a, county: 某县, area: "000000", version: "1", valid-from: 2020-01-01}
            clinic:
              source: 办法
              kinds: [{key: a, name: {zh: 甲, en: A}}, {key: b, name: 乙}, {key: c}]
              days: 3
              plain: 4
              fee:
                - {kind: [a, b, z], way: in, is: 10.50, source: 第一条, wording: 十元五角}
                - {free: true, is: null}
                - {is: 0}
              tests:
                - {given: {x.fee: 1}, result: 10}
            """;

    @TempDir
    private Path folder;

    @AfterEach
    void chineseAgain() {
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private PackTables tables(String text) {
        PackSection<String> clinic = new PackSection<>() {
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
                return "";
            }

            @Override
            public Optional<URL> schema() {
                try {
                    return Optional.of(Files.writeString(folder.resolve("clinic.yaml"), SCHEMA).toUri().toURL());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        return PackTables.of("a.yaml", text, PackSchema.of(List.of(clinic)));
    }

    private static String line(PackCell cell) {
        return String.join(" | ", cell.where(), cell.condition(), String.valueOf(cell.value()), cell.unit(),
                cell.clause(), cell.wording(), cell.path());
    }

    @Test
    void everyNumberHasItsPlaceConditionAndClauseInWords() {
        assertEquals(List.of(
                "诊所 › 几天 |  | 3 | 天 | 办法 |  | clinic/days",
                "诊所 › 收费 | 类别:a(甲)、b(乙)、z;方式:住院 | 10.50 | 元 | 第一条 | 十元五角 | clinic/fee/0/is",
                "诊所 › 收费 | 免费 | null | 元 | 办法 |  | clinic/fee/1/is",
                "诊所 › 收费 | 其余情形 | 0 | 元 | 办法 |  | clinic/fee/2/is"),
                tables(PACK).numbers().get("").stream().map(PackTablesTest::line).toList());
        assertEquals(List.of("KEPT clinic/tests/0/given/x.fee", "NUMBER clinic/tests/0/result"),
                tables(PACK).numbers().get("试算").stream().map(cell -> cell.kind() + " " + cell.path()).toList());
    }

    @Test
    void wordsAreListedWithTheirNames() {
        PackTerms kinds = tables(PACK).terms().get(0);
        assertEquals("类别", kinds.title());
        assertEquals(List.of(new PackTerm("clinic/kinds/0", "a", "甲", "A", true, 4), new PackTerm("clinic/kinds/1", "b", "乙", "", false, 4),
                new PackTerm("clinic/kinds/2", "c", "", "", false, 4)), kinds.terms());
    }

    @Test
    void theHeadHasVersionDaysAndTheSourceOfEachSection() {
        assertEquals(List.of("版本 1", "施行日 2020-01-01", "止日 null", "出处(clinic) 办法"),
                tables(PACK).head().stream().map(cell -> cell.where() + " " + cell.value()).toList());
    }

    @Test
    void ofASectionWithoutSchemaNothingIsShown() {
        PackTables tables = tables("pack: {id: a}\nother:\n  days: 3\n");
        assertEquals(Map.of(), tables.numbers());
        assertEquals(List.of(), tables.terms());
    }

    @Test
    void whatTheSchemaDoesNotKnowIsLeftOutAndTheRestShown() {
        PackTables tables = tables("pack: {id: a}\nclinic:\n  days: 3\n  fee: [{odd: 1, is: 2}]\n");
        assertEquals(List.of("clinic/days"), tables.numbers().get("").stream().map(PackCell::path).toList());
    }

    @Test
    void aTextThatIsNoPackIsRefused() {
        assertThrows(Refused.class, () -> tables("- a"));
    }

    @ParameterizedTest
    @CsvSource({"clinic/days, 9, true", "clinic/days, 10, false", "clinic/days, 0, false", "clinic/days, 2.5, false", "clinic/days, 2.0, true",
        "clinic/days, x, false", "clinic/fee/0/is, 0.01, true", "clinic/fee/0/is, 0.001, false", "clinic/fee/0/is, -1, false",
        "pack/version, 2.a, true", "pack/version, a b, false", "pack/valid-to, 2026-01-31, true", "pack/valid-to, 2026.1, false"})
    void aValueIsHeldAgainstTheSchemaInBothLanguages(String path, String value, boolean good) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Text.use(language);
            PackTables tables = tables(PACK);
            PackCell cell = Stream.concat(tables.head().stream(), tables.numbers().get("").stream())
                    .filter(one -> one.path().equals(path)).findFirst().orElseThrow();
            Optional<String> fault = cell.fault(value);
            assertEquals(good, fault.isEmpty(), fault::toString);
            fault.ifPresent(sentence -> assertTrue(sentence.contains(value) && !sentence.contains("!"), sentence));
        }
    }
}
