package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.List;
import org.minkang.letters.internal.Xml;
import org.w3c.dom.Element;

/** Reads one table. */
final class TableReader {
    private static final float SIDE_PADDING = 5.4f; // Word's own, 0.19 cm

    private final DocxReader document;
    private final String part;
    private final Styles styles;
    private Props props = Props.NONE;
    private String style = "";

    TableReader(DocxReader document, String part, Styles styles) {
        this.document = document;
        this.part = part;
        this.styles = styles;
    }

    Block.Table read(Element table) {
        Props direct = Props.in(table, "tblPr");
        style = direct.text("tblStyle");
        props = styles.table(style).with(direct);
        List<Element> rowElements = Xml.children(table, "tr");
        List<Float> columns = columns(table, rowElements);
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < rowElements.size(); i++) {
            rows.add(row(rowElements.get(i), columns.size(), i == 0, i == rowElements.size() - 1));
        }
        return new Block.Table(columns, props.twips("tblInd/w"), ParagraphReader.align(props.text("jc")),
                props.text("tblLayout/type").equals("fixed"), rows);
    }

    private static List<Float> columns(Element table, List<Element> rows) {
        List<Float> columns = new ArrayList<>();
        Xml.child(table, "tblGrid").ifPresent(g -> Xml.children(g, "gridCol")
                .forEach(c -> columns.add(twips(Xml.attribute(c, "w")))));
        if (columns.isEmpty() || columns.stream().allMatch(w -> w == 0)) {
            columns.clear();
            int most = rows.stream().mapToInt(r -> Xml.children(r, "tc").size()).max().orElse(1);
            for (int i = 0; i < most; i++) {
                columns.add(400f / most);
            }
        }
        return columns;
    }

    private static float twips(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) / 20f : 0;
    }

    private Block.Row row(Element row, int columns, boolean first, boolean last) {
        Props p = Props.in(row, "trPr");
        List<Element> cellElements = Xml.children(row, "tc");
        List<Block.Cell> cells = new ArrayList<>();
        int column = (int) p.number("gridBefore");
        for (Element cell : cellElements) {
            Props cp = Props.in(cell, "tcPr");
            int span = Math.max(1, (int) cp.number("gridSpan"));
            cells.add(cell(cell, cp, span, new Outer(first, column + span >= columns, last, column == 0)));
            column += span;
        }
        return new Block.Row(cells, p.twips("trHeight"), p.text("trHeight/hRule").equals("exact"), p.flag("tblHeader"),
                (int) p.number("gridBefore"));
    }

    /** Which of a cell's edges are edges of the table. */
    private record Outer(boolean top, boolean right, boolean bottom, boolean left) {}

    private Block.Cell cell(Element cell, Props p, int span, Outer outer) {
        Block.Edges edges = new Block.Edges(edge(p, "top", outer.top() ? "top" : "insideH"),
                edge(p, "right", outer.right() ? "right" : "insideV"), edge(p, "bottom", outer.bottom() ? "bottom" : "insideH"),
                edge(p, "left", outer.left() ? "left" : "insideV"));
        Block.Padding padding = new Block.Padding(padding(p, "top", 0), padding(p, "right", SIDE_PADDING),
                padding(p, "bottom", 0), padding(p, "left", SIDE_PADDING));
        Block.Vertical vertical = switch (p.text("vAlign")) {
            case "center" -> Block.Vertical.MIDDLE;
            case "bottom" -> Block.Vertical.BOTTOM;
            default -> Block.Vertical.TOP;
        };
        boolean starts = p.text("vMerge").equals("restart");
        boolean continues = p.has("vMerge") && !starts;
        int fill = p.text("shd/fill").matches("[0-9A-Fa-f]{6}") ? RunStyle.rgb(p.text("shd/fill")) : -1;
        return new Block.Cell(document.blocks(cell, part, style), span, starts, continues, vertical, padding, edges, fill);
    }

    private Block.Edge edge(Props cell, String side, String ofTable) {
        String own = cell.has("tcBorders/" + side) ? side : side.equals("left") ? "start" : side.equals("right") ? "end" : side;
        return cell.has("tcBorders/" + own) ? ParagraphReader.edge(cell, "tcBorders/" + own)
                : ParagraphReader.edge(props, "tblBorders/" + ofTable);
    }

    private float padding(Props cell, String side, float otherwise) {
        if (cell.has("tcMar/" + side + "/w")) {
            return cell.twips("tcMar/" + side + "/w");
        }
        return props.has("tblCellMar/" + side + "/w") ? props.twips("tblCellMar/" + side + "/w") : otherwise;
    }
}
