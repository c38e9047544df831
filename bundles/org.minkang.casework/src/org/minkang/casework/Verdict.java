package org.minkang.casework;

/** What was decided about one item. */
public enum Verdict {
    YES, NO,
    /** An opinion that the papers do not settle the item: it is looked into in a step of its own, see {@code further}. */
    FURTHER
}
