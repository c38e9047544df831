package org.minkang.benefit.settle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.minkang.benefit.rules.Base;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Item;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.rules.Method;
import org.minkang.benefit.rules.Situation;
import org.minkang.benefit.rules.Unit;
import org.minkang.benefit.rules.Value;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.rules.Vocabulary;

/**
 * Settles visits under the rules of one pack, through all layers in one go. Visits of a person must come in
 * {@link Visit#ORDER}, each added to the person's year. Holds scratch memory: one for each thread.
 */
public final class Settler {

    private final BenefitRules rules;
    private final Situation situation = new Situation();
    private final long[] amounts;
    private final Numbers numbers;
    private final ShareReckoning shares;
    private final LimitReckoning limits;

    // of the visit that is being settled
    private PersonYear year;
    private Visit visit;
    private boolean explain;
    private long cost;
    private long own;
    private long paid;
    /** What is left of the cost within the catalogue; below 0 when earlier visits were paid for too. */
    private long left;
    /** What is left of all cost. */
    private long allLeft;
    /** Why the cost that counts is not known; null when it is. */
    private Missing costMissing;
    /** The first layer that is open; null while none is. */
    private String unknownSince;

    public Settler(BenefitRules rules) {
        this.rules = rules;
        this.amounts = new long[rules.items().size()];
        this.numbers = new Numbers(situation);
        this.limits = new LimitReckoning(rules, situation, numbers);
        this.shares = new ShareReckoning(rules, numbers);
    }

    public BenefitRules rules() {
        return rules;
    }

    /**
     * Settles one more visit.
     *
     * @param explain whether the steps are wanted, which takes longer
     * @throws UnknownTerm when the visit names something that the pack has no word for
     */
    public Settlement settle(PersonYear of, Visit one, boolean explain) {
        begin(of, one, explain);
        List<Step> itemSteps = countItems();
        left = cost;
        allLeft = cost + own;
        year.addCost(cost, own);
        if (one.kind() == VisitKind.STAY) {
            situation.nth(year.stayBegins(one.from()));
        } else {
            situation.nth(0);
        }
        List<Line> lines = new ArrayList<>(2);
        for (int i = 0; i < rules.layers().size(); i++) {
            Line line = layer(i, rules.layers().get(i));
            if (line != null) {
                lines.add(line);
            }
        }
        return new Settlement(one, cost, own, left, allLeft, lines, itemSteps);
    }

    /**
     * How the limits of the year stand on a day: those that concern the person or were used.
     *
     * @param of with the visits that were settled so far
     */
    public List<LimitState> limits(PersonYear of, LocalDate on) {
        begin(of, Visit.reckoning(on), false);
        situation.nth(0);
        return limits.states();
    }

    private void begin(PersonYear of, Visit one, boolean wanted) {
        year = of;
        visit = one;
        explain = wanted;
        cost = 0;
        own = one.ownExpense();
        paid = 0;
        unknownSince = null;
        of.under(rules);
        limits.begin(of, one);
        var words = rules.words();
        int disease = one.disease().isEmpty() ? Situation.NO_DISEASE : known(words.diseases().place(one.disease()), one.disease());
        long flags = 0;
        for (String flag : one.flags()) {
            flags |= 1L << known(words.flags().place(flag), flag);
        }
        long level = one.level().isEmpty() ? 0 : 1L << known(words.levels().place(one.level()), one.level());
        Insured person = of.person();
        situation.visit(one.kind(), level, disease, flags);
        // tiers, marks and diseases that no rule of this pack asks about have no bit
        situation.person(words.tiers().bit(person.tier()), bits(person.marks(), words.marks(), one.to()),
                bits(person.certified(), words.diseases(), one.to()), age(person.birth()));
    }

    private int known(OptionalInt place, String key) {
        return place.orElseThrow(() -> new UnknownTerm(visit.number(), key));
    }

    private static long bits(List<Dated> dated, Vocabulary words, LocalDate on) {
        long bits = 0;
        for (int i = 0; i < dated.size(); i++) {
            if (dated.get(i).period().contains(on)) {
                bits |= words.bit(dated.get(i).key());
            }
        }
        return bits;
    }

