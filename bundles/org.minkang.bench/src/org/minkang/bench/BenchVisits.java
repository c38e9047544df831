package org.minkang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.minkang.base.Period;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Visit;

/**
 * A year of invented visits of the size and the distributions of a real county: outpatient visits log-normal around 105
 * yuan, stays around 6,000 with one in a hundred above 60,000; one person in eight has a mark, one in twelve a certificate.
 */
final class BenchVisits {

    static final int YEAR = 2026;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
    private static final double STAYS = 129_881.0 / 697_600;
    private static final double OUTPATIENT = 1_025_487.0 / 697_600;
    private static final String[] DISEASES = {"hypertension", "diabetes", "copd"};
    private static final String[] LEVELS = {"L1", "L2", "L3"};

    private final Random random = new Random(20260305);
    private int numbers;

    /** What is known of the next person, who has this id. */
    Insured person(String id) {
        List<Dated> marks = random.nextInt(8) == 0 ? List.of(new Dated("low-income", Period.from(FIRST.plusDays(random.nextInt(200))))) : List.of();
        List<Dated> certified = random.nextInt(12) == 0 ? List.of(new Dated(DISEASES[random.nextInt(DISEASES.length)], Period.from(FIRST)))
                : List.of();
        return new Insured(id, FIRST.minusDays(random.nextInt(32_000)), "", marks, certified, "", 1);
    }

    /** The visits of a person's year. */
    List<Claim> claims(Insured person) {
        List<Claim> claims = new ArrayList<>(2);
        String disease = person.certified().isEmpty() ? "" : person.certified().get(0).key();
        for (int i = count(OUTPATIENT); i > 0; i--) {
            boolean longTerm = !disease.isEmpty() && random.nextInt(3) == 0;
            claims.add(new Claim(person, visit(longTerm ? VisitKind.LONG_TERM : VisitKind.OUTPATIENT, "L1", disease, amount(105, 0.8))));
        }
        for (int i = count(STAYS); i > 0; i--) {
            claims.add(new Claim(person, visit(VisitKind.STAY, LEVELS[random.nextInt(LEVELS.length)], "", amount(6_000, 1.0))));
        }
        return claims;
    }

    private Visit visit(VisitKind kind, String level, String disease, long fen) {
        LocalDate from = FIRST.plusDays(random.nextInt(350));
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
