package org.minkang.ui;

import java.util.List;

/**
 * Numbers of a module on the start page, each of which opens its list. Contributed through the extension point
 * {@code org.minkang.ui.tiles}.
 */
public interface StartTile {

    /**
     * One number.
     *
     * @param label  what is counted
     * @param value  the number as it is to be read
     * @param pageId the page that lists it, "" when there is none
     * @param days   how it came about day by day, drawn as small bars; empty when that says nothing
     */
    record Figure(String label, String value, String pageId, String argument, List<Long> days) {

        public Figure(String label, String value, String pageId, String argument) {
            this(label, value, pageId, argument, List.of());
        }
    }

    /** Something that can be begun from the start page. */
    record Start(String label, String icon, String pageId, String argument, String right) {
    }

    /** What can be begun; shown at once. */
    List<Start> starts();

    /** Reads the numbers; not on the UI thread. */
    List<Figure> figures(Desk desk);
}
