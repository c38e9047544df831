package org.minkang.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the frame (bottom line, context panel) that the page in front has something new to show. UI thread only. */
public final class Shared {

    private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

    private Shared() {
    }

    public static void listen(Runnable listener) {
        LISTENERS.add(listener);
    }

    public static void forget(Runnable listener) {
        LISTENERS.remove(listener);
    }

    public static void changed() {
        LISTENERS.forEach(Runnable::run);
    }
}
