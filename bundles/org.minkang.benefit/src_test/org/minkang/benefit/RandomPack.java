package org.minkang.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.minkang.base.Period;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Visit;

/** Rules and visits that nobody thought of, the same ones again for the same seed. */
final class RandomPack {

    private static final String[] LEVELS = {"L1", "L2", "L3"};
    private static final VisitKind[] KINDS = {VisitKind.STAY, VisitKind.OUTPATIENT, VisitKind.LONG_TERM, VisitKind.RECKONING};

    private final Random random;
    private final boolean wholeBands;
    /** Whether each limit is on cost. */
    private final List<Boolean> limits = new ArrayList<>();

    RandomPack(long seed, boolean wholeBands) {
        this.random = new Random(seed);
        this.wholeBands = wholeBands;
    }

    BenefitRules rules() {
        return Packs.read("random.yaml", text()).section(BenefitRules.class);
    }

    String text() {
        StringBuilder text = new StringBuilder("""
                pack: {id: random, county: 随机县, area: "000000", version: "1", valid-from: 2020-01-01}
                benefit:
                  plan: 随机
                  levels: [{key: L1}, {key: L2}, {key: L3}]
                  tiers: [{key: "1"}, {key: "2"}]
                  marks: [{key: poor}]
                  items: [{key: tcm}, {key: bed, per-day: 40}]
                  diseases: [{key: A}, {key: B}, {key: C}]
                  limits:
                """);
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            text.append(limit(i));
        }
        text.append("  layers:\n");
        int layers = 1 + random.nextInt(5);
        for (int i = 0; i < layers; i++) {
            text.append(layer(i));
        }
        return text.toString();
    }

    private String limit(int place) {
        String per = pick("visit", "day", "month", "year", "year", "year");
        limits.add(random.nextInt(4) == 0);
        if (!limits.get(place) && random.nextInt(4) == 0) {
            return "    - {key: m%d, per: year, quota: {disease: [A, B, C], amount: [{disease: A, is: %d}, {is: %d}], several: %s, more: {from: 2, add: %d}, hospital: {each: %s, share: 1/%d, of: %s}}}%n"
                    .formatted(place, 100 + random.nextInt(5000), 100 + random.nextInt(5000), pick("highest", "sum"),
                            random.nextInt(1000), pick("month", "stay"), 2 + random.nextInt(12), pick("whole", "rest"));
        }
        return "    - {key: m%d, per: %s, each: %s, of: %s, amount: %d.%02d}%n".formatted(place, per,
                pick("person", "person", "disease", "household"), limits.get(place) ? "cost" : "payment",
                100 + random.nextInt(40_000), random.nextInt(100));
    }

    private String layer(int place) {
        StringBuilder text = new StringBuilder("    - key: y" + place + "\n");
        if (random.nextInt(3) > 0) {
            text.append("      when: {kind: ").append(pick("stay", "outpatient", "[stay, long-term]", "[long-term, outpatient]")).append("}\n");
        }
        int method = random.nextInt(6);
        String of = method == 1 ? pick("cost", "all") : place == 0 ? pick("cost", "left") : pick("cost", "left", "left", "all-left");
        text.append("      base: {of: ").append(of).append("}\n");
        boolean limited = false;
        if (random.nextBoolean()) {
            limited = true;
        }
        boolean year = method > 1 && random.nextInt(3) == 0;
        if (limited) {
            Set<String> keys = new HashSet<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int limit = random.nextInt(limits.size());
                if (!limits.get(limit) || method > 1 && !year) {
                    keys.add("m" + limit);
                }
            }
            text.append(keys.isEmpty() ? "" : "      limits: [" + String.join(", ", keys) + "]\n");
        }
        switch (method) {
            case 0 -> text.append("      fixed: {amount: ").append(10 + random.nextInt(500)).append("}\n");
            case 1 -> text.append("      fill-to: [{marks: poor, is: 0.9}, {is: 0.").append(1 + random.nextInt(8)).append("}]\n");
            default -> share(text, of, limited, year);
        }
        return text.toString();
    }

    private void share(StringBuilder text, String of, boolean limited, boolean year) {
        if (year) {
            text.append("      counts: year\n");
        }
        if (random.nextBoolean()) {
            text.append("      deductible: {per: ").append(pick("visit", "year")).append(", amount: [{level: L1, is: ")
                    .append(random.nextInt(300)).append("}, {is: ").append(random.nextInt(2000))
                    .append("}], factor: [{marks: poor, is: 0.5}, {is: 1}]").append(random.nextBoolean() ? ", takes: [other, bed, tcm]" : "")
                    .append("}\n");
        }
        if (random.nextBoolean()) {
            int edge = 500 + random.nextInt(20_000);
            text.append("      bands: {apply: ").append(wholeBands ? pick("marginal", "whole") : "marginal")
                    .append(", measured: ").append(pick("above-deductible", "from-zero"));
            if (!year && random.nextBoolean()) {
                text.append(", per: year");
            }
            text.append(", list: [{to: ").append(edge).append(", rate: 0.").append(10 + random.nextInt(89)).append("}, {below: ")
                    .append(edge * 3).append(", rate: 0.").append(10 + random.nextInt(89)).append("}, {rate: 0.")
                    .append(10 + random.nextInt(89)).append("}]}\n");
        } else {
            text.append("      rate: [{level: L3, is: 0.").append(10 + random.nextInt(89)).append("}, {is: 0.")
                    .append(10 + random.nextInt(89)).append("}]\n");
        }
        if (random.nextBoolean()) {
            text.append("      points: [{marks: poor, is: 0.05}");
            text.append(of.equals("cost") && !limited && !year ? ", {items: tcm, is: 0.1}]\n" : "]\n");
        }
    }

    /** @param marks of the person, from the middle of the year on or for all of it */
    Insured person(boolean poor, LocalDate since) {
        return new Insured("p", LocalDate.of(1960, 5, 5), "1", poor ? List.of(new Dated("poor", Period.from(since))) : List.of(),
                List.of(new Dated("A", Period.from(LocalDate.of(2019, 1, 1))), new Dated("B", Period.from(LocalDate.of(2020, 7, 1)))),
                "h", 3);
    }

    List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(360));
            VisitKind kind = KINDS[random.nextInt(KINDS.length)];
            LocalDate to = kind == VisitKind.STAY ? from.plusDays(random.nextInt(5)) : from;
            visits.add(kind == VisitKind.RECKONING ? new Visit("v" + i, kind, "", from, from, "", List.of(), 0, Set.of())
                    : new Visit("v" + i, kind, LEVELS[random.nextInt(3)], from, to, kind == VisitKind.LONG_TERM ? pick("A", "B", "C") : "",
                            costs(), random.nextInt(3) == 0 ? random.nextInt(300_000) : 0, Set.of()));
        }
        return visits;
    }

    private List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        costs.add(Cost.other(amount()));
        if (random.nextBoolean()) {
            costs.add(new Cost("tcm", amount(), 0));
        }
        if (random.nextBoolean()) {
            costs.add(new Cost("bed", random.nextInt(50_000), random.nextInt(9)));
        }
        return costs;
    }

    /** Many small, some very large, as costs are. */
    private long amount() {
        return (long) Math.exp(4 + random.nextGaussian() * 2.5) * 37 % 30_000_000;
    }

    static List<Claim> claims(Insured person, List<Visit> visits) {
        return visits.stream().map(v -> new Claim(person, v)).toList();
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
