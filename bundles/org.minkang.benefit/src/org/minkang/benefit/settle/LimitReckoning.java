package org.minkang.benefit.settle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Clause;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.rules.Limit;
import org.minkang.benefit.rules.Need;
import org.minkang.benefit.rules.Quota;
import org.minkang.benefit.rules.Rounding;
import org.minkang.benefit.rules.Situation;
import org.minkang.benefit.rules.Term;
import org.minkang.benefit.rules.Value;

/** What the limits of a layer leave: all of them hold at once, whatever their order. */
final class LimitReckoning {

    private final BenefitRules rules;
    private final Situation situation;
    private final Numbers numbers;
    /** Limits of each visit. */
    private final int[] ofVisit;
    private PersonYear year;
    private Visit visit;
    private long costCounted;

    LimitReckoning(BenefitRules rules, Situation situation, Numbers numbers) {
        this.rules = rules;
        this.numbers = numbers;
        this.situation = situation;
        this.ofVisit = IntStream.range(0, rules.limits().size())
                .filter(i -> rules.limits().get(i).per() == Limit.Per.VISIT).toArray();
    }

    void begin(PersonYear of, Visit one) {
        year = of;
        visit = one;
        for (int limit : ofVisit) {
            totals(rules.limits().get(limit)).restart(limit);
        }
    }

    /** Whether a total that the layer needs is not known, since a visit before is open. */
    Missing unknown(Layer layer, boolean layerUnknown) {
        if (layerUnknown) {
            return new Missing(Missing.Why.TOTAL, layer.key());
        }
        for (int limit : layer.limits()) {
            if (totals(rules.limits().get(limit)).limitUnknown[limit]) {
                return new Missing(Missing.Why.TOTAL, rules.limits().get(limit).term().key());
            }
        }
        return null;
    }

    void unknownFrom(Layer layer) {
        for (int limit : layer.limits()) {
            Limit rule = rules.limits().get(limit);
            if (rule.per() != Limit.Per.VISIT) {
                totals(rule).limitUnknown[limit] = true;
            }
        }
    }

    /** The cost that counts, after the limits on cost. */
    long cost(Layer layer, long base, List<Step> steps) {
        long counted = base;
        for (int i = 0; i < layer.limits().size(); i++) {
            Limit rule = rules.limits().get(layer.limits().get(i));
            if (rule.ofCost()) {
                long amount = amount(rule, steps);
                long used = used(layer.limits().get(i), rule);
                long after = Math.min(counted, Math.max(0, amount - used));
                if (steps != null && numbers.missing() == null) {
                    steps.add(new Step.CostLimited(rule, amount, used, counted, after, clause(rule)));
                }
                counted = after;
            }
        }
        costCounted = counted;
        return counted;
    }

    /** What may be paid of it, after the limits on payment. */
    long pay(Layer layer, long asked, List<Step> steps) {
        long pay = asked;
        for (int i = 0; i < layer.limits().size(); i++) {
            Limit rule = rules.limits().get(layer.limits().get(i));
            if (!rule.ofCost()) {
                long amount = amount(rule, steps);
                if (numbers.missing() != null) {
                    return 0;
                }
                long used = used(layer.limits().get(i), rule);
                long after = Math.min(pay, Math.max(0, amount - used));
                if (steps != null) {
                    steps.add(new Step.Limited(rule, amount, used, pay, after, clause(rule)));
                }
                pay = after;
            }
        }
        return pay;
    }

    void use(Layer layer, long pay) {
        for (int i = 0; i < layer.limits().size(); i++) {
            int limit = layer.limits().get(i);
            Limit rule = rules.limits().get(limit);
            totals(rule).use(limit, rule, visit.to(), situation.disease(), rule.ofCost() ? costCounted : pay,
                    rules.words().diseases().size());
        }
    }

    List<Need> needs(Layer layer, long pay, List<Step> steps) {
        if (layer.needs().isEmpty()) {
            return List.of();
        }
        List<Need> needs = new ArrayList<>();
        for (Need need : layer.needs()) {
            Value.Case above = numbers.ifAny(need.above());
            if (above != null && pay > above.number()) {
                needs.add(need);
                if (steps != null) {
                    steps.add(new Step.Needed(need, above.number()));
                }
            }
        }
        return needs;
    }

    /** The limits of the year that concern the person, as they stand now, whatever the next visit is for. */
    List<LimitState> states() {
        List<LimitState> states = new ArrayList<>();
        for (int i = 0; i < rules.limits().size(); i++) {
            Limit rule = rules.limits().get(i);
            if (rule.per() == Limit.Per.YEAR && rule.each() == Limit.Each.DISEASE) {
                for (int disease = Situation.NO_DISEASE; disease < rules.words().diseases().size(); disease++) {
                    state(i, rule, disease).ifPresent(states::add);
                }
            } else if (rule.per() == Limit.Per.YEAR) {
                state(i, rule, Situation.NO_DISEASE).ifPresent(states::add);
            }
        }
        situation.about(Situation.NO_DISEASE);
        return states;
    }

