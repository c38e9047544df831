package org.minkang.benefit.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.replay.ReplayFigures;
import org.minkang.benefit.replay.ReplayPersonChange;
import org.minkang.benefit.replay.ReplayResult;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.policy.PackReader;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class CountyReplayTest {

    @Parameter
    Database database;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ReplayResult replay(String text) {
        BenefitRules other = new PackReader(List.of(new BenefitSection())).readAgain("draft.yaml", text).section(BenefitRules.class);
        return office.replay.run(office.clerk, 2026, other, Progress.NONE);
    }

    private static String shili(String what, String instead) {
        String text = Office.shipped("shili-2026");
        assertTrue(text.contains(what));
        return text.replace(what, instead);
    }

    @Test
    void theSamePackChangesNothing() {
        for (int i = 0; i < 5; i++) {
            office.enter(Office.stay(office.person(), "A" + i, "2026-03-01", 10_000 * (i + 1)));
        }
        ReplayResult result = replay(Office.shipped("shili-2026"));
        assertEquals(5, result.persons().count());
        assertEquals(0, result.persons().change());
        assertEquals(0, result.persons().more() + result.persons().less());
        assertEquals(List.of(), result.most());
        assertTrue(result.persons().before() > 0);
    }

    @Test
    void winnersAndLosersAreToldByMarkLevelKindLayerAndTownship() {
        long poor = office.person();
        long other = office.person();
        office.mark(poor, "low-income", LocalDate.of(2026, 1, 1));
        office.enter(Office.stay(poor, "A1", "2026-03-01", 4_500));
        office.enter(Office.seen(other, "B1", "2026-03-01", 100));
        // level 2 hospitals pay their deductible twice, outpatient visits are paid at 0.6
        ReplayResult result = replay(shili("{level: L2, is: 500}", "{level: L2, is: 1000}").replace("{level: L1, is: 0.50}]", "{level: L1, is: 0.60}]"));
        assertEquals(new ReplayFigures(1, 50_00, 60_00, 1, 10_00, 0, 0), result.byLevel().get("L1"));
        assertEquals(1, result.byLevel().get("L2").less());
        assertEquals(1, result.byMark().get("low-income").less());
        assertEquals(1, result.byMark().get("").more());
        assertEquals(10_00, result.byLayer().get("outpatient").change());
        assertEquals(Map.of("stay", 1L, "outpatient", 1L).keySet(), result.byKind().keySet());
        assertEquals(2, result.byArea().get("431099101").count());
        assertEquals(List.of(poor, other), result.most().stream().map(ReplayPersonChange::personId).toList());
        assertEquals(result.persons().change(), result.byLayer().values().stream().mapToLong(ReplayFigures::change).sum());
        assertEquals(result.persons().change(), result.visits().change());
        assertEquals(result.persons().won() - result.persons().lost(), result.persons().change());
    }

    @Test
    void whatTheOtherPackHasNoWordForIsToldAndLeftOut() {
        office.certified.add(new Dated("copd", Period.from(LocalDate.of(2026, 1, 1))));
        office.enter(Office.ill(office.person(), "A1", "2026-03-01", "copd", 300));
        office.enter(Office.seen(office.person(), "B1", "2026-03-01", 100));
        ReplayResult result = replay(Office.shipped("yian-2016"));
        assertEquals(2, result.leftOut());
        assertEquals(2, result.missing().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(0, result.persons().count());
    }

    @Test
    void aHouseholdThatSharesALimitOnlyUnderTheOtherPackIsReckonedTogether() {
        List<Long> family = office.household(2);
        family.forEach(person -> {
            for (int day = 1; day < 9; day++) {
                office.enter(Office.seen(person, "F" + person + "-" + day, "2026-0" + day + "-01", 100));
            }
        });
        ReplayResult result = replay(shili("en: Outpatient limit of a year}, per: year", "en: Outpatient limit of a year}, per: year, each: household"));
        assertEquals(600_00, result.persons().before());
        assertEquals(300_00, result.persons().after());
    }

    @Test
    void aHouseholdWhoseMembersLieInSeveralPortionsIsReckonedTogetherAndOnce() {
        List<Long> family = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            family.addAll(office.household(2));
            office.enter(Office.seen(office.person(), "O" + i, "2026-01-01", 100));
        }
        family.forEach(person -> {
            for (int day = 1; day < 9; day++) {
                office.enter(Office.seen(person, "F" + person + "-" + day, "2026-0" + day + "-01", 100));
            }
        });
        BenefitRules other = new PackReader(List.of(new BenefitSection())).readAgain("draft.yaml",
                shili("en: Outpatient limit of a year}, per: year", "en: Outpatient limit of a year}, per: year, each: household"))
                .section(BenefitRules.class);
        ReplayResult whole = office.replay.run(office.clerk, 2026, other, Progress.NONE);
        assertEquals(2 * 600_00 + 2 * 50_00, whole.persons().before());
        assertEquals(2 * 300_00 + 2 * 50_00, whole.persons().after());
        for (int visits : List.of(1, 3, 9)) {
            assertEquals(whole, new CountyReplay(office.store, office.people.access(), office.years, visits)
                    .run(office.clerk, 2026, other, Progress.NONE), visits + " visits at once");
        }
    }

    @Test
    void aStayThatTheOtherPackWouldCountToTheYearBeforeStaysAmongTheOthers() {
        long person = office.person();
        office.enter(new VisitEntry("A1", person, "", VisitKind.STAY, "L2", LocalDate.of(2025, 12, 28), LocalDate.of(2026, 1, 5), "",
                List.of(Cost.other(450_000)), 0, Set.of()));
        office.enter(Office.stay(person, "A2", "2026-04-01", 4_500));
        ReplayResult result = replay(shili("  source: 样例\n", "  source: 样例\n  year-of-stay: admission\n"));
        assertEquals(6_187_50, result.persons().before());
        assertEquals(6_187_50, result.persons().after(), "the second stay of the year has half of the deductible");
    }

    @Test
    void whoSeesOnlyATownshipCannotReplayTheCounty() {
        Actor township = office.people.inArea(new AreaCode("431099101"), "reviewer");
        BenefitRules rules = new PackReader(List.of(new BenefitSection())).readAgain("p", Office.shipped("shili-2026")).section(BenefitRules.class);
        assertEquals("visit.whole-county", assertThrows(Refused.class, () -> office.replay.run(township, 2026, rules, Progress.NONE))
                .problems().get(0).code());
        assertEquals(List.of(), office.replay.years(office.clerk));
    }
}
