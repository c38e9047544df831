package org.minkang.casework;

/** Whether work on a case goes on. */
public enum CaseStatus {
    OPEN,
    /** Papers are asked for, the clock stands still. */
    PAUSED, CLOSED,
    /** Given up by the applicant. */
    WITHDRAWN;

    /** Whether the case is not finished. */
    public boolean running() {
        return this == OPEN || this == PAUSED;
    }
}
