package org.minkang.ui.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.visits.DayRules;
import org.minkang.benefit.visits.RecordedVisit;
import org.minkang.benefit.visits.VisitEntry;
import org.minkang.policy.PackReader;
import org.minkang.testing.TestClock;
import org.minkang.ui.Desk;

class VisitFormModelTest {

    private static final String PACK = """
            pack: {id: form, county: 某县, area: "431099", version: "1", valid-from: 2026-01-01}
            benefit:
              plan: 某险
              levels: [{key: L1, name: 一级}, {key: L2, name: 二级}]
              items: [{key: bed, name: 床位费, per-day: 40}]
              flags: [{key: away, name: 转外}]
              diseases: [{key: A, name: 甲病}, {key: B, name: 乙病}, {key: C, name: 丙病}]
              layers: [{key: stay, when: {kind: stay}, rate: 0.5}]
            """;

    private final VisitFormModel model = model(null);

    private static VisitFormModel model(RecordedVisit corrected) {
        return new VisitFormModel(new Desk(null, new Desk.Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type == Clock.class ? type.cast(TestClock.at("2026-03-05T09:00")) : null;
            }
        }, "test"), 1, corrected);
    }

    private static Optional<DayRules> rules(String text, String... certified) {
        return Optional.of(new DayRules(new PackReader(List.of(new BenefitSection())).read("form.yaml", text), Set.of(certified)));
    }

    private static RecordedVisit recorded(long yuan, Set<String> flags) {
        LocalDate day = LocalDate.of(2026, 2, 1);
        return new RecordedVisit(7, 1, day.getYear(), new VisitEntry("A1", 1, "H1", VisitKind.STAY, "L1", day, day.plusDays(4), "A",
                List.of(Cost.other(yuan * 100), new Cost("bed", 160_00, 4)), 0, flags), false, "x", Instant.EPOCH);
    }

    private static List<String> names(List<VisitFormModel.Choice> choices) {
        return choices.stream().map(VisitFormModel.Choice::name).toList();
    }

    @Test
    void certifiedDiseasesComeFirst() {
        model.apply(rules(PACK, "C"));
        assertEquals(List.of("(不指明)", "丙病(已认定)", "甲病", "乙病"), names(model.diseases()));
        assertEquals(List.of("请选择", "一级", "二级", "(没有等级)"), names(model.levels()));
        assertTrue(model.byDay("bed") && !model.byDay(""));
    }

    @Test
    void theFormIsMadeAnewOnlyWhenTheDayAsksForSomethingElse() {
        assertTrue(model.apply(rules(PACK, "C")));
        assertFalse(model.apply(rules(PACK, "C")));
        assertTrue(model.apply(rules(PACK)));
        assertTrue(model.apply(Optional.empty()));
        assertFalse(model.apply(Optional.empty()));
    }

    @Test
    void whatThePackOfAnotherDayHasNoWordForIsStillThere() {
        VisitFormModel form = model(recorded(500, Set.of("away")));
        form.apply(rules(PACK.replace("  items: [{key: bed, name: 床位费, per-day: 40}]\n", "")
                .replace("  flags: [{key: away, name: 转外}]\n", "").replace("{key: A, name: 甲病}, ", "")));
        assertTrue(names(form.items()).contains("bed") && names(form.flags()).contains("away") && names(form.diseases()).contains("A"));
    }

    @Test
    void theDayOfDischargeCountsForAStayAndTheDayItselfForOthers() {
        model.type("from", "20260201");
        assertEquals(Optional.of(LocalDate.of(2026, 2, 1)), model.day());
        model.type("to", "2026/2/9");
        assertEquals(Optional.empty(), model.day(), "not a day yet");
        model.type("to", "2026.02.09");
        assertEquals(Optional.of(LocalDate.of(2026, 2, 9)), model.day());
        model.type("kind", VisitKind.OUTPATIENT.name());
        assertEquals(Optional.of(LocalDate.of(2026, 2, 1)), model.day());
    }

    @Test
    void everythingThatCannotBeUnderstoodIsToldAtOnce() {
        model.apply(rules(PACK));
        model.type("from", "yesterday");
        model.type(VisitFormModel.COST, "1.234");
        model.type(VisitFormModel.DAYS + "bed", "four");
        model.type("ownExpense", "-1");
        Refused refused = assertThrows(Refused.class, model::save);
        assertEquals(List.of("invoice", "from", "level", "cost ", "days bed", "ownExpense"),
                refused.problems().stream().map(Problem::place).toList());
    }

    @Test
    void aProblemStandsAtTheFieldInWhichItCanBeSeenTo() {
        Map<String, String> by = model.byField(new Refused(List.of(new Problem("provider.unknown", "", "a"), new Problem("visit.days", "to", "b"),
                new Problem("visit.no-rules", "", "c"), new Problem("access.denied", "", "d"))));
        assertEquals(Map.of("provider", "a", "from", "b\nc", "", "d"), by);
        model.type("to", "2026-03-01");
        assertEquals(Map.of("to", "b"), model.byField(new Refused(List.of(new Problem("visit.days", "to", "b")))));
    }

    @Test
    void whatSomebodyElseChangedIsSaidByFieldAndWhatIsTypedStays() {
        VisitFormModel form = model(recorded(500, Set.of()));
        form.apply(rules(PACK));
        form.type(VisitFormModel.COST, "700");
        RecordedVisit now = recorded(600, Set.of("away"));
        assertEquals(Map.of(VisitFormModel.COST, "刚被改为:600.00", "flags", "刚被改为:转外"), form.overtaken(now));
        assertEquals("700", form.typed(VisitFormModel.COST));
        assertEquals(now, form.corrected());
    }

    @Test
    void onlyWhatWasTypedByHandWouldBeLost() {
        VisitFormModel form = model(recorded(500, Set.of()));
        form.type("invoice", "A1");
        assertFalse(form.isTyped());
        form.type("invoice", "A2");
        assertTrue(form.isTyped());
    }
}