    private Optional<LimitState> state(int limit, Limit rule, int disease) {
        situation.about(disease);
        long used = used(limit, rule);
        long held = opening(limit, rule) & situation.certified();
        if (used == 0 && !concerns(limit, rule, held)) {
            return Optional.empty();
        }
        numbers.begin();
        List<Step> steps = new ArrayList<>(1);
        long amount = dependsOnVisit(rule) ? 0 : amount(rule, steps);
        Missing missing = dependsOnVisit(rule) ? new Missing(Missing.Why.VISIT, rule.term().key()) : numbers.missing();
        if (missing == null && amount == 0 && used == 0 && rule.quota().isEmpty()) {
            return Optional.empty(); // the pack gives this disease nothing
        }
        return Optional.of(new LimitState(rule, disease < 0 ? null : rules.words().diseases().terms().get(disease), terms(held),
                missing == null ? OptionalLong.of(amount) : OptionalLong.empty(), missing,
                totals(rule).limitUnknown[limit] ? OptionalLong.empty() : OptionalLong.of(used),
                steps.isEmpty() ? null : (Step.QuotaMade) steps.get(0), clause(rule)));
    }

    /** Whether a layer that has the limit may pay for the person on the day. */
    private boolean concerns(int limit, Limit rule, long held) {
        if (held == 0 && (rule.quota().isPresent() || rule.each() == Limit.Each.DISEASE)) {
            return false;
        }
        return layers(limit).anyMatch(layer -> layer.when().fitsPerson(situation) && (!layer.when().certified()
                || (layer.when().diseases() == 0 ? situation.certified() : layer.when().diseases() & situation.certified()) != 0));
    }

    /** The diseases that open a limit: those of its quota, or of its layers when each of them names some. */
    private long opening(int limit, Limit rule) {
        if (rule.quota().isPresent()) {
            return rule.quota().get().diseases();
        }
        if (rule.each() == Limit.Each.DISEASE) {
            return situation.disease() < 0 ? 0 : 1L << situation.disease();
        }
        return layers(limit).allMatch(layer -> layer.when().diseases() != 0)
                ? layers(limit).mapToLong(layer -> layer.when().diseases()).reduce(0, (a, b) -> a | b) : 0;
    }

    private Stream<Layer> layers(int limit) {
        return rules.layers().stream().filter(layer -> layer.limits().contains(limit));
    }

    private static boolean dependsOnVisit(Limit rule) {
        boolean disease = rule.quota().isEmpty() && rule.each() != Limit.Each.DISEASE;
        return Stream.of(rule.amount(), rule.quota().map(Quota::amount), rule.quota().flatMap(Quota::more).map(Quota.More::add))
                .flatMap(Optional::stream).flatMap(value -> value.cases().stream())
                .anyMatch(one -> one.when().asksVisit() || disease && one.when().asksDisease());
    }

    private List<Term> terms(long diseases) {
        return IntStream.range(0, rules.words().diseases().size()).filter(i -> (diseases >>> i & 1) != 0)
                .mapToObj(rules.words().diseases().terms()::get).toList();
    }

    private Totals totals(Limit rule) {
        return rule.each() == Limit.Each.HOUSEHOLD ? year.householdTotals() : year.totals();
    }

    private long used(int limit, Limit rule) {
        return totals(rule).used(limit, rule, visit.to(), situation.disease());
    }

    private long amount(Limit rule, List<Step> steps) {
        if (rule.quota().isPresent()) {
            return quota(rule, rule.quota().get(), steps);
        }
        Value.Case amount = numbers.of(rule.amount().orElseThrow());
        if (amount == null) {
            return 0;
        }
        return rule.byMember() ? Math.multiplyExact(amount.number(), year.person().members()) : amount.number();
    }

    /** That of the case that holds, which may say more than the limit as a whole. */
    private Clause clause(Limit rule) {
        Value.Case amount = rule.amount().map(value -> value.in(situation)).orElse(null);
        return amount == null || amount.clause().wording().isEmpty() ? rule.clause() : amount.clause();
    }

    private long quota(Limit rule, Quota quota, List<Step> steps) {
        long held = quota.diseases() & situation.certified();
        List<Step.DiseaseQuota> diseases = steps == null ? null : new ArrayList<>();
        int asked = situation.disease();
        long sum = 0;
        long highest = 0;
        for (long rest = held; rest != 0; rest &= rest - 1) {
            int disease = Long.numberOfTrailingZeros(rest);
            Value.Case one = number(quota.amount(), disease);
            if (one == null) {
                break;
            }
            sum += one.number();
            highest = Math.max(highest, one.number());
            if (diseases != null) {
                Term term = rules.words().diseases().terms().get(disease);
                diseases.add(new Step.DiseaseQuota(term, one.number()));
            }
        }
        situation.about(asked);
        long more = 0;
        if (quota.more().isPresent() && Long.bitCount(held) >= quota.more().get().from()) {
            Value.Case add = numbers.of(quota.more().get().add());
            more = add == null ? 0 : add.number();
        }
        if (numbers.missing() != null) {
            return 0;
        }
        long full = (quota.sum() ? sum : highest) + more;
        int stays = quota.hospital().map(h -> h.eachMonth() ? year.stayMonths() : year.stays()).orElse(0);
        long left = stays == 0 ? full : afterStays(full, stays, quota.hospital().get());
        if (steps != null) {
            steps.add(new Step.QuotaMade(rule, diseases, quota.sum(), more, full, stays, full - left, left));
        }
        return left;
    }

    private Value.Case number(Value value, int disease) {
        situation.about(disease);
        return numbers.of(value);
    }

    private static long afterStays(long full, int stays, Quota.Hospital rule) {
        if (!rule.ofRest()) {
            long taken = Rounding.USUAL.of(Math.multiplyExact(full, (long) stays * rule.numerator()), rule.denominator());
            return Math.max(0, full - taken);
        }
        BigInteger left = BigInteger.valueOf(full).multiply(BigInteger.valueOf((long) rule.denominator() - rule.numerator()).pow(stays));
        return Rounding.USUAL.of(left, BigInteger.valueOf(rule.denominator()).pow(stays));
    }
}
