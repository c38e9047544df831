package org.minkang.benefit.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class SettledVisitsTest {

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

    private RecordedVisit visit(long id) {
        return office.store.read(s -> office.visits.of(s, office.clerk, person)).stream().filter(v -> v.id() == id).findFirst().orElseThrow();
    }

    private List<Difference> correct(long id, VisitEntry entry) {
        return office.store.write(s -> office.visits.correct(s, office.clerk, id, visit(id).version(), entry, "票据录错")).differences();
    }

    private List<Difference> cancel(long id) {
        return office.store.write(s -> office.visits.cancel(s, office.clerk, id, visit(id).version(), "重复录入")).differences();
    }

    private void pay(long visit) {
        office.store.write(s -> {
            office.visits.paid(s, office.cashier, office.visits.settlements(s, office.clerk, visit).stream()
                    .filter(RecordedSettlement::current).map(RecordedSettlement::id).toList());
            return null;
        });
    }

    @Test
    void aVisitIsSettledWhenItIsEnteredAndItsTotalsAreKept() {
        long visit = office.enter(Office.stay(person, "A1", "2026-04-01", 80_500)).visitId();
        assertEquals("[inpatient 60000.0, serious 3300.0] due 63300.0", office.current(visit));
        assertEquals("{LAYER inpatient=6000000, LAYER serious=330000, LIMIT inpatient-year=6000000, LIMIT serious-year=330000}",
                office.store.read(s -> office.visits.totals(s, office.clerk, person, 2026)).toString());
        assertEquals(List.of(), office.proof(person));
    }

    @Test
    void anEarlierVisitThatArrivesLateSettlesTheLaterOnesAnew() {
        long later = office.enter(Office.stay(person, "A2", "2026-05-01", 4_500)).visitId();
        assertEquals("[inpatient 3000.0] due 3000.0", office.current(later));
        Visits.Changed changed = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500));
        assertEquals(List.of("A1 inpatient 0.0 -> 3000.0", "A2 inpatient 3000.0 -> 3187.5"), Office.words(changed.differences()));
        assertEquals("[inpatient 3187.5] due 3187.5", office.current(later));
        assertEquals(List.of(), office.proof(person));
    }

    @Test
    void theOrderInWhichVisitsAreEnteredDoesNotMatter() {
        long other = office.person();
        for (String day : List.of("2026-03-01", "2026-06-01", "2026-09-01")) {
            office.enter(Office.stay(person, "A" + day, day, 30_000));
        }
        for (String day : List.of("2026-09-01", "2026-03-01", "2026-06-01")) {
            office.enter(Office.stay(other, "B" + day, day, 30_000));
        }
        assertEquals(office.store.read(s -> office.visits.totals(s, office.clerk, person, 2026)),
                office.store.read(s -> office.visits.totals(s, office.clerk, other, 2026)));
    }

    @Test
    void aCorrectionShowsEveryDifferenceAndKeepsWhatWasThere() {
        long first = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        long second = office.enter(Office.stay(person, "A2", "2026-05-01", 4_250)).visitId();
        List<Difference> differences = correct(first, new VisitEntry("A1", person, "", VisitKind.OUTPATIENT, "L1", LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 1), "", List.of(Cost.other(80_00)), 0, Set.of()));
        assertEquals(List.of("A1 inpatient 3000.0 -> 0.0", "A1 outpatient 0.0 -> 40.0", "A2 inpatient 3000.0 -> 2812.5"),
                Office.words(differences));
        assertEquals("[inpatient 2812.5] due 2812.5", office.current(second));
        assertEquals(2, office.store.read(s -> office.visits.settlements(s, office.clerk, first)).size());
        assertEquals(List.of(), office.proof(person));
    }

    @Test
    void whatWasPaidIsNotChangedSilentlyButGetsACorrection() {
        long first = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        long second = office.enter(Office.stay(person, "A2", "2026-05-01", 4_250)).visitId();
        pay(second);
        List<Difference> differences = cancel(first);
        assertEquals(List.of("A1 inpatient 3000.0 -> 0.0", "A2 inpatient 3000.0 -> 2812.5 paid"), Office.words(differences).stream().sorted().toList());
        assertEquals("[inpatient 2812.5] due -187.5", office.current(second), "187.50 is to be recovered");
        assertEquals("none", office.current(first), "nothing went out for it");
        pay(second);
        assertEquals(List.of(), Office.words(office.store.write(s -> office.visits.settleAnew(s, office.clerk, person, 2026, "核对"))));
        assertEquals("[inpatient 2812.5] due -187.5", office.current(second));
        assertEquals(List.of(), office.proof(person));
    }

    @Test
    void aPaidVisitThatIsCancelledIsRecoveredWhole() {
        long visit = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        pay(visit);
        cancel(visit);
        assertEquals("[] due -3000.0", office.current(visit));
        assertEquals("{}", office.store.read(s -> office.visits.totals(s, office.clerk, person, 2026)).toString());
        assertEquals(List.of(), office.proof(person));
        // the invoice is free again, and the visit entered anew is paid whole
        assertEquals("[inpatient 3000.0] due 3000.0", office.current(office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId()));
    }

    @Test
    void aMarkGrantedBackwardsInTimeIsSeenAndSettledOnWish() {
        long visit = office.enter(Office.stay(person, "A1", "2026-04-01", 4_250)).visitId();
        office.mark(person, "low-income", LocalDate.of(2026, 3, 1));
        assertEquals(List.of("A1 aid 0.0 -> 875.0", "A1 inpatient 2812.5 -> 3000.0"),
                Office.words(office.store.read(s -> office.visits.wouldChange(s, office.clerk, person, 2026))));
        assertEquals("[inpatient 2812.5] due 2812.5", office.current(visit));
        office.store.write(s -> office.visits.settleAnew(s, office.clerk, person, 2026, "低保自三月起"));
        assertEquals("[inpatient 3000.0, aid 875.0] due 3875.0", office.current(visit));
        assertEquals(List.of(), office.proof(person));
    }

    @Test
    void aStayAcrossTheYearBelongsToTheYearOfItsDischarge() {
        LocalDate from = LocalDate.of(2025, 12, 20);
        VisitEntry entry = new VisitEntry("A1", person, "", VisitKind.STAY, "L2", from, LocalDate.of(2026, 1, 8), "",
                List.of(Cost.other(450_000)), 0, Set.of());
        office.enter(entry);
        assertEquals("{LAYER inpatient=300000, LIMIT inpatient-year=300000}",
                office.store.read(s -> office.visits.totals(s, office.clerk, person, 2026)).toString());
        assertEquals("{}", office.store.read(s -> office.visits.totals(s, office.clerk, person, 2025)).toString());
    }

    @Test
    void twoVisitsOfOneDayShareTheLimitOfTheDay() {
        VisitEntry first = new VisitEntry("A2", person, "", VisitKind.OUTPATIENT, "L1", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), "",
                List.of(Cost.other(100_00)), 0, Set.of());
        long late = office.enter(first).visitId();
        office.enter(new VisitEntry("A1", person, "", VisitKind.OUTPATIENT, "L1", first.from(), first.to(), "", first.costs(), 0, Set.of()));
        assertEquals("[outpatient 10.0] due 10.0", office.current(late), "by invoice, whatever came first");
    }

    @Test
    void aCertificateOpensTheQuotaAndAHospitalMonthReducesIt() {
        office.certified.add(new Dated("copd", Period.from(LocalDate.of(2026, 1, 1))));
        long visit = office.enter(Office.ill(person, "A1", "2026-11-01", "copd", 4_000)).visitId();
        assertEquals("[quota 2400.0] due 2400.0", office.current(visit));
        Visits.Changed changed = office.enter(Office.stay(person, "A2", "2026-05-03", 100));
        assertEquals(List.of("A1 quota 2400.0 -> 2200.0"), Office.words(changed.differences()));
    }

    @Test
    void everyProblemOfAnEntryIsToldAtItsField() {
        VisitEntry bad = new VisitEntry(" ", person, "", VisitKind.OUTPATIENT, "L9", LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1), "nothing",
                List.of(new Cost("blood", -1, 0)), -1, Set.of("sunday"));
        Refused refused = assertThrows(Refused.class, () -> office.enter(bad));
        assertEquals(List.of("invoice visit.invoice", "to visit.days", "level visit.not-in-pack", "disease visit.not-in-pack",
                "flags visit.not-in-pack", "costs visit.not-in-pack", "costs visit.cost", "ownExpense visit.cost"),
                refused.problems().stream().map(p -> p.place() + " " + p.code()).toList());
        assertTrue(refused.problems().stream().map(Problem::message).noneMatch(m -> m.contains("!")));
        assertEquals("visit.no-rules", assertThrows(Refused.class,
                () -> office.enter(Office.stay(person, "A1", "2025-05-01", 100))).problems().get(0).code());
        assertEquals("visit.future", assertThrows(Refused.class,
                () -> office.enter(Office.stay(person, "A1", "2027-05-01", 100))).problems().get(0).code());
    }

    @Test
    void anInvoiceIsClaimedOnce() {
        office.enter(Office.stay(person, "A1", "2026-04-01", 4_500));
        long other = office.person();
        assertEquals("visit.invoice-taken", assertThrows(Refused.class,
                () -> office.enter(Office.stay(other, "A1", "2026-04-02", 100))).problems().get(0).code());
    }

    /** A pack that counts a stay to the year of its admission, released when visits were settled already. */
    private void countedByAdmission() {
        office.inForce(Office.shipped("shili-2026").replace("version: \"2026\"", "version: \"2026-a\"")
                .replace("  source: 样例\n", "  source: 样例\n  year-of-stay: admission\n"));
    }

    private VisitEntry acrossTheYear(String invoice) {
        return new VisitEntry(invoice, person, "", VisitKind.STAY, "L2", LocalDate.of(2025, 12, 28), LocalDate.of(2026, 1, 5), "",
                List.of(Cost.other(450_000)), 0, Set.of());
    }

    private long counting(long visit) {
        return office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_settlement WHERE visit_id = ? AND is_current = TRUE", visit).get(0).number(1));
    }

    @Test
    void aStayThatALaterPackPutsIntoAnotherYearIsCancelledWhereItWasSettled() {
        long visit = office.enter(acrossTheYear("A1")).visitId();
        countedByAdmission();
        cancel(visit);
        assertEquals("none", office.current(visit));
        assertEquals("{}", office.store.read(s -> office.visits.totals(s, office.clerk, person, 2026)).toString());
    }

    @Test
    void aStayThatALaterPackPutsIntoAnotherYearCountsOnceWhenItIsCorrected() {
        long visit = office.enter(acrossTheYear("A1")).visitId();
        countedByAdmission();
        correct(visit, acrossTheYear("A2"));
        assertEquals(1, counting(visit));
        assertEquals("{}", office.store.read(s -> office.visits.totals(s, office.clerk, person, 2026)).toString());
        assertEquals("[inpatient 3000.0] due 3000.0", office.current(visit));
    }

    @Test
    void aStayStaysInItsYearWithTheOthersUntilItIsCorrected() {
        long visit = office.enter(acrossTheYear("A1")).visitId();
        long later = office.enter(Office.stay(person, "A2", "2026-04-01", 4_500)).visitId();
        assertEquals("[inpatient 3187.5] due 3187.5", office.current(later), "the second stay of the year");
        countedByAdmission();
        office.store.write(s -> office.visits.settleAnew(s, office.clerk, person, 2026, "新政策包"));
        assertEquals("[inpatient 3187.5] due 3187.5", office.current(later));
        assertEquals("{LAYER inpatient=618750, LIMIT inpatient-year=618750}",
                office.store.read(s -> office.visits.totals(s, office.clerk, person, 2026)).toString());
        assertFalse(office.store.read(s -> office.visits.explain(s, office.clerk, visit)).sheet().title().isEmpty());
    }

    @Test
    void aHouseholdThatSharesALimitInAPartOfTheYearIsSettledTogether() {
        String shares = Office.shipped("shili-2026").replace("en: Outpatient limit of a year}, per: year",
                "en: Outpatient limit of a year}, per: year, each: household");
        office.inForce(shares.replace("version: \"2026\"", "version: \"2026-h\""));
        office.inForce(Office.shipped("shili-2026").replace("version: \"2026\"", "version: \"2026-7\"")
                .replace("valid-from: 2026-01-01", "valid-from: 2026-07-01"));
        List<Long> family = office.household(2);
        family.forEach(member -> {
            for (int day = 1; day < 5; day++) {
                office.enter(Office.seen(member, "F" + member + "-" + day, "2026-0" + day + "-01", 100));
            }
        });
        assertEquals(300_00L, family.stream().mapToLong(member -> office.store.read(s -> office.visits.totals(s, office.clerk, member, 2026))
                .getOrDefault("LAYER outpatient", 0L)).sum());
    }

    @Test
    void noVisitIsEnteredForAnEntryThatWasMergedAlsoWhereHouseholdsShare() {
        office.inForce(Office.shipped("shili-2026").replace("version: \"2026\"", "version: \"2026-h\"")
                .replace("en: Outpatient limit of a year}, per: year", "en: Outpatient limit of a year}, per: year, each: household"));
        List<Long> family = office.household(2);
        office.merged(person, family.get(0));
        assertEquals("register.merged-already", assertThrows(Refused.class, () -> office.enter(Office.seen(person, "A1", "2026-04-01", 100)))
                .problems().get(0).code());
        assertEquals(0L, office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_visit").get(0).number(1)));
    }

    @Test
    void whoeverAsksForAnEntryThatWasMergedGetsThePersonItStandsFor() {
        long kept = office.person();
        office.enter(Office.seen(kept, "A1", "2026-04-01", 100));
        office.merged(person, kept);
        assertEquals(office.store.read(s -> office.visits.limits(s, office.clerk, kept, 2026)),
                office.store.read(s -> office.visits.limits(s, office.clerk, person, 2026)));
        assertEquals(1, office.store.read(s -> office.visits.list(s, office.clerk, person)).size());
        assertEquals(Set.of(), office.store.read(s -> office.visits.rules(s, office.clerk, person, LocalDate.of(2026, 4, 1))).certified());
        assertEquals(List.of(), office.proof(person));
    }

    @Test
    void whoPaysWaitsForWhoSettles() throws Exception {
        long visit = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        long settlement = office.store.read(s -> office.visits.settlements(s, office.clerk, visit)).get(0).id();
        CountDownLatch settling = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService seats = Executors.newFixedThreadPool(2);
        try {
            Future<?> settles = seats.submit(() -> office.store.write(s -> {
                office.persons.lock(s, person);
                settling.countDown();
                await(asked);
                return null;
            }));
            settling.await();
            Future<?> pays = seats.submit(() -> office.store.run(s -> office.visits.paid(s, office.cashier, List.of(settlement))));
            assertThrows(TimeoutException.class, () -> pays.get(700, TimeUnit.MILLISECONDS),
                    "what is settled meanwhile would be due a second time");
            asked.countDown();
            settles.get();
            pays.get();
        } finally {
            asked.countDown();
            seats.shutdown();
        }
        assertEquals(0, office.store.write(s -> office.visits.settleAnew(s, office.clerk, person, 2026, "复核")).size());
    }

    @Test
    void whoSeesOnlyAnotherTownshipNotesNoPayment() {
        long visit = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        long settlement = office.store.read(s -> office.visits.settlements(s, office.clerk, visit)).get(0).id();
        Actor elsewhere = office.people.inArea(new AreaCode("431099102"), "fund-clerk");
        assertEquals("register.outside-area", assertThrows(Refused.class,
                () -> office.store.run(s -> office.visits.paid(s, elsewhere, List.of(settlement)))).problems().get(0).code());
        assertEquals(List.of("0"), office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_settlement WHERE paid_out_at IS NOT NULL")).stream()
                .map(row -> String.valueOf(row.number(1))).toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSettlementIsPaidOnceAndOnlyWhileItCounts() {
        long visit = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        long old = office.store.read(s -> office.visits.settlements(s, office.clerk, visit)).get(0).id();
        correct(visit, Office.stay(person, "A1", "2026-04-01", 5_500));
        assertThrows(Refused.class, () -> office.store.write(s -> {
            office.visits.paid(s, office.cashier, List.of(old));
            return null;
        }));
        pay(visit);
        assertThrows(Refused.class, () -> pay(visit));
    }

    @Test
    void whoSawAnOlderVersionDoesNotOverwrite() {
        long visit = office.enter(Office.stay(person, "A1", "2026-04-01", 4_500)).visitId();
        correct(visit, Office.stay(person, "A1", "2026-04-01", 5_500));
        assertEquals("visit.changed", assertThrows(Refused.class, () -> office.store.write(s -> office.visits.cancel(s, office.clerk, visit, 1,
                "旧页面"))).problems().get(0).code());
    }

    @Test
    void withoutTheRightNothingIsSeenOrEntered() {
        assertEquals("access.denied", assertThrows(Refused.class, () -> office.store.write(s -> office.visits.enter(s, office.cashier,
                Office.stay(person, "A1", "2026-04-01", 100)))).problems().get(0).code());
        assertThrows(Refused.class, () -> office.store.read(s -> office.visits.of(s, office.cashier, person)));
    }

    @Test
    void aForgedTotalIsFoundByTheProof() {
        office.enter(Office.stay(person, "A1", "2026-04-01", 4_500));
        office.store.write(s -> s.execute("UPDATE mk_year_total SET fen = fen + 1 WHERE total_key = 'inpatient-year'"));
        assertEquals(1, office.proof(person).size());
        office.store.write(s -> s.execute("UPDATE mk_settlement_line SET fen = fen - 1"));
        assertEquals(2, office.proof(person).size());
    }

    @Test
    void twoSeatsThatEnterVisitsOfOnePersonAtOnceLoseNothing() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService seats = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int seat = 0; seat < 4; seat++) {
                int n = seat;
                all.add(seats.submit(() -> {
                    together.await();
                    return office.enter(Office.stay(person, "A" + n, "2026-0" + (n + 1) + "-01", 30_000));
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            seats.shutdown();
        }
        assertEquals(4, office.store.read(s -> office.visits.of(s, office.clerk, person)).size());
        assertEquals(List.of(), office.proof(person));
    }

    @Test
    void aLaterPackThatLostAWordIsSaidAndNothingIsHalfDone() {
        long visit = office.enter(new VisitEntry("A1", person, "", VisitKind.STAY, "L2", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1), "",
                List.of(Cost.other(450_000)), 0, Set.of("unreferred"))).visitId();
        office.inForce("""
                pack: {id: later, county: 某县, area: "431099", version: "1", valid-from: 2026-06-01}
                benefit:
                  plan: 某险
                  levels: [{key: L2}]
                  layers: [{key: inpatient, when: {kind: stay}, rate: 0.5}]
                """);
        Refused refused = assertThrows(Refused.class, () -> office.enter(Office.stay(person, "A2", "2026-08-01", 1_000)));
        assertTrue(refused.has("visit.word-gone") && refused.getMessage().contains("unreferred"), refused::getMessage);
        assertEquals(1, office.store.read(s -> office.visits.of(s, office.clerk, person)).size());
        correct(visit, Office.stay(person, "A1", "2026-07-01", 4_500));
        assertEquals("[inpatient 2250.0] due 2250.0", office.current(visit));
        assertEquals(List.of(), office.proof(person));
    }

    @Test
    void theSheetSaysWhyWithTheTotalsOfTheYear() {
        office.enter(Office.stay(person, "A1", "2026-04-01", 80_500));
        long second = office.enter(Office.stay(person, "A2", "2026-05-01", 80_500)).visitId();
        var sheet = office.store.read(s -> office.visits.why(s, office.clerk, second));
        assertEquals(List.of("住院", "大病保险"), sheet.blocks().stream().map(b -> b.title()).toList());
        assertTrue(sheet.blocks().get(1).lines().stream().anyMatch(l -> l.how().contains("20,500.00")), sheet::toString);
    }
}
