package org.minkang.benefit.settle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.minkang.benefit.rules.Band;
import org.minkang.benefit.rules.Bands;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Deductible;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.rules.Method.Share;
import org.minkang.benefit.rules.Points;
import org.minkang.benefit.rules.Unit;
import org.minkang.benefit.rules.Value;

/** Reckons layers that pay a share: deductible, bands, points, one rounding. */
final class ShareReckoning {

    private final BenefitRules rules;
    private final Numbers numbers;
    private final long[] above;
    private List<Step> steps;
    private long points;

    ShareReckoning(BenefitRules rules, Numbers numbers) {
        this.rules = rules;
        this.numbers = numbers;
        this.above = new long[rules.items().size()];
    }

    /**
     * What the layer asks for; 0 when a number it needs is missing.
     *
     * @param wanted where the steps go; null when they are not wanted
     * @return fen, rounded; what the layer paid of the year before is taken off when it looks at the year
     */
    long pay(Share share, Layer layer, int place, Totals totals, long[] amounts, long visitBase, List<Step> wanted) {
        steps = wanted;
        long base = share.ofYear() ? Math.max(0, totals.base[place]) : visitBase;
        if (base == 0 && !share.ofYear()) {
            return 0;
        }
        long taken = deductible(share, place, totals, base);
        if (numbers.missing() != null) {
            return 0;
        }
        points = 0;
        long itemExact = share.points().isEmpty() ? 0 : points(share, layer, amounts, base, taken);
        long exact = numbers.missing() == null ? bands(share.bands(), place, totals, base, taken) : 0;
        if (numbers.missing() != null) {
            return 0;
        }
        long fen = round(share, exact, itemExact, base, taken);
        if (!share.ofYear()) {
            return fen;
        }
        long due = Math.max(0, fen - totals.paid[place]);
        if (steps != null) {
            steps.add(new Step.EarlierPaid(fen, totals.paid[place], due));
        }
        return due;
    }

    private long deductible(Share share, int place, Totals totals, long base) {
        if (share.deductible().isEmpty()) {
            return 0;
        }
        Deductible rule = share.deductible().get();
        Value.Case full = numbers.of(rule.amount());
        Value.Case factor = full == null ? null : numbers.of(rule.factor());
        if (factor == null) {
            return 0;
        }
        long due = factor.number() == Unit.WHOLE ? full.number()
                : org.minkang.benefit.rules.Rounding.USUAL.of(Math.multiplyExact(full.number(), factor.number()), Unit.WHOLE);
        boolean once = rule.ofYear() && !share.ofYear();
        long used = once ? totals.deducted[place] : 0;
        long taken = Math.min(base, Math.max(0, due - used));
        if (once) {
            totals.deducted[place] += taken;
        }
        if (steps != null) {
            steps.add(new Step.Deducted(full.number(), factor.number(), due, used, taken, rule.ofYear() || share.ofYear(),
                    factor.number() == Unit.WHOLE ? full.clause() : factor.clause()));
        }
        return taken;
    }

    /** @return in millionths of a fen; of items with points of their own see {@link #points} */
    private long bands(Bands rule, int place, Totals totals, long base, long taken) {
        long from = rule.absolute() ? taken : 0;
        long to = rule.absolute() ? base : base - taken;
        if (rule.ofYear()) {
            from += totals.banded[place];
            to += totals.banded[place];
            totals.banded[place] += rule.absolute() ? base : base - taken;
        }
        return rule.whole() ? wholeBand(rule, from, to) : marginalBands(rule, from, to);
    }

    private long marginalBands(Bands rule, long from, long to) {
        long exact = 0;
        long lower = 0;
        for (int i = 0; i < rule.bands().size() && lower < to; i++) {
            Band band = rule.bands().get(i);
            long start = Math.max(from, lower);
            long end = Math.min(to, band.upTo());
            if (end > start) {
                exact = Math.addExact(exact, part(band, start, end, rule.bands().size() == 1));
            }
            lower = band.upTo();
        }
        return exact;
    }

