package org.minkang.ui;

import org.eclipse.swt.widgets.Widget;

/** Tells the frame (bottom line, context panel) that the page in front has something new to show. UI thread only. */
public final class Shared {

    private static final Listeners LISTENERS = new Listeners();

    private Shared() {
    }

    /** Calls the listener for as long as its control lives: a window is closed when another person signs in. */
    public static void listen(Widget owner, Runnable listener) {
        LISTENERS.add(owner, listener);
    }

    public static void changed() {
        LISTENERS.tell();
    }
}
