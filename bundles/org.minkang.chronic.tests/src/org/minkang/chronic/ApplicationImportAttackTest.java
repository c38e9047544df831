package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** Tries to get round the seasons, the limits and the experts' distance by a township's workbook of applications. */
@ParameterizedClass
@EnumSource
class ApplicationImportAttackTest {

    private static final String HEADINGS = "姓名,身份证号,申报病种,诊断医疗机构,诊断医师,诊断日期,已交材料,申报日期,备注";

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private IdNumber number;
    private final List<String> lines = new ArrayList<>();
    private int files;

    /** The county takes applications in from March to May, entered within 31 days, three diseases at a time, four in all. */
    @BeforeEach
    void opens() {
        county = County.of(database, "touring-diagnosis.yaml");
        county.clock.set(LocalDate.of(2026, 3, 10));
        number = County.number();
        county.person(number, "李某某", County.VILLAGE);
        lines.clear();
        lines.add(HEADINGS);
    }

    private void row(String diseases, String diagnosed, String applied) {
        lines.add(String.join(",", "李某某", number.text(), diseases, County.HOSPITAL, "", diagnosed,
                "申请表、身份证、诊断证明、病历", applied, "已经局长批准，请放行"));
    }

    private SheetImport<ApplicationRow, Actor> open(Actor actor) throws IOException {
        return new SheetImport<>(county.profile, actor, Files.write(folder.resolve("in" + ++files + ".csv"), lines));
    }

    private Set<String> kinds() throws IOException {
        SheetCheck check = open(county.clerk).check(Progress.NONE);
        assertEquals(0, check.good(), lines.get(lines.size() - 1));
        Set<String> kinds = new java.util.TreeSet<>();
        check.problems().stream().filter(p -> !p.note()).forEach(p -> kinds.add(p.kind()));
        return kinds;
    }

    private int taken() {
        return county.store.read(s -> s.rows("select a.id from chronic_application a join mk_person p on p.id = a.person_id"
                + " where p.id_number = ?", number.text())).size();
    }

    private void refusedAs(String kind, String diseases, String diagnosed, String applied) throws IOException {
        lines.subList(1, lines.size()).clear();
        row(diseases, diagnosed, applied);
        Set<String> kinds = kinds();
        assertTrue(kinds.contains(kind), kind + " not in " + kinds);
        assertEquals(0, taken());
    }

    @Test
    void noRowComesInOutsideTheSeasonNorBackdatedIntoIt() throws IOException {
        refusedAs("chronic.out-of-season", "高血压", "2026-02-01", "2026-02-20");
        refusedAs("chronic.out-of-season", "高血压", "2026-02-01", "2026-02-28");
        refusedAs("chronic.entered-late", "高血压", "2025-11-20", "2026-01-10");
        refusedAs("chronic.applied-future", "高血压", "2026-02-20", "2026-03-11");
        refusedAs("chronic.applied-future", "高血压", "2026-02-20", "2126-03-02");
        county.clock.set(LocalDate.of(2026, 6, 1));
        refusedAs("chronic.out-of-season", "高血压", "2026-05-20", "2026-06-01");
        county.clock.set(LocalDate.of(2026, 7, 2));
        refusedAs("chronic.entered-late", "高血压", "2026-05-20", "2026-05-31");
    }

    @Test
    void aDiagnosisIsNeitherOfTomorrowNorOfBeforeBirthNorOfAfterTheApplicationNorTooOld() throws IOException {
        refusedAs("chronic.diagnosis-future", "高血压", "2026-03-11", "2026-03-10");
        refusedAs("chronic.applied-before-diagnosis", "高血压", "2026-03-09", "2026-03-08");
        refusedAs("chronic.diagnosis-before-birth", "高血压", "1960-04-30", "2026-03-10");
        refusedAs("chronic.diagnosis-too-old", "高血压", "2025-12-09", "2026-03-10");
        for (String day : List.of("0001-01-01", "1899-12-31", "9999-12-31", "2026-02-30", "45000")) {
            lines.subList(1, lines.size()).clear();
            row("高血压", day, "2026-03-10");
            assertFalse(kinds().isEmpty(), day);
        }
        assertEquals(0, taken());
    }

    @Test
    void theLimitsOfDiseasesHoldOverSeveralRowsAndSeveralWorkbooks() throws IOException {
        refusedAs("chronic.most-in-application", "高血压、糖尿病、冠心病、慢阻肺", "2026-02-20", "2026-03-10");
        lines.subList(1, lines.size()).clear();
        row("高血压、糖尿病、冠心病", "2026-02-20", "2026-03-10");
        row("慢阻肺、脑卒中后遗症", "2026-02-20", "2026-03-10");
        SheetCheck check = open(county.clerk).check(Progress.NONE);
        assertTrue(check.problems().stream().anyMatch(p -> p.row() == 3 && p.kind().equals("chronic.most-of-person")),
                check.problems().toString());
        lines.remove(2);
        SheetImport<ApplicationRow, Actor> first = open(county.clerk);
        assertEquals(1, first.check(Progress.NONE).good());
        lines.set(1, lines.get(1).replace("高血压、糖尿病、冠心病", "慢阻肺、脑卒中后遗症"));
        SheetImport<ApplicationRow, Actor> second = open(county.clerk);
        assertEquals(1, second.check(Progress.NONE).good(), "nothing is taken in yet");
        first.apply(Progress.NONE);
        assertTrue(assertThrows(Refused.class, () -> second.apply(Progress.NONE)).has("chronic.most-of-person"));
        assertEquals(1, taken());
    }

