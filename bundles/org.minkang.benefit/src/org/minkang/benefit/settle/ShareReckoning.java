package org.minkang.benefit.settle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minkang.benefit.rules.Band;
import org.minkang.benefit.rules.Bands;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Clause;
import org.minkang.benefit.rules.Deductible;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.rules.Method.Share;
import org.minkang.benefit.rules.Points;
import org.minkang.benefit.rules.Rounding;
import org.minkang.benefit.rules.Unit;
import org.minkang.benefit.rules.Value;

/** Reckons layers that pay a share: deductible, bands, points, one rounding. */
final class ShareReckoning {

    private final BenefitRules rules;
    private final Numbers numbers;
    private final long[] above;
    private final long[] extra;
    private final Clause[] ofItem;
    /** Places of items from the bottom. */
    private final List<Integer> stacked = new ArrayList<>();
    private final Map<Integer, BigInteger> gains = new TreeMap<>();

    // of the layer that is being reckoned
    private List<Step> steps;
    private long points;
    private Clause ofPoints;
    private boolean itemPoints;
    /** In millionths of a fen, without points for items. */
    private long exact;
    /** In millionths of a fen times {@link #scale}. */
    private BigInteger itemExact;
    private long scale;
    /** Where the amount of this visit begins within the bands. */
    private long begin;

    ShareReckoning(BenefitRules rules, Numbers numbers) {
        this.rules = rules;
        this.numbers = numbers;
        this.above = new long[rules.items().size()];
        this.extra = new long[above.length];
        this.ofItem = new Clause[above.length];
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
        points(share, layer, amounts, taken);
        bands(share.bands(), place, totals, base, taken);
        if (numbers.missing() != null) {
            return 0;
        }
        long fen = round();
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
                : Rounding.USUAL.of(Math.multiplyExact(full.number(), factor.number()), Unit.WHOLE);
        boolean once = rule.ofYear() && !share.ofYear();
        long used = once ? totals.deducted[place] : 0;
        long taken = Math.min(base, Math.max(0, due - used));
        if (once) {
            totals.deducted[place] += taken;
        }
        if (steps != null) {
            steps.add(new Step.Deducted(full.number(), factor.number(), due, used, taken, rule.ofYear() || share.ofYear(), full.clause(),
                    factor.number() == Unit.WHOLE ? Clause.NONE : factor.clause()));
        }
        return taken;
    }

    /** Finds the points for everything and those for single items, and how much of these is above the deductible. */
    private void points(Share share, Layer layer, long[] amounts, long taken) {
        points = 0;
        ofPoints = Clause.NONE;
        itemPoints = false;
        exact = 0;
        itemExact = BigInteger.ZERO;
        if (share.points().isEmpty()) {
            return;
        }
        Arrays.fill(extra, 0);
        for (Points one : share.points()) {
            Value.Case found = numbers.ifAny(one.share());
            if (found == null) {
                continue;
            }
            if (one.items() == 0) {
                points += found.number();
                ofPoints = found.clause();
                continue;
            }
            itemPoints = true;
            for (int i = 0; i < extra.length; i++) {
                if (Settler.counts(one.items(), i) && Settler.counts(layer.base().items(), i)) {
                    extra[i] += found.number();
                    ofItem[i] = found.clause();
                }
            }
        }
        if (itemPoints) {
            stack(share, layer, amounts, taken);
            scale = inOrder(share) ? 1 : Math.max(1, Arrays.stream(above).sum());
        }
    }

    /** In the order in which the deductible takes them: what it takes first lies at the bottom. */
    private void stack(Share share, Layer layer, long[] amounts, long taken) {
        List<Integer> order = share.deductible().map(Deductible::order).orElse(List.of());
        Arrays.fill(above, 0);
        long rest = inOrder(share) ? taken : 0;
        stacked.clear();
        stacked.addAll(order);
        for (int i = 0; i < amounts.length; i++) {
            if (!stacked.contains(i)) {
                stacked.add(i);
            }
        }
        for (int place : stacked) {
            long amount = Settler.counts(layer.base().items(), place) ? amounts[place] : 0;
            long part = Math.min(rest, amount);
            above[place] = amount - part;
            rest -= part;
        }
    }

    private static boolean inOrder(Share share) {
        return share.deductible().isPresent() && !share.deductible().get().order().isEmpty();
    }

