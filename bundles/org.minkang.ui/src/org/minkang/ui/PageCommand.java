package org.minkang.ui;

/** The keys that mean the same on every page. */
public enum PageCommand {
    /** Ctrl+Enter: the one primary action. */
    PRIMARY,
    /** F2: the next due case. */
    NEXT,
    /** F5: read again. */
    REFRESH,
    /** Ctrl+P. */
    PRINT,
    /** Ctrl+S: save, or save as a file. */
    SAVE,
    /** Ctrl+F: put the cursor into the filter of this page. */
    FIND,
    /** Escape: step back inside the page. */
    BACK
}
