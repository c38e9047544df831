package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.List;
import org.minkang.letters.internal.PrintFont;

/**
 * Turns blocks into strips.
 *
 * @param numbers for page fields; null while the pages are not known
 * @param pageHeight how much fits on an empty page
 */
record BlockLayout(PageLayout.PageNumbers numbers, float pageHeight, PrintFont font) {

    List<Strip> strips(List<Block> blocks, float width) {
        List<Strip> strips = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                strips.addAll(new ParagraphLayout(paragraph, width, numbers, font).strips());
            } else if (block instanceof Block.Table table) {
                strips.addAll(new TableLayout(table, width, this).strips());
            }
        }
        return strips;
    }
}
