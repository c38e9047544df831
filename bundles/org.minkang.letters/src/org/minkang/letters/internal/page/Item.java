package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.List;
import org.minkang.letters.internal.PrintFont;

/**
 * One character, picture, tab or break on its way into a line.
 *
 * @param code the character's code point; {@link #PICTURE}, {@link #TAB}, {@link #NEW_LINE} or {@link #NEW_PAGE} for the others
 * @param width in points
 */
record Item(int code, float width, RunStyle style, Inline.Picture picture) {
    static final int PICTURE = -1;
    static final int TAB = '\t';
    static final int NEW_LINE = '\n';
    static final int NEW_PAGE = '\f';

    /** Takes inlines apart. Page fields show the given numbers, or what Word last showed when there are none. */
    static List<Item> of(List<Inline> inlines, PageLayout.PageNumbers numbers, PrintFont font) {
        List<Item> items = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Words words) {
                words(words.text(), words.style(), font, items);
            } else if (inline instanceof Inline.Tab tab) {
                items.add(new Item(TAB, 0, tab.style(), null));
            } else if (inline instanceof Inline.Break end) {
                items.add(new Item(end.page() ? NEW_PAGE : NEW_LINE, 0, end.style(), null));
            } else if (inline instanceof Inline.Picture picture) {
                items.add(new Item(PICTURE, picture.width(), null, picture));
            } else if (inline instanceof Inline.PageField field) {
                String text = numbers == null ? field.otherwise()
                        : String.valueOf(field.total() ? numbers.total() : numbers.page());
                words(text, field.style(), font, items);
            }
        }
        return items;
    }

    private static void words(String text, RunStyle style, PrintFont font, List<Item> items) {
        text.codePoints().forEach(c -> items.add(new Item(c, font.width(c, style.size()) + style.spacing(), style, null)));
    }

    boolean isEnd() {
        return code == NEW_LINE || code == NEW_PAGE;
    }

    boolean isText() {
        return code >= ' ';
    }
}
