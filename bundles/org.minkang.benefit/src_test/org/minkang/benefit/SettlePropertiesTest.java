package org.minkang.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.rules.Limit;
import org.minkang.benefit.rules.Method;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.PersonYear;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.settle.Step;
import org.minkang.benefit.settle.Visit;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.benefit.settle.YearSettler.Years;

/** What must hold for any rules and any visits. */
class SettlePropertiesTest {

    private static final int PACKS = 600;
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private interface Property {
        void holds(RandomPack pack, BenefitRules rules, Insured person, List<Visit> visits);
    }

    private static void forAll(boolean wholeBands, Property property) {
        for (long seed = 0; seed < PACKS; seed++) {
            RandomPack pack = new RandomPack(seed, wholeBands);
            BenefitRules rules = pack.rules();
            Insured person = pack.person(seed % 2 == 0, seed % 4 == 0 ? ALWAYS : LocalDate.of(2020, 6, 1));
            List<Visit> visits = pack.visits();
            try {
                property.holds(pack, rules, person, visits);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + new RandomPack(seed, wholeBands).text() + "\n" + visits, e);
            }
        }
    }

    private static Years settle(BenefitRules rules, Insured person, List<Visit> visits) {
        return new YearSettler(rules).settle(RandomPack.claims(person, visits), false);
    }

    private static long paid(Years years) {
        return years.settled().stream().mapToLong(s -> s.settlement().paid()).sum();
    }

    @Test
    void nothingIsNegativeAndNeverMoreThanTheCostIsPaid() {
        forAll(true, (pack, rules, person, visits) -> {
            long cost = 0;
            long paid = 0;
            for (Settled one : settle(rules, person, visits).settled()) {
                Settlement s = one.settlement();
                s.lines().forEach(line -> assertTrue(line.fen() >= 0, "negative"));
                assertEquals(one.claim().visit().costs().stream().mapToLong(Cost::fen).sum() + one.claim().visit().ownExpense(),
                        s.cost() + s.own(), "cost is lost");
                cost += s.cost() + s.own();
                paid += s.paid();
                assertTrue(paid <= cost, "more than the cost");
            }
        });
    }

    @Test
    void aVisitAloneIsNotPaidMoreThanItsCostUnlessALayerLooksAtTheYear() {
        forAll(true, (pack, rules, person, visits) -> {
            for (Settled one : settle(rules, person, visits).settled()) {
                long perVisit = one.settlement().lines().stream().filter(l -> !(l.layer().method()
                        instanceof Method.Share share && share.ofYear())).mapToLong(Line::fen).sum();
                assertTrue(perVisit <= one.settlement().cost() + one.settlement().own());
            }
        });
    }

    /** Counted anew from the payments, by day, month, year, disease and quota. */
    @Test
    void everyLimitIsKept() {
        int[] met = {0};
        forAll(true, (pack, rules, person, visits) -> {
            Map<String, Long> used = new HashMap<>();
            for (Settled one : new YearSettler(rules).settle(RandomPack.claims(person, visits), true).settled()) {
                Visit visit = one.claim().visit();
                for (Line line : one.settlement().lines()) {
                    for (Step step : line.steps()) {
                        if (step instanceof Step.Limited limited) {
                            String key = key(limited.limit(), visit);
                            long after = used.merge(key, line.fen(), Long::sum);
                            assertTrue(line.fen() == 0 || after <= limited.limitAmount(), key);
                            assertEquals(after - line.fen(), limited.used(), key);
                            met[0] += limited.after() < limited.before() ? 1 : 0;
                        }
                    }
                }
            }
        });
        assertTrue(met[0] > 100, "limits that mattered: " + met[0]);
    }

    private static String key(Limit limit, Visit visit) {
        return limit.term().key() + switch (limit.per()) {
            case VISIT -> " " + visit.number();
            case DAY -> " " + visit.to();
            case MONTH -> " " + visit.to().getMonth();
            case YEAR -> "";
        } + (limit.each() == Limit.Each.DISEASE && limit.per() != Limit.Per.VISIT ? " " + visit.disease() : "");
    }

    @Test
    void theOrderInWhichVisitsAndLinesAreEnteredDoesNotMatter() {
        forAll(true, (pack, rules, person, visits) -> {
            List<Visit> shuffled = new ArrayList<>(visits);
            shuffled.replaceAll(v -> {
                List<Cost> costs = new ArrayList<>(v.costs());
                Collections.reverse(costs);
                return with(v, costs);
            });
            Collections.shuffle(shuffled, new Random(7));
            assertEquals(byNumber(settle(rules, person, visits)), byNumber(settle(rules, person, shuffled)));
        });
    }

    @Test
    void splittingTheCostIntoLinesChangesNothing() {
        forAll(true, (pack, rules, person, visits) -> {
            List<Visit> split = new ArrayList<>(visits);
            split.replaceAll(v -> {
                List<Cost> costs = new ArrayList<>();
                for (Cost one : v.costs()) {
                    if (one.item().equals("bed")) {
                        costs.add(one);
                    } else {
                        costs.add(new Cost(one.item(), one.fen() / 3, 0));
                        costs.add(new Cost(one.item(), one.fen() - one.fen() / 3, 0));
                    }
                }
                return with(v, costs);
            });
            assertEquals(byNumber(settle(rules, person, visits)), byNumber(settle(rules, person, split)));
        });
    }

    @Test
    void totalsReckonedAgainAreTheTotalsKept() {
        forAll(true, (pack, rules, person, visits) -> {
            Years years = settle(rules, person, visits);
            Map<String, Long> paid = new HashMap<>();
            years.settled().forEach(s -> s.settlement().lines().forEach(l -> paid.merge(l.layer().key(), l.fen(), Long::sum)));
            for (PersonYear year : years.years()) {
                year.paidByLayer().forEach((layer, sum) -> assertEquals(paid.getOrDefault(layer, 0L), sum, layer));
            }
        });
    }

    @Test
    void explainingChangesNoAmount() {
        forAll(true, (pack, rules, person, visits) -> assertEquals(byNumber(settle(rules, person, visits)),
                byNumber(new YearSettler(rules).settle(RandomPack.claims(person, visits), true))));
    }

    /**
     * Three kinds of rules say themselves that more in one place may be less in sum, and are left out: bands whose rate
     * holds for the whole amount, limits that are met (what is used up early is not there later), and a layer that
     * looks at the visit behind one that looks at the year (which pays for earlier visits too).
     */
    @Test
    void aMarkWithABenefitNeverLowersWhatIsPaidInSum() {
        int[] more = {0};
        forAll(false, (pack, rules, person, visits) -> {
            Years marked = new YearSettler(rules).settle(RandomPack.claims(pack.person(true, ALWAYS), visits), true);
            if (visitBehindYear(rules) || meetsALimit(marked)) {
                return;
            }
            long without = paid(settle(rules, pack.person(false, ALWAYS), visits));
            assertTrue(paid(marked) >= without, paid(marked) + " < " + without);
            more[0] += paid(marked) > without ? 1 : 0;
        });
        assertTrue(more[0] > 80, "packs in which the mark mattered: " + more[0]);
    }

    private static boolean visitBehindYear(BenefitRules rules) {
        boolean year = false;
        for (Layer layer : rules.layers()) {
            if (layer.method() instanceof Method.Share share && share.ofYear()) {
                year = true;
            } else if (year && layer.base().isLeft()) {
                return true;
            }
        }
        return false;
    }

    private static boolean meetsALimit(Years years) {
        return years.settled().stream().flatMap(s -> s.settlement().lines().stream()).flatMap(l -> l.steps().stream())
                .anyMatch(step -> step instanceof Step.Limited limited && limited.after() < limited.before());
    }

    private static Visit with(Visit v, List<Cost> costs) {
        return new Visit(v.number(), v.kind(), v.level(), v.from(), v.to(), v.disease(), costs, v.ownExpense(), v.flags());
    }

    private static Map<String, Map<String, Long>> byNumber(Years years) {
        Map<String, Map<String, Long>> all = new HashMap<>();
        for (Settled one : years.settled()) {
            Map<String, Long> lines = new HashMap<>();
            one.settlement().lines().forEach(l -> lines.put(l.layer().key(), l.fen()));
            all.put(one.claim().visit().number(), lines);
        }
        return all;
    }
}
