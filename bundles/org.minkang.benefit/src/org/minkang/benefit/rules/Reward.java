package org.minkang.benefit.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Money;

/**
 * Money for reaching a target (以奖代补). Completion is compared exactly: 99.9967 % is not 100 %.
 *
 * @param best  only for so many of the best; empty for all
 * @param tiers from the highest
 */
public record Reward(Term term, Optional<Integer> best, List<Tier> tiers, Clause clause) {

    /** @param from completion from which on it is paid, included; 1 is all */
    public record Tier(BigDecimal from, Value amount) {
    }

    public Reward {
        tiers = List.copyOf(tiers);
    }

    /**
     * What is paid.
     *
     * @param rank from 1
     * @throws OpenValue when a number that is needed is open
     */
    public Money of(long done, long task, int rank) {
        if (best.isPresent() && rank > best.get()) {
            return Money.ZERO;
        }
        for (Tier tier : tiers) {
            if (BigDecimal.valueOf(done).compareTo(tier.from().multiply(BigDecimal.valueOf(task))) >= 0) {
                return Money.ofFen(tier.amount().number(new Situation()));
            }
        }
        return Money.ZERO;
    }
}
