package org.minkang.casework;

/** How a case ended. */
public enum CaseOutcome {
    GRANTED,
    /** Some items granted, some refused. */
    PARTIAL, REFUSED, WITHDRAWN
}
