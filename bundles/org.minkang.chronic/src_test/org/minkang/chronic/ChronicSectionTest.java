package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.casework.type.CaseworkRules;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.policy.PackReader;
import org.minkang.policy.PackSection;

class ChronicSectionTest {

    private static final List<PackSection<?>> SECTIONS = List.of(new ChronicSection());

    private static ChronicRules sample() {
        return rules(SamplePack.FILE_NAME);
    }

    private static ChronicRules rules(String pack) {
        return new PackReader(SECTIONS).read(pack, SamplePack.text(pack)).section(ChronicRules.class);
    }

    static List<String> packs() {
        return SamplePack.ALL;
    }

    @Test
    void readsTheSamplePack() {
        ChronicRules rules = sample();
        assertEquals(31, rules.diseases().size());
        assertEquals(14, rules.papers().size());
        assertEquals(4, rules.papersForAll().size());
        assertEquals("431099{yyyy}{seq:6}", rules.certificateNumber());
        Disease hypertension = rules.disease("HTN").orElseThrow();
        assertEquals(Optional.of("M03900"), hypertension.national());
        assertEquals(3, hypertension.diagnosisAgeMonths());
        assertTrue(hypertension.diagnosisAgeSource().contains("3个月内"), hypertension.diagnosisAgeSource());
        assertEquals(12, rules.disease("CA").orElseThrow().diagnosisAgeMonths());
    }

    @Test
    void reportsAreDueByTheTenthUnlessThePackSaysOtherwise() {
        assertEquals(ReportRules.USUAL.dueDay(), rules("two-diseases.yaml").reports().dueDay());
        String text = SamplePack.text(SamplePack.FILE_NAME);
        String other = text.replace("due-day: 10, on-holiday: earlier", "due-day: 5, on-holiday: later");
        ReportRules read = new PackReader(SECTIONS).read("a.yaml", other).section(ChronicRules.class).reports();
        assertEquals(5, read.dueDay());
        assertEquals(ReportRules.OnHoliday.LATER, read.onHoliday());
        String wrong = text.replace("due-day: 10, on-holiday: earlier", "due-day: 31, on-holiday: never");
        Refused refused = assertThrows(Refused.class, () -> new PackReader(SECTIONS).read("a.yaml", wrong));
        assertEquals(2, refused.problems().size(), refused.problems().toString());
    }

