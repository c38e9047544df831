package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.sheets.CellProblem;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** The list of the certificates a county issued before it used this program. */
@ParameterizedClass
@EnumSource
class EarlierListTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private final List<String> lines = new ArrayList<>(List.of("示例县慢特病持证人员清单", "序号,姓名,身份证号码,认定病种,证号,起始日期,有效期至"));

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private IdNumber person(String name) {
        IdNumber number = County.number();
        county.person(number, name, County.VILLAGE);
        return number;
    }

    private long id(IdNumber number) {
        return county.store.read(s -> county.persons.byNumber(s, number)).orElseThrow().id();
    }

    private void row(String name, IdNumber number, String disease, String certificate, String from, String to) {
        lines.add(String.join(",", Integer.toString(lines.size() - 1), name, number.text(), disease, certificate, from, to));
    }

    private SheetImport<EarlierRow, Actor> list(Actor actor) throws IOException {
        return new SheetImport<>(county.earlier, actor, Files.write(folder.resolve("持证清单.csv"), lines));
    }

    private static Map<Integer, Set<String>> kinds(SheetCheck check, boolean notes) {
        Map<Integer, Set<String>> kinds = new TreeMap<>();
        check.problems().stream().filter(p -> p.note() == notes)
                .forEach((CellProblem p) -> kinds.computeIfAbsent(p.row(), r -> new TreeSet<>()).add(p.kind()));
        return kinds;
    }

    @Test
    void everyRowBecomesACertificateThatCountsAndCanBeRenewed() throws IOException {
        IdNumber one = person("李某某");
        IdNumber two = person("欧阳某");
        row("李某某", one, "高血压病", "H" + one.text(), "2025年1月1日", "2027/12/31");
        row("", two, "恶性肿瘤", "C" + two.text(), "2024-05-01", "");
        SheetImport<EarlierRow, Actor> list = list(county.desk);
        SheetCheck check = list.check(Progress.NONE);
        assertEquals(Map.of(), kinds(check, false));
        assertEquals(2, list.apply(Progress.NONE).created());
        CertificateRow hypertension = county.store.read(s -> county.certificates.of(s, county.desk, id(one), County.TODAY)).get(0);
        assertEquals("H" + one.text(), hypertension.number());
        assertEquals(LocalDate.of(2027, 12, 31), hypertension.valid().to());
        CertificateRow cancer = county.store.read(s -> county.certificates.of(s, county.desk, id(two), County.TODAY)).get(0);
        assertTrue(cancer.valid().isOpen());
        assertTrue(assertThrows(Refused.class, () -> county.accept(county.application(id(one), "HTN"))).has("chronic.already-certified"));
    }

    @Test
    void everyFaultIsToldAtItsCell() throws IOException {
        IdNumber p = person("孙某某");
        IdNumber applied = person("赵某");
        String pending = county.accept(county.application(id(applied), "DM")).caseNumber();
        IdNumber dead = person("周某");
        county.store.run(s -> s.execute("update mk_person set died_on = ? where id_number = ?", County.TODAY, dead.text()));
        String n = p.text();
        row("孙晓明", p, "高血压", "A" + n, "2025-01-01", "2027-12-31"); // 3
        row("", County.number(), "高血压", "B" + n, "2025-01-01", "2027-12-31"); // 4
        row("", p, "脚气", "C" + n, "2025-01-01", "2027-12-31"); // 5
        row("", p, "高血压", "D" + n, "2025-01-01", "2024-12-31"); // 6
        row("", p, "高血压", "", "2025-01-01", "2027-12-31"); // 7
        row("", p, "高血压", "E" + n, "", "2027-12-31"); // 8
        row("", p, "高血压", "F" + "1".repeat(40), "2025-01-01", "2027-12-31"); // 9
        row("", applied, "糖尿病", "G" + n, "2025-01-01", "2027-12-31"); // 10
        row("", p, "高血压", "H" + n, "2025-01-01", "2027-12-31"); // 11 good
        row("", p, "高血压", "I" + n, "2025-01-01", "2027-12-31"); // 12 repeats 11
        row("", p, "糖尿病", "H" + n, "2025-01-01", "2027-12-31"); // 13 repeats the number of 11
        row("", dead, "高血压", "K" + n, "2020-01-01", "2022-12-31"); // 14 good, with two notes
        SheetImport<EarlierRow, Actor> list = list(county.desk);
        SheetCheck check = list.check(Progress.NONE);
        assertEquals(Map.of(3, Set.of("chronic.name-differs"), 4, Set.of("chronic.earlier-unknown"), 5, Set.of("chronic.disease-unknown"),
                6, Set.of("chronic.earlier-days"), 7, Set.of("sheet.empty"), 8, Set.of("sheet.empty"), 9, Set.of("chronic.text-too-long"),
                10, Set.of("chronic.already-pending"), 12, Set.of("chronic.earlier-disease-twice"),
                13, Set.of("chronic.earlier-number-twice")), kinds(check, false));
        assertEquals(Map.of(14, Set.of("chronic.earlier-died", "chronic.earlier-over")), kinds(check, true));
        assertTrue(check.problems().stream().anyMatch(c -> c.row() == 10 && c.message().contains(pending)), () -> "" + check.problems());
        check.counts().forEach(kind -> assertTrue(!kind.label().contains("chronic."), kind.label()));
        assertEquals(2, list.apply(Progress.NONE).created());
    }

    @Test
    void aListImportedTwiceTakesNothingOverAgain() throws IOException {
        IdNumber p = person("钱某");
        row("钱某", p, "高血压", "H" + p.text(), "2025-01-01", "2027-12-31");
        SheetImport<EarlierRow, Actor> first = list(county.desk);
        SheetImport<EarlierRow, Actor> second = list(county.desk);
        first.check(Progress.NONE);
        second.check(Progress.NONE);
        first.apply(Progress.NONE);
        assertTrue(assertThrows(Refused.class, () -> second.apply(Progress.NONE)).has("chronic.number-taken"));
        assertEquals(Map.of(3, Set.of("chronic.number-taken")), kinds(list(county.desk).check(Progress.NONE), false));
        assertEquals(1, county.store.read(s -> county.certificates.of(s, county.desk, id(p))).size());
    }

    @Test
    void whoMayNotIssueNeitherChecksNorImportsAList() throws IOException {
        row("", person("吴某"), "高血压", "Z1", "2025-01-01", "2027-12-31");
        SheetImport<EarlierRow, Actor> list = list(county.reviewer);
        assertThrows(Refused.class, () -> list.check(Progress.NONE));
    }

    @Test
    void aTownshipTakesOverOnlyItsOwn() throws IOException {
        row("", person("郑某"), "高血压", "Y" + System.nanoTime(), "2025-01-01", "2027-12-31");
        Actor elsewhere = county.people.inArea(AreaCode.parse("431099102").orRefuse(), "chronic-desk");
        assertEquals(Map.of(3, Set.of("chronic.other-area")), kinds(list(elsewhere).check(Progress.NONE), false));
    }
}
