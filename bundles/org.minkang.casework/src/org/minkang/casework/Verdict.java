package org.minkang.casework;

/** What was decided about one item. */
public enum Verdict {
    YES, NO
}
