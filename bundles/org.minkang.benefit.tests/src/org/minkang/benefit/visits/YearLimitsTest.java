package org.minkang.benefit.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Period;
import org.minkang.base.Refused;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.sheet.LimitSheet;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class YearLimitsTest {

    @Parameter
    Database database;

    private Office office;
    private long person;

    @BeforeEach
    void open() {
        office = new Office(database);
        person = office.person();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private LimitSheet limit(String key) {
        return office.store.read(s -> office.visits.limits(s, office.clerk, person, 2026)).stream().filter(l -> l.key().equals(key))
                .findFirst().orElseThrow();
    }

    private static String yuan(LimitSheet limit) {
        return limit.amount().getAsLong() / 100 + " " + limit.used().getAsLong() / 100 + " " + limit.left().getAsLong() / 100;
    }

    @Test
    void theQuotaOfACertifiedDiseaseIsUsedByVisitsAndReducedByHospitalMonths() {
        office.certified.add(new Dated("copd", Period.from(LocalDate.of(2026, 1, 1))));
        assertEquals("2400 0 2400", yuan(limit("quota")));
        office.enter(Office.ill(person, "A1", "2026-11-01", "copd", 1_000));
        office.enter(Office.stay(person, "A2", "2026-05-03", 4_500));
        assertEquals("2200 650 1550", yuan(limit("quota")));
        assertEquals(List.of("慢性阻塞性肺疾病"), limit("quota").diseases().stream().map(d -> d.zh()).toList());
        assertEquals("150000 3650 146350", yuan(limit("inpatient-year")));
    }

    @Test
    void aYearWithoutRulesIsSaidAndNothingIsShownWithoutTheRight() {
        assertTrue(assertThrows(Refused.class, () -> office.store.read(s -> office.visits.limits(s, office.clerk, person, 2024)))
                .has("visit.no-rules"));
        assertTrue(assertThrows(Refused.class, () -> office.store.read(s -> office.visits.limits(s, office.cashier, person, 2026)))
                .has("access.denied"));
    }

    @Test
    void theListHasEachVisitWithItsYearAndTheSettlementThatCounts() {
        long paid = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        long cancelled = office.enter(Office.stay(person, "A2", "2026-05-01", 4_500)).visitId();
        office.store.write(s -> office.visits.cancel(s, office.clerk, cancelled, 1, "重复录入"));
        List<VisitRow> rows = office.store.read(s -> office.visits.list(s, office.clerk, person));
        assertEquals(List.of(cancelled, paid), rows.stream().map(r -> r.visit().id()).toList());
        assertEquals(List.of(2026, 2026), rows.stream().map(VisitRow::year).toList());
        assertTrue(rows.get(0).visit().cancelled() && rows.get(0).current().isEmpty());
        assertEquals(3_000_00, rows.get(1).current().orElseThrow().paidFen());
    }

    @Test
    void theRulesOfADayComeWithTheDiseasesCertifiedThen() {
        office.certified.add(new Dated("copd", new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))));
        assertEquals(Set.of("copd"), office.store.read(s -> office.visits.rules(s, office.clerk, person, LocalDate.of(2026, 3, 31))).certified());
        assertEquals(Set.of(), office.store.read(s -> office.visits.rules(s, office.clerk, person, LocalDate.of(2026, 4, 1))).certified());
    }

    @Test
    void theExplanationNamesThePackItWasReckonedWith() {
        long visit = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        Explained explained = office.store.read(s -> office.visits.explain(s, office.clerk, visit));
        assertEquals("2026", explained.pack().version());
        assertEquals(office.store.read(s -> office.visits.why(s, office.clerk, visit)).sums(), explained.sheet().sums());
    }
}
