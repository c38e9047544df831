package org.minkang.casework;

/** Where one item of a case stands. */
public enum ItemStatus {
    OPEN, GRANTED, REFUSED, WITHDRAWN;

    /** Whether the item still goes through the steps of a running case. */
    public boolean live() {
        return this == OPEN || this == GRANTED;
    }
}
