package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.house.HouseOutcome;
import org.minkang.house.HouseOutcomes;
import org.minkang.policy.PackReader;

class SeasonTest {

    private static Season season(String from, String to) {
        return new Season(MonthDay.parse("--" + from), MonthDay.parse("--" + to));
    }

    @ParameterizedTest
    @CsvSource({"03-01, 05-31, 2026-02-28, false", "03-01, 05-31, 2026-03-01, true", "03-01, 05-31, 2026-05-31, true",
            "03-01, 05-31, 2026-06-01, false", "11-15, 01-15, 2026-11-14, false", "11-15, 01-15, 2026-11-15, true",
            "11-15, 01-15, 2026-12-31, true", "11-15, 01-15, 2027-01-01, true", "11-15, 01-15, 2027-01-15, true",
            "11-15, 01-15, 2027-01-16, false", "02-29, 03-10, 2026-02-28, true", "02-29, 03-10, 2028-02-28, false",
            "06-01, 02-29, 2027-02-28, true", "06-01, 02-29, 2027-03-01, false", "07-01, 07-01, 2026-07-01, true"})
    void containsBothItsEndsAlsoOverTheYearsEnd(String from, String to, LocalDate day, boolean inside) {
        assertEquals(inside, season(from, to).contains(day));
    }

    @Test
    void theNextOfSeveralSeasonsIsTheNearest() {
        IntakeRules rules = new IntakeRules(List.of(season("03-01", "05-31"), season("11-15", "01-15")), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(LocalDate.of(2026, 11, 15), rules.nextSeason(LocalDate.of(2026, 6, 1)));
        assertEquals(LocalDate.of(2027, 3, 1), rules.nextSeason(LocalDate.of(2027, 1, 16)));
        assertEquals(LocalDate.of(2027, 3, 1), rules.nextSeason(LocalDate.of(2026, 11, 15)), "the day after the first one");
        assertTrue(IntakeRules.NONE.inSeason(LocalDate.of(2026, 6, 1)), "without seasons all year");
    }

    private static ChronicRules rules(String more) {
        String text = SamplePack.text(SamplePack.FILE_NAME).replaceAll("(?m)^  easy-path:.*$", more);
        return new PackReader(List.of(new ChronicSection())).read("pack.yaml", text).section(ChronicRules.class);
    }

    @Test
    void aCountyThatSaysNothingLimitsNothing() {
        ChronicRules rules = rules("");
        assertEquals(IntakeRules.NONE, rules.intake());
        assertEquals(List.of("has-card", "on-the-spot", "not-eligible", "not-needed", "away", "gone"),
                rules.field().outcomes().all().stream().map(HouseOutcome::code).toList());
        assertEquals(List.of("away"), rules.field().outcomes().all().stream().filter(o -> !o.settles()).map(HouseOutcome::code).toList());
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Refused refused = assertThrows(Refused.class, () -> rules("""
                  seasons: [{from: 13-01, to: 05-31}, {from: 03-01, until: 05-31}]
                  most-diseases: {per-application: 0}
                  easy-path: {marks: [], within: {weeks: 2}, most-diseases: many}
                  touring: {capacity: 0}
                  visits:
                    outcomes:
                      - {code: a, name: {zh: 外出, en: Away}, settles: true, needs: next-day}
                      - {code: b, name: {zh: 外 出, en: "Gone, far"}, settles: false, needs: letter}
                """));
        List<String> codes = refused.problems().stream().map(Problem::code).toList();
        for (String code : List.of("chronic.season-day", "casework.type.deadline", "chronic.easy-most",
                "house.outcome-next-day", "house.outcome-twice", "house.outcomes-choice")) {
            assertTrue(codes.contains(code), code + " in " + refused.problems());
        }
        String all = refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        assertTrue(all.contains("13-01") && all.contains("capacity") && all.contains("until"), all);
    }

    @Test
    void anOutcomeIsFoundByItsDigitItsCodeOrItsName() {
        HouseOutcomes outcomes = FieldRules.usual().outcomes();
        for (String written : List.of("3", "not-eligible", "不符合条件", " 不符合 条件", "3 不符合条件", "Not Eligible")) {
            assertEquals("not-eligible", outcomes.named(written).orElseThrow().code(), written);
        }
        assertFalse(outcomes.named("0").isPresent());
        assertFalse(outcomes.named("").isPresent());
        assertFalse(outcomes.named("7").isPresent());
        assertEquals("on-the-spot", outcomes.needing(FieldRules.Needs.APPLICATION).orElseThrow().code());
    }
}
