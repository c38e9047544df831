package org.minkang.ui;

/** What a page may ask of the tab it lives in. Call it on the UI thread. */
public interface PageHost {

    Desk desk();

    /** What the page was opened for, for instance a case's id; "" when nothing. */
    String argument();

    /** The tab's title and its longer form for the tool tip. */
    void title(String title, String tip);

    /** A small piece of text for the bottom line, for instance "1–25 of 140212". */
    void count(String text);

    /** Whom the context panel should show; 0 for nobody. */
    void person(long personId);

    /** Opens another page in its own tab, or brings the tab to the front. */
    void open(String pageId, String argument);

    /** Says whether something typed here would be lost; who closes the tab is then asked first. */
    default void unsaved(boolean typed) {
        // a host without tabs loses nothing
    }

    /** Closes this tab, without asking. */
    void close();
}
