package org.minkang.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.policy.PackReaderTest.example;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PackChange.Kind;

class PackDifferenceTest {

    private static final String BEFORE = example("difference-before.yaml");
    private static final String AFTER = example("difference-after.yaml");

    @AfterEach
    void backToChinese() {
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void saysEveryDifferenceInASentenceSectionBySection() {
        assertEquals(List.of(
                "pack|version:由“2026.1”改为“2027.1”。",
                "pack|valid-from:由“2026-01-01”改为“2027-01-01”。",
                "clinic|source:由“示例县医保〔2025〕31号”改为“示例县医保〔2026〕9号”。",
                "clinic|rate:由“0.65”改为“0.7”。(依据:示例县医保〔2026〕9号)",
                "clinic|words:由“[甲, 乙]”改为“[甲, 丙, 乙]”。(依据:示例县医保〔2026〕9号)",
                "clinic|papers › form(申请表) › copies:由“1”改为“2”。(依据:示例县医保〔2026〕9号)",
                "clinic|papers:次序由“id-copy(身份证复印件)、form(申请表)”改为“form(申请表)、id-copy(身份证复印件)”。(依据:示例县医保〔2026〕9号)",
                "clinic|steps › intake(受理) › deadline › working-days:由“3”改为“5”。(依据:第九条)",
                "clinic|steps › intake(受理) › deadline › source:由“第八条”改为“第九条”。",
                "clinic|steps › posting(公示):新增,见新文件第 11 行。(依据:第十条)",
                "clinic|steps › review(初审):删去,原为“{key: review, name: {zh: 初审, en: Review}}”。",
                "clinic|diseases › HTN(高血压) › papers:由“[a, b]”改为“[a]”。(依据:示例县医保〔2026〕9号)",
                "clinic|diseases:次序由“HTN(高血压)、DM(糖尿病)”改为“DM(糖尿病)、HTN(高血压)”。(依据:示例县医保〔2026〕9号)",
                "clinic|deductible › tier: 1, level: L1:由“100”改为“150”。(依据:第四条)",
                "clinic|deductible › tier: 1, level: L1 › source:由“第三条”改为“第四条”。",
                "clinic|deductible › 其余情形:由“300”改为“350”。(依据:示例县医保〔2026〕9号)",
                "clinic|deductible › level: L2:删去,原为“{level: L2, is: 200}”。",
                "clinic|limit:由“5000”改为“6000”。(依据:示例县医保〔2026〕9号)",
                "clinic|bands › 第 1 项 › rate:由“0.5”改为“0.55”。(依据:示例县医保〔2026〕9号)",
                "clinic|bands › 第 3 项:新增,为“{to: 3000, rate: 0.7}”。(依据:示例县医保〔2026〕9号)",
                "clinic|open:由空着改为“1”。(依据:示例县医保〔2026〕9号)",
                "later-module|cases › 1.2 › paid:由“20”改为“21”。",
                "later-module|cases › 1.3:新增,见新文件第 26 行。",
                "later-module|cases › 1.1:删去,原为“{id: 1.1, paid: 10}”。",
                "fresh|整个部分:新增,为“{b: 2}”。",
                "gone|整个部分:删去,原为“{a: 1}”。"), said(BEFORE, AFTER));
    }

    @Test
    void saysItInEnglishAsWell() {
        Text.use(Locale.ENGLISH);
        List<String> said = said(BEFORE, AFTER);
        assertTrue(said.contains("clinic|steps › intake (Intake) › deadline › working-days: from “3” to “5”. (by 第九条)"), said::toString);
        assertTrue(said.contains("clinic|steps › posting (Posting): added, see line 11 of the new file. (by 第十条)"), said::toString);
        assertTrue(said.contains("clinic|deductible › otherwise: from “300” to “350”. (by 示例县医保〔2026〕9号)"), said::toString);
        assertTrue(said.contains("clinic|open: from left open to “1”. (by 示例县医保〔2026〕9号)"), said::toString);
        assertTrue(said.contains("gone|The whole section: removed, it was “{a: 1}”."), said::toString);
        assertTrue(said.stream().noneMatch(s -> s.contains("!")), said::toString);
    }

    @Test
    void commentsOrderOfKeysQuotesAndLineEndsAreNoDifference() {
        assertEquals(List.of(), between(example("county.yaml"), example("county-rearranged.yaml")));
        assertEquals(List.of(), between(BEFORE, BEFORE.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a: [{k: 1}, {k: 2}] | a: [{k: 2}, {k: 1}]", "a: [{key: x}, {key: x}] | a: [{key: x}]",
        "a: [{key: x}, {key: y}] | a: [{key: y}, {key: x}]", "a: null | a: 'null'", "a: null | b: 1", "a: [] | a: [{key: x}]",
        "a: [{key: x}] | a: []", "a: [] | a: ''", "a: {} | a: []", "a: x | a: [x]", "a: [[x], [y]] | a: [[y], [x]]",
        "a: {is: 1} | a: 1", "a: {is: 1} | a: [{is: 1}]", "a: [{is: 1}, {b: 2}] | a: [{b: 2}, {is: 1}]", "is: 1 | is: 2",
        "a: [{key: x, b: 1}] | a: [{id: x, b: 1}]", "a: [{key: {x: 1}}] | a: [{key: {x: 2}}]", "a: [x, {key: y}] | a: [{key: y}, x]"})
    void whateverChangesTheContentIsADifference(String before, String after) {
        for (boolean turned : new boolean[] {false, true}) {
            List<PackChange> changes = turned ? between(after, before) : between(before, after);
            assertFalse(changes.isEmpty());
            changes.forEach(change -> assertFalse(change.sentence().contains("!"), change::sentence));
        }
        assertEquals(List.of(), between(before, "# a comment\n" + before));
    }

    @Test
    void whatIsAddedOneWayIsRemovedTheOtherWay() {
        List<PackChange> there = between(BEFORE, AFTER);
        List<PackChange> back = between(AFTER, BEFORE);
        assertEquals(there.size(), back.size());
        assertEquals(count(there, Kind.ADDED), count(back, Kind.REMOVED));
        assertEquals(count(there, Kind.REMOVED), count(back, Kind.ADDED));
        assertEquals(count(there, Kind.MOVED), count(back, Kind.MOVED));
    }

    @Test
    void aFileThatIsNoPlainYamlIsRefusedWithItsNameAndLine() {
        Refused refused = assertThrows(Refused.class, () -> PackDifference.between("a.yaml", "a: 1", "b.yaml", "a: 1\na: 2"));
        assertTrue(refused.has("policy.key-twice"));
        assertEquals("b.yaml:2", refused.problems().get(0).place());
    }

    private static List<PackChange> between(String before, String after) {
        return PackDifference.between("a.yaml", before, "b.yaml", after);
    }

    private static List<String> said(String before, String after) {
        return between(before, after).stream().map(change -> change.section() + '|' + change.sentence()).toList();
    }

    private static long count(List<PackChange> changes, Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