    private void bands(Bands rule, int place, Totals totals, long base, long taken) {
        long from = rule.absolute() ? taken : 0;
        long to = rule.absolute() ? base : base - taken;
        begin = from;
        if (rule.ofYear()) {
            begin += totals.banded[place];
            from += totals.banded[place];
            to += totals.banded[place];
            totals.banded[place] += rule.absolute() ? base : base - taken;
        }
        if (rule.whole()) {
            wholeBand(rule, from, to);
        } else {
            marginalBands(rule, from, to);
        }
        if (itemPoints && steps != null && numbers.missing() == null) {
            sayPoints();
        }
    }

    private void marginalBands(Bands rule, long from, long to) {
        long lower = 0;
        for (int i = 0; i < rule.bands().size() && lower < to; i++) {
            Band band = rule.bands().get(i);
            long start = Math.max(from, lower);
            long end = Math.min(to, band.upTo());
            if (end > start) {
                part(band, start, end, rule.bands().size() == 1);
            }
            lower = band.upTo();
        }
    }

    private void wholeBand(Bands rule, long from, long to) {
        for (Band band : rule.bands()) {
            if (to < band.upTo() || to == band.upTo() && band.including()) {
                if (to > from) {
                    part(band, from, to, true);
                }
                return;
            }
        }
        throw new IllegalStateException("the last band has no end");
    }

    private void part(Band band, long from, long to, boolean whole) {
        Value.Case rate = numbers.of(band.rate());
        if (rate == null) {
            return;
        }
        long share = Math.min(Unit.WHOLE, rate.number() + points);
        exact = Math.addExact(exact, Math.multiplyExact(to - from, share));
        if (steps != null) {
            steps.add(new Step.BandPaid(from, to, share, share - rate.number(), whole, rate.clause(),
                    share > rate.number() ? ofPoints : Clause.NONE));
        }
        if (itemPoints) {
            items(from - begin, to - begin, Unit.WHOLE - share);
        }
    }

    /**
     * What points for items add in a part of the amount, never above all of it. Items lie one above the other in the
     * order of the deductible; without an order each part holds all of them in proportion.
     *
     * @param room what the rate leaves to all, in millionths
     */
    private void items(long from, long to, long room) {
        long bottom = 0;
        for (int place : stacked) {
            long add = Math.min(extra[place], room);
            long amount = above[place];
            if (scale != 1) {
                gained(place, BigInteger.valueOf(to - from).multiply(BigInteger.valueOf(amount)).multiply(BigInteger.valueOf(add)));
            } else {
                long overlap = Math.max(0, Math.min(to, bottom + amount) - Math.max(from, bottom));
                gained(place, BigInteger.valueOf(Math.multiplyExact(overlap, add)));
                bottom += amount;
            }
        }
    }

    private void gained(int place, BigInteger scaled) {
        if (scaled.signum() > 0) {
            itemExact = itemExact.add(scaled);
            if (steps != null) {
                gains.merge(place, scaled, BigInteger::add);
            }
        }
    }

    private void sayPoints() {
        gains.forEach((place, gain) -> steps.add(new Step.PointsPaid(rules.items().get(place), extra[place],
                new BigDecimal(gain).divide(BigDecimal.valueOf(scale).multiply(BigDecimal.valueOf(Unit.WHOLE)), 6, RoundingMode.DOWN),
                ofItem[place])));
        gains.clear();
    }

    private long round() {
        if (!itemPoints) {
            long fen = rules.rounding().of(exact, Unit.WHOLE);
            note(BigDecimal.valueOf(exact, 6), fen);
            return fen;
        }
        BigInteger numerator = BigInteger.valueOf(exact).multiply(BigInteger.valueOf(scale)).add(itemExact);
        BigInteger denominator = BigInteger.valueOf(scale).multiply(BigInteger.valueOf(Unit.WHOLE));
        long fen = rules.rounding().of(numerator, denominator);
        note(new BigDecimal(numerator).divide(new BigDecimal(denominator), 6, RoundingMode.DOWN), fen);
        return fen;
    }

    private void note(BigDecimal exactFen, long fen) {
        if (steps != null) {
            steps.add(new Step.Rounded(exactFen, fen));
        }
    }
}
