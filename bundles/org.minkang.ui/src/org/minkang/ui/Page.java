package org.minkang.ui;

import org.eclipse.swt.widgets.Composite;

/**
 * What fills one tab of the workbench. A page is a plain object over SWT composites, so that a test
 * opens it in a bare shell with a {@link PageHost} of its own. Contributed through the extension
 * point {@code org.minkang.ui.pages}; made anew for every tab.
 */
public interface Page {

    /** Builds the widgets. Reading from the database starts here, in the background. */
    void create(Composite parent, PageHost host);

    /** The tab got the focus: put the cursor where the work begins. */
    void focus();

    /** The person is back after having been elsewhere, and others may have changed what is shown. Follows {@link #focus}. */
    default void returned() {
        // most pages show what nobody else changes
    }

    /** The tab was opened again, perhaps from another link. */
    default void reopened(String argument) {
        // most pages show one thing and need nothing
    }

    /** Carries out a key that every page may understand; false when this page has no use for it. */
    default boolean run(PageCommand command) {
        return false;
    }

    /** Called before the tab closes because of the person; false keeps it open. */
    default boolean mayClose() {
        return true;
    }

    /** The tab is gone; widgets are disposed already. */
    default void closed() {
        // most pages hold nothing
    }
}
