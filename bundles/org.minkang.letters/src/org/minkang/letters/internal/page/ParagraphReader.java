package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minkang.letters.internal.Docx;
import org.minkang.letters.internal.Xml;
import org.w3c.dom.Element;

/** Reads one paragraph. */
final class ParagraphReader {
    private static final float EMU_PER_POINT = 12_700;

    private final Docx docx;
    private final String part;
    private final Styles styles;
    private final float grid;
    private final String tableStyle;
    private final List<Inline> inlines = new ArrayList<>();
    private String style = "";
    private String field = "";
    private boolean inResult;
    private StringBuilder result = new StringBuilder();

    ParagraphReader(Docx docx, String part, Styles styles, float grid, String tableStyle) {
        this.docx = docx;
        this.part = part;
        this.styles = styles;
        this.grid = grid;
        this.tableStyle = tableStyle;
    }

    Block.Paragraph read(Element paragraph) {
        Props direct = Props.in(paragraph, "pPr");
        style = direct.text("pStyle");
        Props props = styles.paragraph(style, tableStyle).with(direct);
        Props markProps = Xml.child(paragraph, "pPr").map(e -> Props.in(e, "rPr")).orElse(Props.NONE);
        RunStyle mark = RunStyle.of(styles.run(style, "", tableStyle).with(markProps));
        content(paragraph);
        return new Block.Paragraph(look(props, tabs(paragraph), firstSize(mark)), inlines, mark);
    }

    /** Indents in characters are measured by the text itself. */
    private float firstSize(RunStyle mark) {
        return inlines.stream().filter(Inline.Words.class::isInstance).map(i -> ((Inline.Words) i).style().size())
                .findFirst().orElse(mark.size());
    }

    private Block.Look look(Props p, List<Block.TabStop> tabs, float size) {
        String rule = p.has("spacing/lineRule") ? p.text("spacing/lineRule") : "auto";
        float line = !p.has("spacing/line") ? 1 : rule.equals("auto") ? p.number("spacing/line") / 240 : p.twips("spacing/line");
        return new Block.Look(align(p.text("jc")), lines(p, "before"), lines(p, "after"), p.has("spacing/line") ? rule : "auto",
                line, indent(p, "left", "start", size), indent(p, "right", "end", size),
                p.flag("ind/hangingChars") ? -p.number("ind/hangingChars") / 100 * size
                        : p.flag("ind/hanging") && !p.flag("ind/firstLineChars") ? -p.twips("ind/hanging")
                        : p.flag("ind/firstLineChars") ? p.number("ind/firstLineChars") / 100 * size : p.twips("ind/firstLine"),
                p.flag("keepNext"), p.flag("pageBreakBefore"),
                p.has("snapToGrid") && !p.flag("snapToGrid") ? 0 : grid, edge(p, "pBdr/top"), edge(p, "pBdr/bottom"), tabs);
    }

    private float lines(Props p, String side) {
        float line = grid > 0 ? grid : 15.6f;
        return p.flag("spacing/" + side + "Lines") ? p.number("spacing/" + side + "Lines") / 100 * line : p.twips("spacing/" + side);
    }

    private static float indent(Props p, String side, String otherName, float size) {
        if (p.flag("ind/" + side + "Chars")) {
            return p.number("ind/" + side + "Chars") / 100 * size;
        }
        return p.has("ind/" + side) ? p.twips("ind/" + side) : p.twips("ind/" + otherName);
    }

    static Block.Align align(String jc) {
        return switch (jc) {
            case "center" -> Block.Align.CENTRE;
            case "right", "end" -> Block.Align.RIGHT;
            case "both" -> Block.Align.JUSTIFIED;
            case "distribute", "thaiDistribute" -> Block.Align.DISTRIBUTED;
            default -> Block.Align.LEFT;
        };
    }

    /** A line at an edge, or null. */
    static Block.Edge edge(Props p, String key) {
        String kind = p.text(key);
        if (kind.isEmpty() || kind.equals("nil") || kind.equals("none")) {
            return null;
        }
        return new Block.Edge(Math.max(0.25f, p.number(key + "/sz") / 8), RunStyle.rgb(p.text(key + "/color")));
    }

