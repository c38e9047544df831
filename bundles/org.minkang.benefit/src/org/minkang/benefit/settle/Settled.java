package org.minkang.benefit.settle;

/** A claim and what came of it. */
public record Settled(Claim claim, Settlement settlement) {
}
