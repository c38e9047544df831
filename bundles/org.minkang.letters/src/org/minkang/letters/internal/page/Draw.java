package org.minkang.letters.internal.page;

/** One thing drawn; points, from the top left corner downwards. */
sealed interface Draw {

    Draw moved(float dx, float dy);

    /** Text from a point on its baseline; {@code spacing} is added behind every character. */
    record Glyphs(float x, float y, String text, RunStyle style, float spacing) implements Draw {
        @Override
        public Draw moved(float dx, float dy) {
            return new Glyphs(x + dx, y + dy, text, style, spacing);
        }
    }

    /** A straight line. */
    record Rule(float x1, float y1, float x2, float y2, float width, int rgb) implements Draw {
        @Override
        public Draw moved(float dx, float dy) {
            return new Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width, rgb);
        }
    }

    /** A filled rectangle. */
    record Box(float x, float y, float width, float height, int rgb) implements Draw {
        @Override
        public Draw moved(float dx, float dy) {
            return new Box(x + dx, y + dy, width, height, rgb);
        }
    }

    /** A picture (PNG or JPEG). */
    record Picture(float x, float y, float width, float height, byte[] image) implements Draw {
        @Override
        public Draw moved(float dx, float dy) {
            return new Picture(x + dx, y + dy, width, height, image);
        }
    }
}
