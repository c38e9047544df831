package org.minkang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.Visit;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.policy.PackReader;

/**
 * How many visits a second the engine settles on one core, beside the bare going through the same visits. The county
 * is invented, of the size and the distributions of a real one: outpatient visits log-normal around 105 yuan, stays
 * around 6,000 with one in a hundred above 60,000; one person in eight has a mark, one in twelve a certificate.
 */
final class SettleBench {

    private static final double STAYS = 129_881.0 / 697_600;
    private static final double OUTPATIENT = 1_025_487.0 / 697_600;
    private static final String[] DISEASES = {"hypertension", "diabetes", "copd"};
    private static final String[] LEVELS = {"L1", "L2", "L3"};
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final int RUNS = 3;

    private final Random random = new Random(20260305);
    private final int persons;
    private int numbers;

    SettleBench(int persons) {
        this.persons = persons;
    }

    void run(PrintWriter out, Progress progress) {
        BenefitRules rules = rules();
        List<List<Claim>> county = new ArrayList<>(persons);
        long visits = 0;
        progress.begin("", persons);
        for (int i = 0; i < persons; i++) {
            List<Claim> claims = claims("p" + i);
            if (!claims.isEmpty()) {
                county.add(claims);
                visits += claims.size();
            }
        }
        out.printf("%,d visits of %,d persons, one core%n", visits, persons);
        for (int run = 1; run <= RUNS; run++) {
            double bare = seconds(() -> bare(county));
            double plain = seconds(() -> settle(rules, county, false));
            double explained = seconds(() -> settle(rules, county, true));
            out.printf("run %d: %,12.0f visits/s settled (%.1f x bare), %,12.0f visits/s with explanation (%.1f x bare); bare %,12.0f visits/s%n",
                    run, visits / plain, plain / bare, visits / explained, explained / bare, visits / bare);
        }
    }

    /** What cannot be done without: go through the claims in order and add up. */
    private static long bare(List<List<Claim>> county) {
        long sum = 0;
        for (List<Claim> claims : county) {
            List<Claim> sorted = new ArrayList<>(claims);
            sorted.sort(Claim.ORDER);
            for (Claim claim : sorted) {
                for (Cost cost : claim.visit().costs()) {
                    sum += cost.fen();
                }
            }
        }
        return sum;
    }

    private static long settle(BenefitRules rules, List<List<Claim>> county, boolean explain) {
        YearSettler settler = new YearSettler(rules);
        long paid = 0;
        for (List<Claim> claims : county) {
            for (Settled one : settler.settle(claims, explain).settled()) {
                paid += one.settlement().paid();
            }
        }
        return paid;
    }

    private static double seconds(java.util.function.LongSupplier work) {
        long begun = System.nanoTime();
        long result = work.getAsLong();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (result == 42) {
            throw new IllegalStateException("the result is used, so that it is not left out");
        }
        return seconds;
    }

    private static BenefitRules rules() {
        try (InputStream in = BenefitSection.class.getResourceAsStream("/packs/shili-2026.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PackReader(List.of(new BenefitSection())).read("shili-2026.yaml", text).section(BenefitRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Claim> claims(String id) {
        boolean certified = random.nextInt(12) == 0;
        String disease = DISEASES[random.nextInt(DISEASES.length)];
        Insured person = new Insured(id, YEAR.minusDays(random.nextInt(32_000)), "",
                random.nextInt(8) == 0 ? List.of(new Dated("low-income", Period.from(YEAR.plusDays(random.nextInt(200))))) : List.of(),
                certified ? List.of(new Dated(disease, Period.from(YEAR))) : List.of(), "", 1);
        List<Claim> claims = new ArrayList<>(2);
        for (int i = count(OUTPATIENT); i > 0; i--) {
            claims.add(new Claim(person, visit(certified && random.nextInt(3) == 0 ? VisitKind.LONG_TERM : VisitKind.OUTPATIENT, "L1",
                    certified ? disease : "", amount(105, 0.8))));
        }
        for (int i = count(STAYS); i > 0; i--) {
            claims.add(new Claim(person, visit(VisitKind.STAY, LEVELS[random.nextInt(LEVELS.length)], "", amount(6_000, 1.0))));
        }
        return claims;
    }

    private Visit visit(VisitKind kind, String level, String disease, long fen) {
        LocalDate from = YEAR.plusDays(random.nextInt(350));
        return new Visit("v" + numbers++, kind, level, from, kind == VisitKind.STAY ? from.plusDays(random.nextInt(12)) : from, disease,
                List.of(Cost.other(fen)), 0, Set.of());
    }

    /** Log-normal with this mean, in fen. */
    private long amount(double mean, double sigma) {
        return Math.round(100 * mean * Math.exp(random.nextGaussian() * sigma - sigma * sigma / 2));
    }

    /** Poisson. */
    private int count(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
