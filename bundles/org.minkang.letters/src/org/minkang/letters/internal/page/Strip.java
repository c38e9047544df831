package org.minkang.letters.internal.page;

import java.util.List;

/**
 * A horizontal strip of content that is placed on a page as a whole: a line, a table row, the space between paragraphs.
 *
 * @param height in points
 * @param draws relative to the strip's top left corner
 * @param keepWithNext whether the next strip should be on the same page
 * @param newPage whether it begins a page
 * @param space whether it is nothing but distance, which is dropped at the top of a page
 * @param head strips repeated above it when it comes onto a new page: the head rows of its table
 * @param split cuts it when it is taller than a page, or null
 */
record Strip(float height, List<Draw> draws, boolean keepWithNext, boolean newPage, boolean space, List<Strip> head, Split split) {

    /** Cuts a strip at a height: what fits, and the rest. */
    @FunctionalInterface
    interface Split {
        List<Strip> at(float height);
    }

    static Strip space(float height) {
        return new Strip(height, List.of(), true, false, true, List.of(), null);
    }

    static Strip line(float height, List<Draw> draws, boolean keepWithNext, boolean newPage) {
        return new Strip(height, draws, keepWithNext, newPage, false, List.of(), null);
    }

    static float height(List<Strip> strips) {
        float sum = 0;
        for (Strip strip : strips) {
            sum += strip.height();
        }
        return sum;
    }
}