    private static List<Block.TabStop> tabs(Element paragraph) {
        List<Block.TabStop> stops = new ArrayList<>();
        Xml.child(paragraph, "pPr").flatMap(e -> Xml.child(e, "tabs")).ifPresent(tabs -> {
            for (Element tab : Xml.children(tabs, "tab")) {
                if (!Xml.attribute(tab, "val").equals("clear") && Xml.attribute(tab, "pos").matches("-?\\d{1,6}")) {
                    stops.add(new Block.TabStop(Integer.parseInt(Xml.attribute(tab, "pos")) / 20f, align(Xml.attribute(tab, "val"))));
                }
            }
        });
        stops.sort(Comparator.comparingDouble(Block.TabStop::at));
        return stops;
    }

    private void content(Element parent) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "r")) {
                run(child);
            } else if (Xml.is(child, "fldSimple")) {
                simpleField(child);
            } else if (!Xml.is(child, "pPr") && !Xml.is(child, "del") && !Xml.is(child, "sdtPr")) {
                content(child); // hyperlinks, insertions, content controls
            }
        }
    }

    private void run(Element run) {
        Props direct = Props.in(run, "rPr");
        Props props = styles.run(style, direct.text("rStyle"), tableStyle).with(direct);
        if (props.flag("vanish")) {
            return;
        }
        RunStyle look = RunStyle.of(props);
        for (Element child : Xml.children(run)) {
            switch (child.getLocalName()) {
                case "t" -> words(child.getTextContent(), look);
                case "tab" -> inlines.add(new Inline.Tab(look));
                case "br", "cr" -> inlines.add(new Inline.Break(Xml.attribute(child, "type").equals("page"), look));
                case "noBreakHyphen" -> words("-", look);
                case "instrText" -> field += child.getTextContent();
                case "fldChar" -> fieldMark(Xml.attribute(child, "fldCharType"), look);
                case "drawing" -> picture(child);
                default -> { }
            }
        }
    }

    private void words(String text, RunStyle look) {
        if (inResult) {
            result.append(text);
        } else if (!text.isEmpty()) {
            inlines.add(new Inline.Words(text, look));
        }
    }

    /** Fields that show the page's number; of other fields what Word last showed is printed. */
    private void fieldMark(String mark, RunStyle look) {
        switch (mark) {
            case "begin" -> field = "";
            case "separate" -> {
                inResult = true;
                result = new StringBuilder();
            }
            case "end" -> {
                inResult = false;
                field(field, result.toString(), look);
                result = new StringBuilder();
                field = "";
            }
            default -> { }
        }
    }

    private void field(String instruction, String shown, RunStyle look) {
        String name = instruction.strip().split("\\s+")[0];
        if (name.equals("PAGE") || name.equals("NUMPAGES") || name.equals("SECTIONPAGES")) {
            inlines.add(new Inline.PageField(!name.equals("PAGE"), shown, look));
        } else {
            words(shown, look);
        }
    }

    private void simpleField(Element simple) {
        Props direct = Xml.child(simple, "r").map(r -> Props.in(r, "rPr")).orElse(Props.NONE);
        StringBuilder shown = new StringBuilder();
        Xml.below(simple, Xml.W, "t").forEach(t -> shown.append(t.getTextContent()));
        field(Xml.attribute(simple, "instr"), shown.toString(), RunStyle.of(styles.run(style, "", tableStyle).with(direct)));
    }

    private void picture(Element drawing) {
        List<Element> extents = Xml.below(drawing, Xml.WP, "extent");
        List<Element> blips = Xml.below(drawing, Xml.A, "blip");
        if (extents.isEmpty() || blips.isEmpty()) {
            return;
        }
        docx.target(part, blips.get(0).getAttributeNS(Xml.R, "embed")).ifPresent(image -> inlines.add(new Inline.Picture(
                docx.bytes(image), emu(extents.get(0), "cx"), emu(extents.get(0), "cy"))));
    }

    private static float emu(Element extent, String name) {
        String value = extent.getAttribute(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) / EMU_PER_POINT : 0;
    }
}
