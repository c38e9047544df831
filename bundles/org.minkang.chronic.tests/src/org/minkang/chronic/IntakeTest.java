package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.chronic.Application.Channel;
import org.minkang.testing.Database;

/** What is looked at before an application is taken in. */
@ParameterizedClass
@EnumSource
class IntakeTest {

    @Parameter
    Database database;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private Set<String> problems(NewApplication application) {
        Set<String> codes = new TreeSet<>();
        county.store.read(s -> county.certification.check(s, List.of(application))).get(0)
                .forEach(p -> codes.add(p.code()));
        return codes;
    }

    private NewApplication diagnosed(LocalDate diagnosed, LocalDate applied, String... diseases) {
        return NewApplication.atTheWindow(county.person(), List.of(diseases), County.HOSPITAL, diagnosed, Set.of(),
                applied);
    }

    @Test
    void aGoodApplicationHasNoProblem() {
        assertEquals(Set.of(), problems(county.application(county.person(), "HTN", "DM")));
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsPlace() {
        NewApplication bad = new NewApplication(county.person(), List.of("HTN", "XYZ", "HTN"), " ", "",
                County.TODAY.plusDays(1), "", Set.of("passport"), County.TODAY.plusDays(2), "", "", "", "",
                Channel.WINDOW);
        Refused refused = assertThrows(Refused.class, () -> county.accept(bad));
        assertEquals(Set.of("chronic.applied-future", "chronic.diagnosis-future", "chronic.provider-missing",
                "chronic.disease-unknown", "chronic.disease-twice", "chronic.paper-unknown"),
                new TreeSet<>(refused.problems().stream().map(Problem::code).toList()));
        assertTrue(refused.problems().stream().noneMatch(p -> p.place().isEmpty()));
        assertTrue(refused.problems().stream().anyMatch(p -> p.place().equals("diseases/XYZ")));
    }

    @Test
    void nobodyAndNothing() {
        NewApplication bad = new NewApplication(-1, List.of(), "", "", null, "", Set.of(), null, "", "", "", "",
                Channel.WINDOW);
        assertEquals(Set.of("chronic.applied-missing", "chronic.diagnosis-missing", "chronic.person-unknown",
                "chronic.provider-missing"), problems(bad));
        assertEquals(Set.of("chronic.disease-missing"),
                problems(NewApplication.atTheWindow(county.person(), List.of(), County.HOSPITAL, County.TODAY, Set.of(),
                        County.TODAY)));
    }

    @Test
    void aDiagnosisIsGoodForItsMonthsToTheDay() {
        LocalDate applied = LocalDate.of(2026, 3, 2);
        assertEquals(Set.of(), problems(diagnosed(LocalDate.of(2025, 12, 2), applied, "HTN")));
        assertEquals(Set.of("chronic.diagnosis-too-old"),
                problems(diagnosed(LocalDate.of(2025, 12, 1), applied, "HTN")));
        assertEquals(Set.of(), problems(diagnosed(LocalDate.of(2025, 3, 2), applied, "CA")));
        assertEquals(Set.of("chronic.diagnosis-too-old"), problems(diagnosed(LocalDate.of(2025, 3, 1), applied, "CA")));
        assertEquals(Set.of("chronic.applied-before-diagnosis"),
                problems(diagnosed(applied, applied.minusDays(1), "HTN")));
        assertEquals(Set.of("chronic.diagnosis-before-birth", "chronic.diagnosis-too-old"),
                problems(diagnosed(LocalDate.of(1960, 4, 30), applied, "HTN")));
    }

    @Test
    void aDayBeforeAnyPackHasNoRules() {
        assertEquals(Set.of("chronic.no-rules"),
                problems(diagnosed(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31), "HTN")));
    }

    @Test
    void whatIsPendingOrCertifiedIsNotTakenInAgain() {
        long person = county.person();
        NewApplication application = county.application(person, "HTN");
        Accepted accepted = county.accept(application);
        Refused pending = assertThrows(Refused.class, () -> county.accept(application));
        assertTrue(pending.has("chronic.already-pending"));
        assertTrue(pending.getMessage().contains(accepted.caseNumber()), pending.getMessage());
        county.reviewAll(accepted.caseId());
        county.opinionYes(county.expertA, accepted.caseId());
        county.opinionYes(county.expertB, accepted.caseId());
        county.approveAsJudged(accepted.caseId());
        assertEquals(Set.of("chronic.already-pending"), problems(application));
        Certificate certificate = county.issue(county.desk, accepted.caseId()).get(0);
        Refused certified = assertThrows(Refused.class, () -> county.accept(application));
        assertTrue(certified.has("chronic.already-certified"));
        assertTrue(certified.getMessage().contains(certificate.number()), certified.getMessage());
        assertEquals(Set.of(), problems(county.application(person, "DM")));
    }

