package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.List;
import org.minkang.letters.internal.PrintFont;

/** Places the items of one line. */
final class LineLayout {
    private static final float DEFAULT_TAB = 36;

    private final List<Item> items;
    private final Block.Paragraph paragraph;
    private final Block.Look look;
    private final PrintFont font;

    LineLayout(List<Item> items, Block.Paragraph paragraph, PrintFont font) {
        this.items = items;
        this.paragraph = paragraph;
        this.look = paragraph.look();
        this.font = font;
    }

    /** Where a tab goes. */
    record TabMove(float to) {}

    /**
     * @param x where the pen is, from the left edge of the text
     * @param at the tab's index
     */
    static TabMove tab(Block.Look look, float x, List<Item> items, int at, float width) {
        for (Block.TabStop stop : look.tabs()) {
            float behind = stop.align() == Block.Align.LEFT ? 0 : widthUntilTab(items, at + 1);
            float to = stop.at() - (stop.align() == Block.Align.CENTRE ? behind / 2 : behind);
            if (stop.at() > x && stop.at() <= width + DEFAULT_TAB) {
                return new TabMove(Math.max(x, to));
            }
        }
        return new TabMove((float) (Math.floor(x / DEFAULT_TAB + 0.01) + 1) * DEFAULT_TAB);
    }

    private static float widthUntilTab(List<Item> items, int from) {
        float width = 0;
        for (int i = from; i < items.size() && items.get(i).code() != Item.TAB && !items.get(i).isEnd(); i++) {
            width += items.get(i).width();
        }
        return width;
    }

    Strip strip(float indent, float available, boolean last, boolean newPage) {
        float[] xs = new float[items.size() + 1];
        float x = indent;
        for (int i = 0; i < items.size(); i++) {
            xs[i] = x;
            x = items.get(i).code() == Item.TAB ? tab(look, x, items, i, indent + available + look.right()).to()
                    : x + items.get(i).width();
        }
        xs[items.size()] = x;
        int visible = visible();
        float free = available - (xs[visible] - indent);
        float gap = gap(free, visible, last);
        float shift = switch (look.align()) {
            case CENTRE -> free / 2;
            case RIGHT -> free;
            default -> 0;
        };
        Heights heights = heights();
        List<Draw> draws = new ArrayList<>();
        draw(xs, Math.max(0, shift), gap, visible, heights.baseline(), draws);
        return Strip.line(heights.line(), draws, look.keepWithNext(), newPage);
    }

    /** How many items are left when spaces at the end are not counted. */
    private int visible() {
        int visible = items.size();
        while (visible > 0 && items.get(visible - 1).code() == ' ' && !items.get(visible - 1).style().underline()) {
            visible--;
        }
        return visible;
    }

    /** What is added between characters that may be separated, so that the line fills its width. */
    private float gap(float free, int visible, boolean last) {
        boolean fills = look.align() == Block.Align.DISTRIBUTED || look.align() == Block.Align.JUSTIFIED && !last;
        if (!fills || free <= 0 || items.stream().anyMatch(i -> i.code() == Item.TAB)) {
            return 0;
        }
        int gaps = 0;
        for (int i = 0; i + 1 < visible; i++) {
            gaps += stretches(i) ? 1 : 0;
        }
        return gaps == 0 ? 0 : free / gaps;
    }

    private boolean stretches(int i) {
        Item before = items.get(i);
        Item after = items.get(i + 1);
        if (!before.isText() || !after.isText()) {
            return false;
        }
        return before.code() == ' ' || LineBreaks.isWide(before.code()) || LineBreaks.isWide(after.code());
    }

    private record Heights(float line, float baseline) {}

    private Heights heights() {
        float size = items.stream().noneMatch(Item::isText) ? paragraph.mark().size() : 0;
        float picture = 0;
        for (Item item : items) {
            if (item.style() != null) {
                size = Math.max(size, item.style().size());
            } else {
                picture = Math.max(picture, item.picture().height());
                size = items.size() == 1 ? 0 : size;
            }
        }
        float above = Math.max(size * font.ascent(), picture);
        float content = above + size * font.descent();
        float single = look.grid() > 0 && picture == 0 ? (float) Math.ceil(size / look.grid() - 0.01) * look.grid() : content;
        float line = switch (look.lineRule()) {
            case "exact" -> Math.max(look.line(), picture);
            case "atLeast" -> Math.max(look.line(), content);
            default -> single * look.line();
        };
        return new Heights(line, (line - content) / 2 + above);
    }

    private void draw(float[] xs, float shift, float gap, int visible, float baseline, List<Draw> draws) {
        float added = shift;
        int i = 0;
        while (i < items.size()) {
            Item item = items.get(i);
            if (item.code() == Item.PICTURE) {
                Inline.Picture p = item.picture();
                draws.add(new Draw.Picture(xs[i] + added, baseline - p.height(), p.width(), p.height(), p.image()));
                i++;
            } else if (!item.isText()) {
                i++;
            } else {
                int end = endOfPiece(i, gap, visible);
                float spacing = end - i > 1 && gapAfter(i, gap, visible) > 0 ? gap : 0;
                glyphs(i, end, xs[i] + added, baseline, spacing, draws);
                for (int k = i; k < end; k++) {
                    added += gapAfter(k, gap, visible);
                }
                i = end;
            }
        }
    }

    private float gapAfter(int i, float gap, int visible) {
        return gap > 0 && i + 1 < visible && stretches(i) ? gap : 0;
    }

    /** A piece is drawn at once: one look, and the same distance between all its characters. */
    private int endOfPiece(int start, float gap, int visible) {
        float distance = gapAfter(start, gap, visible);
        int end = start + 1;
        while (end < items.size() && items.get(end).isText() && items.get(end).style().equals(items.get(start).style())
                && gapAfter(end - 1, gap, visible) == distance) {
            end++;
        }
        return end;
    }

    private void glyphs(int from, int to, float x, float baseline, float spacing, List<Draw> draws) {
        StringBuilder text = new StringBuilder();
        float width = 0;
        for (int i = from; i < to; i++) {
            text.appendCodePoint(items.get(i).code());
            width += items.get(i).width() + (i + 1 < to ? spacing : 0);
        }
        RunStyle style = items.get(from).style();
        if (!text.toString().isBlank()) {
            draws.add(new Draw.Glyphs(x, baseline - style.rise(), text.toString(), style, spacing + style.spacing()));
        }
        float thick = Math.max(0.5f, style.size() / 24);
        if (style.underline()) {
            float y = baseline + style.size() * 0.16f;
            draws.add(new Draw.Rule(x, y, x + width, y, thick, style.rgb()));
        }
        if (style.strike()) {
            float y = baseline - style.size() * 0.3f;
            draws.add(new Draw.Rule(x, y, x + width, y, thick, style.rgb()));
        }
    }
}
