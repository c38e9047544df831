package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.List;

/** Lays a table out, one strip per row. Merged cells lie over the rows they belong to. */
final class TableLayout {
    private final Block.Table table;
    private final BlockLayout blocks;
    private final float[] edges;
    private final List<List<PlacedCell>> rows = new ArrayList<>();
    private float[] heights;

    TableLayout(Block.Table table, float width, BlockLayout blocks) {
        this.table = table;
        this.blocks = blocks;
        this.edges = columnEdges(table, width);
    }

    /** The columns' left edges and the last one's right edge. */
    private static float[] columnEdges(Block.Table table, float width) {
        float sum = 0;
        for (float column : table.columns()) {
            sum += column;
        }
        float scale = sum > width && !table.fixed() ? width / sum : 1;
        float free = width - sum * scale;
        float[] edges = new float[table.columns().size() + 1];
        edges[0] = switch (table.align()) {
            case CENTRE -> free / 2;
            case RIGHT -> free;
            default -> table.left();
        };
        for (int i = 1; i < edges.length; i++) {
            edges[i] = edges[i - 1] + table.columns().get(i - 1) * scale;
        }
        return edges;
    }

    List<Strip> strips() {
        for (Block.Row row : table.rows()) {
            rows.add(place(row));
        }
        joinMerged();
        heights = heights();
        List<Strip> head = new ArrayList<>();
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isHead = table.rows().get(i).head() && head.size() == i;
            Strip strip = strip(i, isHead ? List.of() : List.copyOf(head), isHead);
            if (isHead) {
                head.add(strip);
            }
            strips.add(strip);
        }
        return strips;
    }

    private List<PlacedCell> place(Block.Row row) {
        List<PlacedCell> cells = new ArrayList<>();
        int column = row.skippedColumns();
        for (Block.Cell cell : row.cells()) {
            int from = Math.min(column, edges.length - 1);
            int to = Math.min(column + cell.columns(), edges.length - 1);
            float width = edges[to] - edges[from];
            float inner = Math.max(1, width - cell.padding().left() - cell.padding().right());
            List<Strip> content = cell.continues() ? List.of() : trimmed(blocks.strips(cell.content(), inner));
            cells.add(new PlacedCell(cell, column, edges[from], width, content));
            column += cell.columns();
        }
        return cells;
    }

    /** A cell has no use for the space below its last paragraph at a page's end, but for space inside it has. */
    private static List<Strip> trimmed(List<Strip> strips) {
        return strips.stream().filter(s -> s.height() > 0 || !s.draws().isEmpty()).toList();
    }

    private void joinMerged() {
        for (int r = 0; r < rows.size(); r++) {
            for (PlacedCell cell : rows.get(r)) {
                if (!cell.cell.continues() && cell.cell.starts()) {
                    cell.rows = 1;
                    while (r + cell.rows < rows.size() && continued(r + cell.rows, cell.column)) {
                        cell.rows++;
                    }
                }
            }
        }
    }

    private boolean continued(int row, int column) {
        return row < rows.size() && rows.get(row).stream().anyMatch(c -> c.column == column && c.cell.continues());
    }

    private float[] heights() {
        float[] result = new float[rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            Block.Row row = table.rows().get(r);
            result[r] = row.height();
            for (PlacedCell cell : rows.get(r)) {
                if (!row.exact() && cell.rows == 1) {
                    result[r] = Math.max(result[r], cell.contentHeight());
                }
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            for (PlacedCell cell : rows.get(r)) {
                float missing = cell.contentHeight() - sum(result, r, cell.rows);
                if (cell.rows > 1 && missing > 0) {
                    result[r + cell.rows - 1] += missing;
                }
            }
        }
        return result;
    }

    private static float sum(float[] values, int from, int count) {
        float sum = 0;
        for (int i = from; i < Math.min(from + count, values.length); i++) {
            sum += values[i];
        }
        return sum;
    }

    private Strip strip(int r, List<Strip> head, boolean isHead) {
        List<Draw> draws = new ArrayList<>();
        for (PlacedCell cell : rows.get(r)) {
            float full = sum(heights, r, cell.rows);
            boolean keptTogether = full <= blocks.pageHeight();
            cell.background(heights[r], draws);
            cell.content(cell.content, keptTogether ? full : heights[r], draws);
            cell.edges(heights[r], !cell.cell.continues(), !continued(r + 1, cell.column), draws);
        }
        boolean keep = isHead || rows.get(r).stream().anyMatch(c -> continued(r + 1, c.column));
        Strip.Split split = heights[r] > blocks.pageHeight() - Strip.height(head) ? h -> split(rows.get(r), head, h) : null;
        return new Strip(heights[r], draws, keep, false, false, head, split);
    }

    /** Cuts a row that no page can hold: as many lines of every cell as fit, and the rest as a row of its own. */
    private static List<Strip> split(List<PlacedCell> cells, List<Strip> head, float height) {
        List<PlacedCell> rest = new ArrayList<>();
        List<Draw> draws = new ArrayList<>();
        float used = 0;
        List<List<Strip>> fitting = new ArrayList<>();
        for (PlacedCell cell : cells) {
            int count = cell.fitting(height);
            fitting.add(cell.content.subList(0, count));
            rest.add(cell.with(cell.content.subList(count, cell.content.size())));
            used = Math.max(used, cell.height(fitting.get(fitting.size() - 1)));
        }
        boolean more = rest.stream().anyMatch(c -> !c.content.isEmpty());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).background(used, draws);
            cells.get(i).topContent(fitting.get(i), draws);
            cells.get(i).edges(used, true, true, draws);
        }
        List<Strip> parts = new ArrayList<>();
        parts.add(new Strip(used, draws, false, false, false, head, null));
        if (more) {
            float left = (float) rest.stream().mapToDouble(PlacedCell::contentHeight).max().orElse(0);
            parts.add(new Strip(left, List.of(), false, false, false, head, h -> split(rest, head, h)));
        }
        return parts;
    }

    /** A cell and where it lies. */
    private static final class PlacedCell {
        private final Block.Cell cell;
        private final int column;
        private final float x;
        private final float width;
        private final List<Strip> content;
        private int rows = 1;

        PlacedCell(Block.Cell cell, int column, float x, float width, List<Strip> content) {
            this.cell = cell;
            this.column = column;
            this.x = x;
            this.width = width;
            this.content = content;
        }

        PlacedCell with(List<Strip> other) {
            return new PlacedCell(cell, column, x, width, other);
        }

        float contentHeight() {
            return cell.continues() ? 0 : height(content);
        }

        float height(List<Strip> strips) {
            return Strip.height(strips) + cell.padding().top() + cell.padding().bottom();
        }

        /** How many strips fit into a height; at least one, or nothing would ever be printed. */
        int fitting(float height) {
            int count = 0;
            while (count < content.size() && (count == 0 || height(content.subList(0, count + 1)) <= height)) {
                count++;
            }
            return count;
        }

        void background(float height, List<Draw> draws) {
            if (cell.fill() >= 0) {
                draws.add(new Draw.Box(x, 0, width, height, cell.fill()));
            }
        }

        void content(List<Strip> strips, float height, List<Draw> draws) {
            float free = Math.max(0, height - height(strips));
            place(strips, switch (cell.vertical()) {
                case TOP -> 0;
                case MIDDLE -> free / 2;
                case BOTTOM -> free;
            }, draws);
        }

        void topContent(List<Strip> strips, List<Draw> draws) {
            place(strips, 0, draws);
        }

        private void place(List<Strip> strips, float down, List<Draw> draws) {
            float y = cell.padding().top() + down;
            for (Strip strip : strips) {
                for (Draw draw : strip.draws()) {
                    draws.add(draw.moved(x + cell.padding().left(), y));
                }
                y += strip.height();
            }
        }

        void edges(float height, boolean top, boolean bottom, List<Draw> draws) {
            rule(cell.edges().left(), x, 0, x, height, draws);
            rule(cell.edges().right(), x + width, 0, x + width, height, draws);
            if (top) {
                rule(cell.edges().top(), x, 0, x + width, 0, draws);
            }
            if (bottom) {
                rule(cell.edges().bottom(), x, height, x + width, height, draws);
            }
        }

        private static void rule(Block.Edge edge, float x1, float y1, float x2, float y2, List<Draw> draws) {
            if (edge != null) {
                draws.add(new Draw.Rule(x1, y1, x2, y2, edge.width(), edge.rgb()));
            }
        }
    }
}
