package org.minkang.benefit.visits;

import org.minkang.benefit.sheet.WhySheet;
import org.minkang.policy.PolicyPack;

/** Why a visit came to its amounts, and under which pack. */
public record Explained(WhySheet sheet, PolicyPack pack) {
}
