package org.minkang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.minkang.base.Progress;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.replay.Replay;
import org.minkang.benefit.replay.ReplayPerson;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyPack;

/** How many visits a second the engine settles on one core, beside the bare going through the same visits. */
final class SettleBench {

    private static final int RUNS = 3;

    private final int persons;
    private final List<List<Claim>> county = new ArrayList<>();

    SettleBench(int persons) {
        this.persons = persons;
    }

    void run(PrintWriter out, Progress progress) {
        BenefitRules rules = pack(packText()).section(BenefitRules.class);
        BenchVisits year = new BenchVisits();
        long visits = 0;
        progress.begin("", persons);
        for (int i = 0; i < persons; i++) {
            List<Claim> claims = year.claims(year.person("p" + i));
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

    /** The year under another pack on as many threads as there are cores, half of it first: the time should be twice as long. */
    void replay(PrintWriter out) {
        BenefitRules inForce = pack(packText()).section(BenefitRules.class);
        BenefitRules other = pack(packText().replace("per: year, amount: 300}", "per: year, amount: 400}")).section(BenefitRules.class);
        int threads = Runtime.getRuntime().availableProcessors();
        for (int run = 1; run <= RUNS; run++) {
            long[] visits = new long[2];
            double half = seconds(() -> visits[0] = replay(inForce, other, threads, county.subList(0, county.size() / 2)));
            double whole = seconds(() -> visits[1] = replay(inForce, other, threads, county));
            out.printf("replay in memory, run %d: %,d visits in %.2f s on %d cores (%,.0f visits/s); half of the persons in %.2f s: %.2f x the time"
                    + " for %.2f x the visits%n", run, visits[1], whole, threads, visits[1] / whole, half, whole / half,
                    (double) visits[1] / visits[0]);
        }
        out.flush();
    }

    private static long replay(BenefitRules inForce, BenefitRules other, int threads, List<List<Claim>> persons) {
        return IntStream.range(0, threads).parallel().mapToObj(thread -> {
            Replay replay = new Replay(BenchVisits.YEAR, day -> inForce, other);
            for (int i = thread; i < persons.size(); i += threads) {
                List<Claim> claims = persons.get(i);
                replay.add(List.of(new ReplayPerson(i, claims.get(0).person(), BenchPeople.COUNTY + (100 + i % 22) + "200", claims.stream().map(Claim::visit).toList())));
            }
            return replay;
        }).reduce(Replay::and).orElseThrow().result().visits().count();
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

    private static PolicyPack pack(String text) {
        return new PackReader(List.of(new BenefitSection())).readAgain("shili-2026.yaml", text);
    }

    static double seconds(java.util.function.LongSupplier work) {
        long begun = System.nanoTime();
        long result = work.getAsLong();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (result == 42) {
            throw new IllegalStateException("the result is used, so that it is not left out");
        }
        return seconds;
    }

    /** The text of the pack of an invented county. */
    static String packText() {
        try (InputStream in = BenefitSection.class.getResourceAsStream("/packs/shili-2026.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
