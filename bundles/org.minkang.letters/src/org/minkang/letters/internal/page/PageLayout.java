package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.List;
import org.minkang.letters.internal.Docx;
import org.minkang.letters.internal.PrintFont;

/** Lays a document out on pages. */
public final class PageLayout {
    private final DocxReader document;
    private final PageFormat format;
    private final PrintFont font;
    private final float top;
    private final float bottom;
    private final List<List<Draw>> pages = new ArrayList<>();
    private float y;
    private boolean empty;

    /** The number of a page, and how many there are. */
    record PageNumbers(int page, int total) {}

    private PageLayout(DocxReader document, PrintFont font) {
        this.document = document;
        this.format = document.format();
        this.font = font;
        this.top = Math.max(format.top(), format.header() + bandHeight(true));
        this.bottom = format.height() - Math.max(format.bottom(), format.footer() + bandHeight(false));
    }

    /** The finished pages of a document. */
    public static List<Page> of(Docx docx, PrintFont font) {
        return new PageLayout(new DocxReader(docx), font).pages();
    }

    private List<Page> pages() {
        newPage(List.of());
        compose(new BlockLayout(null, bottom - top, font).strips(document.body(), format.textWidth()));
        List<Page> result = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            addBands(pages.get(i), i);
            result.add(new Page(format.width(), format.height(), pages.get(i)));
        }
        return result;
    }

    private void compose(List<Strip> strips) {
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            if (strip.newPage() && !empty || !empty && !fits(strips, i)) {
                newPage(strip.head());
            }
            if (strip.space() && empty && pages.size() > 1) {
                continue;
            }
            if (strip.split() != null && y + strip.height() > bottom) {
                splitAndPlace(strip);
            } else {
                place(strip);
            }
        }
    }

    /** A strip that must stay with its followers moves with them, unless they are more than a page together. */
    private boolean fits(List<Strip> strips, int at) {
        Strip strip = strips.get(at);
        if (strip.split() != null) {
            return bottom - y > (bottom - top) / 5; // it will be cut anyway: begin here unless little is left
        }
        if (strip.space()) {
            return true;
        }
        float together = 0;
        for (int i = at; i < strips.size(); i++) {
            together += strips.get(i).split() == null ? strips.get(i).height() : 0;
            if (!strips.get(i).keepWithNext()) {
                break;
            }
        }
        float wanted = together <= bottom - top ? together : strip.height();
        return y + wanted <= bottom + 0.1f;
    }

    private void splitAndPlace(Strip strip) {
        List<Strip> parts = List.of(strip);
        while (!parts.isEmpty()) {
            Strip next = parts.get(parts.size() - 1);
            if (next.split() == null || y + next.height() <= bottom && parts.size() == 1 && !next.draws().isEmpty()) {
                place(next);
                return;
            }
            parts = next.split().at(bottom - y);
            place(parts.get(0));
            if (parts.size() == 1) {
                return;
            }
            newPage(strip.head());
        }
    }

    private void place(Strip strip) {
        List<Draw> page = pages.get(pages.size() - 1);
        for (Draw draw : strip.draws()) {
            page.add(draw.moved(format.left(), y));
        }
        y += strip.height();
        empty = empty && strip.height() == 0;
    }

    private void newPage(List<Strip> head) {
        pages.add(new ArrayList<>());
        y = top;
        head.forEach(this::place);
        empty = true;
    }

    private float bandHeight(boolean header) {
        float height = 0;
        for (boolean first : new boolean[] {true, false}) {
            height = Math.max(height, Strip.height(band(header, first, new PageNumbers(1, 1))));
        }
        return height;
    }

    private List<Strip> band(boolean header, boolean first, PageNumbers numbers) {
        List<Block> blocks = header ? document.header(first) : document.footer(first);
        return new BlockLayout(numbers, format.height(), font).strips(blocks, format.textWidth());
    }

    private void addBands(List<Draw> page, int index) {
        PageNumbers numbers = new PageNumbers(format.firstNumber() + index, pages.size());
        List<Strip> footer = band(false, index == 0, numbers);
        add(page, band(true, index == 0, numbers), format.header());
        add(page, footer, format.height() - format.footer() - Strip.height(footer));
    }

    private void add(List<Draw> page, List<Strip> strips, float from) {
        float at = from;
        for (Strip strip : strips) {
            for (Draw draw : strip.draws()) {
                page.add(draw.moved(format.left(), at));
            }
            at += strip.height();
        }
    }
}
