package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CellProblem;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** A township's workbook. */
@ParameterizedClass
@EnumSource
class ImportTest {

    private static final String HEADINGS =
            "序号,姓名,身份证号,性别,出生日期,联系电话,乡镇,村,申报病种,诊断医疗机构,诊断医师,诊断日期,住院号,已交材料,申报日期,备注";

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void open() {
        county = County.of(database);
        lines.clear();
        lines.add("示例县青山镇2026年门诊慢特病申报花名册");
        lines.add(HEADINGS);
    }

    private IdNumber person(String name) {
        IdNumber number = County.number();
        county.person(number, name, County.VILLAGE);
        return number;
    }

    private void row(String name, String number, String sex, String birth, String diseases, String diagnosed,
            String papers, String applied) {
        lines.add(String.join(",", Integer.toString(lines.size() - 1), name, number, sex, birth, "13800000000", "青山镇",
                "石桥村", diseases, County.HOSPITAL, "张医师", diagnosed, "ZY1", papers, applied, ""));
    }

    private void row(String name, IdNumber number, String diseases) {
        row(name, number.text(), "", "", diseases, "2026-02-20", "申请表、身份证", "2026-03-02");
    }

    private SheetImport<ApplicationRow, Actor> open(String fileName) throws IOException {
        Path file = folder.resolve(fileName);
        Files.write(file, lines);
        return new SheetImport<>(county.profile, county.clerk, file);
    }

