package org.minkang.ui.preview;

/**
 * A rectangle on a page, as parts of its width and height, so that it means the same at every size.
 *
 * @param page   from 0
 * @param x      left edge, 0 to 1
 * @param y      upper edge, 0 to 1
 * @param width  at least {@link #LEAST}
 * @param height at least {@link #LEAST}
 */
record Place(int page, double x, double y, double width, double height) {

    /** Smaller ones are a slip of the mouse. */
    static final double LEAST = 0.008;

    /** The rectangle between two corners, kept on the page. */
    static Place between(int page, double x1, double y1, double x2, double y2) {
        double left = inside(Math.min(x1, x2));
        double upper = inside(Math.min(y1, y2));
        return new Place(page, left, upper, inside(Math.max(x1, x2)) - left, inside(Math.max(y1, y2)) - upper);
    }

    boolean slip() {
        return width < LEAST || height < LEAST;
    }

    boolean holds(double px, double py) {
        return px >= x && px <= x + width && py >= y && py <= y + height;
    }

    Place on(int other) {
        return new Place(other, x, y, width, height);
    }

    /** Moved, as far as the page reaches. */
    Place moved(double dx, double dy) {
        return new Place(page, Math.max(0, Math.min(1 - width, x + dx)), Math.max(0, Math.min(1 - height, y + dy)), width, height);
    }

    /** Its lower right corner moved. */
    Place sized(double dx, double dy) {
        return new Place(page, x, y, Math.max(LEAST, Math.min(1 - x, width + dx)), Math.max(LEAST, Math.min(1 - y, height + dy)));
    }

    private static double inside(double part) {
        return Math.max(0, Math.min(1, part));
    }
}