    private int age(LocalDate birth) {
        if (birth == null) {
            return 0;
        }
        LocalDate on = switch (rules.ageOn()) {
            case SETTLED -> visit.to();
            case ADMITTED -> visit.from();
            case YEAR_START -> LocalDate.of(year.year(), 1, 1);
        };
        int years = on.getYear() - birth.getYear();
        boolean before = on.getMonthValue() < birth.getMonthValue()
                || on.getMonthValue() == birth.getMonthValue() && on.getDayOfMonth() < birth.getDayOfMonth();
        return Math.max(0, before ? years - 1 : years);
    }

    /** The cost by item; what a limit by the day cuts becomes own expense. */
    private List<Step> countItems() {
        Arrays.fill(amounts, 0);
        numbers.begin();
        List<Step> steps = explain ? new ArrayList<>() : List.of();
        for (int i = 0; i < visit.costs().size(); i++) {
            Cost one = visit.costs().get(i);
            int place = one.item().isEmpty() ? Item.OTHER : 1 + known(rules.words().items().place(one.item()), one.item());
            Item item = rules.items().get(place);
            long counted = one.fen();
            if (item.perDay().isPresent() && one.fen() > 0) {
                Value.Case perDay = numbers.of(item.perDay().get());
                if (perDay != null) {
                    counted = Math.min(counted, Math.multiplyExact(perDay.number(), days(one)));
                    if (explain) {
                        steps.add(new Step.ItemCounted(item, one.fen(), days(one), perDay.number(), counted, perDay.clause()));
                    }
                }
            }
            amounts[place] += counted;
            cost += counted;
            own += one.fen() - counted;
        }
        costMissing = numbers.missing();
        return steps;
    }

    /** Where no days are given, those of the visit: from admission to discharge, at least one. */
    private int days(Cost one) {
        return one.days() > 0 ? one.days() : (int) Math.max(1, ChronoUnit.DAYS.between(visit.from(), visit.to()));
    }

    private Line layer(int place, Layer layer) {
        boolean ofYear = layer.method() instanceof Method.Share share && share.ofYear();
        boolean reckoning = visit.kind() == VisitKind.RECKONING;
        if (reckoning ? !ofYear : !layer.when().fitsVisit(situation)) {
            return null;
        }
        List<Step> steps = explain ? new ArrayList<>() : null;
        Missing missing = missingBefore(layer);
        long base = reckoning || missing != null ? 0 : base(layer, ofYear);
        if (ofYear) {
            countInYear(place, base, missing, steps);
        }
        if (!layer.when().fitsPerson(situation)) {
            return null;
        }
        if (missing == null) {
            missing = limits.unknown(layer, year.totals().layerUnknown[place] && usesYear(layer));
        }
        return missing == null ? reckon(place, layer, ofYear, base, steps) : open(place, layer, missing, steps);
    }

    /** Why what the layer reckons from is not known; null when it is. */
    private Missing missingBefore(Layer layer) {
        if (costMissing != null || unknownSince == null) {
            return costMissing;
        }
        boolean alone = !layer.base().isLeft() && layer.method() instanceof Method.Share;
        return alone ? null : new Missing(Missing.Why.LAYER_BEFORE, unknownSince);
    }

    private void countInYear(int place, long base, Missing missing, List<Step> steps) {
        Totals totals = year.totals();
        totals.layerUnknown[place] |= missing != null;
        if (steps != null && missing == null) {
            steps.add(new Step.YearBase(totals.base[place], totals.base[place] + base));
        }
        totals.base[place] += base;
    }

