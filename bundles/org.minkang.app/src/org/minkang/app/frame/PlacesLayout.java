package org.minkang.app.frame;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Shell;

/** One place under the other. Where the room is short all give way; where that is not enough they can be scrolled. */
final class PlacesLayout extends Layout {

    /** How high a place is, as its layout data. @param least what its drawing and its words need */
    record Height(int usual, int least) {
    }

    private static final int MARGIN = 4;

    private int scrolled;

    @Override
    protected Point computeSize(Composite of, int wHint, int hHint, boolean flush) {
        int wide = 0;
        int high = 2 * MARGIN;
        for (Control place : of.getChildren()) {
            wide = Math.max(wide, place.computeSize(wHint, hHint).x);
            high += height(place).usual();
        }
        return new Point(wide, high);
    }

    @Override
    protected void layout(Composite of, boolean flush) {
        Control[] places = of.getChildren();
        Height[] wanted = new Height[places.length];
        int total = 2 * MARGIN;
        for (int i = 0; i < places.length; i++) {
            wanted[i] = height(places[i]);
        }
        int room = room(of);
        int[] heights = share(wanted, room - 2 * MARGIN);
        for (int height : heights) {
            total += height;
        }
        scrolled = Math.max(0, Math.min(scrolled, total - room));
        int y = MARGIN - scrolled;
        for (int i = 0; i < places.length; i++) {
            places[i].setBounds(0, y, of.getClientArea().width, heights[i]);
            y += heights[i];
        }
    }

    /** The air that all have together becomes less at the same rate for each. */
    static int[] share(Height[] wanted, int room) {
        int usual = 0;
        int least = 0;
        for (Height h : wanted) {
            usual += h.usual();
            least += h.least();
        }
        int[] heights = new int[wanted.length];
        int air = Math.max(0, Math.min(usual, room) - least);
        for (int i = 0; i < wanted.length; i++) {
            heights[i] = wanted[i].least() + (usual == least ? 0 : (wanted[i].usual() - wanted[i].least()) * air / (usual - least));
        }
        return heights;
    }

    private static Height height(Control place) {
        return (Height) place.getLayoutData();
    }

    /** As much as can be seen: the platform's frame gives a bar the height it asks for, also where there is less. */
    private static int room(Composite of) {
        int room = of.getClientArea().height;
        int y = 0;
        for (Control c = of; !(c instanceof Shell); c = c.getParent()) {
            y += c.getLocation().y;
            room = Math.min(room, c.getParent().getClientArea().height - y);
        }
        return room;
    }

    /** Scrolls so far that a place can be seen. */
    void reveal(Control place) {
        int above = place.getLocation().y - MARGIN;
        int below = place.getLocation().y + place.getSize().y + MARGIN - room(place.getParent());
        scroll(place.getParent(), above < 0 ? above : Math.max(0, below));
    }

    /** @param by pixels downwards */
    void scroll(Composite of, int by) {
        if (by != 0) {
            scrolled += by;
            of.layout();
        }
    }
}
