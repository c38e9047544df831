package org.minkang.casework;

/** Whether a paper is there. */
public enum PaperState {
    WANTED, RECEIVED,
    /** An officer decided, with a reason, that it is not needed. */
    WAIVED
}