    private Line reckon(int place, Layer layer, boolean ofYear, long base, List<Step> steps) {
        numbers.begin();
        if (steps != null && !ofYear && !(layer.method() instanceof Method.Fixed)) {
            steps.add(new Step.BaseTaken(layer.base(), base));
        }
        long asked = asked(layer, place, limits.cost(layer, base, steps), steps);
        long pay = numbers.missing() == null ? limits.pay(layer, asked, steps) : 0;
        if (numbers.missing() != null) {
            return open(place, layer, numbers.missing(), steps);
        }
        pay = guard(layer, ofYear, pay, steps);
        limits.use(layer, pay);
        year.totals().paid[place] += pay;
        if (!whole(layer)) {
            year.addPaid(pay);
        }
        paid += pay;
        // a fixed sum above the cost, or an account that pays own expense, leaves nothing to be taken off elsewhere
        left -= ofYear ? pay : Math.min(pay, Math.max(0, left));
        allLeft -= ofYear ? pay : Math.min(pay, Math.max(0, allLeft));
        return new Line(layer, pay, null, limits.needs(layer, pay, steps), steps == null ? List.of() : steps);
    }

    private long asked(Layer layer, int place, long base, List<Step> steps) {
        if (numbers.missing() != null) {
            return 0;
        }
        if (layer.method() instanceof Method.Share share) {
            return shares.pay(share, layer, place, year.totals(), amounts, base, steps);
        }
        return layer.method() instanceof Method.Fixed fixed ? fixed(fixed, steps)
                : fillTo((Method.FillTo) layer.method(), base, steps);
    }

    /** Whoever needs its totals later cannot be reckoned, until the number is there and the year is settled anew. */
    private Line open(int place, Layer layer, Missing missing, List<Step> steps) {
        if (unknownSince == null) {
            unknownSince = layer.key();
        }
        year.totals().layerUnknown[place] = true;
        limits.unknownFrom(layer);
        return new Line(layer, 0, missing, List.of(), steps == null ? List.of() : steps);
    }

    private static boolean usesYear(Layer layer) {
        return layer.method() instanceof Method.Share share && (share.ofYear() || share.bands().ofYear()
                || share.deductible().isPresent() && share.deductible().get().ofYear());
    }

    private static boolean whole(Layer layer) {
        return layer.method() instanceof Method.Fixed fixed && fixed.whole();
    }

    /** What a layer before paid for earlier visits too makes less than nothing left of this one: the year counts that. */
    private long base(Layer layer, boolean ofYear) {
        long least = ofYear ? Long.MIN_VALUE : 0;
        return switch (layer.base().of()) {
            case COST -> {
                long sum = 0;
                for (int i = 0; i < amounts.length; i++) {
                    sum += counts(layer.base().items(), i) ? amounts[i] : 0;
                }
                yield sum;
            }
            case ALL -> cost + own;
            case LEFT -> Math.max(least, left);
            case ALL_LEFT -> Math.max(least, allLeft);
        };
    }

    static boolean counts(long items, int place) {
        return items == 0 || (items >>> place & 1) != 0;
    }

    private long fixed(Method.Fixed fixed, List<Step> steps) {
        Value.Case one = numbers.of(fixed.amount());
        if (one == null) {
            return 0;
        }
        if (steps != null) {
            steps.add(new Step.FixedSum(one.number(), fixed.whole(), one.clause()));
        }
        return one.number();
    }

    private long fillTo(Method.FillTo fill, long base, List<Step> steps) {
        Value.Case share = numbers.of(fill.share());
        if (share == null) {
            return 0;
        }
        long target = rules.rounding().of(Math.multiplyExact(base, share.number()), Unit.WHOLE);
        long due = Math.max(0, target - paid);
        if (steps != null) {
            steps.add(new Step.FilledTo(share.number(), base, target, paid, due, share.clause()));
        }
        return due;
    }

    /** Never more than what is left: of the visit, or of the year for a layer that looks at the year. */
    private long guard(Layer layer, boolean ofYear, long pay, List<Step> steps) {
        if (whole(layer)) {
            return pay;
        }
        boolean withOwn = layer.base().withOwn();
        long most = year.left(withOwn);
        if (!ofYear) {
            most = Math.min(most, Math.max(0, withOwn ? allLeft : left));
        }
        if (pay > most && steps != null) {
            steps.add(new Step.Guarded(pay, most));
        }
        return Math.min(pay, most);
    }
}
