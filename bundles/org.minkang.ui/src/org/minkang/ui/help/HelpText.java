package org.minkang.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of help, read from the small part of Markdown in which help is written: one {@code #} title, {@code ##}
 * headings, paragraphs, lists with {@code -} or {@code 1.}, fenced code, and within a line {@code **bold**},
 * {@code `keys`} and {@code [links](other.md)}. The build refuses help files that use more.
 *
 * @param blocks what stands below one another
 */
public record HelpText(List<Block> blocks) {

    /** What a block is. */
    public enum Kind {
        TITLE, HEADING, PARAGRAPH, BULLET, NUMBER, CODE
    }

    /** How a piece of a line looks. */
    public enum Style {
        PLAIN, BOLD, KEY, LINK
    }

    /**
     * A piece of a line.
     *
     * @param target the id of the topic a link leads to, "" for everything else
     */
    public record Span(String text, Style style, String target) {
    }

    /** @param label what stands before a list item, "" elsewhere */
    public record Block(Kind kind, String label, List<Span> spans) {

        public String text() {
            StringBuilder all = new StringBuilder();
            spans.forEach(s -> all.append(s.text()));
            return all.toString();
        }
    }

    private static final Pattern START = Pattern.compile("(# |## |- |\\d+\\. )(.*)");
    private static final Pattern INLINE = Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]+)\\]\\(([^)]+)\\)");

    public static HelpText parse(String markdown) {
        Reading reading = new Reading();
        markdown.lines().forEach(reading::line);
        reading.end();
        return new HelpText(List.copyOf(reading.blocks));
    }

    /** The first heading. */
    public String title() {
        return blocks.stream().filter(b -> b.kind() == Kind.TITLE).findFirst().map(Block::text).orElse("");
    }

    /** The id of the topic that a link in a help file means; the file may lie in another bundle. */
    static String topicOf(String link) {
        String file = link.substring(link.lastIndexOf('/') + 1);
        return file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
    }

    /** The blocks while lines come in. */
    private static final class Reading {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Kind kind;
        private String label = "";
        private boolean code;

        private void line(String line) {
            if (line.startsWith("```")) {
                end();
                code = !code;
            } else if (code) {
                blocks.add(new Block(Kind.CODE, "", List.of(new Span(line, Style.PLAIN, ""))));
            } else if (line.isBlank()) {
                end();
            } else {
                words(line);
            }
        }

        private void words(String line) {
            Matcher start = START.matcher(line);
            if (start.matches()) {
                end();
                begin(start.group(1).strip(), start.group(2).strip());
            } else {
                kind = kind == null ? Kind.PARAGRAPH : kind;
                join(line.strip());
            }
        }

        private void begin(String mark, String rest) {
            kind = switch (mark) {
                case "#" -> Kind.TITLE;
                case "##" -> Kind.HEADING;
                case "-" -> Kind.BULLET;
                default -> Kind.NUMBER;
            };
            label = kind == Kind.NUMBER ? mark : kind == Kind.BULLET ? "•" : "";
            text.append(rest);
        }

        /** A line break is a blank between words, and nothing between Chinese characters. */
        private void join(String line) {
            boolean words = !text.isEmpty() && text.charAt(text.length() - 1) < 0x2e80 && line.charAt(0) < 0x2e80;
            text.append(words ? " " : "").append(line);
        }

        private void end() {
            if (kind != null) {
                blocks.add(new Block(kind, label, spans(text.toString())));
            }
            kind = null;
            label = "";
            text.setLength(0);
        }
    }

    private static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher m = INLINE.matcher(line);
        int from = 0;
        while (m.find()) {
            plain(spans, line.substring(from, m.start()));
            if (m.group(1) != null) {
                spans.add(new Span(m.group(1), Style.BOLD, ""));
            } else if (m.group(2) != null) {
                spans.add(new Span(m.group(2), Style.KEY, ""));
            } else {
                spans.add(new Span(m.group(3), Style.LINK, topicOf(m.group(4))));
            }
            from = m.end();
        }
        plain(spans, line.substring(from));
        return List.copyOf(spans);
    }

    private static void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, Style.PLAIN, ""));
        }
    }
}
