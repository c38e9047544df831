package org.minkang.benefit.rules;

import java.util.List;
import java.util.Optional;

/** What a pack says beside the settling of visits. */
public record PlanRules(Optional<Premium> premium, List<Split> splits, List<ProviderPayment> payments, Optional<Aid> aid,
        List<Reward> rewards, List<Waiver> waivers) {

    public PlanRules {
        splits = List.copyOf(splits);
        payments = List.copyOf(payments);
        rewards = List.copyOf(rewards);
        waivers = List.copyOf(waivers);
    }
}
