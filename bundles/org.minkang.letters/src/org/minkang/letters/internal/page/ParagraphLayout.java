package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.List;
import org.minkang.letters.internal.PrintFont;

/** Breaks a paragraph into lines of a width. */
final class ParagraphLayout {
    private static final float TOLERANCE = 0.05f;

    private final Block.Paragraph paragraph;
    private final Block.Look look;
    private final float width;
    private final PrintFont font;
    private final List<Item> items;

    ParagraphLayout(Block.Paragraph paragraph, float width, PageLayout.PageNumbers numbers, PrintFont font) {
        this.paragraph = paragraph;
        this.look = paragraph.look();
        this.width = width;
        this.font = font;
        this.items = Item.of(paragraph.content(), numbers, font);
    }

    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        if (look.before() > 0) {
            strips.add(Strip.space(look.before()));
        }
        boolean newPage = look.onNewPage();
        int start = 0;
        boolean first = true;
        do {
            int end = endOfLine(start, first);
            boolean last = end >= items.size() || items.get(end).isEnd();
            LineLayout line = new LineLayout(items.subList(start, end), paragraph, font);
            Strip strip = line.strip(indent(first), available(first), last, newPage && first);
            strips.add(newPage && !first ? Strip.line(strip.height(), strip.draws(), strip.keepWithNext(), true) : strip);
            newPage = last && end < items.size() && items.get(end).code() == Item.NEW_PAGE;
            start = last ? end + 1 : afterSpaces(end);
            first = false;
        } while (start < items.size());
        if (newPage) {
            strips.add(Strip.line(0, List.of(), look.keepWithNext(), true)); // the break was the last thing of the paragraph
        }
        return withEdges(strips);
    }

    private List<Strip> withEdges(List<Strip> strips) {
        if (look.top() != null) {
            strips.add(look.before() > 0 ? 1 : 0, edge(look.top(), 2));
        }
        if (look.bottom() != null) {
            strips.add(edge(look.bottom(), 2));
        }
        if (look.after() > 0) {
            Strip space = Strip.space(look.after());
            strips.add(look.keepWithNext() ? space : new Strip(space.height(), List.of(), false, false, true, List.of(), null));
        }
        return strips;
    }

    private Strip edge(Block.Edge edge, float distance) {
        float y = distance / 2;
        return Strip.line(distance + edge.width(), List.of(new Draw.Rule(look.left(), y, width - look.right(), y, edge.width(),
                edge.rgb())), look.keepWithNext(), false);
    }

    private float indent(boolean first) {
        return look.left() + (first ? look.firstLine() : 0);
    }

    private float available(boolean first) {
        return Math.max(1, width - look.right() - indent(first));
    }

    private int afterSpaces(int from) {
        int next = from;
        while (next < items.size() && items.get(next).code() == ' ') {
            next++;
        }
        return next;
    }

    /** The index behind the last item of the line that begins at {@code start}. */
    private int endOfLine(int start, boolean first) {
        float room = available(first) + TOLERANCE;
        float x = 0;
        int possible = -1;
        for (int i = start; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.isEnd()) {
                return i;
            }
            if (i > start && mayEnd(items.get(i - 1), item)) {
                possible = i;
            }
            x = item.code() == Item.TAB ? LineLayout.tab(look, indent(first) + x, items, i, width).to() - indent(first)
                    : x + item.width();
            if (x > room && item.code() != ' ' && i > start) {
                return possible > start ? possible : i; // a word wider than the line is cut
            }
        }
        return items.size();
    }

    private static boolean mayEnd(Item before, Item after) {
        if (!before.isText() || !after.isText()) {
            return true;
        }
        return LineBreaks.between(before.code(), after.code());
    }
}
