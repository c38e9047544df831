package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.testing.Database;

/** The figures against what was really done. */
@ParameterizedClass
@EnumSource
class StatisticsTest {

    @Parameter
    Database database;

    @Test
    void countsWhatWasDone() {
        try (County county = County.fresh(database)) {
            work(county);
            ChronicReport report = county.store.read(s -> county.statistics.of(s, county.desk,
                    LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null));
            assertEquals(new ChronicReport.Applications(6, 2, 1, 1, 1, 1), report.applications());
            assertEquals(new ChronicReport.Diseases(8, 1, 1, 2, 3, 1), report.diseases());
            assertEquals(1, report.supplementAsked());
            assertEquals(2, report.byReason().get(0).refused());
            assertEquals(Set.of("papers-doubtful", "not-insured"), Set.copyOf(
                    report.byReason().stream().map(ChronicReport.Reason::code).toList()));
            assertEquals(2, report.byTownship().size());
            assertEquals("青山镇", report.byTownship().get(0).name());
            assertEquals(5, report.byTownship().get(0).applications().total());
            long issued = county.store.read(s -> s.rows("select count(*) from chronic_certificate")).get(0).number(1);
            assertEquals(issued, report.diseases().certified());
            assertTrue(report.steps().stream().anyMatch(s -> s.key().equals("review") && s.stays() == 5),
                    report.steps().toString());
            onlyOneTownship(county);
            List<Long> days = county.store.read(s -> county.statistics.perDay(s, county.desk, County.TODAY.minusDays(2), County.TODAY));
            assertEquals(List.of(0L, 0L, 6L), days);
            numbersOfTheStartPage(county, report);
            assertThrows(Refused.class, () -> county.store.read(
                    s -> county.statistics.perDay(s, county.expertA, County.TODAY, County.TODAY)));
        }
    }

    /** They are counted another way than the report, and must agree with it. */
    private static void numbersOfTheStartPage(County county, ChronicReport report) {
        Statistics.Totals totals = county.store.read(s -> county.statistics.totals(s, county.desk, LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31)));
        assertEquals(report.applications().total(), totals.applications());
        assertEquals(report.applications().inProgress(), totals.inProgress());
        assertEquals(report.supplementAsked(), totals.asked());
        assertEquals(new Statistics.Totals(6, 2, 3, 2, 1), totals, "the partly certified one is both confirmed and refused");
        assertEquals(new Statistics.Totals(0, 0, 0, 0, 0), county.store.read(s -> county.statistics.totals(s, county.desk,
                LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))));
        assertThrows(Refused.class, () -> county.store.read(
                s -> county.statistics.totals(s, county.expertA, County.TODAY, County.TODAY)));
    }

    private static void work(County county) {
        // certified
        county.issue(county.desk, county.approved("HTN").caseId());
        // partly: DM refused at the review
        long partly = county.accept("HTN", "DM").caseId();
        county.review(county.reviewer, partly,
                Map.of("HTN", DiseaseVerdict.yes(), "DM", DiseaseVerdict.no("papers-doubtful", "")));
        county.opinionYes(county.expertA, partly);
        county.opinionYes(county.expertB, partly);
        county.approveAsJudged(partly);
        county.issue(county.desk, partly);
        // refused, in another township
        long other = county.person(County.number(), "王某某", County.OTHER_VILLAGE);
        long refused = county.accept(county.application(other, "CHD", "DM")).caseId();
        county.review(county.reviewer, refused, Map.of("CHD", DiseaseVerdict.no("papers-doubtful", ""), "DM",
                DiseaseVerdict.no("not-insured", "")));
        // approved, its certificate still to be issued
        county.approved("CA");
        // waiting for papers
        NewApplication bare = NewApplication.atTheWindow(county.person(), java.util.List.of("HTN"), County.HOSPITAL,
                County.TODAY.minusDays(3), Set.of(), County.TODAY);
        long paused = county.accept(bare).caseId();
        int version = county.version(county.reviewer, paused);
        county.store.write(s -> county.certification.supplement(s, county.reviewer, paused, version, ""));
        // given up
        long given = county.accept("RA").caseId();
        int seen = county.version(county.reviewer, given);
        county.store.write(s -> county.certification.giveUp(s, county.reviewer, given, seen, "本人撤回"));
    }

    private static void onlyOneTownship(County county) {
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate to = LocalDate.of(2026, 12, 31);
        assertEquals(1, county.store.read(s -> county.statistics.of(s, county.desk, from, to, "431099102"))
                .applications().total());
        Actor own = county.people.inArea(new AreaCode("431099102"), "chronic-desk");
        assertEquals(1, county.store.read(s -> county.statistics.of(s, own, from, to, null)).applications().total());
        assertEquals(1, county.store.read(s -> county.statistics.of(s, own, from, to, "431099")).applications()
                .total());
        org.junit.jupiter.api.Assertions.assertThrows(Refused.class,
                () -> county.store.read(s -> county.statistics.of(s, own, from, to, "431099101")));
        org.junit.jupiter.api.Assertions.assertThrows(Refused.class,
                () -> county.store.read(s -> county.statistics.of(s, county.desk, to, from, null)));
    }
}