    private static Set<String> kinds(SheetCheck check, int row) {
        return check.problems().stream().filter(p -> p.row() == row && !p.note()).map(CellProblem::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void goodRowsBecomeCasesOnTheDeskOfTheReview() throws IOException {
        IdNumber one = person("李某某");
        IdNumber two = person("欧阳某");
        row("李某某", one.text().toLowerCase(), one.sex().text(), one.birth().toString().replace("-0", "/"), "高血压、糖尿病+冠心病", "2026.2.20",
                "申请表、身份证、诊断证明、病历、血压记录、化验单", "2026年3月2日");
        row("欧 阳 某", two, "慢阻肺");
        SheetImport<ApplicationRow, Actor> sheet = open("青山镇.csv");
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of(), check.problems().stream().filter(p -> !p.note()).toList());
        ApplyReport report = sheet.apply(Progress.NONE);
        assertEquals(2, report.created());
        long caseId = Long.parseLong(report.lines().get(0).id());
        Application stored = county.stored(caseId);
        assertEquals(List.of("HTN", "DM", "CHD"), stored.diseases().stream().map(ApplicationDisease::code).toList());
        assertEquals(Application.Channel.WORKBOOK, stored.channel());
        assertEquals("张医师", stored.doctor());
        assertEquals("ZY1", stored.recordNumber());
        assertEquals("review", county.view(county.reviewer, caseId).step());
        assertEquals(List.of("心电图（冠心病）", "影像报告（冠心病）"), county.view(county.reviewer, caseId).missingPapers().stream()
                .map(p -> p.label()).toList());
        assertEquals(report.lines().get(0).text(), county.view(county.reviewer, caseId).number());
    }

    @Test
    void everyFaultIsFoundAtItsCell() throws IOException {
        IdNumber held = person("赵某");
        Accepted accepted = county.accept(county.application(
                county.store.read(s -> county.persons.byNumber(s, held)).orElseThrow().id(), "HTN"));
        IdNumber certified = person("钱某");
        long holder = county.store.read(s -> county.persons.byNumber(s, certified)).orElseThrow().id();
        long caseId = county.accept(county.application(holder, "CA")).caseId();
        county.reviewAll(caseId);
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        county.approveAsJudged(caseId);
        county.issue(county.desk, caseId);
        IdNumber p = person("孙某某");
        IdNumber dead = person("周某");
        county.store.run(s -> s.execute("update mk_person set died_on = ? where id_number = ?", County.TODAY,
                dead.text()));
        IdNumber stranger = County.number();
        String wrong = p.text().substring(0, 17) + (p.text().charAt(17) == '1' ? '2' : '1');

        row("孙某某", wrong, "", "", "高血压", "2026-02-20", "", "2026-03-02"); // row 3
        row("吴某", stranger, "高血压"); // 4
        row("孙晓明", p, "高血压"); // 5
        row("孙某某", p.text(), p.sex().text().equals("男") ? "女" : "男", p.birth().plusYears(1).toString(), "高血压", "2026-02-20", "", "2026-03-02"); // 6
        row("孙某某", p.text(), "", "", "高血压", "2025-11-31", "", "2026-03-02"); // 7
        row("孙某某", p.text(), "", "", "高血压", "2025-11-30", "", "2026-03-02"); // 8
        row("孙某某", p.text(), "", "", "高血压", "2026-03-05", "", "2026-03-02"); // 9
        row("孙某某", p.text(), "", "", "脚气", "2026-02-20", "", "2026-03-02"); // 10
        row("孙某某", p.text(), "", "", "高血压、高血压病", "2026-02-20", "", "2026-03-02"); // 11
        row("孙某某", p.text(), "", "", "", "2026-02-20", "", "2026-03-02"); // 12
        row("赵某", held, "高血压"); // 13
        row("钱某", certified, "恶性肿瘤"); // 14
        row("周某", dead, "高血压"); // 15
        row("孙某某", p.text(), "", "", "糖尿病", "2026-02-20", "", "2026-04-02"); // 16
        row("孙某某", p, "糖尿病"); // 17 good
        row("孙某某", p, "糖尿病、冠心病"); // 18 repeats 17
        row("孙某某", p.text(), "", "", "肝硬化", "2026-02-20", "申请表、护照", "2026-03-02"); // 19 good, with a note

        SheetCheck check = open("faults.csv").check(Progress.NONE);
        Map<Integer, Set<String>> expected = Map.ofEntries(Map.entry(3, Set.of("sheet.id-number")),
                Map.entry(4, Set.of("chronic.person-unknown")), Map.entry(5, Set.of("chronic.name-differs")),
                Map.entry(6, Set.of("chronic.birth-differs", "chronic.sex-differs")),
                Map.entry(7, Set.of("sheet.day")), Map.entry(8, Set.of("chronic.diagnosis-too-old")),
                Map.entry(9, Set.of("chronic.diagnosis-future")),
                Map.entry(10, Set.of("chronic.disease-unknown")), Map.entry(11, Set.of("chronic.disease-twice")),
                Map.entry(12, Set.of("sheet.empty")), Map.entry(13, Set.of("chronic.already-pending")),
                Map.entry(14, Set.of("chronic.already-certified")), Map.entry(15, Set.of("chronic.deceased")),
                Map.entry(16, Set.of("chronic.applied-future")), Map.entry(17, Set.of()),
                Map.entry(18, Set.of("chronic.duplicate-in-file")), Map.entry(19, Set.of()));
        expected.forEach((row, kinds) -> assertEquals(kinds, kinds(check, row), "row " + row));
        assertEquals(2, check.good());
        assertEquals(15, check.bad());
        assertTrue(check.problems().stream().anyMatch(n -> n.row() == 19 && n.note()
                && n.kind().equals("chronic.paper-unknown")));
        assertTrue(check.problems().stream().anyMatch(n -> n.row() == 13
                && n.message().contains(accepted.caseNumber())));
        assertTrue(check.counts().stream().noneMatch(k -> k.label().startsWith("!") || k.label().equals(k.kind())),
                check.counts().toString());
    }

    @Test
    void nothingIsWrittenBeforeApplyAndASecondImportFindsEverythingPending() throws IOException {
        IdNumber number = person("李某某");
        row("李某某", number, "高血压");
        SheetImport<ApplicationRow, Actor> sheet = open("a.csv");
        sheet.check(Progress.NONE);
        assertEquals(0, rowsOf(number));
        sheet.apply(Progress.NONE);
        assertEquals(1, rowsOf(number));
        SheetCheck again = open("b.csv").check(Progress.NONE);
        assertEquals(Set.of("chronic.already-pending"), kinds(again, 3));
        assertEquals(0, again.good());
    }

    @Test
    void whatChangedSinceTheCheckUndoesTheWholeFile() throws IOException {
        IdNumber first = person("李某某");
        IdNumber second = person("王某某");
        row("李某某", first, "高血压");
        row("王某某", second, "高血压");
        SheetImport<ApplicationRow, Actor> sheet = open("a.csv");
        assertEquals(2, sheet.check(Progress.NONE).good());
        county.accept(county.application(
                county.store.read(s -> county.persons.byNumber(s, second)).orElseThrow().id(), "HTN"));
        Refused refused = assertThrows(Refused.class, () -> sheet.apply(Progress.NONE));
        assertTrue(refused.has("chronic.already-pending"));
        assertTrue(refused.getMessage().contains("第 4 行"), refused.getMessage());
        assertEquals(0, rowsOf(first));
    }

    private int rowsOf(IdNumber number) {
        return county.store.read(s -> s.rows("select a.id from chronic_application a join mk_person p"
                + " on p.id = a.person_id where p.id_number = ?", number.text())).size();
    }

    @Test
    void aThousandRowsComeInInOneTransaction() throws IOException {
        for (int i = 0; i < 1_001; i++) {
            row("李某某", person("李某某"), i % 5 == 0 ? "高血压、糖尿病" : "高血压");
        }
        SheetImport<ApplicationRow, Actor> sheet = open("many.csv");
        assertEquals(1_001, sheet.check(Progress.NONE).good());
        ApplyReport report = sheet.apply(Progress.NONE);
        assertEquals(1_001, report.created());
        assertEquals(1_001, report.lines().stream().map(ApplyReport.Line::text).distinct().count());
    }
}