    @Test
    void whatWasRefusedMayBeAppliedForAgain() {
        NewApplication application = county.application(county.person(), "HTN");
        Accepted accepted = county.accept(application);
        county.review(county.reviewer, accepted.caseId(), Map.of("HTN", DiseaseVerdict.no("papers-doubtful", "")));
        assertEquals(Set.of(), problems(application));
    }

    @Test
    void oneListNamesAPersonAndDiseaseOnce() {
        NewApplication application = county.application(county.person(), "HTN");
        List<List<Problem>> problems =
                county.store.read(s -> county.certification.check(s, List.of(application, application)));
        assertEquals(List.of(), problems.get(0));
        assertEquals("chronic.duplicate-in-list", problems.get(1).get(0).code());
    }

    @Test
    void oneBadApplicationOfManyTakesNoneIn() {
        long good = county.person();
        List<NewApplication> list = List.of(county.application(good, "HTN"), county.application(good, "HTN"));
        assertThrows(Refused.class,
                () -> county.store.write(s -> county.certification.acceptAll(s, county.clerk, list)));
        assertEquals(Set.of(), problems(county.application(good, "HTN")));
    }

    @Test
    void aHospitalThatIsNotInTheRegisterIsOnlyRemarkedOn() {
        NewApplication application = county.application(county.person(), "CA");
        Accepted accepted = county.accept(new NewApplication(application.personId(), application.diseases(), "省肿瘤医院",
                "", application.diagnosedOn(), "", application.papers(), application.appliedOn(), "", "", "", "名册",
                Channel.WINDOW));
        assertTrue(county.view(county.reviewer, accepted.caseId()).findings().stream()
                .anyMatch(f -> f.code().equals("chronic.provider-unknown")));
        assertEquals("experts", county.reviewAll(accepted.caseId()).step());
    }

    @Test
    void theDatabaseItselfAdmitsOnePendingApplicationAndOneLiveCertificate() {
        Accepted accepted = county.approved("HTN");
        long person = county.stored(accepted.caseId()).personId();
        String key = person + "/HTN";
        long application = county.stored(accepted.caseId()).id();
        assertThrows(RuntimeException.class, () -> county.store.run(s -> s.execute(
                "insert into chronic_application_disease (id, application_id, place, code, name_zh, name_en, class_key,"
                        + " outcome, pending_key) values (?, ?, 9, 'X', 'x', 'x', 'two', 'PENDING', ?)",
                s.nextId(), application, key)));
        Certificate certificate = county.issue(county.desk, accepted.caseId()).get(0);
        assertThrows(RuntimeException.class, () -> county.store.run(s -> s.execute(
                "insert into chronic_certificate (id, row_version, number, person_id, application_id, case_id, code,"
                        + " name_zh, name_en, class_key, approved_on, issued_on, valid_from, status, live_key, prints,"
                        + " pack_id, pack_version) select ?, 1, 'other', person_id, application_id, case_id, 'X',"
                        + " name_zh, name_en, class_key, approved_on, issued_on, valid_from, status, live_key, 0,"
                        + " pack_id, pack_version from chronic_certificate where id = ?",
                s.nextId(), certificate.id())));
        assertThrows(RuntimeException.class, () -> county.store.run(s -> s.execute(
                "insert into chronic_certificate (id, row_version, number, person_id, application_id, case_id, code,"
                        + " name_zh, name_en, class_key, approved_on, issued_on, valid_from, status, live_key, prints,"
                        + " pack_id, pack_version) select ?, 1, number, person_id, application_id, case_id, 'X',"
                        + " name_zh, name_en, class_key, approved_on, issued_on, valid_from, status, null, 0,"
                        + " pack_id, pack_version from chronic_certificate where id = ?",
                s.nextId(), certificate.id())));
    }
}