    @Test
    void aPackSaysHowExpertsAreFoundAndWithoutThatNobodyIsDrawn() {
        assertEquals(ExpertRules.USUAL, sample().experts());
        assertEquals(Set.of(ExpertRules.Ground.DECLARED), sample().experts().avoid());
        ExpertRules drawn = rules("two-step-appraisal.yaml").experts();
        assertTrue(drawn.drawn() && !drawn.source().isBlank());
        assertEquals(Set.of(ExpertRules.Ground.values()), drawn.avoid());
        String text = SamplePack.text("two-step-appraisal.yaml");
        Refused refused = assertThrows(Refused.class, () -> new PackReader(SECTIONS).read("x.yaml",
                text.replace("issuing-doctor", "cousins").replace("draw: automatic", "draw: sometimes")));
        assertTrue(refused.has("chronic.unknown-ground"), refused::getMessage);
        assertEquals(2, refused.problems().size(), refused::getMessage);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyValueOfASamplePackHasItsClause(String pack) {
        ChronicRules rules = rules(pack);
        for (Disease disease : rules.diseases()) {
            assertTrue(!disease.source().isBlank(), disease.code());
            assertTrue(!disease.criteria().source().isBlank(), disease.code());
            assertTrue(!disease.diagnosisAgeSource().isBlank(), disease.code());
        }
        rules.classes().forEach(c -> assertTrue(!c.startSource().isBlank() && !c.validSource().isBlank(), c.key()));
        rules.papers().forEach(p -> assertTrue(!p.source().isBlank(), p.key()));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyNameOfASamplePackIsThereInBothLanguages(String pack) {
        for (Disease disease : rules(pack).diseases()) {
            assertTrue(!disease.name().en().equals(disease.name().zh()), disease.code());
            disease.criteria().ticks().forEach(t -> assertTrue(!t.name().en().equals(t.name().zh()), t.key()));
        }
    }

    @ParameterizedTest
    @CsvSource({"高血压, HTN", "'高血压病(Ⅱ级以上)', HTN", "'高血压病（II级以上）', HTN", "'２型糖尿病', DM", "copd, COPD", "' 慢 阻 肺 ', COPD",
            "恶性肿瘤放化疗, CA", "htn, HTN", "Diabetes Mellitus, DM"})
    void findsADiseaseByWhatPeopleWrite(String written, String code) {
        assertEquals(code, sample().diseaseNamed(written).orElseThrow().code());
    }

    @Test
    void twoDiseasesNeedEachPaperOnce() {
        ChronicRules rules = sample();
        List<String> papers = rules.papersFor(List.of(rules.disease("DM").orElseThrow(),
                rules.disease("HEP").orElseThrow())).stream().map(PaperKind::key).toList();
        assertEquals(List.of("application", "id-card", "diagnosis", "record", "lab"), papers);
    }

    @ParameterizedTest
    @CsvSource({"HTN, 2026-03-31, 2026-04-01, 2029-03-31", "HTN, 2026-03-01, 2026-04-01, 2029-03-31",
            "DM, 2026-12-15, 2027-01-01, 2029-12-31", "CHD, 2028-01-31, 2028-02-01, 2031-01-31",
            "CA, 2026-03-31, 2026-03-31, 2029-03-30", "TX, 2026-12-31, 2026-12-31, 2029-12-30",
            "ESRD, 2028-02-29, 2028-02-29, 2031-02-27", "HEM, 2026-03-01, 2026-03-01, 2029-02-28"})
    void startsAndEndsByTheClassOfTheDisease(String code, LocalDate approved, LocalDate from, LocalDate to) {
        var valid = sample().disease(code).orElseThrow().diseaseClass().validity(approved);
        assertEquals(from, valid.from());
        assertEquals(to, valid.to());
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceWithItsLine() {
        String text = """
                pack:
                  id: bad
                  county: {zh: 坏县, en: Bad}
                  area: "431099"
                  version: "1"
                  valid-from: 2026-01-01
                chronic:
                  diagnosis-age: {months: 0, source: x}
                  certificate: {number: "MT{yyyy}", source: x}
                  classes:
                    - {key: a, name: {zh: 甲, en: A}, start: {rule: tomorrow, source: x}}
                    - {key: a, name: {zh: 乙, en: B}, start: {rule: same-day, source: x}}
                  papers:
                    - {key: p, name: {zh: 申请表, en: Form}, source: x}
                    - {key: q, name: {zh: 申请表, en: Other}, source: x}
                  specialties:
                    - {key: s, name: {zh: 内科, en: Medicine}}
                  expert-refusal: {reason: no}
                  diseases:
                    - code: D1
                      national: M0390
                      name: {zh: 高血压, en: Hypertension}
                      class: b
                      papers: [r]
                      specialty: t
                      criteria: {source: x, needed: 3, ticks: [{key: k, name: {zh: 标准, en: Tick}}]}
                    - code: D2
                      national: M01600
                      name: {zh: 糖尿病, en: Diabetes}
                      also: [高 血 压]
                      class: a
                      specialty: s
                      criterias: {}
                      criteria: {source: x, ticks: [{key: k, name: {zh: 标准, en: Tick}}]}
                    - code: D2
                      national: M01600
                      name: {zh: 冠心病, en: Heart}
                      class: a
                      specialty: s
                      criteria: {source: x, ticks: [{key: k, name: {zh: 标准, en: Tick}}]}
                """;
        Refused refused = assertThrows(Refused.class, () -> new PackReader(SECTIONS).read("bad.yaml", text));
        Set<String> codes = refused.problems().stream().map(Problem::code).collect(Collectors.toSet());
        assertTrue(codes.containsAll(Set.of("chronic.number-without-sequence", "chronic.twice", "chronic.name-twice",
                "chronic.national-form", "chronic.national-twice", "chronic.unknown-class", "chronic.unknown-paper",
                "chronic.unknown-specialty", "chronic.criteria-needed")), codes.toString());
        assertTrue(refused.problems().size() >= 13, refused.problems().toString());
        assertTrue(refused.problems().stream().allMatch(p -> p.place().startsWith("bad.yaml:")));
        assertEquals("bad.yaml:23", place(refused, "chronic.unknown-class"));
    }

    @Test
    void anUnknownNationalCodeIsRefusedUnlessThePackNamesItWithItsSource() {
        String changed = SamplePack.text().replace("national: M06700", "national: M99999");
        PackReader reader = new PackReader(SECTIONS);
        Refused refused = assertThrows(Refused.class, () -> reader.read("p.yaml", changed));
        assertTrue(refused.has("chronic.national-unknown"), refused.getMessage());
        String added = changed.replace("  # 6. the diseases",
                "  national-codes: [{code: M99999, name: 测试病种, source: 国家码表}]\n  # 6. the diseases");
        assertEquals("测试病种", reader.read("p.yaml", added).section(ChronicRules.class).nationalName("M99999"));
        Refused without = assertThrows(Refused.class,
                () -> reader.read("p.yaml", added.replace("name: 测试病种, source: 国家码表", "name: 测试病种")));
        assertTrue(without.has("chronic.national-source"), without.getMessage());
    }

    @Test
    void readsWhatACountyLaysDownForCertificates() {
        CertificateRules rules = sample().certificates();
        assertEquals(Optional.of(new CertificateRules.Renewal(60, 60)), rules.renewal());
        assertEquals(2, rules.providers());
        assertTrue(!rules.stock() && rules.warnBelow() == 50);
        assertEquals(List.of("review", "cover-check", "cover-ended", "moved", "hospital-abroad"),
                rules.reasons(CertificateEvent.Kind.SUSPENDED).stream().map(r -> r.key()).toList());
        assertEquals(Optional.of(1), sample().classes().get(2).reviewYears());
        CertificateRules plain = rules("two-diseases.yaml").certificates();
        assertEquals(Optional.empty(), plain.renewal());
        assertEquals(0, plain.providers());
        String wrong = SamplePack.text().replace("for: [suspend]", "for: [forget]");
        Refused refused = assertThrows(Refused.class, () -> new PackReader(SECTIONS).read("p.yaml", wrong));
        assertTrue(refused.has("chronic.reason-for"), refused.getMessage());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everySamplePackNamesOnlyReasonsStepsAndMarksThereAre(String pack) {
        assertEquals(1, whole(SamplePack.text(pack)).size(), pack);
    }

    @Test
    void aReasonAStepOrAMarkThatIsNotThereIsRefusedWithThoseThatAre() {
        String text = SamplePack.text("two-step-appraisal.yaml");
        String season = SamplePack.text(SamplePack.FILE_NAME);
        String reason = refusal("chronic.unknown-reason", text.replace("absent-reason: ", "absent-reason: not-"));
        assertTrue(reason.contains("criteria-not-met"), reason);
        String step = refusal("chronic.unknown-step", text.replace("{step: examination", "{step: examiniation"));
        assertTrue(step.contains("examiniation") && step.contains("examination"), step);
        String mark = refusal("chronic.unknown-mark", season.replace("marks: [registered-poverty]", "marks: [registred-poverty]"));
        assertTrue(mark.contains("registred-poverty") && mark.contains("low-income（低保对象）")
                && mark.contains("monitored（防止返贫监测对象）"), mark);
        assertEquals(1, whole(season.replace("marks: [registered-poverty]", "marks: [registered-poverty, monitored]")).size());
        String majority = refusal("chronic.unknown-reason", season.replaceFirst("expert-refusal: \\{reason: [a-z-]+", "expert-refusal: {reason: unclear-or-so"));
        assertTrue(majority.contains("unclear-or-so"), majority);
    }

    @Test
    void aPackImportedBeforeIsReadWhateverReasonItNames() {
        String text = SamplePack.text("two-step-appraisal.yaml").replace("absent-reason: ", "absent-reason: not-");
        assertTrue(reader().readAgain("p.yaml", text).section(ChronicRules.class).examination().orElseThrow()
                .absentReason().startsWith("not-"));
    }

    private static String refusal(String code, String text) {
        Refused refused = assertThrows(Refused.class, () -> whole(text));
        assertEquals(List.of(code), refused.problems().stream().map(Problem::code).toList(), refused::getMessage);
        return refused.problems().get(0).message();
    }

    private static List<?> whole(String text) {
        return reader().read("p.yaml", text).section(CaseworkRules.class).caseTypes();
    }

    private static PackReader reader() {
        return new PackReader(List.of(new ChronicSection(), new CaseworkSection(type -> Optional.empty())));
    }

    private static String place(Refused refused, String code) {
        return refused.problems().stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow().place();
    }
}
