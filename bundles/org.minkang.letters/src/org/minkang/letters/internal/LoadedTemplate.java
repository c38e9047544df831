package org.minkang.letters.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.letters.LetterData;
import org.minkang.letters.LetterTemplate;
import org.minkang.letters.Letters;
import org.minkang.letters.Placeholder;
import org.w3c.dom.Element;

/** A template that was read: its document, what it asks for, and what is wrong with it. */
public final class LoadedTemplate {
    private static final Text TEXT = Text.of(Letters.class);

    private final LetterTemplate template;
    private final String source;
    private final Docx docx;
    private final Map<String, Placeholder> known = new LinkedHashMap<>();
    private final Set<Token> tokens = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param source the bureau's own file, or the letter's name; named in every problem
     */
    public LoadedTemplate(LetterTemplate template, String source, Docx docx) {
        this.template = template;
        this.source = source;
        this.docx = docx;
        template.placeholders().forEach(p -> known.put(p.name(), p));
        docx.textParts().forEach(part -> read(docx.root(part).orElseThrow()));
    }

    private void read(Element element) {
        if (Xml.is(element, "tr") || Xml.is(element, "p")) {
            Set<String> lists = Repetition.lists(element);
            if (lists.size() > 1 && !insideRepeatedRow(element)) {
                problem("letters.placeholder", "template.two-lists", String.join(", ", lists));
            }
        }
        if (Xml.is(element, "p")) {
            readParagraph(new ParagraphText(element).text());
        }
        Xml.children(element).forEach(this::read);
    }

    private static boolean insideRepeatedRow(Element element) {
        return Xml.is(element, "p") && element.getParentNode() != null && Xml.is(element.getParentNode(), "tc");
    }

    private void readParagraph(String text) {
        int end = 0;
        for (Token.Place place : Token.in(text)) {
            glyphs(text.substring(end, place.from()));
            end = place.to();
            if (place.token().isEmpty()) {
                problem("letters.placeholder", "template.syntax", shortened(place.written()));
            } else if (tokens.add(place.token().get())) {
                known(place.token().get());
            }
        }
        glyphs(text.substring(end));
    }

    private static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }

    private void known(Token token) {
        Placeholder placeholder = placeholder(token);
        Placeholder.Kind wanted = token.form() == Token.Form.QR ? Placeholder.Kind.QR : Placeholder.Kind.TEXT;
        boolean asksForRows = placeholder != null && placeholder.kind() == Placeholder.Kind.ROWS && token.conditional();
        if (!token.isNumber() && placeholder == null || token.isNumber() && !isList(token.list())) {
            problem("letters.placeholder", "template.unknown", token.written(), String.join(", ", names()));
        } else if (!token.isNumber() && placeholder.kind() != wanted && !asksForRows) {
            problem("letters.placeholder", "template.kind." + placeholder.kind(), token.written());
        }
    }

    private boolean isList(String name) {
        return known.containsKey(name) && known.get(name).kind() == Placeholder.Kind.ROWS;
    }

    /** The declaration a token refers to, or null. */
    Placeholder placeholder(Token token) {
        if (token.list() == null) {
            return known.get(token.name());
        }
        Placeholder list = known.get(token.list());
        return list == null ? null : list.columns().stream().filter(c -> c.name().equals(token.name())).findFirst().orElse(null);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Placeholder p : known.values()) {
            if (p.kind() == Placeholder.Kind.ROWS) {
                p.columns().forEach(c -> names.add("${" + p.name() + "." + c.name() + "}"));
            } else {
                names.add((p.kind() == Placeholder.Kind.QR ? "${qr:" : "${") + p.name() + "}");
            }
        }
        return names;
    }

    private void glyphs(String fixedText) {
        for (String missing : PrintFont.get().lacking(Printed.clean(fixedText))) {
            problem("letters.glyph", "template.glyph", missing, codePoint(missing));
        }
    }

    static String codePoint(String character) {
        return String.format("U+%04X", character.codePointAt(0));
    }

    private void problem(String code, String key, Object... args) {
        Problem problem = new Problem(code, source, TEXT.get(key, args));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    public LetterTemplate template() {
        return template;
    }

    public Docx docx() {
        return docx;
    }

    public String source() {
        return source;
    }

    Set<Token> tokens() {
        return tokens;
    }

    /** What is wrong with the template itself. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What keeps these values from being printed with this template. */
    public List<Problem> problems(LetterData data) {
        return new LetterCheck(this, data).problems();
    }

    /** The letter as an unpacked document. */
    public Docx fill(LetterData data) {
        return Filler.fill(docx, Scope.of(data));
    }
}