    private long wholeBand(Bands rule, long from, long to) {
        for (Band band : rule.bands()) {
            if (to < band.upTo() || to == band.upTo() && band.including()) {
                return to > from ? part(band, from, to, true) : 0;
            }
        }
        throw new IllegalStateException("the last band has no end");
    }

    private long part(Band band, long from, long to, boolean whole) {
        Value.Case rate = numbers.of(band.rate());
        if (rate == null) {
            return 0;
        }
        long share = Math.min(Unit.WHOLE, rate.number() + points);
        if (steps != null) {
            steps.add(new Step.BandPaid(from, to, share, share - rate.number(), whole, rate.clause()));
        }
        return Math.multiplyExact(to - from, share);
    }

    /**
     * Points for everything go to the rates; points for items are kept apart, since their part of what is above the
     * deductible has to be found first.
     *
     * @return in millionths of a fen, or, when the deductible is taken in proportion, that times the base
     */
    private long points(Share share, Layer layer, long[] amounts, long base, long taken) {
        boolean prepared = false;
        long exact = 0;
        for (Points one : share.points()) {
            Value.Case found = numbers.ifAny(one.share());
            if (found == null) {
                continue;
            }
            if (one.items() == 0) {
                points += found.number();
                continue;
            }
            if (!prepared) {
                itemsAbove(share, layer, amounts, base, taken);
                prepared = true;
            }
            long amount = 0;
            for (int i = 0; i < above.length; i++) {
                amount += Settler.counts(one.items(), i) && Settler.counts(layer.base().items(), i) ? above[i] : 0;
            }
            if (amount > 0) {
                exact += Math.multiplyExact(amount, found.number());
                if (steps != null) {
                    steps.add(new Step.PointsPaid(one.items(), amount, found.number(), found.clause()));
                }
            }
        }
        return exact;
    }

    /** Proportional deductibles leave the amounts as they are; {@link #round} takes the proportion at the end. */
    private void itemsAbove(Share share, Layer layer, long[] amounts, long base, long taken) {
        System.arraycopy(amounts, 0, above, 0, above.length);
        if (proportional(share, taken)) {
            return;
        }
        long rest = taken;
        for (int place : share.deductible().map(Deductible::order).orElse(List.of())) {
            long part = Settler.counts(layer.base().items(), place) ? Math.min(rest, above[place]) : 0;
            above[place] -= part;
            rest -= part;
        }
        for (int i = 0; i < above.length && rest > 0; i++) {
            long part = Settler.counts(layer.base().items(), i) ? Math.min(rest, above[i]) : 0;
            above[i] -= part;
            rest -= part;
        }
    }

    private static boolean proportional(Share share, long taken) {
        return taken > 0 && share.deductible().isPresent() && share.deductible().get().order().isEmpty();
    }

    private long round(Share share, long exact, long itemExact, long base, long taken) {
        long most = Math.multiplyExact(base - taken, Unit.WHOLE);
        if (itemExact > 0 && proportional(share, taken)) {
            BigInteger numerator = BigInteger.valueOf(exact).multiply(BigInteger.valueOf(base))
                    .add(BigInteger.valueOf(itemExact).multiply(BigInteger.valueOf(base - taken)))
                    .min(BigInteger.valueOf(most).multiply(BigInteger.valueOf(base)));
            BigInteger denominator = BigInteger.valueOf(base).multiply(BigInteger.valueOf(Unit.WHOLE));
            long fen = rules.rounding().of(numerator, denominator);
            note(new BigDecimal(numerator).divide(new BigDecimal(denominator), 6, java.math.RoundingMode.DOWN), fen);
            return fen;
        }
        long all = Math.min(most, Math.addExact(exact, itemExact));
        long fen = rules.rounding().of(all, Unit.WHOLE);
        if (steps != null) {
            note(BigDecimal.valueOf(all, 6), fen);
        }
        return fen;
    }

    private void note(BigDecimal exactFen, long fen) {
        if (steps != null) {
            steps.add(new Step.Rounded(exactFen, fen));
        }
    }
}