    @Test
    void theSamePersonTwiceHoweverTheNumberAndTheDiseaseAreWritten() throws IOException {
        row("高血压", "2026-02-20", "2026-03-10");
        lines.add(lines.get(1).replace(number.text(), " " + number.text().substring(0, 6) + " " + number.text().substring(6) + " ")
                .replace("高血压", "高血压病(Ⅱ级以上)"));
        SheetImport<ApplicationRow, Actor> sheet = open(county.clerk);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of(1L, 1L), List.of(check.good(), check.bad()), check.problems().toString());
        sheet.apply(Progress.NONE);
        assertEquals(1, taken());
    }

    @Test
    void theSeasonThatEndsBetweenCheckAndConfirmationIsOver() throws IOException {
        county.clock.set(LocalDate.of(2026, 5, 31));
        row("高血压", "2026-05-20", "2026-05-31");
        SheetImport<ApplicationRow, Actor> sheet = open(county.clerk);
        assertEquals(1, sheet.check(Progress.NONE).good());
        county.clock.set(LocalDate.of(2026, 7, 2));
        assertTrue(assertThrows(Refused.class, () -> sheet.apply(Progress.NONE)).has("chronic.entered-late"));
        assertEquals(0, taken());
    }

    @Test
    void whoDiedBetweenCheckAndConfirmationIsNotTakenIn() throws IOException {
        row("高血压", "2026-02-20", "2026-03-10");
        SheetImport<ApplicationRow, Actor> sheet = open(county.clerk);
        assertEquals(1, sheet.check(Progress.NONE).good());
        county.store.run(s -> s.execute("update mk_person set died_on = ? where id_number = ?", LocalDate.of(2026, 3, 9), number.text()));
        assertTrue(assertThrows(Refused.class, () -> sheet.apply(Progress.NONE)).has("chronic.deceased"));
        assertEquals(0, taken());
    }

    @Test
    void aWorkbookDecidesNothingAndSkipsNoStep() throws IOException {
        lines.set(0, HEADINGS + ",认定结果,环节,证号");
        row("高血压", "2026-02-20", "2026-03-10");
        lines.set(1, lines.get(1) + ",通过,发证,431099202600001");
        SheetImport<ApplicationRow, Actor> sheet = open(county.clerk);
        sheet.check(Progress.NONE);
        long caseId = Long.parseLong(sheet.apply(Progress.NONE).lines().get(0).id());
        assertEquals(ApplicationDisease.Outcome.PENDING, county.disease(caseId, "HTN").outcome());
        assertEquals(0, county.store.read(s -> s.rows("select id from chronic_certificate where case_id = ?", caseId)).size());
        assertThrows(Refused.class, () -> county.issue(county.desk, caseId));
        assertThrows(Refused.class, () -> county.approve(county.approver, caseId, Map.of("HTN", DiseaseVerdict.yes())));
    }

    @Test
    void theIssuingDoctorOfAWorkbookIsKeptAwayAsOneTypedAtTheWindow() throws IOException {
        county = County.of(database, County.TWO_STEP);
        county.person(number, "李某某", County.VILLAGE);
        row("冠心病", "2026-02-20", "2026-03-02");
        lines.set(1, lines.get(1).replace(County.HOSPITAL + ",,", County.HOSPITAL + ",周世平（心内科）,"));
        SheetImport<ApplicationRow, Actor> sheet = open(county.clerk);
        assertEquals(1, sheet.check(Progress.NONE).good());
        long caseId = Long.parseLong(sheet.apply(Progress.NONE).lines().get(0).id());
        Conflicts conflicts = county.store.read(s -> {
            Application application = county.certification.application(s, caseId);
            return new Conflicts(s, application, county.certification.rules(s, application).experts());
        });
        assertEquals(ExpertRules.Ground.ISSUING_DOCTOR, conflicts.against("周世平主任医师").orElseThrow());
        assertTrue(conflicts.against("周世").isEmpty() && conflicts.against("主任医师").isEmpty());
    }

    @Test
    void hugeCellsAndTenThousandEmptyRowsHarmNobody() throws IOException {
        row("高血压", "2026-02-20", "2026-03-10");
        lines.addAll(Collections.nCopies(10_000, "\u00a0,,\u3000,,,,,,"));
        IdNumber other = County.number();
        county.person(other, "李某某", County.VILLAGE);
        lines.add(lines.get(1).replace(number.text(), other.text()).replace("已经局长批准", "长".repeat(30_000)));
        lines.add(lines.get(1).replace(number.text(), County.number().text()).replace("李某某", "李".repeat(5_000)));
        SheetImport<ApplicationRow, Actor> sheet = open(county.clerk);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(3, check.rows());
        assertEquals(List.of(1L, 2L), List.of(check.good(), check.bad()), check.problems().toString());
        assertTrue(check.problems().stream().anyMatch(p -> p.kind().equals("chronic.text-too-long") && p.column().equals("note")),
                check.problems().toString());
        assertEquals(check.good(), sheet.apply(Progress.NONE).created(), "what the check called good is entered");
        assertEquals(1, taken());
    }
}
