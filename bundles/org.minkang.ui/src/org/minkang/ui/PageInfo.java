package org.minkang.ui;

import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;

/**
 * One contribution to {@code org.minkang.ui.pages}, known before its class is loaded.
 *
 * @param place position in the bar of places from 1 on; 0 when the page has no place of its own
 * @param right the right that lets one see the place, or several with commas between, any of which does; "" for everybody
 * @param many  whether every argument gets a tab of its own (a case); otherwise there is one tab
 */
public record PageInfo(String id, String name, String icon, int place, String right, boolean many,
        IConfigurationElement element) {

    static PageInfo read(IConfigurationElement e) {
        String place = e.getAttribute("place");
        String right = e.getAttribute("right");
        return new PageInfo(e.getAttribute("id"), Extensions.label(e, "name"), e.getAttribute("icon"),
                place == null ? 0 : Integer.parseInt(place), right == null ? "" : right,
                Boolean.parseBoolean(e.getAttribute("many")), e);
    }

    Page make() throws CoreException {
        return (Page) element.createExecutableExtension("class");
    }

    /** Whether the person may ever see it: has its right, and passes its own condition if it names one. */
    public boolean visibleTo(Desk desk) {
        boolean may = right.isEmpty() || Stream.of(right.split(",")).anyMatch(desk.actor()::has);
        return may && (element.getAttribute("visible") == null || passes(desk));
    }

    @SuppressWarnings("unchecked")
    private boolean passes(Desk desk) {
        try {
            return ((Predicate<Desk>) element.createExecutableExtension("visible")).test(desk);
        } catch (CoreException e) {
            Log.error("The condition of the page " + id + " cannot be asked.", e);
            return false;
        }
    }
}
