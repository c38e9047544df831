package org.minkang.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was opened lately in this session, newest first. UI thread only. */
public final class Recent {

    /** A page that was opened. */
    public record Opened(String title, String pageId, String argument) {
    }

    private static final int KEPT = 6;
    private static final Deque<Opened> LIST = new ArrayDeque<>();

    private Recent() {
    }

    public static void add(String title, String pageId, String argument) {
        LIST.removeIf(o -> o.pageId().equals(pageId) && o.argument().equals(argument));
        LIST.addFirst(new Opened(title, pageId, argument));
        while (LIST.size() > KEPT) {
            LIST.removeLast();
        }
    }

    public static List<Opened> list() {
        return List.copyOf(LIST);
    }

    /** Another person signs in. */
    public static void clear() {
        LIST.clear();
    }
}
